import type { ICellData, IExecutionOptions, IRange, Nullable } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { MAX_COLUMNS, MAX_ROWS } from '../../objects/address';
import type { CellChangeKind, Rect } from '../grid';
import { rectFrom, touchesContents } from './cellShapes';
import type { CellMatrix } from './cellShapes';

/** What a mutation that we did not make has done to cells. */
export interface PersonEdit {
  readonly sheetId: string;
  readonly rect: Rect;
  readonly kind: CellChangeKind | 'formats';
  readonly hasFormula: boolean;
}
interface Mutation { readonly id: string; readonly params?: object }
interface MutationParams { readonly subUnitId: string; readonly range?: IRange; readonly cellValue?: CellMatrix }

const STRUCTURAL: Readonly<Record<string, CellChangeKind>> = {
  'sheet.mutation.insert-row': 'RowInserted', 'sheet.mutation.remove-rows': 'RowDeleted',
  'sheet.mutation.insert-col': 'ColumnInserted', 'sheet.mutation.remove-col': 'ColumnDeleted',
};

/** Reads an edit of cells off a mutation; null when it is none, or one of the calculation's own. */
export function personEdit({ id, params }: Mutation, options: IExecutionOptions | undefined): PersonEdit | null {
  if (options?.onlyLocal || options?.fromFormula || !params) return null;
  const { subUnitId: sheetId, range, cellValue } = params as MutationParams;
  const structural = STRUCTURAL[id];
  if (structural && range) return { sheetId, rect: wholeLines(rectFrom(range), structural), kind: structural, hasFormula: false };
  if (id !== SetRangeValuesMutation.id || !cellValue) return null;
  const contents = boundsOf(cellValue, touchesContents);
  if (contents) return { sheetId, ...contents, kind: 'RangeEdited' };
  const looks = boundsOf(cellValue, () => true);
  return looks && { sheetId, ...looks, kind: 'formats' };
}

/** Univer's sheets end somewhere, Excel's rows and columns do not. */
const wholeLines = (rect: Rect, kind: CellChangeKind): Rect => (kind.startsWith('Row') ? { ...rect, c: 0, w: MAX_COLUMNS } : { ...rect, r: 0, h: MAX_ROWS });

function boundsOf(cells: CellMatrix, counts: (cell: Nullable<ICellData>) => boolean): { rect: Rect; hasFormula: boolean } | null {
  let top = Infinity, left = Infinity, bottom = -1, right = -1, hasFormula = false;
  for (const [r, row] of Object.entries(cells)) {
    for (const [c, cell] of Object.entries<Nullable<ICellData>>(row ?? {})) {
      if (!counts(cell)) continue;
      top = Math.min(top, Number(r)); left = Math.min(left, Number(c)); bottom = Math.max(bottom, Number(r)); right = Math.max(right, Number(c));
      hasFormula ||= Boolean(cell?.f);
    }
  }
  return bottom < 0 ? null : { rect: { r: top, c: left, h: bottom - top + 1, w: right - left + 1 }, hasFormula };
}
