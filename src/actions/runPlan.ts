import type { Plan } from '../plan/model/plan';
import { ENGINE_VERSION } from '../plan/version';
import type { CellValue } from '../workbook/cells';
import { readPlanInput, type Finding, type Mapping } from '../workbook/read';
import { carryOn, CHART_CHOICE, planSheets, recordSheets, type RunRecord } from '../workbook/sheets';
import type { SheetDescription } from '../workbook/sheets/description';
import type { PlanInput, SeriesKey, Settings } from '../plan/model/planInput';
import type { Checked } from './checkTables';
import { controlSheets } from './controlSheets';
import { freeName } from './freeName';
import type { ClockPort, PlannerPort, Watch, WorkbookPort, WriteReport } from './ports';
import type { UnattributedEdits } from './unattributedEdits';

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
  /** Identities and the user's tests of this plan; what fails is among the findings. */
  readonly checked: Checked;
  /** What changed in the input tables since the run before. */
  readonly edits: UnattributedEdits;
  readonly milliseconds: number;
  /** The run before this one, when the workbook has one. */
  readonly previous: { readonly fingerprint: string } | null;
}

/** The history gave nothing to plan; the findings say why, cell by cell. */
export class NothingRead extends Error {
  override readonly name = 'NothingRead';
  readonly remedy = 'Look at the findings, or choose another range.';
  constructor(source: string, readonly findings: readonly Finding[]) {
    super(`Nothing can be planned from ${source}: no row has an item, a date and a quantity that can be read.`);
  }
}

/**
 * Reads the mapped history, plans, and writes the plan's sheets. Nothing is written before the plan is whole; a failed or
 * cancelled write leaves the workbook as it was. `settings` override those of the workbook for this run.
 * @throws {NothingRead} if the history holds no demand.
 */
export async function runPlan(ports: RunPorts, mapping: Mapping, watch: Watch, settings: Partial<Settings> = {}): Promise<RunResult> {
  const { workbook, planner, clock } = ports;
  const started = clock.now();
  watch.progress({ stage: 'read', done: 0, total: 1, detail: mapping.source });
  const { input, findings } = await readPlanInput(workbook, mapping);
  watch.signal.throwIfAborted();
  if (!input.demand.some(series => series.values.some(value => !Number.isNaN(value)))) throw new NothingRead(mapping.source, findings);
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
  const taken = new Set((await workbook.sheets()).map(name => name.toLowerCase()));
  const planned = await inPlace(planSheets(plan, await pickedSeries(workbook)), workbook, taken);
  const control = await controlSheets(workbook, planned, input);
  const records = await inPlace([...control.sheets, ...recordSheets({ mapping, run, snapshots: plan.snapshots }), ...control.kept], workbook, taken);
  watch.signal.throwIfAborted();
  const report = await workbook.write([...planned, ...records], watch);
  return { plan, findings: [...findings.filter(({ code }) => code !== 'table-absent'), ...control.findings], report, checked: control.checked, edits: control.edits, milliseconds, previous: previousRun(runs?.values ?? []) };
}

const withSettings = (input: PlanInput, settings: Partial<Settings>): PlanInput => ({ ...input, settings: { ...input.settings, ...settings } });

/**
 * Sheets as they go into this workbook: completed by what stands in their tables, and under another name where the user
 * already has a sheet of that name without our table on it.
 */
async function inPlace(sheets: readonly SheetDescription[], workbook: WorkbookPort, taken: Set<string>): Promise<readonly SheetDescription[]> {
  const placed: SheetDescription[] = [];
  for (const sheet of sheets) {
    const standing = await workbook.table(sheet.table.name);
    placed.push(standing ? carryOn(sheet, standing) : { ...sheet, name: freeName(sheet.name, taken) });
  }
  return placed;
}

/** What the chart on the Forecast sheet is set to show; null before there is one. */
async function pickedSeries(workbook: WorkbookPort): Promise<SeriesKey | null> {
  const place = (await workbook.tables()).find(table => table.name === 'p_Forecast');
  const cells = place && (await workbook.region(`'${place.sheet.replaceAll("'", "''")}'!${CHART_CHOICE}`));
  if (!cells) return null;
  const [item, loc, channel] = cells.values[0].map(cell => (cell === null || typeof cell === 'object' ? '' : String(cell)));
  return { item, loc, channel };
}

const lastRun = (rows: readonly (readonly CellValue[])[]): number =>
  rows.slice(1).reduce((last, row) => (typeof row[0] === 'number' && row[0] > last ? row[0] : last), 0);

function previousRun(rows: readonly (readonly CellValue[])[]): { readonly fingerprint: string } | null {
  const column = rows[0]?.indexOf('plan') ?? -1;
  const last = rows.length > 1 && column >= 0 ? rows[rows.length - 1][column] : null;
  return typeof last === 'string' && last !== '' ? { fingerprint: last } : null;
}
