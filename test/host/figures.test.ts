import { runPlan } from '../../src/actions/runPlan';
import { functionMetadata } from '../../src/functions/metadata';
import { registerLater } from '../../src/functions/registerLater';
import { workbookFunctions } from '../../src/functions/workbookFunctions';
import { liveFigures } from '../../src/taskpane/figures';
import { excelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import { proposeMapping } from '../../src/workbook/read';
import { localPlanner } from '../../src/worker/localPlanner';
import { createNodeHost } from '../../workbench/node/officeHost';
import { FunctionRouter } from '../../workbench/objects/functionRouter';

const months = Array.from({ length: 36 }, (_, t) => `${2023 + Math.floor((t + 10) / 12)}-${String(((t + 10) % 12) + 1).padStart(2, '0')}`);
const quiet = { progress: () => undefined, signal: new AbortController().signal };
/** Longer than changes of the plan are waited for. */
const SETTLED = 900;

describe('SOP.GET and SOP.TRACE in cells of the open workbook', () => {
  it('read the plan, follow a typed change and the next run, and say what is wrong', async () => {
    const host = await createNodeHost({ created: '2026-11-09T09:12:00Z' });
    const close = host.install();
    try {
      const { grid, session } = host;
      const write = (at: string, values: readonly (readonly unknown[])[], sheet?: string) => host.Excel.run(async context => {
        const { worksheets } = context.workbook;
        const range = (sheet === undefined ? worksheets.getFirst() : worksheets.getItem(sheet)).getRange(at);
        range.formulas = values.map(row => [...row]);
        await context.sync();
      });
      const read = (at: string, sheet?: string): Promise<unknown[][]> => host.Excel.run(async context => {
        const { worksheets } = context.workbook;
        const range = (sheet === undefined ? worksheets.getFirst() : worksheets.getItem(sheet)).getRange(at).load('values');
        await context.sync();
        return range.values as unknown[][];
      });
      await write('A1:AK2', [['item', ...months.map(month => `'${month}`)], ['T230', ...months.map((_, t) => Math.round(100 + 40 * Math.sin((t * Math.PI) / 6) + ((t * 7) % 5)))]]);
      const workbook = excelWorkbook();
      const { mapping } = await proposeMapping(workbook, 'Sheet1!A1:AK2');
      const ports = { workbook, planner: localPlanner(), clock: { now: () => '2026-11-09T09:12:00.000Z' } };
      const { plan } = await runPlan(ports, mapping, quiet);

      registerLater(liveFigures());
      const router = new FunctionRouter(grid, { namespace: 'SOP', metadata: { functions: workbookFunctions.map(functionMetadata) }, currentSession: () => session });
      const settled = async (): Promise<void> => {
        await router.idle();
        await new Promise(resolve => setTimeout(resolve, SETTLED));
        await router.idle();
      };
      await write('A5:A8', [['=SOP.GET("baseline","T230","2026-12")'], ['=SOP.GET("sales","T230","2026-12")'], ['=SOP.GET("baseline","T999","2026-12")'], ['=SOP.TRACE("upper","T230","2026-12")']]);
      await settled();
      expect((await read('A5:A7')).flat()).toEqual([plan.forecasts[0].baseline[1], 0, '#VALUE!']);
      expect(router.messageAt({ sheetId: grid.sheets()[0]?.id ?? '', r: 6, c: 0 })).toContain('The plan has no baseline of “T999”');
      const trace = await session.customFunctions.invoke('TRACE', ['upper', 'T230', '2026-12', null, null], 'Sheet1!A8') as unknown[][]; // this grid shows a spill's first cell only
      expect((await read('A8')).flat()).toEqual(['step']);
      expect(trace[0]).toEqual(['step', 'what', 'value', 'where']);
      expect(trace[1]?.[3]).toBe('Sheet1!B2:AK2');
      expect(trace.find(([step]) => step === '=')?.[2]).toBe(plan.forecasts[0].upper[1]);
      expect(trace.find(([step]) => step === 'check')?.[1]).toBe('The plan holds the same number, to the last digit.');

      const place = (await workbook.table('p_Consensus'))?.values.findIndex(row => row[2] === 'sales') ?? 0;
      await write(`F${4 + place}`, [[250]], 'Consensus Plan');
      await settled();
      expect((await read('A6')).flat()).toEqual([250]);

      await write('AK2', [[400]]);
      const again = await runPlan(ports, mapping, quiet);
      await settled();
      expect(again.plan.forecasts[0].baseline[1]).not.toBe(plan.forecasts[0].baseline[1]);
      expect((await read('A5')).flat()).toEqual([again.plan.forecasts[0].baseline[1]]);
    } finally {
      close();
    }
  }, 120_000);
});
