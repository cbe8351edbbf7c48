import { excelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import type { TableRow } from '../../../src/workbook/sheets/description';
import type { NodeHost } from '../../../workbench/node/officeHost';
import { forecast, months, openBook, plan, quiet, stock, tableCells } from './fixtures';

const first = { items: ['A', 'B', 'C'], periods: months(11, 3) };
const OWN = 6;
const NEUTRAL: NonNullable<TableRow['styles']> = { 1: 'neutral' };
let book: NodeHost & { readonly close: () => void };

/** A plan, and beside it what a planner adds: a column with a formula and one with notes, a width, a colour, a formula and a chart on the table. */
beforeEach(async () => {
  book = await openBook();
  await excelWorkbook().write(plan(first), quiet);
  await Excel.run(async context => {
    const table = context.workbook.tables.getItem('p_Forecast'), sheet = table.worksheet;
    table.resize('A7:H19');
    sheet.getRange('G7:H7').values = [['double', 'note']];
    sheet.getRange('G8:G19').formulas = Array.from({ length: 12 }, (_, r) => [`=C${r + 8}*2`]);
    sheet.getRange('H13').values = [["'=look at B"]];
    sheet.getRange('C:C').format.columnWidth = 123;
    sheet.getRange('A13:D13').format.fill.color = '#FFFF00';
    const own = context.workbook.worksheets.getItem('Sheet1');
    own.getRange('A1:A2').formulas = [['=SUM(p_Forecast[2026-12])'], ['=SUMIFS(p_Forecast[2027-01],p_Forecast[item],"B")']];
    const chart = own.charts.add('Line', sheet.getRange('C7:E9'), 'Rows');
    chart.name = 'Mine';
    await context.sync();
  });
});
afterEach(() => book.close());

const rowOf = (item: string, figure: string): number => tableCells(book, 'p_Forecast').findIndex(row => row[0] === item && row[1] === figure);
const sheetOf = (name: string): string => book.grid.sheets().find(sheet => sheet.name === name)?.id ?? '';
const fillOf = (item: string, figure: string, column: number): unknown => {
  const table = book.grid.tables()[0];
  return book.grid.styles(table.sheetId, { r: table.rect.r + rowOf(item, figure), c: column, h: 1, w: 1 })[0][0].fill ?? null;
};

const CHANGES = {
  'more rows': { ...first, items: ['A', 'AA', 'B', 'C', 'D'], level: 1 },
  'fewer rows': { ...first, items: ['B', 'C'], level: 1 },
  'rolled periods': { ...first, periods: months(12, 4), level: 1 },
  'all at once': { items: ['AA', 'B', 'D'], periods: months(13, 3), level: 1 },
};

describe.each(Object.entries(CHANGES))('excelWorkbook().write with %s', (_, shape) => {
  beforeEach(() => excelWorkbook().write(plan(shape, 2), quiet));

  it('writes the described rows under the described headers', () => {
    const [header, ...rows] = tableCells(book, 'p_Forecast');
    expect(rows.map(row => row[0])).toEqual(shape.items.flatMap(item => [item, item, item, item]));
    const [description] = plan(shape);
    for (const [c, column] of description.table.columns.entries()) {
      const at = header.indexOf(column.header);
      expect(rows.map(row => row[at])).toEqual(description.table.rows.map(row => row.cells[c] ?? ''));
    }
  });

  it('keeps every column where it was, with its header', () => {
    expect(tableCells(book, 'p_Forecast')[0].slice(0, 8)).toEqual(['item', 'figure', '2026-11', '2026-12', '2027-01', 'model', 'double', 'note']);
  });

  it('lets people’s own cells follow their row, with formulas that mean the same, and fills their formula into new rows', () => {
    const table = book.grid.tables()[0], rows = tableCells(book, 'p_Forecast').slice(1);
    rows.forEach((row, r) => expect(row[OWN]).toBe(`=C${table.rect.r + r + 2}*2`));
    expect(rows.map(row => row[OWN + 1]).filter(note => note !== '')).toEqual(['=look at B']);
    expect(rows[rowOf('B', 'baseline') - 1][OWN + 1]).toBe('=look at B');
  });

  it('keeps widths, and lets colours follow their row', () => {
    expect(book.grid.line(sheetOf('Forecast'), 'column', 2).size).toBe(123 / 0.75);
    expect([0, 1, 2, 3].map(column => fillOf('B', 'baseline', column))).toEqual(['#FFFF00', '#FFFF00', '#FFFF00', '#FFFF00']);
    for (const item of shape.items.filter(name => name !== 'B')) expect(fillOf(item, 'baseline', 1)).toBeNull();
  });

  it('leaves formulas and charts that point at the table as they are', () => {
    expect(book.grid.formulas(sheetOf('Sheet1'), { r: 0, c: 0, h: 2, w: 1 })).toEqual([['=SUM(p_Forecast[2026-12])'], ['=SUMIFS(p_Forecast[2027-01],p_Forecast[item],"B")']]);
    expect(book.document.annex.charts.map(chart => chart.name)).toEqual(['Concord Forecast', 'Mine']);
  });

  it('keeps nothing aside: below the table the sheet is empty', () => {
    const { sheetId, rect } = book.grid.tables()[0];
    expect(book.grid.used(sheetId, 'all')).toMatchObject({ h: rect.r + rect.h });
  });

  it('writes nothing but the log when run once more', async () => {
    const { sheetsChanged } = await excelWorkbook().write(plan(shape, 3), quiet);
    expect(sheetsChanged).toEqual(['Runs']);
  });
});

describe('excelWorkbook().write of looks', () => {
  it('dresses new rows and columns as described and leaves old ones alone', async () => {
    await excelWorkbook().write([forecast({ items: ['A', 'AA', 'B', 'C'], periods: months(11, 4) })], quiet);
    const { sheetId, rect } = book.grid.tables()[0];
    const style = (item: string, figure: string, header: string): unknown => {
      const [headers] = tableCells(book, 'p_Forecast');
      return book.grid.styles(sheetId, { r: rect.r + rowOf(item, figure), c: headers.indexOf(header), h: 1, w: 1 })[0][0];
    };
    expect(style('AA', 'upper', '2026-11')).toMatchObject({ styleName: 'Concord Sum', numberFormat: '#,##0.0' });
    expect(style('AA', 'lower', '2027-02')).toMatchObject({ color: '#595959' });
    expect(style('A', 'upper', '2027-02')).toMatchObject({ styleName: 'Concord Sum' });
    expect(book.grid.styles(sheetId, { ...rect, c: 8, h: 1, w: 1 })[0][0]).toMatchObject({ styleName: 'Concord Header', horizontal: 'Right' });
    expect(book.document.sheetAnnex(sheetId).outline.rows).toMatchObject({ 11: 1, 12: 1, 13: 1, 15: 1, 16: 1, 17: 1 });
  });

  it('takes a mark off a cell when it no longer holds, puts new ones on, and leaves a style a person chose', async () => {
    const marked = stock({ items: ['A', 'B', 'C', 'D'], periods: [] });
    const { table } = marked;
    const rows = table.rows.map((row, r) => ({ ...row, styles: r === 1 ? NEUTRAL : {} }));
    await excelWorkbook().write([marked], quiet);
    const styles = (): unknown[] => {
      const { sheetId, rect } = book.grid.tables().find(({ name }) => name === 'p_StockParams') ?? book.grid.tables()[0];
      return book.grid.styles(sheetId, { r: rect.r + 1, c: 1, h: 4, w: 1 }).map(([style]) => [style.styleName ?? null, style.numberFormat]);
    };
    const format = table.columns[1].format;
    expect(styles()).toEqual([['Neutral', format], [null, format], ['Neutral', format], [null, format]]);
    await Excel.run(async context => {
      context.workbook.styles.add('My own');
      context.workbook.worksheets.getItem('Stock Parameters').getRange('B6').style = 'Bad';
      context.workbook.worksheets.getItem('Stock Parameters').getRange('B7').style = 'My own';
      await context.sync();
    });
    await excelWorkbook().write([{ ...marked, table: { ...table, rows } }], quiet);
    expect(styles()).toEqual([[null, format], ['Neutral', format], [null, format], ['My own', undefined]]);
    const { sheetsChanged } = await excelWorkbook().write([{ ...marked, table: { ...table, rows } }], quiet);
    expect(sheetsChanged).toEqual([]);
  });
});
