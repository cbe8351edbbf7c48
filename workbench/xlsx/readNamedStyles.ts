import { strFromU8, unzipSync } from 'fflate';
import type { Unzipped } from 'fflate';

/** Sheet name → cell address → named style, for every cell that has one beside Normal. */
export type NamedStyleCells = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads what the file library leaves out: which cells have a named style. */
export function readNamedStyles(bytes: Uint8Array): NamedStyleCells {
  const head = unzipSync(bytes, { filter: file => /^xl\/(styles\.xml|workbook\.xml|_rels\/workbook\.xml\.rels)$/.test(file.name) });
  const names = styleNames(text(head, 'xl/styles.xml'));
  if (names.size === 0) return new Map();
  const paths = sheetPaths(head), wanted = new Set(paths.values());
  const sheets = unzipSync(bytes, { filter: file => wanted.has(file.name) });
  return new Map([...paths].map(([sheet, path]) => [sheet, namedCells(text(sheets, path), names)]));
}

/** Number of a cell format → the named style it points at. */
function styleNames(xml: string): ReadonlyMap<number, string> {
  const styles = new Map<string, string>();
  for (const style of list(xml, 'cellStyles').match(/<cellStyle [^>]*>/g) ?? []) {
    const name = attribute(style, 'name');
    if (name && name !== 'Normal') styles.set(attribute(style, 'xfId') ?? '', name);
  }
  const formats = list(xml, 'cellXfs').match(/<xf(?: [^>]*)?>/g) ?? [];
  return new Map(formats.flatMap((format, i) => {
    const name = styles.get(attribute(format, 'xfId') ?? '');
    return name === undefined ? [] : [[i, name] as const];
  }));
}

function namedCells(xml: string, names: ReadonlyMap<number, string>): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (const [tag] of xml.matchAll(/<c [^>]*>/g)) {
    const name = names.get(Number(attribute(tag, 's') ?? 0)), address = attribute(tag, 'r');
    if (name !== undefined && address) cells.set(address, name);
  }
  return cells;
}

/** Sheet name → path of its part. */
function sheetPaths(parts: Unzipped): ReadonlyMap<string, string> {
  const targets = new Map((text(parts, 'xl/_rels/workbook.xml.rels').match(/<Relationship [^>]*>/g) ?? []).map(tag => [attribute(tag, 'Id') ?? '', attribute(tag, 'Target') ?? '']));
  const sheets = text(parts, 'xl/workbook.xml').match(/<sheet [^>]*>/g) ?? [];
  return new Map(sheets.map(tag => {
    const target = targets.get(attribute(tag, 'r:id') ?? '') ?? '';
    return [attribute(tag, 'name') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`];
  }));
}

const text = (parts: Unzipped, path: string): string => (parts[path] ? strFromU8(parts[path]) : '');
const list = (xml: string, name: string): string => new RegExp(`<${name}[ >][\\s\\S]*?</${name}>`).exec(xml)?.[0] ?? '';
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const patterns = new Map<string, RegExp>();
function attribute(tag: string, name: string): string | undefined {
  const pattern = patterns.get(name) ?? new RegExp(`\\s${name}="([^"]*)"`);
  patterns.set(name, pattern);
  return pattern.exec(tag)?.[1]?.replace(/&(amp|lt|gt|quot|apos);/g, (entity, key: string) => ENTITIES[key] ?? entity);
}
