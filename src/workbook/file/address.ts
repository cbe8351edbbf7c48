import { columnLetters } from '../columnLetters';

/** A rectangle of cells, zero-based, both ends inclusive. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Rows and columns of an Excel sheet. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** Zero-based column of its letters, in either case. */
export function columnIndex(name: string): number {
  let column = 0;
  for (let at = 0; at < name.length; at++) column = column * 26 + ((name.charCodeAt(at) & 0x5f) - 64);
  return column - 1;
}

/** `B3` of a zero-based row and column. */
export const cellAddress = (row: number, column: number): string => columnLetters(column) + String(row + 1);

/** `A1:C9`, or `A1` when both ends are one cell. */
export function rangeAddress({ top, left, bottom, right }: Rectangle): string {
  const from = cellAddress(top, left);
  return top === bottom && left === right ? from : `${from}:${cellAddress(bottom, right)}`;
}

const RANGE = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/;

/** The rectangle of `A1`, `A1:C9`, `A:C` or `1:9`, dollar signs allowed; null when it is none of these or off the sheet. */
export function parseRange(address: string): Rectangle | null {
  const match = RANGE.exec(address.trim());
  if (!match) return null;
  const [, fromColumn, fromRow, toColumn = address.includes(':') ? undefined : fromColumn, toRow = address.includes(':') ? undefined : fromRow] = match;
  if (!fromColumn && !fromRow) return null;
  if (Boolean(fromColumn) !== Boolean(toColumn) || Boolean(fromRow) !== Boolean(toRow)) return null;
  if (!address.includes(':') && (!fromColumn || !fromRow)) return null;
  const columns = fromColumn && toColumn ? [columnIndex(fromColumn), columnIndex(toColumn)] : [0, SHEET_COLUMNS - 1];
  const rows = fromRow && toRow ? [Number(fromRow) - 1, Number(toRow) - 1] : [0, SHEET_ROWS - 1];
  const rectangle = { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
  return rectangle.top < 0 || rectangle.bottom >= SHEET_ROWS || rectangle.right >= SHEET_COLUMNS ? null : rectangle;
}

/** A sheet name as formulas write it: always quoted, inner quotes doubled. */
export const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** Whether two rectangles share a cell. */
export const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
