import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { de } from '../../../src/taskpane/strings/de';
import { en } from '../../../src/taskpane/strings/en';

const room = join(__dirname, '../../../src/taskpane');
const isSource = (name: string): boolean => /\.tsx?$/.test(name) && !/^strings\/(en|de)[./]/.test(name.replaceAll('\\', '/'));
const sources = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter(isSource).map((name) => ({ name, text: readFileSync(join(room, name), 'utf8') }));

type Phrase = string | { readonly one: string; readonly other: string };
const forms = (phrase: Phrase): readonly string[] => (typeof phrase === 'string' ? [phrase] : [phrase.one, phrase.other]);
const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
const entries = Object.entries(en) as [keyof typeof en, Phrase][];

describe('strings', () => {
  it('have the same keys in English and German', () => {
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(entries)('%s has the same forms and placeholders in every language', (key, phrase) => {
    const wanted = placeholders(forms(phrase)[0] ?? '');
    expect(forms(de[key])).toHaveLength(forms(phrase).length);
    for (const form of [...forms(phrase), ...forms(de[key])]) expect(placeholders(form)).toEqual(wanted);
  });

  it.each(entries)('%s is a sentence without exclamation marks, please or successfully', (_, phrase) => {
    for (const form of forms(phrase)) expect(form).not.toMatch(/!|please|successfully|\bthe user\b/i);
  });

  it('are all used', () => {
    const all = sources.map(({ text }) => text).join('\n');
    const stems = [...all.matchAll(/`([\w.]+\.)\$\{/g)].map(([, stem]) => stem ?? '');
    const unused = entries.map(([key]) => key).filter((key) => !all.includes(`'${key}'`) && !stems.some((stem) => key.startsWith(stem)));
    expect(unused).toEqual([]);
  });

  it('are the only text the pages show: no literal text and no literal label in JSX', () => {
    const spoken = new Set(['aria-label', 'aria-valuetext', 'title', 'label', 'placeholder', 'alt', 'hint', 'sub', 'summary', 'sentence', 'remedy', 'text']);
    const found: string[] = [];
    for (const { name, text } of sources.filter((source) => source.name.endsWith('.tsx'))) {
      const visit = (node: ts.Node): void => {
        const words = ts.isJsxText(node) ? node.text
          : ts.isJsxAttribute(node) && spoken.has(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer) ? node.initializer.text
            : ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression && ts.isStringLiteral(node.expression) ? node.expression.text : '';
        if (/\p{L}/u.test(words)) found.push(`${name}: ${words.trim()}`);
        node.forEachChild(visit);
      };
      ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX).forEachChild(visit);
    }
    expect(found).toEqual([]);
  });
});
