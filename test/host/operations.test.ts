import type { NodeHost } from '../../workbench/node/officeHost';
import { createNodeHost } from '../../workbench/node/officeHost';
import { failure } from './failure';

type Run = <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
/** The operations the prototype was proved with, against the real client library: one workbook, in order. */
describe('Excel.run on the Node host', () => {
  let host: NodeHost, run: Run;
  const data = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Data');
  beforeAll(async () => {
    host = await createNodeHost();
    run = work => host.Excel.run(work);
    await run(async context => {
      const sheet = context.workbook.worksheets.add('Data');
      sheet.getRange('A1:C3').values = [['Item', 'Qty', 'Price'], ['Apple', 3, 2.5], ['Pear', 4, 1]];
      sheet.activate();
      await context.sync();
    });
  });

  it('lists worksheets and gives the active one', async () => {
    expect(await run(async context => {
      const { worksheets } = context.workbook, active = worksheets.getActiveWorksheet(), count = worksheets.getCount();
      worksheets.load('items/name');
      active.load('name,position');
      await context.sync();
      return [worksheets.items.map(sheet => sheet.name), active.name, active.position, count.value];
    })).toEqual([['Sheet1', 'Data'], 'Data', 1, 2]);
  });
  it('answers a missing item with a null object, whose children are null objects too', async () => {
    expect(await run(async context => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nope'), range = sheet.getRange('A1');
      range.load('values');
      const found = context.workbook.worksheets.getItemOrNullObject('data');
      found.load('name');
      await context.sync();
      return [sheet.isNullObject, range.isNullObject, found.isNullObject, found.name];
    })).toEqual([true, true, false, 'Data']);
  });
  it('refuses a taken sheet name with the location and statement that failed', async () => {
    const error = await failure(run(async context => { context.workbook.worksheets.add('data'); await context.sync(); }));
    expect(error).toMatchObject({ code: 'ItemAlreadyExists', debugInfo: { errorLocation: 'WorksheetCollection.add' } });
    expect(error).toBeInstanceOf(host.OfficeExtension.Error);
  });
  it('writes formulas and reads their values in one batch', async () => {
    expect(await run(async context => {
      const range = data(context).getRange('E1:E2');
      range.formulas = [['=B2*C2'], ['=SUM(B2:C2)']];
      range.load('values,formulas');
      await context.sync();
      return [range.values, range.formulas];
    })).toEqual([[[7.5], [5.5]], [['=B2*C2'], ['=SUM(B2:C2)']]]);
  });
  it('fills a range from one value', async () => {
    expect(await run(async context => {
      const range = data(context).getRange('H1:I2');
      range.values = 7 as unknown as number[][];
      range.load('values');
      await context.sync();
      return range.values;
    })).toEqual([[7, 7], [7, 7]]);
  });
  it('refuses an array of another shape and an address that is none', async () => {
    expect(await failure(run(async context => { data(context).getRange('A1:B2').values = [[1, 2, 3]]; await context.sync(); }))).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.values' } });
    expect(await failure(run(async context => { data(context).getRange('Q9Q:77').load('values'); await context.sync(); }))).toMatchObject({ code: 'InvalidArgument' });
  });
  it('walks ranges: used, resized, offset, cell, intersection, entire row', async () => {
    expect(await run(async context => {
      const sheet = data(context), ranges = [sheet.getUsedRange(), sheet.getRange('A1').getResizedRange(1, 2), sheet.getCell(0, 0).getOffsetRange(4, 4), sheet.getRange('A1:C3').getIntersection('B2:Z9'),
        sheet.getRange('B2').getEntireRow(), sheet.getRange('A1:B2').getRowsBelow(2), sheet.getRange('A1:B2').getLastCell(), sheet.getRange('A1').getBoundingRect('C3')];
      for (const range of ranges) range.load('address');
      const apart = sheet.getRange('A1').getIntersectionOrNullObject('B2');
      await context.sync();
      return [ranges.map(range => range.address.replace('Data!', '')), apart.isNullObject];
    })).toEqual([['A1:I3', 'A1:C2', 'E5', 'B2:C3', '2:2', 'A3:B4', 'B2', 'A1:C3'], true]);
  });
  it('sets and reads formats through nested loads; a mixed one reads as null', async () => {
    expect(await run(async context => {
      const head = data(context).getRange('A1:C1'), both = data(context).getRange('A1:C2');
      head.format.fill.color = '#ffcc00';
      head.format.font.bold = true;
      head.format.autofitColumns();
      head.load('address, format/fill/color, format/font/bold, format/columnWidth');
      both.load('format/font/bold');
      await context.sync();
      return [head.format.fill.color, head.format.font.bold, both.format.font.bold];
    })).toEqual(['#FFCC00', true, null]);
  });
  it('takes range.set() with nested properties and gives toJSON()', async () => {
    const json = await run(async context => {
      const range = data(context).getRange('A3:C3');
      range.set({ values: [['Pear', 4, 1]], format: { font: { italic: true } } });
      range.load({ values: true, format: { font: { italic: true } } });
      await context.sync();
      return range.toJSON();
    });
    expect(json).toMatchObject({ values: [['Pear', 4, 1]], format: { font: { italic: true } } });
  });
  it('adds a table, rows by page, and refuses a row of another width', async () => {
    expect(await run(async context => {
      const table = context.workbook.tables.add('Data!A1:C3', true), header = table.getHeaderRowRange(), body = table.getDataBodyRange();
      table.name = 'Fruit';
      table.rows.add(undefined, [['Fig', 1, 9], ['Kiwi', 2, 8]]);
      header.load('values');
      table.rows.load('count');
      await context.sync();
      const all = table.getDataBodyRange(), page = table.rows;
      all.load('values,address');
      page.load({ select: 'values', top: 2, skip: 1 } as unknown as string[]);
      body.load('address');
      await context.sync();
      return [header.values[0], page.count, all.address, all.values[3], page.items.map(row => row.values[0]?.[0])];
    })).toEqual([['Item', 'Qty', 'Price'], 4, 'Data!A2:C5', ['Kiwi', 2, 8], ['Pear', 'Fig']]);
    expect(await failure(run(async context => { context.workbook.tables.getItem('Fruit').rows.add(undefined, [['x']]); await context.sync(); }))).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'TableRowCollection.add' } });
  });
  it('takes a range as an argument: names.add, and finds it again', async () => {
    expect(await run(async context => {
      context.workbook.names.add('Total', data(context).getRange('E1'), 'all of it');
      const item = context.workbook.names.getItem('total'), range = item.getRange();
      item.load('formula,comment,type,scope');
      range.load('address,values');
      await context.sync();
      return [item.formula, item.comment, item.type, item.scope, range.address, range.values];
    })).toEqual(['=Data!$E$1', 'all of it', 'Range', 'Workbook', 'Data!E1', [[7.5]]]);
  });
  it('calculates after the request when calculation is suspended', async () => {
    expect(await run(async context => {
      const during = data(context).getRange('E1'), after = data(context).getRange('E1');
      context.workbook.application.suspendApiCalculationUntilNextSync();
      data(context).getRange('B2').values = [[10]];
      during.load('values');
      await context.sync();
      const seen = during.values[0]?.[0] as unknown;
      after.load('values');
      await context.sync();
      return [seen, after.values[0]?.[0] as unknown];
    })).toEqual([7.5, 25]);
  });
  it('keeps settings and document properties', async () => {
    expect(await run(async context => {
      const { properties, settings } = context.workbook;
      properties.title = 'Demo';
      properties.custom.add('run', 7);
      settings.add('k', { a: [1, 2] });
      const setting = settings.getItemOrNullObject('k'), none = settings.getItemOrNullObject('nope'), custom = properties.custom.getItem('run');
      properties.load('title,creationDate');
      setting.load('value');
      custom.load('value,type');
      await context.sync();
      return [properties.title, properties.creationDate instanceof Date, setting.value, none.isNullObject, custom.value, custom.type];
    })).toEqual(['Demo', true, { a: [1, 2] }, true, 7, 'Number']);
  });
  it('keeps what a batch did before its error, and nothing after', async () => {
    await failure(run(async context => {
      data(context).getRange('Z1').values = [['kept']];
      data(context).getRange('Z1:Z2').values = [['bad']];
      data(context).getRange('Z3').values = [['never']];
      await context.sync();
    }));
    expect(await run(async context => {
      const range = data(context).getRange('Z1:Z3');
      range.load('values');
      await context.sync();
      return range.values;
    })).toEqual([['kept'], [''], ['']]);
  });
  it('keeps a tracked range alive over runs', async () => {
    const range = await run(async context => {
      const kept = data(context).getRange('A2');
      context.trackedObjects.add(kept);
      await context.sync();
      return kept;
    });
    expect(await host.Excel.run(range, async context => {
      range.load('values');
      await context.sync();
      context.trackedObjects.remove(range);
      await context.sync();
      return range.values[0]?.[0] as unknown;
    })).toBe('Apple');
  });
  it('writes 20,000 cells in one assignment and deletes the sheet', async () => {
    expect(await run(async context => {
      const sheet = context.workbook.worksheets.add('Big');
      sheet.getRange('A1:J2000').values = Array.from({ length: 2000 }, (_, i) => Array.from({ length: 10 }, (__, j) => i * 10 + j));
      const used = sheet.getUsedRange();
      used.load('address,values');
      await context.sync();
      sheet.delete();
      await context.sync();
      return [used.address, used.values[1999]?.[9] as unknown];
    })).toEqual(['Big!A1:J2000', 19_999]);
    expect(await failure(run(async context => { context.workbook.worksheets.getItem('Big').load('name'); await context.sync(); }))).toMatchObject({ code: 'ItemNotFound' });
  });
  it('answers ApiNotFound for what it does not have', async () => {
    expect(await failure(run(async context => { data(context).pivotTables.load('items'); await context.sync(); }))).toMatchObject({ code: 'ApiNotFound', debugInfo: { errorLocation: 'Worksheet.pivotTables' } });
    expect(await failure(run(async context => { data(context).getRange('A1').getSpecialCells('Blanks'); await context.sync(); }))).toMatchObject({ code: 'ApiNotFound' });
  });
});
