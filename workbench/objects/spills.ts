import type { Rect } from '../grid/grid';
import type { CellArea } from './cellArea';

/** The spilled formulas of a range's sheet: where each stands and what it fills. */
export function spillsOf({ grid, sheetId }: CellArea): { readonly from: Rect; readonly fills: Rect }[] {
  return [...grid.spills(sheetId)].map(([key, fills]) => {
    const [r = 0, c = 0] = key.split(',').map(Number);
    return { from: { r, c, h: 1, w: 1 }, fills };
  });
}
