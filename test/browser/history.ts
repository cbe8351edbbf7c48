import { newWorkbookFile } from '../../src/workbook/file/newWorkbookFile';
import { periodId } from '../../src/engine/time/period';

const FIRST = 2021 * 12;
const MONTHS = 60;

/** An .xlsx with one plain sheet of wide history: a row per series, sixty months across, a season and a slow rise. */
export async function wideHistory(count: number): Promise<Uint8Array> {
  const book = newWorkbookFile();
  const months = Array.from({ length: MONTHS }, (_, t) => periodId(FIRST + t, 'month'));
  const demand = (series: number, t: number): number =>
    Math.round((50 + series) * (1 + t / 200) * (1 + 0.3 * Math.sin((2 * Math.PI * (t + series)) / 12)) + ((series * 7 + t * 13) % 11));
  await book.write([{
    name: 'Retail', tabColor: '#2F75B5', cells: [], charts: [], freeze: { rows: 1, columns: 1 },
    table: {
      name: 'RetailHistory', row: 0,
      columns: [{ header: 'Series', key: true, width: 12 }, ...months.map(header => ({ header, width: 10 }))],
      rows: Array.from({ length: count }, (_, series) => ({ cells: [`S${String(series + 1).padStart(3, '0')}`, ...months.map((_month, t) => demand(series, t))] })),
    },
  }], { progress: () => undefined, signal: new AbortController().signal });
  return book.bytes();
}
