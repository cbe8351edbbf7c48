import { addSample } from '../../src/actions/addSample';
import { runPlan, type RunResult } from '../../src/actions/runPlan';
import type { CellValue } from '../../src/workbook/cells';
import { newWorkbookFile } from '../../src/workbook/file/newWorkbookFile';
import { findHistory, proposeMapping, type Mapping } from '../../src/workbook/read';
import { localPlanner } from '../../src/worker/localPlanner';

const watch = { progress: () => undefined, signal: new AbortController().signal };
const clock = { now: () => '2026-11-23T12:00:00.000Z' };

/** Two cycles of the sample company in one workbook: what the first foresaw is measured in the second. */
describe('forecast accuracy of the sample company', () => {
  const workbook = newWorkbookFile();
  let mapping: Mapping;
  let september: readonly (readonly CellValue[])[];
  let later: RunResult;
  const run = (asOf: string): Promise<RunResult> => runPlan({ workbook, planner: localPlanner(), clock }, mapping, watch, { asOf, horizonMonths: 6 });
  const snapshots = async (cycle: string) => (await workbook.table('x_Snapshots'))?.values.filter(([at]) => at === cycle) ?? [];

  beforeAll(async () => {
    await addSample(workbook, watch);
    mapping = (await proposeMapping(workbook, (await findHistory(workbook))[0].source)).mapping;
    await run('2026-08-30');
    september = await snapshots('2026-09');
    later = await run('2026-11-01');
  }, 240_000);

  it('keeps the forecasts of a cycle as they were, whatever is planned after', async () => {
    expect(september.length).toBeGreaterThan(400);
    expect(await snapshots('2026-09')).toEqual(september);
    expect((await snapshots('2026-11')).length).toBeGreaterThan(400);
  });

  it('measures them by lag against what happened, beside the held-out periods of the run', async () => {
    const [headers = [], ...rows] = (await workbook.table('p_Accuracy'))?.values ?? [];
    const column = (name: string): number => headers.indexOf(name);
    const all = rows.filter(row => row[column('level')] === 'all');
    const known = all.filter(row => row[column('basis')] === 'snapshots');
    expect(known.map(row => row[column('lag')])).toEqual([0, 1]);
    for (const row of known) {
      expect(Number(row[column('n')])).toBeGreaterThan(100);
      expect(Number(row[column('WAPE')])).toBeGreaterThan(0.02);
      expect(Number(row[column('WAPE')])).toBeLessThan(0.3);
      expect(Number(row[column('coverage')])).toBeGreaterThan(0.5);
    }
    expect(all.filter(row => row[column('basis')] === 'backtest').map(row => row[column('lag')])).toEqual([0, 1, 2, 3]);
    expect(rows.filter(row => row[column('level')] === 'contributor').map(row => [row[column('key')], row[column('FVA')]])).toEqual([['consensus', 0], ['consensus', 0]]);
  });

  it('writes nothing but the run when nothing has changed', async () => {
    const again = await run('2026-11-01');
    expect(again.plan.fingerprint).toBe(later.plan.fingerprint);
    expect(again.report.sheetsChanged).toEqual(['Runs']);
  }, 120_000);
});
