import { decodeEntities } from './text';

const enum Char { Tab = 9, Space = 32, Exclamation = 33, DoubleQuote = 34, SingleQuote = 39, Slash = 47, Colon = 58, Less = 60, Equals = 61, Greater = 62, Question = 63 }

/**
 * Walks over the tags of well-formed XML and knows where each stands, so that a part can be edited in place with every
 * other byte kept. Comments, processing instructions and CDATA are stepped over; namespace prefixes are left out of `name`.
 */
export class XmlScanner {
  /** Local name of the tag at hand. */
  name = '';
  /** Prefix with its colon (`x:`), or the empty string. */
  prefix = '';
  kind: 'open' | 'close' | 'empty' = 'open';
  /** First character of the tag and the one after its `>`. */
  start = 0;
  end = 0;
  private attributesFrom = 0;
  private attributesTo = 0;

  constructor(readonly text: string, position = 0) {
    this.end = position;
  }

  /** Goes to the next tag; false at the end of the text. */
  next(): boolean {
    const { text } = this;
    let at = this.end;
    for (;;) {
      at = text.indexOf('<', at);
      if (at < 0 || at + 1 >= text.length) return false;
      const first = text.charCodeAt(at + 1);
      if (first === Char.Exclamation) at = endOfDeclaration(text, at);
      else if (first === Char.Question) at = after(text, '?>', at);
      else break;
    }
    this.start = at;
    const closing = text.charCodeAt(at + 1) === Char.Slash;
    this.readName(closing ? at + 2 : at + 1);
    const greater = this.findGreater(this.attributesFrom);
    const empty = text.charCodeAt(greater - 1) === Char.Slash;
    this.kind = closing ? 'close' : empty ? 'empty' : 'open';
    this.attributesTo = empty ? greater - 1 : greater;
    this.end = greater + 1;
    return true;
  }

  /** Whether the tag at hand opens an element that has content. */
  opens(): boolean {
    return this.kind === 'open';
  }

  /** Whether the tag at hand closes an element, one of this name when it is given. */
  closes(name?: string): boolean {
    return this.kind === 'close' && (name === undefined || name === this.name);
  }

  /** Value of an attribute of the tag at hand by its full name (`r:id` with its prefix), or null. */
  attribute(name: string): string | null {
    for (const [found, value] of this.attributes()) if (found === name) return value;
    return null;
  }

  /** Attributes of the tag at hand in the order they stand: full name and decoded value. */
  attributes(): [string, string][] {
    const { text, attributesTo } = this;
    const found: [string, string][] = [];
    let at = this.attributesFrom;
    while (at < attributesTo) {
      while (at < attributesTo && text.charCodeAt(at) <= Char.Space) at++;
      const from = at;
      while (at < attributesTo && text.charCodeAt(at) !== Char.Equals && text.charCodeAt(at) > Char.Space) at++;
      if (at === from) break;
      const name = text.slice(from, at);
      while (at < attributesTo && text.charCodeAt(at) !== Char.DoubleQuote && text.charCodeAt(at) !== Char.SingleQuote) at++;
      const close = text.indexOf(text[at], at + 1);
      found.push([name, decodeEntities(text.slice(at + 1, close))]);
      at = close + 1;
    }
    return found;
  }

  /** Decoded text from here to the next closing tag of the element at hand, without what nested elements hold. Stops on that closing tag. */
  textContent(): string {
    if (this.kind !== 'open') return '';
    const { text } = this;
    const less = text.indexOf('<', this.end);
    if (text.charCodeAt(less + 1) === Char.Slash) {
      const content = text.slice(this.end, less);
      this.next();
      return newlines(decodeEntities(content));
    }
    return this.mixedContent();
  }

  /** Steps past everything inside the open element at hand, onto its closing tag. */
  skip(): void {
    if (this.kind !== 'open') return;
    for (let depth = 1; depth > 0 && this.next();) depth += this.kind === 'open' ? 1 : this.kind === 'close' ? -1 : 0;
  }

  private mixedContent(): string {
    const { text } = this;
    let content = '';
    for (let depth = 1, at = this.end; depth > 0;) {
      const less = text.indexOf('<', at);
      if (less < 0) break;
      if (depth === 1) content += decodeEntities(text.slice(at, less));
      if (text.startsWith('<![CDATA[', less)) {
        at = after(text, ']]>', less);
        if (depth === 1) content += text.slice(less + 9, at - 3);
        continue;
      }
      this.end = less;
      if (!this.next()) break;
      depth += this.kind === 'open' ? 1 : this.kind === 'close' ? -1 : 0;
      at = this.end;
    }
    return newlines(content);
  }

  private readName(from: number): void {
    const { text } = this;
    let at = from;
    let local = from;
    for (let char = text.charCodeAt(at); char > Char.Space && char !== Char.Greater && char !== Char.Slash; char = text.charCodeAt(++at)) {
      if (char === Char.Colon) local = at + 1;
    }
    this.name = text.slice(local, at);
    this.prefix = local === from ? '' : text.slice(from, local);
    this.attributesFrom = at;
  }

  private findGreater(from: number): number {
    const { text } = this;
    for (let at = from; at < text.length; at++) {
      const char = text.charCodeAt(at);
      if (char === Char.Greater) return at;
      if (char === Char.DoubleQuote || char === Char.SingleQuote) {
        const close = text.indexOf(text[at], at + 1);
        if (close < 0) break;
        at = close;
      }
    }
    throw new SyntaxError(`The XML ends inside a tag that starts at character ${String(this.start)}.`);
  }
}

function endOfDeclaration(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return after(text, '-->', at);
  if (text.startsWith('<![CDATA[', at)) return after(text, ']]>', at);
  return after(text, '>', at);
}

function after(text: string, mark: string, at: number): number {
  const found = text.indexOf(mark, at);
  if (found < 0) throw new SyntaxError(`The XML ends before the "${mark}" that belongs to character ${String(at)}.`);
  return found + mark.length;
}

const newlines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
