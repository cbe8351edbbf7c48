import type { PlannerPort } from '../../src/actions/ports';
import { recallRun } from '../../src/actions/recallRun';
import { runPlan, type RunResult } from '../../src/actions/runPlan';
import type { Settings } from '../../src/plan/model/planInput';
import { newWorkbookFile } from '../../src/workbook/file/newWorkbookFile';
import { openWorkbookFile } from '../../src/workbook/file/openWorkbookFile';
import type { WorkbookFile } from '../../src/workbook/file/workbookFile';
import { proposeMapping, rememberedMapping, type Mapping } from '../../src/workbook/read';
import { localPlanner } from '../../src/worker/localPlanner';
import { wideHistory } from '../browser/history';

const watch = { progress: () => undefined, signal: new AbortController().signal };
const clock = { now: () => '2026-11-21T16:28:03.000Z' };

/** A saved and reopened workbook in which a plan was run, with the mapping it remembers. */
async function ran(settings: Partial<Settings> = {}): Promise<{ workbook: WorkbookFile; mapping: Mapping; made: RunResult }> {
  const first = await openWorkbookFile(await wideHistory(3));
  const { mapping } = await proposeMapping(first, 'RetailHistory');
  const made = await runPlan({ workbook: first, planner: localPlanner(), clock }, mapping, watch, settings);
  const workbook = await openWorkbookFile(await first.bytes());
  const remembered = await rememberedMapping(workbook);
  if (!remembered) throw new Error('The workbook remembers no mapping.');
  return { workbook, mapping: remembered, made };
}

/** A planner that counts its plans; `signal` ends them. */
function counting(): PlannerPort & { plans: number } {
  const planner = localPlanner();
  const counted = { plans: 0, plan: (...asked: Parameters<PlannerPort['plan']>) => { counted.plans += 1; return planner.plan(...asked); } };
  return counted;
}

describe('recallRun', () => {
  it('makes the last run\'s plan again to the last bit, with its time, and writes nothing', async () => {
    const { workbook, mapping, made } = await ran();
    const before = await workbook.bytes();
    const recalled = await recallRun({ workbook, planner: localPlanner() }, mapping, watch.signal);
    expect(recalled).toEqual({ state: 'same', plan: made.plan, milliseconds: 0, finished: new Date('2026-11-21T16:28:03.000Z') });
    expect(Buffer.from(await workbook.bytes()).equals(Buffer.from(before))).toBe(true);
  });

  it('plans with the seed and horizon the run was given', async () => {
    const { workbook, mapping, made } = await ran({ seed: 7, horizonMonths: 5, horizonWeeks: 5 });
    const recalled = await recallRun({ workbook, planner: localPlanner() }, mapping, watch.signal);
    expect(recalled).toMatchObject({ state: 'same', plan: { fingerprint: made.plan.fingerprint, periods: { length: 5 }, settings: { seed: 7 } } });
  });

  it('plans nothing once an input has changed, and says since when', async () => {
    const { workbook, mapping } = await ran();
    const [undo] = await workbook.setCells([{ cell: { sheet: 'Retail', address: 'C2' }, content: 9_999 }]);
    const planner = counting();
    expect(await recallRun({ workbook, planner }, mapping, watch.signal)).toEqual({ state: 'changed', why: 'inputs', finished: new Date('2026-11-21T16:28:03.000Z') });
    expect(planner.plans).toBe(0);
    await workbook.setCells([undo]);
    expect(await recallRun({ workbook, planner }, mapping, watch.signal)).toMatchObject({ state: 'same' });
  });

  it('gives no plan that is not the run\'s, as after an update of Concord', async () => {
    const { workbook, mapping } = await ran();
    const planner: PlannerPort = { plan: async (...asked) => ({ ...(await localPlanner().plan(...asked)), fingerprint: 'another' }) };
    expect(await recallRun({ workbook, planner }, mapping, watch.signal)).toMatchObject({ state: 'changed', why: 'program' });
  });

  it('knows of no run in a workbook without one, and says which time it cannot read', async () => {
    const { workbook, mapping } = await ran();
    expect(await recallRun({ workbook: newWorkbookFile(), planner: localPlanner() }, mapping, watch.signal)).toEqual({ state: 'none' });
    const runs = (await workbook.table('x_Runs'))?.row ?? 0;
    await workbook.setCells([{ cell: { sheet: 'Runs', address: `B${runs + 2}` }, content: 'yesterday' }]);
    await expect(recallRun({ workbook, planner: localPlanner() }, mapping, watch.signal)).rejects.toThrow('x_Runs, run 1: “yesterday” in ts is not a time. Run the plan again.');
  });

  it('stops planning when aborted', async () => {
    const { workbook, mapping } = await ran();
    const controller = new AbortController();
    const planner: PlannerPort = { plan: (input, { progress, signal }) => localPlanner().plan(input, { signal, progress: (step) => { controller.abort(); progress(step); } }) };
    await expect(recallRun({ workbook, planner }, mapping, controller.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
