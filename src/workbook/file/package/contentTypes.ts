import { TextEdits } from '../xml/edits';
import { childrenOf, parseXml, tag } from '../xml/tree';

export const CONTENT_TYPES = '[Content_Types].xml';

/** Content type of a part by its own entry or its file ending; null when none is declared. */
export function contentTypeOf(xml: string, part: string): string | null {
  const root = parseXml(xml);
  const own = childrenOf(root, 'Override').find(node => samePart(node.attributes.get('PartName'), part));
  const ending = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const standard = childrenOf(root, 'Default').find(node => node.attributes.get('Extension')?.toLowerCase() === ending);
  return (own ?? standard)?.attributes.get('ContentType') ?? null;
}

/** Declares parts (content type by part name) and forgets others, each as an own entry. */
export function declareParts(xml: string, added: ReadonlyMap<string, string>, removed: readonly string[]): string {
  const root = parseXml(xml);
  const edits = new TextEdits(xml);
  const standing = childrenOf(root, 'Override');
  for (const node of standing) if (removed.some(part => samePart(node.attributes.get('PartName'), part))) edits.remove(node);
  let entries = '';
  for (const [part, type] of added) {
    const own = standing.find(node => samePart(node.attributes.get('PartName'), part));
    if (own) edits.setAttribute(own, 'ContentType', type);
    else entries += tag(`${root.prefix}Override`, { PartName: `/${part}`, ContentType: type });
  }
  edits.append(root, entries);
  return edits.result();
}

const samePart = (name: string | undefined, part: string): boolean => name?.toLowerCase() === `/${part.toLowerCase()}`;
