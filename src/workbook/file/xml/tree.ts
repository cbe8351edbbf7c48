import { XmlScanner } from './scanner';
import { encodeEntities } from './text';

/** An element with its place in the text, so that edits can be made around everything that stays. */
export interface XmlNode {
  readonly name: string;
  readonly prefix: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
  /** Text directly inside, decoded, when there are no child elements. */
  readonly text: string;
  readonly start: number;
  /** After the `>` of the opening tag. */
  readonly openEnd: number;
  /** Where the closing tag starts; equals `end` for an empty element. */
  readonly closeStart: number;
  readonly end: number;
}

type Growing = { -readonly [key in keyof XmlNode]: XmlNode[key] };

/** The root element of an XML text, or the element that starts at `from`. Throws SyntaxError when there is none or an element is not closed. */
export function parseXml(text: string, from = 0): XmlNode {
  const scanner = new XmlScanner(text, from);
  const open: Growing[] = [];
  while (scanner.next()) {
    const { kind, name, prefix, start, end } = scanner;
    if (kind === 'close') {
      const node = open.pop();
      if (!node || node.name !== name) throw new SyntaxError(`The XML closes <${name}> where it was not open.`);
      node.closeStart = start;
      node.end = end;
      if (node.children.length === 0) node.text = contentOf(text, node);
      if (open.length === 0) return node;
      continue;
    }
    const node: Growing = { name, prefix, attributes: new Map(scanner.attributes()), children: [], text: '', start, openEnd: end, closeStart: end, end };
    open.at(-1)?.children.push(node);
    if (kind === 'open') open.push(node);
    else if (open.length === 0) return node;
  }
  throw new SyntaxError(open.length > 0 ? `The XML ends inside <${open[0].name}>.` : 'The XML has no element.');
}

function contentOf(text: string, node: XmlNode): string {
  const scanner = new XmlScanner(text, node.start);
  scanner.next();
  return scanner.textContent();
}

/** First child of that local name. */
export const childOf = (node: XmlNode, name: string): XmlNode | undefined => node.children.find(child => child.name === name);

/** All children of that local name. */
export const childrenOf = (node: XmlNode | undefined, name: string): XmlNode[] => node?.children.filter(child => child.name === name) ?? [];

/** The attribute of that local name that carries a namespace prefix, e.g. `r:id` whatever the prefix is. */
export function prefixedAttribute(node: XmlNode, local: string): string | undefined {
  for (const [name, value] of node.attributes) if (name.endsWith(`:${local}`)) return value;
  return undefined;
}

/** An opening (or, with no content, empty) tag from a name and attributes; undefined attributes are left out. */
export function tag(name: string, attributes: Readonly<Record<string, string | number | undefined>>, content = ''): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) text += ` ${key}="${encodeEntities(String(value))}"`;
  return content === '' ? `${text}/>` : `${text}>${content}</${name}>`;
}
