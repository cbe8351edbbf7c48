import { addSample } from '../../src/actions/addSample';
import { runPlan } from '../../src/actions/runPlan';
import type { WorkbookPort } from '../../src/actions/ports';
import { newWorkbookFile } from '../../src/workbook/file/newWorkbookFile';
import { contract } from '../../src/workbook/contract';
import { findHistory, proposeMapping, type Mapping } from '../../src/workbook/read';
import { localPlanner } from '../../src/worker/localPlanner';

const watch = { progress: () => undefined, signal: new AbortController().signal };
const clock = { now: () => '2026-11-23T12:00:00.000Z' };

/** The workbook as if one table were not there; writes go nowhere, since only the plan matters. */
const without = (workbook: WorkbookPort, hidden: string): WorkbookPort => ({
  sheets: () => workbook.sheets(),
  tables: async () => (await workbook.tables()).filter(table => table.name !== hidden),
  table: async name => (name === hidden ? null : workbook.table(name)),
  region: source => workbook.region(source),
  write: async () => ({ sheetsMade: [], sheetsChanged: [], cellsWritten: 0, undoable: false }),
});

describe('planning the sample company', () => {
  const workbook = newWorkbookFile();
  let mapping: Mapping;
  beforeAll(async () => {
    await addSample(workbook, watch);
    mapping = (await proposeMapping(workbook, (await findHistory(workbook))[0].source)).mapping;
  }, 60_000);

  const run = (hidden: string) => runPlan({ workbook: without(workbook, hidden), planner: localPlanner(), clock }, mapping, watch, { horizonMonths: 3 });

  it('takes t_Demand by itself and uses every table that is there', async () => {
    const { plan, findings } = await run('');
    expect(mapping.source).toBe('t_Demand');
    expect(plan.forecasts.length).toBeGreaterThan(100);
    expect(findings.filter(finding => finding.severity !== 'info')).toEqual([]);
    expect(plan.stakeIn).toBe('money');
  }, 60_000);

  it('states the default for each table that a plan reads when it is missing, and never fails', async () => {
    const stated: string[] = [];
    for (const table of ['m_Items', 'm_Settings', 'm_StockPolicy']) {
      const { plan, findings } = await run(table);
      expect(plan.forecasts.length).toBeGreaterThan(100);
      if (findings.some(finding => finding.message.includes(`no table ${table}`))) stated.push(table);
    }
    expect(stated).toEqual(['m_Items', 'm_Settings', 'm_StockPolicy']);
  }, 120_000);

  it('plans the same whichever of the other input tables is missing', async () => {
    const whole = (await run('')).plan.fingerprint;
    const others = contract.filter(table => table.owner === 'people' && !['t_Demand', 'm_Items', 'm_Settings', 'm_StockPolicy'].includes(table.name));
    const [first, last] = [others[0], others[others.length - 1]];
    for (const table of [first, last]) expect((await run(table.name)).plan.fingerprint).toBe(whole);
  }, 120_000);
});
