import { decodePart, encodePart } from '../xml/text';
import { CONTENT_TYPES, contentTypeOf, declareParts } from './contentTypes';
import { addRelationships, parseRelationships, relationshipsPart, removeRelationships, type Relationship } from './relationships';
import { pack, readZip, unpack, writeZip, type ZipEntry } from './zip';

/**
 * The parts of an Office file. Parts nobody sets stay packed exactly as they came; a copy shares them, so that a write
 * can be prepared on a copy and thrown away.
 */
export class WorkbookPackage {
  private constructor(private readonly entries: Map<string, ZipEntry>) {}

  /** Throws `UnreadableFile` when the bytes are no whole zip archive. */
  static open(bytes: Uint8Array): WorkbookPackage {
    return new WorkbookPackage(new Map(readZip(bytes).map(entry => [partKey(entry.name), entry])));
  }

  static empty(): WorkbookPackage {
    return new WorkbookPackage(new Map());
  }

  copy(): WorkbookPackage {
    return new WorkbookPackage(new Map(this.entries));
  }

  has(part: string): boolean {
    return this.entries.has(partKey(part));
  }

  /** Names of all parts, in the order of the archive. */
  names(): string[] {
    return [...this.entries.values()].map(entry => entry.name.replaceAll('\\', '/'));
  }

  /** Text of an XML part, or null when there is no such part. */
  text(part: string): string | null {
    const entry = this.entries.get(partKey(part));
    return entry ? decodePart(unpack(entry)) : null;
  }

  /** Text of a part that has to be there. Throws when it is not. */
  needed(part: string): string {
    const text = this.text(part);
    if (text === null) throw new Error(`The workbook has no part "${part}".`);
    return text;
  }

  /** Says which version of a part this is: equal for two packages exactly when nobody has set the part in between. */
  version(part: string): object | undefined {
    return this.entries.get(partKey(part));
  }

  set(part: string, text: string): void {
    const key = partKey(part);
    this.entries.set(key, pack(this.entries.get(key)?.name ?? part, encodePart(text)));
  }

  /** Adds a part of a content type. */
  add(part: string, text: string, contentType: string): void {
    this.set(part, text);
    this.set(CONTENT_TYPES, declareParts(this.needed(CONTENT_TYPES), new Map([[part, contentType]]), []));
  }

  /** Takes parts away with their own relationships and content types; links to them are the caller's to remove. */
  remove(parts: readonly string[]): void {
    for (const part of parts) {
      this.entries.delete(partKey(part));
      this.entries.delete(partKey(relationshipsPart(part)));
    }
    this.set(CONTENT_TYPES, declareParts(this.needed(CONTENT_TYPES), new Map(), parts));
  }

  contentType(part: string): string | null {
    return contentTypeOf(this.needed(CONTENT_TYPES), part);
  }

  setContentType(part: string, type: string): void {
    this.set(CONTENT_TYPES, declareParts(this.needed(CONTENT_TYPES), new Map([[part, type]]), []));
  }

  /** Links of a part (the empty string is the package itself), of one type when `type` is given. */
  links(part: string, type?: string): Relationship[] {
    const xml = this.text(relationshipsPart(part));
    const links = xml === null ? [] : parseRelationships(xml, part);
    return type === undefined ? links : links.filter(link => link.type === type && !link.external);
  }

  /** Links one part to others and gives the ids of the links. */
  link(part: string, links: readonly { readonly type: string; readonly target: string }[]): readonly string[] {
    const added = addRelationships(this.text(relationshipsPart(part)), part, links);
    this.set(relationshipsPart(part), added.xml);
    return added.ids;
  }

  unlink(part: string, goes: (link: Relationship) => boolean): void {
    const xml = this.text(relationshipsPart(part));
    if (xml !== null) this.set(relationshipsPart(part), removeRelationships(xml, part, goes));
  }

  /** A part name of this pattern (`xl/charts/chart#.xml`) with the lowest number that is free. */
  freeName(pattern: string): string {
    for (let number = 1; ; number++) {
      const name = pattern.replace('#', String(number));
      if (!this.has(name)) return name;
    }
  }

  toBytes(): Uint8Array {
    return writeZip([...this.entries.values()]);
  }
}

/** Part names differ by more than case only in theory (ECMA-376 part 2, 6.2.2.3). */
const partKey = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
