import { childrenOf, parseXml, tag } from '../xml/tree';
import { TextEdits } from '../xml/edits';

/** A link from one part to another. `type` is the last word of its type address (`worksheet`, `table`), `target` the part's full name. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const EMPTY = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Where the links of a part stand: `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`; the empty string is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The links written in the relationships part of `part`. */
export function parseRelationships(xml: string, part: string): Relationship[] {
  return childrenOf(parseXml(xml), 'Relationship').map(({ attributes }) => {
    const external = attributes.get('TargetMode') === 'External';
    const target = attributes.get('Target') ?? '';
    return { id: attributes.get('Id') ?? '', type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '', external, target: external ? target : resolve(target, part) };
  });
}

/** Adds links to a relationships part (null makes a new one) and says which ids they got. */
export function addRelationships(xml: string | null, part: string, links: readonly { readonly type: string; readonly target: string }[]): { readonly xml: string; readonly ids: readonly string[] } {
  const text = xml ?? EMPTY;
  const root = parseXml(text);
  const taken = new Set(childrenOf(root, 'Relationship').map(node => node.attributes.get('Id')));
  const edits = new TextEdits(text);
  let number = taken.size;
  const ids = links.map(() => {
    do number++; while (taken.has(`rId${String(number)}`));
    return `rId${String(number)}`;
  });
  edits.append(root, links.map(({ type, target }, index) =>
    tag(`${root.prefix}Relationship`, { Id: ids[index], Type: TYPES + type, Target: relativeTarget(target, part) })).join(''));
  return { xml: edits.result(), ids };
}

/** Takes links out of a relationships part. */
export function removeRelationships(xml: string, part: string, goes: (link: Relationship) => boolean): string {
  const edits = new TextEdits(xml);
  const links = parseRelationships(xml, part);
  childrenOf(parseXml(xml), 'Relationship').forEach((node, index) => {
    if (goes(links[index])) edits.remove(node);
  });
  return edits.result();
}

function resolve(target: string, part: string): string {
  const path = decodeURI(target.split('#')[0]).replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function relativeTarget(target: string, part: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
