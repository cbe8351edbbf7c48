import type { Axis, Grid } from '../grid/grid';
import type { ChartRecord } from '../objects/annex';

/** A place on a sheet: a row and a column, and how far into them (0 … 1). */
export interface Corner {
  readonly row: number;
  readonly rowShare: number;
  readonly column: number;
  readonly columnShare: number;
}
/** The cells a drawing lies on: it moves and grows with them. */
export interface CellAnchor {
  readonly from: Corner;
  readonly to: Corner;
}
export type PointAnchor = ChartRecord['anchor'];

const PIXELS_PER_POINT = 4 / 3;
const TINY = 0.01;

/** The cells under a rectangle of points from the sheet's corner, hidden lines taking no room. */
export function cellAnchor(grid: Grid, sheetId: string, { left, top, width, height }: PointAnchor): CellAnchor {
  const corner = (x: number, y: number): Corner => {
    const column = lineAt(grid, sheetId, 'column', x), row = lineAt(grid, sheetId, 'row', y);
    return { row: row.index, rowShare: row.share, column: column.index, columnShare: column.share };
  };
  return { from: corner(left, top), to: corner(left + width, top + height) };
}

/** The rectangle of points over an anchor's cells. */
export function pointAnchor(grid: Grid, sheetId: string, { from, to }: CellAnchor): PointAnchor {
  const x = (corner: Corner): number => pointsTo(grid, sheetId, 'column', corner.column, corner.columnShare);
  const y = (corner: Corner): number => pointsTo(grid, sheetId, 'row', corner.row, corner.rowShare);
  return { left: x(from), top: y(from), width: x(to) - x(from), height: y(to) - y(from) };
}

function lineAt(grid: Grid, sheetId: string, axis: Axis, points: number): { readonly index: number; readonly share: number } {
  let rest = points * PIXELS_PER_POINT;
  for (let index = 0; ; index++) {
    const { size, hidden } = grid.line(sheetId, axis, index), room = hidden ? 0 : size;
    if (rest < room - TINY) return { index, share: Math.max(0, rest / room) };
    rest -= room;
  }
}

function pointsTo(grid: Grid, sheetId: string, axis: Axis, index: number, share: number): number {
  let pixels = 0;
  for (let i = 0; i <= index; i++) {
    const { size, hidden } = grid.line(sheetId, axis, i);
    if (!hidden) pixels += i < index ? size : size * share;
  }
  return pixels / PIXELS_PER_POINT;
}
