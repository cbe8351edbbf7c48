import type { Rect } from '../grid/grid';
import { invalidArgument } from '../protocol/errors';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 → `A`, 26 → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}
/** `A` → 0, `AA` → 26. */
export const columnIndex = (name: string): number => [...name.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** Reads an A1 address without its sheet; nothing means the whole sheet. Throws InvalidArgument. */
export function parseRect(text: unknown): Rect {
  if (text === undefined || text === null || text === '') return { r: 0, c: 0, h: MAX_ROWS, w: MAX_COLUMNS };
  if (typeof text !== 'string') throw invalidArgument();
  const local = text.replace(/^.*!/, '');
  const cells = CELLS.exec(local);
  if (cells) {
    const [, c1 = '', r1 = '', c2 = c1, r2 = r1] = cells;
    return between(Number(r1) - 1, columnIndex(c1), Number(r2) - 1, columnIndex(c2));
  }
  const columns = COLUMNS.exec(local);
  if (columns) return between(0, columnIndex(columns[1] ?? ''), MAX_ROWS - 1, columnIndex(columns[2] ?? ''));
  const rows = ROWS.exec(local);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  throw invalidArgument();
}
function between(r1: number, c1: number, r2: number, c2: number): Rect {
  return checkRect({ r: Math.min(r1, r2), c: Math.min(c1, c2), h: Math.abs(r2 - r1) + 1, w: Math.abs(c2 - c1) + 1 });
}
/** Throws InvalidArgument unless the rectangle lies on a sheet. */
export function checkRect(rect: Rect): Rect {
  const { r, c, h, w } = rect;
  const isWhole = [r, c, h, w].every(Number.isInteger);
  if (!isWhole || r < 0 || c < 0 || h < 1 || w < 1 || r + h > MAX_ROWS || c + w > MAX_COLUMNS) throw invalidArgument();
  return rect;
}

/** `A1`, `A1:B2`, `A:B` or `1:2`. */
export const formatRect = (rect: Rect): string => format(rect, '');
/** `$A$1:$B$2`. */
export const formatAbsolute = (rect: Rect): string => format(rect, '$');
function format({ r, c, h, w }: Rect, mark: string): string {
  const column = (index: number): string => mark + columnName(index), row = (index: number): string => `${mark}${index + 1}`;
  if (h === MAX_ROWS && w < MAX_COLUMNS) return `${column(c)}:${column(c + w - 1)}`;
  if (w === MAX_COLUMNS) return `${row(r)}:${row(r + h - 1)}`;
  const first = column(c) + row(r);
  return h * w > 1 ? `${first}:${column(c + w - 1)}${row(r + h - 1)}` : first;
}

/** A sheet name as formulas write it, in quotes where needed. */
export function quoteSheet(name: string): string {
  const isPlain = /^[A-Za-z_][\w.]*$/.test(name) && !CELLS.test(name) && !/^(?:R\d*)?(?:C\d*)?$/i.test(name);
  return isPlain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** `'My sheet'!A1:B2` → its sheet and rectangle; without a sheet, `sheet` is null. Throws InvalidArgument. */
export function parseReference(reference: unknown): { readonly sheet: string | null; readonly rect: Rect } {
  if (typeof reference !== 'string') throw invalidArgument();
  const text = reference.replace(/^=/, '');
  const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  if (!parts) return { sheet: null, rect: parseRect(text) };
  return { sheet: (parts[1] ?? parts[2] ?? '').replace(/''/g, "'"), rect: parseRect(parts[3]) };
}

export function intersect(a: Rect, b: Rect): Rect | null {
  const r = Math.max(a.r, b.r), c = Math.max(a.c, b.c);
  const h = Math.min(a.r + a.h, b.r + b.h) - r, w = Math.min(a.c + a.w, b.c + b.w) - c;
  return h > 0 && w > 0 ? { r, c, h, w } : null;
}
export function bounding(a: Rect, b: Rect): Rect {
  const r = Math.min(a.r, b.r), c = Math.min(a.c, b.c);
  return { r, c, h: Math.max(a.r + a.h, b.r + b.h) - r, w: Math.max(a.c + a.w, b.c + b.w) - c };
}
export const isInside = ({ r, c, h, w }: Rect, row: number, column: number): boolean => row >= r && row < r + h && column >= c && column < c + w;
export const matrix = <T>(h: number, w: number, cell: (i: number, j: number) => T): T[][] => Array.from({ length: h }, (_, i) => Array.from({ length: w }, (__, j) => cell(i, j)));
