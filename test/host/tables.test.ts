import { createNodeHost, type NodeHost } from '../../workbench/node/officeHost';
import { failure } from './failure';

describe('tables', () => {
  let host: NodeHost;
  const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> => host.Excel.run(context => work(context.workbook.worksheets.getFirst(), context));
  beforeEach(async () => {
    host = await createNodeHost();
    await run(async (sheet, context) => {
      sheet.getRange('A1:C3').values = [['Item', 'Week', 'Qty'], ['Bolt', 1, 10], ['Nut', 2, 20]];
      sheet.tables.add('A1:C3', true).name = 'Demand';
      await context.sync();
    });
  });
  const table = (sheet: Excel.Worksheet): Excel.Table => sheet.tables.getItem('Demand');
  const address = (of: (t: Excel.Table) => Excel.Range): Promise<string> => run(async (sheet, context) => { const range = of(table(sheet)).load('address'); await context.sync(); return range.address.replace('Sheet1!', ''); });

  it('grow when values are written directly below them, within their columns', async () => {
    await run(async (sheet, context) => { table(sheet).getDataBodyRange().getRowsBelow(2).values = [['Pin', 1, 5], ['Pin', 2, 6]]; await context.sync(); });
    expect(await address(t => t.getRange())).toBe('A1:C5');
    await run(async (sheet, context) => { sheet.getRange('A7:C7').values = [['not', 'next', 'to it']]; sheet.getRange('C6:D6').values = [[1, 2]]; await context.sync(); });
    expect(await address(t => t.getRange())).toBe('A1:C5');
  });
  it('are resized in place, and formulas on them follow', async () => {
    expect(await run(async (sheet, context) => {
      const sum = sheet.getRange('F1');
      sum.formulas = [['=SUM(Demand[Qty])']];
      table(sheet).resize('A1:C2');
      sum.load('values');
      await context.sync();
      return sum.values[0]?.[0] as unknown;
    })).toBe(10);
    expect(await address(t => t.getDataBodyRange())).toBe('A2:C2');
  });
  it('make headers text, present and unique', async () => {
    expect(await run(async (sheet, context) => {
      sheet.getRange('E1:H1').values = [['Qty', 'qty', '', 2026]];
      const made = sheet.tables.add('E1:H2', true), header = made.getHeaderRowRange();
      header.load('values');
      await context.sync();
      const first = header.values;
      header.getCell(0, 1).values = [['QTY']];
      header.getCell(0, 3).values = [['2026-11']]; // a date to Excel, so the header is what it shows; write '2026-11 to keep it
      const later = made.getHeaderRowRange().load('values');
      await context.sync();
      return [first, later.values];
    })).toEqual([[['Qty', 'qty2', 'Column3', '2026']], [['Qty', 'QTY2', 'Column3', 'Nov-26']]]);
  });
  it('move cells down when they are made without headers', async () => {
    expect(await run(async (sheet, context) => {
      sheet.getRange('E1:F2').values = [[1, 2], [3, 4]];
      const made = sheet.tables.add('E1:F2', false), all = made.getRange();
      all.load('address,values');
      await context.sync();
      return [all.address, all.values];
    })).toEqual(['Sheet1!E1:F3', [['Column1', 'Column2'], [1, 2], [3, 4]]]);
  });
  it('take columns with a name and values, and give them up', async () => {
    expect(await run(async (sheet, context) => {
      const { columns } = table(sheet);
      columns.add(undefined, [['Price'], [1.5], [2.5]]);
      columns.add(1, undefined, 'Region');
      columns.load('items/name,items/index');
      await context.sync();
      const names = columns.items.map(column => column.name);
      columns.getItem('Week').delete();
      const all = table(sheet).getRange().load('values');
      await context.sync();
      return [names, all.values];
    })).toEqual([['Item', 'Region', 'Week', 'Qty', 'Price'], [['Item', 'Region', 'Qty', 'Price'], ['Bolt', '', 10, 1.5], ['Nut', '', 20, 2.5]]]);
  });
  it('keep one empty row when all rows are deleted', async () => {
    expect(await run(async (sheet, context) => {
      table(sheet).rows.deleteRowsAt(0, 2);
      const body = table(sheet).getDataBodyRange().load('address,values');
      await context.sync();
      return [body.address, body.values];
    })).toEqual(['Sheet1!A2:C2', [['', '', '']]]);
  });
  it('have looks, totals and a life after convertToRange', async () => {
    expect(await run(async (sheet, context) => {
      const t = table(sheet);
      t.style = 'TableStyleLight1';
      t.showBandedRows = false;
      t.showFilterButton = false;
      t.showTotals = true;
      const totals = t.getTotalRowRange().load('values');
      t.load('style,showBandedRows,showFilterButton,showTotals');
      await context.sync();
      const looks = [t.style, t.showBandedRows, t.showFilterButton, t.showTotals];
      t.showTotals = false;
      t.convertToRange();
      const left = sheet.getRange('A1:C4').load('values'), gone = sheet.tables.getItemOrNullObject('Demand');
      await context.sync();
      return [...looks, totals.values, left.values[3], gone.isNullObject];
    })).toEqual(['TableStyleLight1', false, false, true, [['Total', '', 30]], ['', '', ''], true]);
  });
  it('are filtered and sorted', async () => {
    expect(await run(async (sheet, context) => {
      const t = table(sheet);
      t.columns.getItem('Item').filter.applyValuesFilter(['Nut']);
      const row = sheet.getRange('A2').load('rowHidden');
      await context.sync();
      const hidden = row.rowHidden;
      t.clearFilters();
      t.sort.apply([{ key: 2, ascending: false }]);
      const body = t.getDataBodyRange().load('values,rowHidden');
      await context.sync();
      return [hidden, body.rowHidden, body.values];
    })).toEqual([true, false, [['Nut', 2, 20], ['Bolt', 1, 10]]]);
  });
  it('of a range are found by the cells they share', async () => {
    expect(await run(async (sheet, context) => {
      const touched = sheet.getRange('B3:F9').getTables(false).load('items/name'), inside = sheet.getRange('B3:F9').getTables(true).load('items/name');
      await context.sync();
      return [touched.items.map(t => t.name), inside.items.length];
    })).toEqual([['Demand'], 0]);
  });
  it('named wrongly are not found', async () => {
    expect(await failure(run(async (sheet, context) => { sheet.tables.getItem('Nope').delete(); await context.sync(); }))).toMatchObject({ code: 'ItemNotFound' });
  });
});
