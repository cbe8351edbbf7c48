import type { Plan } from '../plan/model/plan';
import { readPlanInput, type Mapping } from '../workbook/read';
import { keptReader } from './keptReader';
import { lastRun, type LastRun } from './lastRun';
import type { PlannerPort, WorkbookPort } from './ports';
import { inputOfRun } from './publication';

/** The last run's plan made again; `changed`: it would be another plan now, because of the inputs or because Concord was updated. */
export type RecalledRun =
  | { readonly state: 'none' }
  | { readonly state: 'changed'; readonly why: 'inputs' | 'program'; readonly finished: Date }
  | { readonly state: 'same'; readonly plan: Plan; readonly milliseconds: number; readonly finished: Date };

/**
 * Makes the plan of the newest run in `x_Runs` again, with the seed and horizon it was given, and writes nothing. Planned
 * only where the inputs are those of the run, and given only where it is that run's plan to the last bit.
 * @throws {Error} if the run's time cannot be read; {@link DOMException} `AbortError` when aborted.
 */
export async function recallRun({ workbook, planner }: { readonly workbook: WorkbookPort; readonly planner: PlannerPort }, mapping: Mapping, signal: AbortSignal): Promise<RecalledRun> {
  const reader = keptReader(workbook);
  const run = await lastRun(reader);
  if (!run) return { state: 'none' };
  const finished = endOf(run);
  signal.throwIfAborted();
  const [{ input }, consensus] = await Promise.all([readPlanInput(reader, mapping), reader.table('p_Consensus')]);
  signal.throwIfAborted();
  const given = inputOfRun(input, run, consensus ? [consensus] : []);
  if (!given) return { state: 'changed', why: 'inputs', finished };
  const plan = await planner.plan(given, { signal, progress: () => undefined });
  signal.throwIfAborted();
  return plan.fingerprint === run.plan ? { state: 'same', plan, milliseconds: run.ms, finished } : { state: 'changed', why: 'program', finished };
}

function endOf({ run, ts, ms }: LastRun): Date {
  const started = Date.parse(ts);
  if (Number.isNaN(started)) throw new Error(`x_Runs, run ${run}: “${ts}” in ts is not a time. Run the plan again.`);
  return new Date(started + ms);
}
