import type { CellInput } from '../grid/grid';
import type { UniverGrid } from '../grid/univer/univerGrid';
import { SALES_HEADERS, salesHistory } from '../sample/salesHistory';

export const SAMPLE_NAME = 'Sales history.xlsx';
const SEED = 20_260;
const MONTHS = 42;
const WIDTHS = [168, 88, 72, 64];

/** Makes the first sheet a plain list of the sample's sales: what a planner starts from, without any table. */
export function fillSalesSheet(grid: UniverGrid): void {
  const sheetId = grid.activeSheetId();
  const rows = [SALES_HEADERS, ...salesHistory({ seed: SEED, months: MONTHS })];
  const inputs = rows.map(row => row.map((value): CellInput => (typeof value === 'string' ? { text: value } : value)));
  grid.setSheet(sheetId, { name: 'Sales', frozen: { rows: 1, columns: 0 } });
  grid.begin();
  grid.write(sheetId, { r: 0, c: 0, h: rows.length, w: SALES_HEADERS.length }, inputs);
  grid.style(sheetId, { r: 0, c: 0, h: 1, w: SALES_HEADERS.length }, { bold: true });
  grid.style(sheetId, { r: 0, c: SALES_HEADERS.length - 1, h: 1, w: 1 }, { horizontal: 'Right' });
  grid.end();
  WIDTHS.forEach((size, from) => grid.setLines(sheetId, 'column', { from, count: 1 }, { size }));
  grid.book.forgetHistory();
}
