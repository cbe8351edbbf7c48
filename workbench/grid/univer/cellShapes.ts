import { CellValueType } from '@univerjs/core';
import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from '@univerjs/core';
import type { CellInput, CellValue, Rect } from '../grid';

/** Cells by row and column as Univer's mutations take them. */
export type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Every cell is written whole: what is not set would be left over from what stood there before. */
export const EMPTY: ICellData = Object.freeze({ v: null, f: null, si: null, p: null, t: null });

export const rectFrom = ({ startRow, startColumn, endRow, endColumn }: IRange): Rect =>
  ({ r: startRow, c: startColumn, h: endRow - startRow + 1, w: endColumn - startColumn + 1 });

export const rangeFrom = ({ r, c, h, w }: Rect): IRange =>
  ({ startRow: r, startColumn: c, endRow: r + h - 1, endColumn: c + w - 1 });

/** A cell's value as Excel would give it. Univer keeps logicals as 0 and 1. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (cell?.v === undefined || cell.v === null) return '';
  return cell.t === CellValueType.BOOLEAN ? Boolean(cell.v) && cell.v !== '0' : cell.v;
}

export function cellFrom(input: Exclude<CellInput, null>): ICellData {
  if (input === '') return EMPTY;
  if (typeof input === 'number') return { ...EMPTY, v: input, t: CellValueType.NUMBER };
  if (typeof input === 'boolean') return { ...EMPTY, v: input ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof input === 'object') return { ...EMPTY, v: input.text, t: looksLikeMore(input.text) ? CellValueType.FORCE_STRING : CellValueType.STRING };
  return isFormula(input) ? { ...EMPTY, f: input } : { ...EMPTY, v: input, t: CellValueType.STRING };
}

export const isFormula = (input: unknown): input is string => typeof input === 'string' && input.length > 1 && input.startsWith('=');

/** Text that Univer would take for a number, a logical or a formula unless told otherwise; it is then shown with an apostrophe. */
const looksLikeMore = (text: string): boolean =>
  /^\s*[-+=]/.test(text) || (text.trim() !== '' && !Number.isNaN(Number(text))) || /^(true|false)$/i.test(text);

/** Lays `later` over `cells`, key by key within a cell, so that two writes become one. */
export function mergeCells(cells: CellMatrix, later: CellMatrix): void {
  for (const [r, row] of Object.entries(later)) {
    const target = (cells[Number(r)] ??= {});
    for (const [c, cell] of Object.entries<Nullable<ICellData>>(row ?? {})) target[Number(c)] = mergeCell(target[Number(c)], cell);
  }
}

function mergeCell(first: Nullable<ICellData>, later: Nullable<ICellData>): Nullable<ICellData> {
  if (!first || !later) return later ?? first;
  const bothStyled = isRecord(first.s) && isRecord(later.s);
  return {
    ...first, ...later,
    ...(bothStyled && { s: mergeStyle(first.s as object, later.s as object) }),
    ...(first.custom && later.custom && { custom: { ...first.custom, ...later.custom } }),
  };
}

function mergeStyle(first: { bd?: object | null }, later: { bd?: object | null }): object {
  return { ...first, ...later, ...(first.bd && later.bd && { bd: { ...first.bd, ...later.bd } }) };
}

/** Cells that bring contents and cells that bring looks alone; null where there are none of a kind. */
export function separate(cells: CellMatrix): { readonly contents: CellMatrix | null; readonly looks: CellMatrix | null } {
  const contents: CellMatrix = {}, looks: CellMatrix = {};
  for (const [r, row] of Object.entries(cells)) {
    for (const [c, cell] of Object.entries<Nullable<ICellData>>(row ?? {})) {
      const kind = touchesContents(cell) ? contents : looks;
      (kind[Number(r)] ??= {})[Number(c)] = cell;
    }
  }
  return { contents: orNull(contents), looks: orNull(looks) };
}

const CONTENT_KEYS = ['v', 'f', 'si', 'p'] as const;
/** Whether a written cell changes what stands in it; null deletes the cell. */
export const touchesContents = (cell: Nullable<ICellData>): boolean => !cell || CONTENT_KEYS.some(key => key in cell);
const orNull = (cells: CellMatrix): CellMatrix | null => (Object.keys(cells).length ? cells : null);

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;
