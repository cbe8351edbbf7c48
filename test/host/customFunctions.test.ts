import { FunctionRouter } from '../../workbench/objects/functionRouter';
import { createNodeHost } from '../../workbench/node/officeHost';

const metadata = { functions: [
  { id: 'STOCK', name: 'STOCK', parameters: [{ name: 'demand', type: 'number', dimensionality: 'matrix' }, { name: 'leadTime', type: 'number', optional: true }] },
  { id: 'PICK', name: 'PICK', parameters: [{ name: 'item', type: 'string' }] },
] };

describe('custom functions in cells', () => {
  it('run in the add-in: #BUSY! first, then the value, the error or its sentence; an omitted argument is null', async () => {
    const host = await createNodeHost(), { CustomFunctions, grid, session } = host, seen: unknown[] = [];
    if (!CustomFunctions) throw new Error('The library brought no custom-function runtime.');
    CustomFunctions.associate('STOCK', (demand: number[][], leadTime: number | null) => { seen.push(leadTime); return demand.flat().reduce((a, b) => a + b, 0) * (leadTime ?? 10); });
    CustomFunctions.associate('PICK', (item: string) => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, `There is no item “${item}”.`); });
    const router = new FunctionRouter(grid, { namespace: 'SOP', metadata, currentSession: () => session });
    const read = (): Promise<unknown[][]> => host.Excel.run(async context => {
      const range = context.workbook.worksheets.getFirst().getRange('C1:C3').load('values');
      await context.sync();
      return range.values as unknown[][];
    });
    await host.Excel.run(async context => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:A2').values = [[2], [3]];
      sheet.getRange('C1:C3').formulas = [['=SOP.STOCK(A1:A2,4)'], ['=SOP.STOCK(A1:A2)'], ['=SOP.PICK("cog")']];
      await context.sync();
    });
    expect(await read()).toEqual([['#BUSY!'], ['#BUSY!'], ['#BUSY!']]);
    await router.idle();
    expect(await read()).toEqual([[20], [50], ['#N/A']]);
    expect(seen).toEqual([4, null]);
    expect(router.messageAt({ sheetId: grid.sheets()[0]?.id ?? '', r: 2, c: 2 })).toBe('There is no item “cog”.');
  });
});
