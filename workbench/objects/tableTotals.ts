import { invalidOperation } from '../protocol/errors';
import type { TableView } from './tableView';

/** Puts a totals row under the table: `Total` in the first column and, as Excel does, a SUBTOTAL of the last. */
export function addTotals(table: TableView): void {
  const { sheetId, rect, name } = table.info, { grid } = table.session;
  const row = { ...rect, r: rect.r + rect.h, h: 1 };
  const isFree = grid.values(sheetId, row).every(cells => cells.every(value => value === ''));
  if (!isFree) throw invalidOperation('The cells below the table are not empty; a totals row needs them.');
  const last = table.getHeaderRowRange().text?.[0]?.at(-1) ?? '';
  table.annex.showTotals = true;
  table.session.change(() => {
    const cells = Array.from({ length: rect.w }, (_, j) => (j === 0 ? { text: 'Total' } : j === rect.w - 1 ? `=SUBTOTAL(109,${name}[${last.replace(/['#[\]]/g, "'$&")}])` : null));
    grid.write(sheetId, row, [cells]);
  });
}

export function removeTotals(table: TableView): void {
  const { sheetId, rect } = table.getTotalRowRange();
  table.annex.showTotals = false;
  table.session.change(() => table.session.grid.clear(sheetId, rect, 'contents'));
}
