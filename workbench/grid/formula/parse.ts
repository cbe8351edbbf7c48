import { tokens, type Token } from './tokens';

export type Node =
  | { readonly kind: 'constant'; readonly value: number | string | boolean }
  | { readonly kind: 'reference' | 'structured' | 'name'; readonly text: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Node | null)[] }
  | { readonly kind: 'unary' | 'percent'; readonly operator: string; readonly operand: Node }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node };

const STRENGTH: Readonly<Record<string, number>> = { '=': 1, '<>': 1, '<': 1, '>': 1, '<=': 1, '>=': 1, '&': 2, '+': 3, '-': 3, '*': 4, '/': 4, '^': 5, ':': 8 };

/** The syntax tree of a formula with its `=`; null when it is none. */
export function parse(formula: string): Node | null {
  const list = tokens(formula.slice(1));
  if (!list) return null;
  const parser = new Parser(list), node = parser.expression(0);
  return parser.isDone ? node : null;
}

class Parser {
  #at = 0;
  constructor(private readonly list: readonly Token[]) {}
  get isDone(): boolean { return this.#at === this.list.length; }
  #peek(): string | undefined { return this.list[this.#at]?.text; }
  #take(text: string): boolean {
    if (this.#peek() !== text || this.list[this.#at]?.kind !== 'operator') return false;
    this.#at++;
    return true;
  }

  expression(least: number): Node | null {
    let left = this.#operand();
    for (;;) {
      const operator = this.#peek() ?? '', strength = STRENGTH[operator];
      if (!left) return null;
      if (this.#take('%')) { left = { kind: 'percent', operator: '%', operand: left }; continue; }
      if (strength === undefined || strength <= least || this.list[this.#at]?.kind !== 'operator') return left;
      this.#at++;
      const right = this.expression(strength);
      left = right && { kind: 'binary', operator, left, right };
    }
  }
  #operand(): Node | null {
    for (const operator of ['-', '+', '@']) {
      if (!this.#take(operator)) continue;
      const operand = this.expression(operator === '@' ? 7 : 5);
      return operand && { kind: 'unary', operator, operand };
    }
    if (this.#take('(')) {
      const inner = this.expression(0);
      return this.#take(')') ? inner : null;
    }
    const token = this.list[this.#at];
    if (!token || token.kind === 'operator') return null;
    this.#at++;
    switch (token.kind) {
      case 'number': return { kind: 'constant', value: Number(token.text) };
      case 'text': return { kind: 'constant', value: token.text.slice(1, -1).replace(/""/g, '"') };
      case 'error': return { kind: 'constant', value: token.text.toUpperCase() };
      case 'reference': case 'structured': return { kind: token.kind, text: token.text };
      case 'name': return this.#take('(') ? this.#call(token.text) : named(token.text);
    }
  }
  #call(name: string): Node | null {
    const args: (Node | null)[] = [];
    if (this.#take(')')) return { kind: 'call', name, args };
    do {
      const isOmitted = this.#peek() === ',' || this.#peek() === ')';
      const arg = isOmitted ? null : this.expression(0);
      if (!isOmitted && !arg) return null;
      args.push(arg);
    } while (this.#take(','));
    return this.#take(')') ? { kind: 'call', name, args } : null;
  }
}
const named = (text: string): Node => (/^(true|false)$/i.test(text) ? { kind: 'constant', value: /^true$/i.test(text) } : { kind: 'name', text });
