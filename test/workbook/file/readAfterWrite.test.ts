import { newWorkbookFile } from '../../../src/workbook/file/newWorkbookFile';
import type { SheetDescription } from '../../../src/workbook/sheets/description';

const quiet = { progress: () => undefined, signal: new AbortController().signal };
const sheet = (value: number): SheetDescription => ({
  name: 'S', tabColor: '#808080', cells: [], charts: [], freeze: { rows: 1, columns: 0 },
  table: { name: 'x_Runs', row: 0, columns: [{ header: 'run', key: true, width: 9 }, { header: 'ms', width: 9 }], rows: [{ cells: [1, value] }] },
});

describe('WorkbookFile', () => {
  it('reads back what a second write put into a sheet that was read before', async () => {
    const book = newWorkbookFile();
    await book.write([sheet(10)], quiet);
    expect((await book.table('x_Runs'))?.values[1]).toEqual([1, 10]);
    await book.write([sheet(20)], quiet);
    expect((await book.table('x_Runs'))?.values[1]).toEqual([1, 20]);
  });
});
