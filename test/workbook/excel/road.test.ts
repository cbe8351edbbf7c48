import { recallRun } from '../../../src/actions/recallRun';
import { runPlan } from '../../../src/actions/runPlan';
import { localPlanner } from '../../../src/worker/localPlanner';
import { proposeMapping, rememberedMapping } from '../../../src/workbook/read';
import { excelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import type { NodeHost } from '../../../workbench/node/officeHost';
import { months, openBook, quiet, tableCells } from './fixtures';

const SERIES = 12;
let book: NodeHost & { readonly close: () => void };
beforeEach(async () => {
  book = await openBook();
  const header = ['item', ...months(-35, 36)];
  const rows = Array.from({ length: SERIES }, (_, i) => [`HGP-${i}`, ...header.slice(1).map((_h, t) => Math.round(100 + 20 * i + 30 * Math.sin((t * Math.PI) / 6) + ((t * 7 + i * 3) % 11)))]);
  book.grid.write('{sheet-1}', { r: 0, c: 0, h: SERIES + 1, w: 37 }, [header.map(text => ({ text })), ...rows]);
});
afterEach(() => book.close());

const clock = { now: () => '2026-11-09T09:12:00.000Z' };

describe('runPlan on the open workbook', () => {
  it('makes the plan’s sheets from a plain range, and a second run changes nothing but x_Runs', async () => {
    const workbook = excelWorkbook();
    const { mapping } = await proposeMapping(workbook, 'Sheet1!');
    const ports = { workbook, planner: localPlanner(), clock };
    const { report } = await runPlan(ports, mapping, quiet);
    expect(report.sheetsMade).toEqual(['Forecast', 'Stock Parameters', 'Consensus Plan', 'Checks', 'Tests', 'Defaults', 'Mappings', 'Runs']);
    expect(tableCells(book, 'p_StockParams')).toHaveLength(SERIES + 1);
    const tables = (): unknown => book.grid.tables().filter(table => table.name !== 'x_Runs').map(table => tableCells(book, table.name));
    const before = tables();
    const again = await runPlan(ports, mapping, quiet);
    expect(again.report).toMatchObject({ sheetsMade: [], sheetsChanged: ['Runs'] });
    expect(tables()).toEqual(before);
    expect(tableCells(book, 'x_Runs')).toHaveLength(3);
  }, 60_000);

  it('is made again for a pane opened later, as long as the range is as it was', async () => {
    const { mapping } = await proposeMapping(excelWorkbook(), 'Sheet1!');
    const { plan } = await runPlan({ workbook: excelWorkbook(), planner: localPlanner(), clock }, mapping, quiet);
    const later = { workbook: excelWorkbook(), planner: localPlanner() };
    const remembered = await rememberedMapping(later.workbook);
    if (!remembered) throw new Error('The workbook remembers no mapping.');
    const cells = (): unknown => book.grid.tables().map(table => tableCells(book, table.name));
    const before = cells();
    expect(await recallRun(later, remembered, quiet.signal)).toEqual({ state: 'same', plan, milliseconds: 0, finished: new Date(clock.now()) });
    expect(cells()).toEqual(before);
    await Excel.run(async context => {
      context.workbook.worksheets.getItem('Sheet1').getRange('C2').values = [[777]];
      await context.sync();
    });
    expect(await recallRun(later, remembered, quiet.signal)).toMatchObject({ state: 'changed', why: 'inputs' });
  }, 60_000);
});
