import type { Grid, Rect } from '../grid/grid';
import { accessDenied } from '../protocol/errors';
import { intersect } from './address';
import type { HostContext } from './context';

/** Cells of a sheet, seen by a session. */
export interface CellArea {
  readonly session: HostContext;
  readonly grid: Grid;
  readonly sheetId: string;
  readonly rect: Rect;
}
/** Cells whose looks are read or changed at most; a whole sheet's or column's reach as far as the used cells. */
const SAMPLE = 200_000;

/** The part of an area whose looks are kept cell by cell. */
export function dressed({ grid, sheetId, rect }: CellArea): Rect {
  if (rect.h * rect.w <= SAMPLE) return rect;
  const used = grid.used(sheetId, 'all') ?? { r: 0, c: 0, h: 1, w: 1 };
  return intersect(rect, { r: 0, c: 0, h: used.r + used.h, w: used.c + used.w }) ?? { ...rect, h: 1, w: 1 };
}

/** What a protected sheet may allow beside writing to unlocked cells. */
export type Permission = 'contents' | 'allowFormatCells' | 'allowFormatColumns' | 'allowFormatRows' | 'allowInsertRows' | 'allowInsertColumns' | 'allowDeleteRows' | 'allowDeleteColumns';

/** Throws AccessDenied where the sheet is protected, cells are locked and nothing allows it. */
export function checkWritable(area: CellArea, permission: Permission): void {
  const { protection } = area.session.document.sheetAnnex(area.sheetId);
  if (!protection || protection.options[permission] === true) return;
  const isOpen = permission === 'contents' && area.grid.styles(area.sheetId, dressed(area)).every(row => row.every(style => style.locked === false));
  if (!isOpen) throw accessDenied();
}

/** A sheet's name. Throws when there is no such sheet. */
export function sheetNameOf(grid: Grid, sheetId: string): string {
  const sheet = grid.sheets().find(s => s.id === sheetId);
  if (!sheet) throw new Error(`There is no sheet with id ${sheetId}.`);
  return sheet.name;
}
