import type { SeriesKey } from '../plan/model/planInput';
import type { CellRef, CellValue, WorkbookReader } from '../workbook/cells';
import { columnLetters } from '../workbook/columnLetters';

/** The plan tables a person can be taken to for one series. */
export type SeriesTable = 'p_Forecast' | 'p_StockParams';

/** The first cell of a series in a plan table, or null when the table or the series is not there. */
export async function findSeries(workbook: WorkbookReader, key: SeriesKey, table: SeriesTable): Promise<CellRef | null> {
  const region = await workbook.table(table);
  if (!region) return null;
  const [headers, ...body] = region.values;
  const columns = Object.entries(key).flatMap(([name, value]: [string, string]) => {
    const column = headers.indexOf(name);
    return column < 0 ? [] : [{ column, value }];
  });
  const row = body.findIndex(cells => columns.every(({ column, value }) => text(cells[column]) === value));
  return row < 0 ? null : { sheet: region.sheet, address: `${columnLetters(region.column)}${region.row + row + 2}` };
}

const text = (cell: CellValue): string => (cell === null || typeof cell === 'object' ? '' : String(cell));
