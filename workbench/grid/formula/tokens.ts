/** A piece of a formula. */
export interface Token {
  readonly kind: 'number' | 'text' | 'error' | 'reference' | 'structured' | 'name' | 'operator';
  readonly text: string;
}
const PATTERNS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['text', /^"(?:[^"]|"")*"/],
  ['error', /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)/i],
  ['structured', /^[\p{L}_\\][\p{L}\p{N}_.\\]*\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]/u],
  ['reference', /^(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(])/iu],
  ['number', /^(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/i],
  ['name', /^[\p{L}_\\][\p{L}\p{N}_.\\]*/u],
  ['operator', /^(?:<=|>=|<>|[-+*/^&=<>%(),{};:@])/],
];

/** Cuts a formula (without its `=`) into tokens; null when a piece cannot be read. */
export function tokens(formula: string): Token[] | null {
  const out: Token[] = [];
  for (let rest = formula.trimStart(); rest !== '';) {
    const found = PATTERNS.map(([kind, pattern]) => ({ kind, text: pattern.exec(rest)?.[0] })).find(match => match.text !== undefined);
    if (found?.text === undefined) return null;
    out.push({ kind: found.kind, text: found.text });
    rest = rest.slice(found.text.length).trimStart();
  }
  return out;
}
