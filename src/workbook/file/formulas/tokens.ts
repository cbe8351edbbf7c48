/** A stretch of a formula. Only references are told apart further; everything else is carried over as text. */
export interface FormulaToken {
  readonly kind: 'text' | 'string' | 'structured' | 'word';
  readonly text: string;
}

const WORD = /[\p{L}\p{N}_.$\\?]/u;

/**
 * Cuts a formula into strings (`"…"`), structured references (`[…]` with all nested brackets), words (names, functions,
 * cell references with their dollars, numbers, quoted sheet names) and the text between them.
 */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (let at = 0; at < formula.length;) {
    const char = formula[at];
    const end = char === '"' || char === "'" ? endOfQuoted(formula, at) : char === '[' ? endOfBrackets(formula, at) : WORD.test(char) ? endOfWord(formula, at) : at + 1;
    const kind = char === '"' ? 'string' : char === '[' ? 'structured' : char === "'" || WORD.test(char) ? 'word' : 'text';
    tokens.push({ kind, text: formula.slice(at, end) });
    at = end;
  }
  return tokens;
}

function endOfQuoted(formula: string, from: number): number {
  const quote = formula[from];
  for (let at = from + 1; at < formula.length; at++) {
    if (formula[at] !== quote) continue;
    if (formula[at + 1] !== quote) return at + 1;
    at++;
  }
  return formula.length;
}

function endOfBrackets(formula: string, from: number): number {
  for (let at = from, depth = 0; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === '[') depth++;
    else if (formula[at] === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}

function endOfWord(formula: string, from: number): number {
  let at = from + 1;
  while (at < formula.length && WORD.test(formula[at])) at++;
  return at;
}
