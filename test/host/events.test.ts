import type { CellChangeKind } from '../../workbench/grid/grid';
import { createNodeHost, type NodeHost } from '../../workbench/node/officeHost';

const soon = (ms = 30): Promise<void> => new Promise(resolve => { setTimeout(resolve, ms); });

describe('events', () => {
  let host: NodeHost, sheetId: string;
  const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getFirst();
  const run = (work: (context: Excel.RequestContext) => void, on: NodeHost = host): Promise<void> => on.Excel.run(async context => { work(context); await context.sync(); });
  const type = (value: number): void => host.grid.write(sheetId, { r: 3, c: 0, h: 1, w: 1 }, [[value]]);
  beforeEach(async () => {
    host = await createNodeHost();
    sheetId = host.grid.sheets()[0]?.id ?? '';
  });

  it('tell an add-in of its own writes, with the value before and after', async () => {
    const seen: unknown[] = [];
    await run(context => { first(context).onChanged.add(e => { seen.push([e.type, e.address, e.changeType, e.source, e.triggerSource, e.details.valueBefore, e.details.valueAfter]); return Promise.resolve(); }); });
    await run(context => { first(context).getRange('C9').values = [[4]]; });
    await soon();
    expect(seen).toEqual([['WorksheetChanged', 'C9', 'RangeEdited', 'Local', 'ThisLocalAddin', '', 4]]);
  });
  it('tell of what a person types, and the handler can read the range in a run of its own', async () => {
    const seen: unknown[] = [];
    await run(context => {
      context.workbook.worksheets.onChanged.add(e => host.Excel.run(async inner => {
        const range = e.getRange(inner).load('values,address');
        await inner.sync();
        seen.push([range.address, range.values, e.source, e.triggerSource]);
      }));
    });
    type(7);
    await soon(60);
    expect(seen).toEqual([['Sheet1!A4', [[7]], 'Local', 'Unknown']]);
  });
  it('stop when the handler is removed, and while enableEvents is off', async () => {
    let count = 0;
    const handler = await host.Excel.run(async context => {
      const added = first(context).onChanged.add(() => { count++; return Promise.resolve(); });
      await context.sync();
      return added;
    });
    await run(context => { context.runtime.enableEvents = false; first(context).getRange('A1').values = [[1]]; });
    await run(context => { context.runtime.enableEvents = true; });
    await soon();
    expect(count).toBe(0);
    type(1);
    await soon();
    expect(count).toBe(1);
    await host.Excel.run(handler.context as Excel.RequestContext, async context => { handler.remove(); await context.sync(); });
    type(2);
    await soon();
    expect(count).toBe(1);
  });
  it('of tables tell only of their cells, on the table and on the collection', async () => {
    const seen: string[] = [];
    await run(context => {
      const sheet = first(context);
      sheet.getRange('A1:B2').values = [['Item', 'Qty'], ['a', 1]];
      const table = sheet.tables.add('A1:B2', true);
      table.onChanged.add(e => { seen.push(`table ${e.address}`); return Promise.resolve(); });
      context.workbook.tables.onChanged.add(e => { seen.push(`tables ${e.address}`); return Promise.resolve(); });
    });
    await run(context => { first(context).getRange('B2').values = [[2]]; first(context).getRange('H9').values = [[2]]; });
    await soon();
    expect(seen.sort()).toEqual(['table B2', 'tables B2']);
  });
  it('tell of sheets added, renamed, deleted and activated, and of calculation', async () => {
    const seen: unknown[] = [];
    const note = (kind: string) => (e: object): Promise<void> => { seen.push([kind, 'nameAfter' in e ? e.nameAfter : '']); return Promise.resolve(); };
    await run(({ workbook: { worksheets } }) => {
      worksheets.onAdded.add(note('added')); worksheets.onDeleted.add(note('deleted')); worksheets.onNameChanged.add(note('renamed'));
      worksheets.onActivated.add(note('activated')); worksheets.onDeactivated.add(note('deactivated')); worksheets.onCalculated.add(note('calculated')); worksheets.onFormatChanged.add(note('formats'));
    });
    await run(context => {
      const sheet = context.workbook.worksheets.add('Plan');
      sheet.name = 'Demand plan';
      sheet.activate();
      sheet.getRange('A1').formulas = [['=1+1']];
      sheet.getRange('A1').format.font.bold = true;
      sheet.delete();
    });
    await soon();
    expect(seen).toEqual([['added', ''], ['renamed', 'Demand plan'], ['deactivated', ''], ['activated', ''], ['calculated', ''], ['formats', ''], ['deactivated', ''], ['activated', ''], ['deleted', '']]);
  });
  it('of row insertion say where and which way cells moved', async () => {
    const seen: [CellChangeKind | string, string, unknown][] = [];
    await run(context => { first(context).onChanged.add(e => { seen.push([e.changeType, e.address, e.changeDirectionState?.insertShiftDirection ?? null]); return Promise.resolve(); }); });
    await run(context => { first(context).getRange('2:3').insert('Down'); });
    await soon();
    expect(seen.map(([kind, address]) => [kind, address])).toEqual([['RowInserted', '2:3']]);
  });
  it('of selection reach the old and the new handlers', async () => {
    const seen: string[] = [];
    await run(context => {
      context.workbook.onSelectionChanged.add(() => { seen.push('workbook'); return Promise.resolve(); });
      first(context).onSelectionChanged.add(e => { seen.push(e.address); return Promise.resolve(); });
    });
    host.grid.select(sheetId, { r: 1, c: 1, h: 2, w: 2 });
    await soon();
    expect(seen.sort()).toEqual(['B2:C3', 'workbook']);
  });
  it('show a co-author the same change as remote; selections are separate', async () => {
    const other = await createNodeHost({ document: host.document }), seen: unknown[] = [];
    for (const [name, on] of [['you', host], ['other', other]] as const) {
      await run(context => { first(context).onChanged.add(e => { seen.push([name, e.source, e.triggerSource]); return Promise.resolve(); }); }, on);
    }
    await run(context => { first(context).getRange('A1').values = [[1]]; first(context).getRange('D9').select(); }, other);
    await soon();
    expect(seen).toEqual([['you', 'Remote', 'Unknown'], ['other', 'Local', 'ThisLocalAddin']]);
    expect([host.session.selection.rect, other.session.selection.rect]).toEqual([{ r: 0, c: 0, h: 1, w: 1 }, { r: 8, c: 3, h: 1, w: 1 }]);
  });
});
