import type { AggregateName, Assertion, Comparator, Comparison, Expression, Filter } from './syntax';
import { AssertionFault, tokens, type Token } from './tokens';

const comparators: readonly Comparator[] = ['<=', '<', '>=', '>', '=', '<>'];
const aggregates: readonly AggregateName[] = ['sum', 'min', 'max', 'mean', 'count'];
const reserved = ['between', 'and'];
const COMPARISON = 'a comparison (<=, <, >=, >, =, <> or between … and …)';

/**
 * Reads an assertion; docs/checks.md has the language.
 * @throws {AssertionFault} naming the place and what was expected there.
 * @example parseAssertion('sum(consensus, family="Mowers") >= 100000')
 */
export function parseAssertion(source: string): Assertion {
  const reader = new Reader(tokens(source));
  const assertion = reader.assertion();
  reader.end();
  return assertion;
}

class Reader {
  private index = 0;
  constructor(private readonly list: readonly Token[]) {}

  assertion(): Assertion {
    const { at } = this.next;
    if (!this.isCall('every')) return { kind: 'once', comparison: this.comparison() };
    this.index += 2;
    const comparison = this.comparison();
    return { kind: 'every', comparison, filters: this.filtersToClose(), at };
  }

  end(): void {
    if (this.next.kind !== 'end') this.fail('the end of the assertion');
  }

  private comparison(): Comparison {
    const left = this.sum();
    if (this.isWord('between')) {
      this.index++;
      const low = this.sum();
      if (!this.isWord('and')) this.fail('“and” and the upper limit');
      this.index++;
      return { kind: 'between', value: left, low, high: this.sum() };
    }
    return { kind: 'compare', left, comparator: this.comparator(COMPARISON), right: this.sum() };
  }

  private sum(): Expression {
    return this.chain(['+', '-'], () => this.product());
  }

  private product(): Expression {
    return this.chain(['*', '/'], () => this.factor());
  }

  private chain(operators: readonly ('+' | '-' | '*' | '/')[], operand: () => Expression): Expression {
    let left = operand();
    for (;;) {
      const { at } = this.next;
      const operator = operators.find(each => this.isSign(each));
      if (!operator) return left;
      this.index++;
      left = { kind: 'arithmetic', operator, left, right: operand(), at };
    }
  }

  private factor(): Expression {
    if (this.take('-')) return { kind: 'negative', of: this.factor() };
    if (this.take('(')) {
      const inner = this.sum();
      this.expect(')', '“)”');
      return inner;
    }
    if (this.next.kind === 'number') {
      const value = Number(this.next.text);
      this.index++;
      return { kind: 'number', value: this.take('%') ? value / 100 : value };
    }
    return this.aggregate() ?? this.figure();
  }

  private aggregate(): Expression | null {
    const { at } = this.next;
    const name = aggregates.find(each => this.isCall(each));
    if (!name) return null;
    this.index += 2;
    const of = this.sum();
    return { kind: 'aggregate', name, of, filters: this.filtersToClose(), at };
  }

  /** `safety stock`, `[order-up-to]`, `p_Capacity[utilisation]`, each with filters in brackets behind it. */
  private figure(): Expression {
    const { at } = this.next;
    const words = this.words();
    const bracketed = this.take('[') ? this.bracketed() : null;
    if (words === '' && bracketed === null) this.fail('a number, a figure or sum, min, max, mean, count');
    const filters = this.take('(') ? [this.filter(), ...this.filtersToClose()] : [];
    return { kind: 'figure', table: bracketed === null || words === '' ? null : words, figure: bracketed ?? words, filters, at };
  }

  private words(): string {
    const words: string[] = [];
    while (this.next.kind === 'word' && !reserved.includes(this.next.text.toLowerCase())) {
      words.push(this.next.text);
      this.index++;
    }
    return words.join(' ');
  }

  private bracketed(): string {
    let name = '';
    let end = this.next.at;
    while (!this.isSign(']')) {
      if (this.next.kind === 'end') this.fail('the name of a figure and “]”');
      name += `${name !== '' && this.next.at > end ? ' ' : ''}${this.next.text}`;
      end = this.next.at + this.next.text.length;
      this.index++;
    }
    this.index++;
    return name;
  }

  private filtersToClose(): readonly Filter[] {
    const filters: Filter[] = [];
    while (this.take(',')) filters.push(this.filter());
    this.expect(')', '“,” and a filter, or “)”');
    return filters;
  }

  private filter(): Filter {
    const { at } = this.next;
    const column = this.words();
    if (column === '') this.fail('a filter such as family="Mowers" or period>=2026-11');
    const comparator = this.comparator('a comparison (=, <>, <=, <, >=, >)');
    const sign = this.take('-') ? '-' : '';
    const { kind, text } = this.next;
    if (kind === 'word') return { column, comparator, value: this.words(), at };
    if (kind !== 'text' && kind !== 'number' && kind !== 'period') this.fail(`what ${column} is compared with: a text in "", a number or a period`);
    this.index++;
    return { column, comparator, value: sign + text, at };
  }

  private comparator(expected: string): Comparator {
    const comparator = comparators.find(each => this.isSign(each));
    if (!comparator) return this.fail(expected);
    this.index++;
    return comparator;
  }

  private get next(): Token {
    return this.list[this.index];
  }

  private isSign(text: string): boolean {
    return this.next.kind === 'sign' && this.next.text === text;
  }

  private isWord(text: string): boolean {
    return this.next.kind === 'word' && this.next.text.toLowerCase() === text;
  }

  /** Whether the name stands here with a bracket behind it; a figure may have the same name. */
  private isCall(name: string): boolean {
    const after = this.list[this.index + 1] as Token | undefined;
    return this.isWord(name) && after?.kind === 'sign' && after.text === '(';
  }

  private take(sign: string): boolean {
    const there = this.isSign(sign);
    if (there) this.index++;
    return there;
  }

  private expect(sign: string, expected: string): void {
    if (!this.take(sign)) this.fail(expected);
  }

  private fail(expected: string): never {
    const { kind, text, at } = this.next;
    throw new AssertionFault(at, `expected ${expected}, found ${kind === 'end' ? 'the end' : `“${text}”`}.`);
  }
}
