/** A word of an assertion; `at` counts characters from 1. */
export interface Token {
  readonly kind: 'number' | 'text' | 'period' | 'word' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

/** An assertion that cannot be understood or computed; the message names the place and what was expected. */
export class AssertionFault extends Error {
  override readonly name = 'AssertionFault';
  constructor(at: number, what: string) {
    super(`At character ${at}: ${what}`);
  }
}

const forms: readonly (readonly [Token['kind'], RegExp])[] = [
  ['period', /\d{4}-(?:W\d{2}|Q[1-4]|\d{2}(?:-\d{2})?)(?![\w-])/uy],
  ['number', /(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?(?![\p{L}_])/iuy],
  ['text', /"(?:[^"]|"")*"/uy],
  ['word', /[\p{L}_][\p{L}\p{N}_.]*/uy],
  ['sign', /<=|>=|<>|[-+*/()[\],<>=%≤≥≠]/uy],
];
const spelled: Readonly<Record<string, string>> = { '≤': '<=', '≥': '>=', '≠': '<>' };

/**
 * The words of an assertion, closed by an end.
 * @throws {AssertionFault} at a character that can begin none.
 */
export function tokens(source: string): readonly Token[] {
  const found: Token[] = [];
  let at = 0;
  for (;;) {
    while (/\s/u.test(source.charAt(at))) at++;
    if (at >= source.length) return [...found, { kind: 'end', text: '', at: at + 1 }];
    const token = tokenAt(source, at);
    if (!token) throw new AssertionFault(at + 1, source[at] === '"' ? 'a text begins here and is never closed with ".' : `“${source[at]}” means nothing here.`);
    found.push(token.token);
    at = token.next;
  }
}

function tokenAt(source: string, at: number): { readonly token: Token; readonly next: number } | null {
  for (const [kind, form] of forms) {
    form.lastIndex = at;
    const raw = form.exec(source)?.[0];
    if (raw === undefined) continue;
    const text = kind === 'text' ? raw.slice(1, -1).replaceAll('""', '"') : spelled[raw] ?? raw;
    return { token: { kind, text, at: at + 1 }, next: at + raw.length };
  }
  return null;
}
