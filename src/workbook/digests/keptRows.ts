import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { tableNamed, type TableSpec } from '../contract';
import type { CellValue, TableRegion } from '../cells';
import { isError, keyText } from '../read/cellText';

/** A part of what a table held: rows as JSON, or 16 hex digits a row (8 of its key, 8 of its content). */
export interface KeptPart {
  readonly table: string;
  readonly part: number;
  readonly kept: 'values' | 'digests';
  readonly rows: number;
  readonly content: string;
}

/** One row of an input table: its key, and the text of every filled column. */
export interface InputRow {
  readonly key: string;
  /** Counted from the first row below the header. */
  readonly row: number;
  readonly values: Readonly<Record<string, string>>;
}

/** Tables up to this many rows are kept with their values, so that the old value of a change is known. */
export const VALUES_UP_TO = 1000;
/** A cell holds 32,767 characters. */
const CELL_TEXT = 32_000;
const DIGITS = 16;

/** The rows of an input table by the contract's columns; the user's own columns are not watched. Blank rows are left out. */
export function inputRows(region: TableRegion, spec: TableSpec): readonly InputRow[] {
  const headers = (region.values[0] ?? []).map(cell => keyText(cell).toLowerCase());
  const columns = spec.columns.flatMap(({ name }) => (headers.includes(name.toLowerCase()) ? [{ name, at: headers.indexOf(name.toLowerCase()) }] : []));
  const keys = spec.columns.filter(({ key }) => key).map(({ name }) => name);
  return region.values.slice(1).flatMap((cells, row) => {
    const filled = columns.flatMap(({ name, at }) => {
      const text = region.formulas?.[row + 1]?.[at] ?? cellAsText(cells[at] ?? null);
      return text === '' ? [] : [[name, text] as const];
    });
    if (filled.length === 0) return [];
    const values = Object.fromEntries(filled);
    return [{ key: keys.map(name => values[name] ?? '').join('|'), row, values }];
  });
}

/** A number as every host gives it back: to 15 digits, as Excel keeps it. */
const cellAsText = (cell: CellValue): string =>
  typeof cell === 'number' ? String(Number(cell.toPrecision(15))) : isError(cell) ? cell.error : keyText(cell);

/** What is kept of a table; sorted, so that row order never matters. */
export function keptParts(region: TableRegion): readonly KeptPart[] {
  const spec = tableNamed(region.table);
  if (!spec) return [];
  const rows = inputRows(region, spec);
  const kept = rows.length <= VALUES_UP_TO ? 'values' : 'digests';
  const texts = rows.map(row => (kept === 'values' ? JSON.stringify(row.values) : rowDigest(row))).sort();
  return chunks(texts, kept === 'values' ? 1 : 0).map((chunk, index) => ({
    table: spec.name, part: index + 1, kept, rows: chunk.length, content: kept === 'values' ? `[${chunk.join(',')}]` : chunk.join(''),
  }));
}

/** Texts in groups that each fit a cell. */
function chunks(texts: readonly string[], between: number): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  let length = 2;
  for (const text of texts) {
    if (length + text.length + between > CELL_TEXT && parts[parts.length - 1].length > 0) {
      parts.push([]);
      length = 2;
    }
    parts[parts.length - 1].push(text);
    length += text.length + between;
  }
  return parts;
}

/** 8 hex digits of the key, 8 of the whole row. */
export const rowDigest = ({ key, values }: InputRow): string => short(key) + short(JSON.stringify(values));

const short = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)).subarray(0, 4));

/** The digests in a part, one per row. */
export const digestsIn = (content: string): readonly string[] => content.match(new RegExp(`.{${DIGITS}}`, 'g')) ?? [];
