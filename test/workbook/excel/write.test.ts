import { excelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import type { NodeHost } from '../../../workbench/node/officeHost';
import { dump, forecast, months, openBook, plan, quiet, runs, stock, tableCells } from './fixtures';

const shape = { items: ['HGP-A', 'HGP-B', '007'], periods: months(11, 4) };
let book: NodeHost & { readonly close: () => void };
beforeEach(async () => { book = await openBook(); });
afterEach(() => book.close());

describe('excelWorkbook().write on a workbook without Concord tables', () => {
  it('makes the described sheets with their tables, in order, and says so', async () => {
    const report = await excelWorkbook().write(plan(shape), quiet);
    expect(report).toMatchObject({ sheetsMade: ['Forecast', 'Stock Parameters', 'Runs'], sheetsChanged: [] });
    expect(book.grid.sheets().map(sheet => sheet.name)).toEqual(['Sheet1', 'Forecast', 'Stock Parameters', 'Runs']);
    expect(book.grid.tables().map(table => table.name)).toEqual(['p_Forecast', 'p_StockParams', 'x_Runs']);
    expect(tableCells(book, 'p_Forecast')).toHaveLength(13);
  });

  it('keeps text as text: ids of digits, period headers, what looks like a formula', async () => {
    await excelWorkbook().write(plan(shape), quiet);
    const [header, ...rows] = tableCells(book, 'p_Forecast');
    expect(header).toEqual(['item', 'figure', '2026-11', '2026-12', '2027-01', '2027-02', 'model']);
    expect(rows[8][0]).toBe('007');
    const sheet = book.grid.tables()[0];
    expect(book.grid.values(sheet.sheetId, { r: sheet.rect.r + 2, c: 6, h: 1, w: 1 })).toEqual([['=damped trend']]);
  });

  it('gives formulas their table’s name', async () => {
    await excelWorkbook().write([stock(shape)], quiet);
    expect(tableCells(book, 'p_StockParams')[1][3]).toBe('=p_StockParams[@[safety stock]]+p_StockParams[@[lead time d]]*2');
  });

  it('leaves a sheet of the same name that is somebody’s own alone', async () => {
    const id = book.grid.addSheet('Forecast');
    book.grid.write(id, { r: 0, c: 0, h: 1, w: 1 }, [['mine']]);
    const { sheetsMade } = await excelWorkbook().write([forecast(shape)], quiet);
    expect(sheetsMade).toEqual(['Forecast (2)']);
    expect(book.grid.used(id, 'all')).toEqual({ r: 0, c: 0, h: 1, w: 1 });
  });
});

describe('excelWorkbook().write a second time', () => {
  it('writes nothing when nothing differs', async () => {
    await excelWorkbook().write(plan(shape), quiet);
    const before = dump(book);
    const report = await excelWorkbook().write(plan(shape), quiet);
    expect(report).toMatchObject({ sheetsMade: [], sheetsChanged: [], cellsWritten: 0 });
    expect(dump(book)).toEqual(before);
  });

  it('adds to a log and changes nothing else', async () => {
    await excelWorkbook().write(plan(shape), quiet);
    const report = await excelWorkbook().write(plan(shape, 2), quiet);
    expect(report).toMatchObject({ sheetsChanged: ['Runs'], cellsWritten: 3 });
    expect(tableCells(book, 'x_Runs').map(row => row[0])).toEqual(['run', 1, 2]);
  });

  it('writes only the cells that differ', async () => {
    await excelWorkbook().write([runs(1), stock(shape)], quiet);
    const report = await excelWorkbook().write([runs(1), stock({ ...shape, level: 1 })], quiet);
    expect(report).toMatchObject({ sheetsChanged: ['Stock Parameters'], cellsWritten: shape.items.length });
  });

  it('finds the table by its name on a sheet that was renamed, and the title with it', async () => {
    await excelWorkbook().write([forecast(shape)], quiet);
    const { sheetId } = book.grid.tables()[0];
    book.grid.setSheet(sheetId, { name: 'Prognose' });
    const report = await excelWorkbook().write([forecast({ ...shape, level: 5 })], quiet);
    expect(report).toMatchObject({ sheetsMade: [], sheetsChanged: ['Prognose'] });
    expect(book.grid.values(sheetId, { r: 1, c: 0, h: 1, w: 1 })).toEqual([['run 5']]);
  });

  it('follows a table that was moved down with its title, and leaves cells alone that were moved apart', async () => {
    await excelWorkbook().write([forecast(shape)], quiet);
    const { sheetId } = book.grid.tables()[0];
    book.grid.insert(sheetId, { r: 0, c: 0, h: 2, w: 16384 }, 'Down');
    await excelWorkbook().write([forecast({ ...shape, level: 5 })], quiet);
    expect(book.grid.values(sheetId, { r: 2, c: 0, h: 2, w: 1 })).toEqual([['Forecast'], ['run 5']]);
    expect(book.grid.values(sheetId, { r: 0, c: 0, h: 2, w: 1 })).toEqual([[''], ['']]);
  });
});
