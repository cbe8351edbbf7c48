import type { Plan } from '../plan/model/plan';
import { ENGINE_VERSION } from '../plan/version';
import type { CellValue } from '../workbook/cells';
import { readPlanInput, type Finding, type Mapping } from '../workbook/read';
import { planSheets } from '../workbook/sheets';
import type { RunRecord } from '../workbook/sheets/controlSheets';
import type { SheetDescription } from '../workbook/sheets/description';
import type { PlanInput, Settings } from '../plan/model/planInput';
import type { ClockPort, PlannerPort, Watch, WorkbookPort, WriteReport } from './ports';

export interface RunPorts {
  readonly workbook: WorkbookPort;
  readonly planner: PlannerPort;
  readonly clock: ClockPort;
}

/** What a run made and wrote. */
export interface RunResult {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  readonly report: WriteReport;
  readonly milliseconds: number;
  /** The run before this one, when the workbook has one. */
  readonly previous: { readonly fingerprint: string } | null;
}

/**
 * Reads the mapped history, plans, and writes the plan's sheets. Nothing is written before the plan is whole; a failed or
 * cancelled write leaves the workbook as it was. `settings` override those of the workbook for this run.
 */
export async function runPlan(ports: RunPorts, mapping: Mapping, watch: Watch, settings: Partial<Settings> = {}): Promise<RunResult> {
  const { workbook, planner, clock } = ports;
  const started = clock.now();
  watch.progress({ stage: 'read', done: 0, total: 1, detail: mapping.source });
  const { input, findings } = await readPlanInput(workbook, mapping);
  watch.signal.throwIfAborted();
  const plan = await planner.plan(withSettings(input, settings), watch);

  watch.progress({ stage: 'describe', done: 0, total: 1, detail: '' });
  const runs = await workbook.table('x_Runs');
  const milliseconds = Date.parse(clock.now()) - Date.parse(started);
  const run: RunRecord = {
    run: lastRun(runs?.values ?? []) + 1,
    ts: started,
    engine: ENGINE_VERSION,
    seed: plan.settings.seed,
    series: plan.forecasts.length,
    inputFingerprint: plan.inputFingerprint,
    planFingerprint: plan.fingerprint,
    milliseconds,
  };
  const sheets = await withFreeNames(planSheets(plan, mapping, run), workbook);
  watch.signal.throwIfAborted();
  const report = await workbook.write(sheets, watch);
  return { plan, findings, report, milliseconds, previous: previousRun(runs?.values ?? []) };
}

const withSettings = (input: PlanInput, settings: Partial<Settings>): PlanInput => ({ ...input, settings: { ...input.settings, ...settings } });

/** Sheets of ours get another name where the user already has one of that name without our table on it. */
async function withFreeNames(sheets: readonly SheetDescription[], workbook: WorkbookPort): Promise<readonly SheetDescription[]> {
  const taken = new Set((await workbook.sheets()).map(name => name.toLowerCase()));
  const tables = new Set((await workbook.tables()).map(table => table.name));
  return sheets.map(sheet => {
    if (tables.has(sheet.table.name) || !taken.has(sheet.name.toLowerCase())) return sheet;
    let name = `${sheet.name} (Concord)`;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${sheet.name} (Concord ${n})`;
    return { ...sheet, name };
  });
}

const lastRun = (rows: readonly (readonly CellValue[])[]): number =>
  rows.slice(1).reduce((last, row) => (typeof row[0] === 'number' && row[0] > last ? row[0] : last), 0);

function previousRun(rows: readonly (readonly CellValue[])[]): { readonly fingerprint: string } | null {
  const column = rows[0]?.indexOf('plan') ?? -1;
  const last = rows.length > 1 && column >= 0 ? rows[rows.length - 1][column] : null;
  return typeof last === 'string' && last !== '' ? { fingerprint: last } : null;
}
