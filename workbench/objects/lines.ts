import type { Axis } from '../grid/grid';
import { flagOf } from './cellLooks';
import { checkWritable, type CellArea } from './cellArea';

const POINTS_PER_PIXEL = 0.75;
/** Most lines looked at to find out whether all are alike: whole columns have a million rows. */
const MOST_LINES = 200_000;
const spanOf = ({ rect }: CellArea, axis: Axis): { readonly from: number; readonly count: number } => (axis === 'row' ? { from: rect.r, count: rect.h } : { from: rect.c, count: rect.w });

/** Whether a range's rows or columns are hidden; null when some are. */
export function hiddenOf(range: CellArea, axis: Axis): boolean | null {
  const { from, count } = spanOf(range, axis);
  const first = range.grid.line(range.sheetId, axis, from).hidden;
  for (let i = 1; i < Math.min(count, MOST_LINES); i++) if (range.grid.line(range.sheetId, axis, from + i).hidden !== first) return null;
  return first;
}
export function setHidden(range: CellArea, axis: Axis, value: unknown): void {
  const hidden = flagOf(value);
  checkWritable(range, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  range.session.change(() => range.grid.setLines(range.sheetId, axis, spanOf(range, axis), { hidden }));
}
/** Points from the sheet's edge to a range and across it; hidden lines take no room. */
export function pointsBefore(range: CellArea, axis: Axis): { readonly before: number; readonly across: number } {
  const { from, count } = spanOf(range, axis);
  const points = (first: number, end: number): number => {
    let pixels = 0;
    for (let i = first; i < end; i++) {
      const { size, hidden } = range.grid.line(range.sheetId, axis, i);
      if (!hidden) pixels += size;
    }
    return pixels * POINTS_PER_PIXEL;
  };
  return { before: points(0, from), across: points(from, from + count) };
}
