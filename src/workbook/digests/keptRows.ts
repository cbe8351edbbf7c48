import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { TableRegion } from '../cells';
import { tableNamed } from '../contract';
import { keyText } from '../read/cellText';
import { hash64 } from './hash64';
import { tableLines, type TableLines } from './tableLines';

/** A row of `x_Digests`: a part of what a table held, packed, or only its number of rows. */
export interface KeptPart {
  readonly table: string;
  readonly part: number;
  readonly kept: 'values' | 'count';
  /** Rows of the whole table; 0 in further parts. */
  readonly rows: number;
  /** Of the whole table, so that an unchanged table is known without unpacking. */
  readonly hash: string;
  readonly content: string;
}

/** What is kept of one table. */
export interface KeptTable {
  readonly table: string;
  readonly hash: string;
  readonly rows: number;
  /** Sorted lines; null where the table was too large, and only the hash and the number of rows are kept. */
  readonly content: TableLines | null;
}

/** Characters of packed text up to which a table is kept with its values: some 200,000 rows of demand history. */
const PACKED_UP_TO = 2_000_000;
/** A cell holds 32,767 characters. */
const CELL_TEXT = 32_000;

/** What is to be kept of a table as it stands; sorted, so that row order never matters. */
export function keptOf(table: string, { columns, lines }: TableLines): KeptTable {
  const sorted = [...lines].sort();
  return { table, rows: sorted.length, hash: hashOf(columns, sorted), content: { columns, lines: sorted } };
}

const hashOf = (columns: readonly string[], sorted: readonly string[]): string => hash64([columns.join('|'), ...sorted]);

/** The same, from the table's cells; null when the contract has no such table. */
export function keptOfRegion(region: TableRegion): KeptTable | null {
  const spec = tableNamed(region.table);
  return spec && keptOf(spec.name, tableLines(region, spec));
}

/** The rows of `x_Digests` for a table: its lines compressed (RFC 1951), in base64, cut so that each part fits a cell. */
export function keptParts({ table, hash, rows, content }: KeptTable, most = PACKED_UP_TO): readonly KeptPart[] {
  const packed = content && base64(deflateSync(strToU8([JSON.stringify(content.columns), ...content.lines].join('\n'))));
  if (packed === null || packed.length > most) return [{ table, part: 1, kept: 'count', rows, hash, content: '' }];
  const pieces = packed.match(new RegExp(`.{1,${CELL_TEXT}}`, 'g')) ?? [''];
  return pieces.map((piece, index) => ({ table, part: index + 1, kept: 'values', rows: index === 0 ? rows : 0, hash, content: piece }));
}

/**
 * What `x_Digests` keeps, by table.
 * @throws {Error} naming the table when a part cannot be unpacked.
 */
export function keptTables(region: TableRegion): ReadonlyMap<string, KeptTable> {
  const [headers = [], ...body] = region.values;
  const names = headers.map(keyText);
  const [table, part, kept, rows, hash, content] = ['table', 'part', 'kept', 'rows', 'hash', 'content'].map(name => names.indexOf(name));
  const parts = body.map(cells => ({ table: keyText(cells[table] ?? null), part: Number(cells[part]), kept: keyText(cells[kept] ?? null), rows: Number(cells[rows]), hash: keyText(cells[hash] ?? null), content: keyText(cells[content] ?? null) }))
    .filter(each => each.table !== '' && each.hash !== '').sort((a, b) => a.part - b.part);
  return new Map([...new Set(parts.map(each => each.table))].map(name => {
    const own = parts.filter(each => each.table === name);
    const [first] = own;
    const packed = own.map(each => each.content).join('');
    return [name, { table: name, rows: first.rows, hash: first.hash, content: first.kept === 'values' ? unpacked(name, packed, first.hash) : null }] as const;
  }));
}

function unpacked(table: string, packed: string, hash: string): TableLines {
  try {
    const [columns, ...lines] = strFromU8(inflateSync(bytesOf(packed))).split('\n');
    const content = { columns: JSON.parse(columns) as readonly string[], lines };
    if (hashOf(content.columns, lines) === hash) return content;
  } catch {
    // told below, as what was kept is then worth nothing
  }
  throw new Error(`What x_Digests keeps of ${table} was edited and cannot be read. Delete the sheet Digests; the next run makes it anew, and changes until then are not found.`);
}

const base64 = (bytes: Uint8Array): string => {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += 0x8000) pieces.push(String.fromCharCode(...bytes.subarray(from, from + 0x8000)));
  return btoa(pieces.join(''));
};

const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), sign => sign.charCodeAt(0));
