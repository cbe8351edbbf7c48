import { excelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import type { NodeHost } from '../../../workbench/node/officeHost';
import { HostError } from '../../../workbench/protocol/errors';
import { dump, forecast, months, openBook, quiet } from './fixtures';

const first = { items: ['A', 'B'], periods: months(11, 2) };
const more = { items: ['A', 'B', 'C'], periods: months(11, 3) };
let book: NodeHost & { readonly close: () => void };
let sheet: string;
beforeEach(async () => {
  book = await openBook();
  await excelWorkbook().write([forecast(first)], quiet);
  sheet = book.grid.tables()[0].sheetId;
});
afterEach(() => book.close());

const refusal = async (): Promise<Error> => {
  const was = dump(book);
  const error = await excelWorkbook().write([forecast(more)], quiet).then(() => { throw new Error('not refused'); }, (caught: Error) => caught);
  expect(dump(book)).toEqual(was);
  return error;
};

describe('excelWorkbook().write into a sheet in use', () => {
  it('moves cells that stand below or right of a growing table along, and formulas on them with them', async () => {
    const { rect } = book.grid.tables()[0];
    book.grid.write(sheet, { r: rect.r + rect.h + 1, c: 1, h: 1, w: 1 }, [['below']]);
    book.grid.write(sheet, { r: rect.r + 3, c: rect.w, h: 1, w: 1 }, [['beside']]);
    book.grid.write('{sheet-1}', { r: 0, c: 0, h: 1, w: 2 }, [[`=Forecast!B${rect.r + rect.h + 2}`, `=Forecast!F${rect.r + 4}`]]);
    await excelWorkbook().write([forecast(more)], quiet);
    expect(book.grid.tables()[0].rect).toMatchObject({ h: rect.h + 4, w: rect.w + 1 });
    expect(book.grid.formulas('{sheet-1}', { r: 0, c: 0, h: 1, w: 2 })).toEqual([[`=Forecast!B${rect.r + rect.h + 6}`, `=Forecast!G${rect.r + 4}`]]);
    expect(book.grid.values(sheet, { r: rect.r + rect.h + 5, c: 1, h: 1, w: 1 })).toEqual([['below']]);
  });

  it('refuses, naming the cells, when another table would be cut', async () => {
    const { rect } = book.grid.tables()[0];
    book.grid.addTable({ id: '{t9}', name: 'Orders', sheetId: sheet, rect: { r: rect.r + rect.h + 1, c: 3, h: 4, w: 9 } });
    expect(await refusal()).toMatchObject({ code: 'NoRoom', message: expect.stringContaining('the table Orders stands in the way at Forecast!D17:L20') });
  });

  it('refuses a protected sheet by name, with the remedy', async () => {
    await Excel.run(async context => {
      context.workbook.worksheets.getItem('Forecast').protection.protect();
      await context.sync();
    });
    expect(await refusal()).toMatchObject({ code: 'Protected', sheets: ['Forecast'], message: 'The sheet Forecast is protected, so the plan cannot be written. Choose Review, Unprotect Sheet there, then run again. Nothing was changed.' });
  });

  it('refuses a table with a total row that would have to grow', async () => {
    await Excel.run(async context => {
      context.workbook.tables.getItem('p_Forecast').showTotals = true;
      await context.sync();
    });
    expect(await refusal()).toMatchObject({ code: 'TotalRow', message: expect.stringContaining('put totals above the table') });
  });

  it('says what to do while a cell is being edited', async () => {
    book.session.inCellEdit = () => true;
    expect(await refusal()).toMatchObject({ code: 'CellEdit', message: expect.stringContaining('Press Enter or Esc in the sheet') });
  });

  it('names the sheets it could not put back when Excel refuses that too', async () => {
    const stop = book.session.failOn((_, member) => (member === 'Range.formulas' || member === 'Worksheet.delete' ? new HostError('AccessDenied', 'injected', 403) : undefined));
    const error = await excelWorkbook().write([forecast({ ...first, level: 3 }), { ...forecast(first), name: 'Other', table: { ...forecast(first).table, name: 'p_Other' } }], quiet).then(() => null, (caught: unknown) => caught);
    stop();
    expect(error).toMatchObject({ code: 'Protected', sheets: ['Forecast'], message: expect.stringContaining('Excel did not let everything be put back: look at Forecast') });
  });
});
