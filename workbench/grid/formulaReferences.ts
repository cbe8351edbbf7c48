import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnName } from '../objects/address';
import { moveRect, type Shift } from './moveRect';
import type { Rect } from './grid';

/** A reference to cells inside a formula: its rectangle and which of its four edges are absolute (`$`). */
export interface FormulaReference {
  /** The sheet as written, with quotes and `!`, or `''`. */
  readonly prefix: string;
  readonly rect: Rect;
  readonly kind: 'cells' | 'columns' | 'rows';
  /** `$` before row 1, column 1, row 2, column 2. */
  readonly absolute: readonly [boolean, boolean, boolean, boolean];
  readonly isRange: boolean;
}

const PREFIX = String.raw`((?:'(?:[^']|'')+'|[A-Za-z_\u00C0-\u024F][\w.\u00C0-\u024F]*)!)?`;
const CELL = String.raw`(\$?)([A-Z]{1,3})(\$?)(\d{1,7})`;
const TOKEN = new RegExp(String.raw`"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<![\w.$'!])${PREFIX}(?:${CELL}(?::${CELL})?|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\w(.!\[])`, 'gi');

/** The formula with each reference to cells replaced; texts and structured references are left alone. */
export function replaceReferences(formula: string, replace: (reference: FormulaReference) => string): string {
  return formula.replace(TOKEN, (whole: string, ...groups: (string | undefined)[]) => {
    const reference = read(groups);
    return reference ? replace(reference) : whole;
  });
}
function read(groups: readonly (string | undefined)[]): FormulaReference | null {
  const [prefix = '', dc1, c1, dr1, r1, dc2, c2, dr2, r2, dca, ca, dcb, cb, dra, ra, drb, rb] = groups;
  const is = (mark: string | undefined): boolean => mark === '$';
  if (c1 !== undefined && r1 !== undefined) {
    const rect = between(Number(r1) - 1, columnIndex(c1), Number(r2 ?? r1) - 1, columnIndex(c2 ?? c1));
    return inSheet({ prefix, rect, kind: 'cells', absolute: [is(dr1), is(dc1), is(r2 === undefined ? dr1 : dr2), is(c2 === undefined ? dc1 : dc2)], isRange: c2 !== undefined });
  }
  if (ca !== undefined && cb !== undefined) return inSheet({ prefix, rect: between(0, columnIndex(ca), MAX_ROWS - 1, columnIndex(cb)), kind: 'columns', absolute: [true, is(dca), true, is(dcb)], isRange: true });
  if (ra !== undefined && rb !== undefined) return inSheet({ prefix, rect: between(Number(ra) - 1, 0, Number(rb) - 1, MAX_COLUMNS - 1), kind: 'rows', absolute: [is(dra), true, is(drb), true], isRange: true });
  return null;
}
const between = (r1: number, c1: number, r2: number, c2: number): Rect => ({ r: Math.min(r1, r2), c: Math.min(c1, c2), h: Math.abs(r2 - r1) + 1, w: Math.abs(c2 - c1) + 1 });
const inSheet = (reference: FormulaReference): FormulaReference | null => {
  const { r, c, h, w } = reference.rect;
  return r >= 0 && c >= 0 && r + h <= MAX_ROWS && c + w <= MAX_COLUMNS ? reference : null;
};

/** A reference as A1 text, at another rectangle if one is given. */
export function writeReference({ prefix, kind, absolute, isRange, rect: own }: FormulaReference, rect = own): string {
  const mark = (on: boolean): string => (on ? '$' : '');
  const row = (line: number, on: boolean): string => mark(on) + String(line + 1), column = (line: number, on: boolean): string => mark(on) + columnName(line);
  const [r1, c1, r2, c2] = absolute, lastRow = rect.r + rect.h - 1, lastColumn = rect.c + rect.w - 1;
  if (kind === 'columns') return `${prefix}${column(rect.c, c1)}:${column(lastColumn, c2)}`;
  if (kind === 'rows') return `${prefix}${row(rect.r, r1)}:${row(lastRow, r2)}`;
  const first = column(rect.c, c1) + row(rect.r, r1);
  return prefix + (isRange ? `${first}:${column(lastColumn, c2)}${row(lastRow, r2)}` : first);
}

/** The sheet a prefix names: `'My sheet'!` → `My sheet`; null for none. */
export const sheetOf = (prefix: string): string | null => (prefix === '' ? null : prefix.slice(0, -1).replace(/^'(.*)'$/, '$1').replace(/''/g, "'"));

/** A formula after cells were put in or taken out on a sheet; `isThere` says which references point at that sheet. */
export function moveReferences(formula: string, shift: Shift, isThere: (sheet: string | null) => boolean): string {
  return replaceReferences(formula, reference => {
    if (!isThere(sheetOf(reference.prefix))) return writeReference(reference);
    const moved = moveRect(reference.rect, shift);
    return moved ? writeReference(reference, moved) : `${reference.prefix}#REF!`;
  });
}

/** A formula copied `rows` down and `columns` right: its relative references go along. */
export function offsetReferences(formula: string, rows: number, columns: number): string {
  return replaceReferences(formula, reference => {
    const { rect, absolute: [r1, c1, r2, c2] } = reference;
    const top = rect.r + (r1 ? 0 : rows), bottom = rect.r + rect.h - 1 + (r2 ? 0 : rows), left = rect.c + (c1 ? 0 : columns), right = rect.c + rect.w - 1 + (c2 ? 0 : columns);
    const isLost = Math.min(top, bottom, left, right) < 0 || Math.max(top, bottom) >= MAX_ROWS || Math.max(left, right) >= MAX_COLUMNS;
    return isLost ? `${reference.prefix}#REF!` : writeReference(reference, between(top, left, bottom, right));
  });
}
