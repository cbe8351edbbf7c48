import { encodeEntities } from './text';
import type { XmlNode } from './tree';

/** Changes to one XML text, gathered by position and made together; everything between them stays as it is. */
export class TextEdits {
  private readonly edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];

  constructor(readonly text: string) {}

  replace(start: number, end: number, text: string): void {
    if (this.text.slice(start, end) !== text) this.edits.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    if (text !== '') this.edits.push({ start: at, end: at, text });
  }

  /** Adds XML as the last content of an element, opening it when it was empty (`<a/>`). */
  append(node: XmlNode, xml: string): void {
    if (xml === '') return;
    if (node.closeStart !== node.end) {
      this.insert(node.closeStart, xml);
      return;
    }
    const slash = this.text.lastIndexOf('/', node.end);
    this.replace(slash, node.end, `>${xml}</${node.prefix}${node.name}>`);
  }

  /** Sets an attribute of an element, leaving its others as they are written. */
  setAttribute(node: XmlNode, name: string, value: string | number): void {
    const text = encodeEntities(String(value));
    const standing = new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`).exec(this.text.slice(node.start, node.openEnd));
    if (standing) {
      const from = node.start + standing.index + standing[1].length;
      this.replace(from, from + standing[2].length, `"${text}"`);
      return;
    }
    this.insert(node.start + 1 + node.prefix.length + node.name.length, ` ${name}="${text}"`);
  }

  remove(node: XmlNode): void {
    this.replace(node.start, node.end, '');
  }

  get changed(): boolean {
    return this.edits.length > 0;
  }

  /** The text with all edits made. Edits at one place are made in the order they came. */
  result(): string {
    let made = '';
    let at = 0;
    const sorted = this.edits.map((edit, order) => ({ ...edit, order })).sort((a, b) => a.start - b.start || a.order - b.order);
    for (const { start, end, text } of sorted) {
      if (start < at) throw new Error(`Two edits overlap at character ${String(start)}.`);
      made += this.text.slice(at, start) + text;
      at = end;
    }
    return made + this.text.slice(at);
  }
}
