import type { TextEdits } from '../xml/edits';
import { childOf, parseXml, tag, type XmlNode } from '../xml/tree';

/** Lists of a style sheet in the order Excel insists on. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];

/** One list of a style sheet (fonts, fills …). Items are only ever added at its end, so that no number in use changes meaning. */
export class StyleItems {
  readonly nodes: XmlNode[];
  private readonly list: XmlNode | undefined;
  private readonly keys = new Map<string, number>();
  private readonly added: string[] = [];

  constructor(private readonly root: XmlNode, private readonly name: string, base: readonly string[], private readonly keyOf: (node: XmlNode) => string = canonical) {
    this.list = childOf(root, name);
    this.nodes = [...(this.list?.children ?? [])];
    this.nodes.forEach((node, index) => {
      const key = this.keyOf(node);
      if (!this.keys.has(key)) this.keys.set(key, index);
    });
    if (this.nodes.length === 0) for (const xml of base) this.push(xml);
  }

  /** Number of an item that is the same, or undefined. */
  find(xml: string): number | undefined {
    return this.keys.get(this.keyOf(parseXml(xml)));
  }

  /** Number of an item that is the same, added when there is none. */
  add(xml: string): number {
    return this.find(xml) ?? this.push(xml);
  }

  write(edits: TextEdits): void {
    if (this.added.length === 0) return;
    const xml = this.added.join('');
    if (this.list) {
      edits.setAttribute(this.list, 'count', this.nodes.length);
      edits.append(this.list, xml);
      return;
    }
    const after = ORDER.slice(ORDER.indexOf(this.name) + 1);
    const next = this.root.children.find(child => after.includes(child.name));
    edits.insert(next?.start ?? this.root.closeStart, tag(this.root.prefix + this.name, { count: this.nodes.length }, xml));
  }

  private push(xml: string): number {
    const node = parseXml(xml);
    this.added.push(xml);
    this.keys.set(this.keyOf(node), this.nodes.length);
    return this.nodes.push(node) - 1;
  }
}

/** An element written so that equal ones give equal text, whatever their attribute order or prefix. */
export function canonical(node: XmlNode): string {
  const attributes = [...node.attributes].filter(([name]) => !name.startsWith('xmlns')).map(([name, value]) => `${name}=${value}`).sort();
  return `${node.name}(${attributes.join(',')}){${node.children.map(canonical).join('')}}`;
}
