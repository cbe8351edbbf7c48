import { createNodeHost, type NodeHost } from '../../workbench/node/officeHost';
import { HostError } from '../../workbench/protocol/errors';
import { failure } from './failure';

describe('what the host enforces', () => {
  let host: NodeHost;
  const run = <T>(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => T): Promise<T> => host.Excel.run(async context => {
    const result = work(context, context.workbook.worksheets.getFirst());
    await context.sync();
    return result;
  });
  const code = async (work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown): Promise<string> => {
    const error = await failure(run(work));
    return error instanceof host.OfficeExtension.Error ? error.code : `not an Office error: ${error.message}`;
  };
  const values = async (address: string): Promise<unknown[][]> => { const range = await run((_, sheet) => sheet.getRange(address).load('values')); return range.values as unknown[][]; };
  beforeEach(async () => { host = await createNodeHost({ created: '2026-11-01T00:00:00Z' }); });

  it('sheet names: at most 31 characters, none of \\ / ? * [ ] :, and not taken', async () => {
    for (const name of ['x'.repeat(32), 'a/b', 'a[b', 'a:b', "'a", 'History']) expect([name, await code(context => context.workbook.worksheets.add(name).load('name'))]).toEqual([name, 'InvalidArgument']);
    expect(await code(context => context.workbook.worksheets.add('SHEET1'))).toBe('ItemAlreadyExists');
    expect(await code((context, sheet) => { context.workbook.worksheets.add('Two'); sheet.name = 'two'; })).toBe('ItemAlreadyExists');
  });
  it('table names: letters first, no cell address, not taken', async () => {
    await run((_, sheet) => { sheet.tables.add('A1:B2', true).name = 'Demand'; sheet.tables.add('D1:E2', true).name = 'Table2'; });
    for (const name of ['1st', 'A1', 'R1C1', 'a b', '']) expect([name, await code(context => { context.workbook.tables.getItem('Table2').name = name; })]).toEqual([name, 'InvalidArgument']);
    expect(await code(context => { context.workbook.tables.getItem('Table2').name = 'demand'; })).toBe('ItemAlreadyExists');
  });
  it('the last visible sheet can neither be deleted nor hidden', async () => {
    expect(await code((_, sheet) => { sheet.delete(); })).toBe('InvalidOperation');
    expect(await code((_, sheet) => { sheet.visibility = 'Hidden'; })).toBe('InvalidOperation');
  });
  it('5 MB in a request and in an answer', async () => {
    const long = 'x'.repeat(30_000);
    expect(await code((_, sheet) => { sheet.getRange('A1:A200').values = Array.from({ length: 200 }, () => [long]); })).toBe('RequestPayloadSizeLimitExceeded');
    expect(await code((_, sheet) => sheet.getRange('A1:Z40000').load('values,formulas,text'))).toBe('ResponsePayloadSizeLimitExceeded');
  });
  it('a protected sheet: only unlocked cells can be written, formats and rows only where allowed', async () => {
    await run((_, sheet) => { sheet.getRange('B2').format.protection.locked = false; sheet.protection.protect({ allowFormatCells: true }, 'pw'); });
    expect(await code((_, sheet) => { sheet.getRange('A1').values = [[1]]; })).toBe('AccessDenied');
    expect(await code((_, sheet) => { sheet.getRange('A1:B2').values = [[1, 1], [1, 1]]; })).toBe('AccessDenied');
    await run((_, sheet) => { sheet.getRange('B2').values = [[1]]; sheet.getRange('A1').format.font.bold = true; });
    expect(await code((_, sheet) => { sheet.getRange('1:1').insert('Down'); })).toBe('AccessDenied');
    expect(await code((_, sheet) => { sheet.tables.add('D1:E2', true); })).toBe('AccessDenied');
    expect(await code((_, sheet) => { sheet.protection.unprotect('wrong'); })).toBe('AccessDenied');
    await run((_, sheet) => { sheet.protection.unprotect('pw'); sheet.getRange('A1').values = [[1]]; });
  });
  it('nothing while the person edits a cell', async () => {
    host.session.inCellEdit = () => true;
    expect(await code((_, sheet) => { sheet.getRange('A1').values = [[1]]; })).toBe('InvalidOperationInCellEditMode');
  });
  it('but the runtime of functions starts and answers while the person edits a cell', async () => {
    host.session.inCellEdit = () => true;
    const statusOf = async (name: string): Promise<number> => {
      const request = { AutoKeepReference: false, Actions: [{ Id: 1, ActionType: 3, ObjectPathId: 1, Name: name, ArgumentInfo: { Arguments: [[]] } }], ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: 'Microsoft.ExcelServices.CustomFunctions', ParentObjectPathId: 0, ArgumentInfo: {} } } };
      return (await host.session.handle(JSON.stringify(request))).status;
    };
    expect(await statusOf('_SetOsfControlContainerReadyForCustomFunctions')).toBe(0);
    expect(await statusOf('SetInvocationResults')).toBe(0);
    expect(await statusOf('Calculate')).not.toBe(0);
  });
  it('tables do not overlap', async () => {
    await run((_, sheet) => sheet.tables.add('A1:B3', true));
    expect(await code((_, sheet) => sheet.tables.add('B2:C4', true))).toBe('InvalidArgument');
    await run((_, sheet) => { sheet.tables.add('A6:B7', true); });
    expect(await code(context => { context.workbook.tables.getItem('Table1').resize('A1:B6'); })).toBe('InvalidArgument');
    expect(await code(context => { context.workbook.tables.getItem('Table1').resize('A2:B5'); })).toBe('InvalidArgument');
  });
  it('text in cells formatted as text stays text; elsewhere it becomes what it looks like', async () => {
    await run((_, sheet) => {
      sheet.getRange('A1:B1').numberFormat = [['@', 'General']];
      sheet.getRange('A1:B1').values = [['007', '007']];
      sheet.getRange('A2').numberFormat = [['@']];
      sheet.getRange('A2:B2').values = [['=1+1', '=1+1']];
      sheet.getRange('A3:B3').values = [["'=1+1", '2026-11-01']];
    });
    const formats = await run((_, sheet) => sheet.getRange('A3:B3').load('numberFormat,text'));
    expect(await values('A1:B3')).toEqual([['007', 7], ['=1+1', 2], ['=1+1', 46_327]]);
    expect([formats.numberFormat, formats.text]).toEqual([[['General', 'm/d/yyyy']], [['=1+1', '11/1/2026']]]);
  });

  describe('requirement sets', () => {
    it('an older Excel does not have newer members, events and properties', async () => {
      host = await createNodeHost({ apiSets: { ExcelApi: '1.6' } });
      expect(await code((_, sheet) => sheet.getRange('A1').load('style'))).toBe('ApiNotFound');
      expect(await code((_, sheet) => { sheet.onChanged.add(() => Promise.resolve()); })).toBe('ApiNotFound');
      expect(await code((_, sheet) => { sheet.getRange('1:2').group('ByRows'); })).toBe('ApiNotFound');
      await run((_, sheet) => { sheet.getRange('A1').values = [[1]]; sheet.getRange('A1').load(); });
      host = await createNodeHost({ apiSets: { ExcelApi: '1.9' } });
      await run((_, sheet) => { sheet.getRange('A1').style = 'Input'; });
      expect(await code((_, sheet) => { sheet.tables.add('A1:B2', true).resize('A1:B3'); })).toBe('ApiNotFound');
    });
    it('are what Office.context.requirements tells', () => {
      expect([host.Office.context.requirements.isSetSupported('ExcelApi', '1.20'), host.Office.context.requirements.isSetSupported('ExcelApi', '1.21'), host.Office.context.requirements.isSetSupported('Nope')]).toEqual([true, false, false]);
    });
  });

  describe('faults', () => {
    it('a write can be made to fail part-way: what came before it stays, nothing after it is done', async () => {
      const members: string[] = [];
      const heal = host.session.failOn((index, member) => {
        members.push(member);
        return member === 'Range.values' && members.filter(m => m === member).length === 2 ? new HostError('GeneralException', `made to fail at ${index}`, 500) : undefined;
      });
      const error = await failure(run((_, sheet) => { sheet.getRange('A1').values = [[1]]; sheet.getRange('A2').values = [[2]]; sheet.getRange('A3').values = [[3]]; }));
      expect(error).toMatchObject({ code: 'GeneralException', debugInfo: { errorLocation: 'Range.values' } });
      expect(error.message).toMatch(/made to fail at \d+/);
      heal();
      expect(await values('A1:A3')).toEqual([[1], [''], ['']]);
    });
  });
  it('one request is one undo step, also with mergeUndoGroup', async () => {
    await run((_, sheet) => { sheet.getRange('A1').values = [['old']]; });
    await host.Excel.run({ mergeUndoGroup: true, delayForCellEdit: true }, async context => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1').values = [['new']];
      sheet.getRange('A2').values = [['more']];
      await context.sync();
    });
    expect(host.grid.undo()).toBe(true);
    expect(await values('A1:A2')).toEqual([['old'], ['']]);
  });
});
