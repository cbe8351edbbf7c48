import type { CellValue, Region } from '../../cells';
import type { Rectangle } from '../address';
import type { SheetCells } from './sheetCells';

/** A rectangle of a sheet's cells as a region. Rows with nothing in them share one row of blanks. */
export function regionOf(sheet: string, cells: SheetCells, { top, left, bottom, right }: Rectangle): Region {
  const width = right - left + 1;
  const noValues: readonly CellValue[] = new Array<CellValue>(width).fill(null);
  const noFormats: readonly string[] = new Array<string>(width).fill('General');
  const noFormulas: readonly (string | null)[] = new Array<string | null>(width).fill(null);
  const values: (readonly CellValue[])[] = [];
  const formats: (readonly string[])[] = [];
  const formulas: (readonly (string | null)[])[] = [];
  for (let row = top; row <= bottom; row++) {
    const first = cells.firstOfRow(row);
    if (first === undefined) {
      values.push(noValues);
      formats.push(noFormats);
      formulas.push(noFormulas);
      continue;
    }
    const rowValues = noValues.slice();
    const rowFormats = noFormats.slice();
    let rowFormulas: (string | null)[] | null = null;
    for (let index = first; index < cells.count && cells.rowOf[index] === row; index++) {
      const at = cells.columnOf[index] - left;
      if (at < 0 || at >= width) continue;
      rowValues[at] = cells.values[index];
      rowFormats[at] = cells.format(index);
      const formula = cells.formula(index);
      if (formula === null) continue;
      rowFormulas ??= noFormulas.slice();
      rowFormulas[at] = formula;
    }
    values.push(rowValues);
    formats.push(rowFormats);
    formulas.push(rowFormulas ?? noFormulas);
  }
  return { sheet, row: top, column: left, values, formats, formulas, ...hiddenIn(cells, { top, left, bottom, right }) };
}

/** Hidden rows and columns of a rectangle, counted from its first. */
function hiddenIn(cells: SheetCells, { top, left, bottom, right }: Rectangle): Pick<Region, 'hiddenRows' | 'hiddenColumns'> {
  const hiddenRows = cells.hiddenRows.filter(row => row >= top && row <= bottom).map(row => row - top);
  const columns = cells.hiddenColumns.flatMap(({ from, to }) => Array.from({ length: Math.max(0, Math.min(to, right) - Math.max(from, left) + 1) }, (_, at) => Math.max(from, left) + at - left));
  return { ...(hiddenRows.length > 0 && { hiddenRows }), ...(columns.length > 0 && { hiddenColumns: columns }) };
}

/** The smallest rectangle around all filled cells, or null when the sheet is empty. */
export function usedRange(cells: SheetCells): Rectangle | null {
  let used: { top: number; left: number; bottom: number; right: number } | null = null;
  for (let index = 0; index < cells.count; index++) {
    if (!cells.filled(index)) continue;
    const row = cells.rowOf[index];
    const column = cells.columnOf[index];
    used ??= { top: row, left: column, bottom: row, right: column };
    if (row < used.top) used.top = row;
    if (row > used.bottom) used.bottom = row;
    if (column < used.left) used.left = column;
    if (column > used.right) used.right = column;
  }
  return used;
}
