/**
 * Writes workbench/protocol/apiSets.json: which requirement set each member of Excel's API belongs to, read from the
 * comments of @types/office-js. Run it after an update of the types: `npx tsx scripts/api-sets.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

const OUT = 'workbench/protocol/apiSets.json';
const types = createRequire(import.meta.url).resolve('@types/office-js/index.d.ts');
const source = ts.createSourceFile(types, readFileSync(types, 'utf8'), ts.ScriptTarget.ES2022, true);

/** `[Api set: ExcelApi 1.9]` → `ExcelApi 1.9`; a preview member belongs to a set nobody has. */
function setOf(node: ts.Node): string | undefined {
  const comment = ts.getJSDocCommentsAndTags(node).map(doc => doc.getText()).join('\n');
  const preview = /\[Api set:[^\]]*(BETA|PREVIEW)[^\]]*\]/i.test(comment);
  const [, name, version] = /\[Api set:\s*(\w+)\s+([\d.]+)/.exec(comment) ?? [];
  return preview ? 'Preview 1' : name !== undefined ? `${name} ${version}` : undefined;
}

/** Class → set → members. */
const table: Record<string, Record<string, string[]>> = {};
function add(className: string, member: string, set: string): void {
  const members = ((table[className] ??= {})[set] ??= []);
  if (!members.includes(member)) members.push(member);
}
function visitClass(node: ts.ClassDeclaration | ts.InterfaceDeclaration): void {
  const className = node.name?.text ?? '', own = setOf(node);
  const known = new Set<string>();
  for (const member of node.members) {
    const name = member.name && ts.isIdentifier(member.name) ? member.name.text : undefined, set = setOf(member) ?? own;
    if (name === undefined || set === undefined || known.has(name)) continue;
    known.add(name);
    add(className, name, set);
  }
}
for (const statement of source.statements) {
  const isExcel = ts.isModuleDeclaration(statement) && ts.isIdentifier(statement.name) && statement.name.text === 'Excel' && statement.body && ts.isModuleBlock(statement.body);
  if (!isExcel) continue;
  for (const inner of (statement.body as ts.ModuleBlock).statements) if (ts.isClassDeclaration(inner)) visitClass(inner);
}
const classes = Object.keys(table).sort();
const text = classes.map(name => `  ${JSON.stringify(name)}: {\n${Object.keys(table[name] ?? {}).sort().map(set => `    ${JSON.stringify(set)}: ${JSON.stringify(table[name]?.[set]?.sort())}`).join(',\n')}\n  }`).join(',\n');
writeFileSync(OUT, `{\n${text}\n}\n`);
console.log(`${OUT}: ${classes.length} classes, ${Object.values(table).flatMap(sets => Object.values(sets)).flat().length} members`);
