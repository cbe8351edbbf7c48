import { excelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import type { NodeHost } from '../../../workbench/node/officeHost';
import { openBook } from './fixtures';

let book: NodeHost & { readonly close: () => void };
let sheet: string;
beforeEach(async () => {
  book = await openBook();
  [{ id: sheet }] = book.grid.sheets();
  book.grid.write(sheet, { r: 1, c: 1, h: 3, w: 3 }, [['item', 'date', 'qty'], ['A', 46_300, 5], [{ text: '=x' }, { text: '#N/A' }, '=C3*2']]);
  book.grid.numberFormats(sheet, { r: 2, c: 2, h: 1, w: 1 }, [['yyyy-mm-dd']]);
});
afterEach(() => book.close());

const addTable = (name: string): void => book.grid.addTable({ id: '{t1}', name, sheetId: sheet, rect: { r: 1, c: 1, h: 3, w: 3 } });

describe('excelWorkbook().table', () => {
  it('gives values with header, formats where numbers could be dates, and formulas apart from text that looks like one', async () => {
    addTable('t_Demand');
    expect(await excelWorkbook().table('t_demand')).toEqual({
      table: 't_Demand', sheet: 'Sheet1', row: 1, column: 1,
      values: [['item', 'date', 'qty'], ['A', 46_300, 5], ['=x', expect.anything(), expect.anything()]],
      formats: [['General', 'General', 'General'], ['General', 'yyyy-mm-dd', 'General'], ['General', 'General', 'General']],
      formulas: [[null, null, null], [null, null, null], [null, null, '=C3*2']],
    });
  });

  it('tells which of its rows and columns are hidden', async () => {
    book.grid.write(sheet, { r: 1, c: 1, h: 41, w: 3 }, Array.from({ length: 41 }, (_, r) => (r === 0 ? ['item', 'date', 'qty'] : [`I${r}`, 46_300 + r, r])));
    book.grid.addTable({ id: '{t1}', name: 't_Demand', sheetId: sheet, rect: { r: 1, c: 1, h: 41, w: 3 } });
    const shown = await excelWorkbook().table('t_Demand');
    expect([shown?.hiddenRows, shown?.hiddenColumns]).toEqual([undefined, undefined]);
    for (const [from, count] of [[4, 1], [20, 3], [41, 1]]) book.grid.setLines(sheet, 'row', { from, count }, { hidden: true });
    book.grid.setLines(sheet, 'column', { from: 2, count: 1 }, { hidden: true });
    const region = await excelWorkbook().table('t_Demand');
    expect([region?.hiddenRows, region?.hiddenColumns]).toEqual([[3, 19, 20, 21, 40], [1]]);
  });

  it('is null for a table that is not there', async () => {
    expect(await excelWorkbook().table('t_Demand')).toBeNull();
  });
});

describe('excelWorkbook().region', () => {
  it.each([
    ['Sheet1!', 3, 3], ["'Sheet1'!B2:C3", 2, 2], ['Sheet1!B:C', 4, 2], ['sheet1!B2:D9', 3, 3], ['demand', 3, 3], ['t_Demand', 3, 3],
  ])('reads %s, from its first cell to the last used one, as %i rows of %i columns', async (source, rows, columns) => {
    addTable('t_Demand');
    book.grid.setName({ name: 'demand', reference: 'Sheet1!$B$2:$D$4', comment: '', hidden: false, sheetId: null });
    const region = await excelWorkbook().region(source);
    expect([region?.values.length, region?.values[0].length]).toEqual([rows, columns]);
  });

  it.each(['Nowhere!A1:B2', 'Nowhere!', 'no_name', 'Sheet1!not an address', 'Sheet1!X90:Z99'])('is null for %s', async source => {
    expect(await excelWorkbook().region(source)).toBeNull();
  });

  it('reads 40,000 rows in blocks that each fit an answer', async () => {
    const rows = Array.from({ length: 40_000 }, (_, r) => [`item ${r}`, 46_000 + r / 7, Math.sqrt(r), 'x'.repeat(60)]);
    const id = book.grid.addSheet('Big');
    book.grid.write(id, { r: 0, c: 0, h: rows.length, w: 4 }, rows);
    const { handle } = book.session;
    let largest = 0;
    book.session.handle = async text => {
      const answer = await handle.call(book.session, text);
      largest = Math.max(largest, answer.text.length);
      return answer;
    };
    const region = await excelWorkbook().region('Big!');
    expect(region?.values).toEqual(rows);
    expect(region?.formats).toHaveLength(rows.length);
    expect(largest).toBeLessThan(2_500_000);
  });
});

describe('excelWorkbook()', () => {
  it('lists sheets, tables with their cells, and names of ranges', async () => {
    addTable('t_Demand');
    book.grid.setName({ name: 'demand', reference: 'Sheet1!$B$2:$D$4', comment: '', hidden: false, sheetId: null });
    const workbook = excelWorkbook();
    expect(await workbook.sheets()).toEqual(['Sheet1']);
    expect(await workbook.tables()).toEqual([{ name: 't_Demand', sheet: 'Sheet1', address: 'B2:D4' }]);
    expect(await workbook.names?.()).toEqual(['demand']);
  });

  it('says what to do while a cell is being edited', async () => {
    book.session.inCellEdit = () => true;
    await expect(excelWorkbook().sheets()).rejects.toThrow('A cell is being edited. Press Enter or Esc in the sheet, then try again.');
  });
});
