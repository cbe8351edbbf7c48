import { parsePeriod } from '../engine/time/period';
import { inputFingerprint } from '../plan/inputFingerprint';
import type { PlanInput, Settings } from '../plan/model/planInput';
import type { CellValue, TableRegion, WorkbookReader } from '../workbook/cells';
import { cycle as cycleTable, runs, tableNamed } from '../workbook/contract';
import { hashesIn, planHashes } from '../workbook/digests/planHashes';
import { readPlanInput, rememberedMapping } from '../workbook/read';
import { keyText } from '../workbook/read/cellText';
import { contractTables } from './contractTables';

/** The review that is signed off. */
export type CycleStep = 'product' | 'demand' | 'supply' | 'finance' | 'executive';

/** A sign-off as `x_Cycle` holds it. */
export interface SignOff {
  readonly cycle: string;
  readonly step: CycleStep;
  readonly by: string;
  /** UTC. */
  readonly at: string;
  readonly fingerprint: string;
  /** Hash of each plan table then. */
  readonly tables: ReadonlyMap<string, string>;
}

/** The last run: its number, the fingerprints of its input and its plan, its seed. */
export interface LastRun {
  readonly run: number;
  readonly input: string;
  readonly plan: string;
  readonly seed: number;
}

/** Where publishing stands. `stale`: the plan is not the one that was signed any more; `why` says what changed. */
export interface Publication {
  readonly state: 'not planned' | 'not published' | 'published' | 'stale';
  readonly run: LastRun | null;
  readonly signOff: SignOff | null;
  readonly why: readonly string[];
}

/** What is signed and whether it still is the plan of the workbook. */
export const publication = async (workbook: WorkbookReader, step: CycleStep = 'demand'): Promise<Publication> => publicationOf(await contractTables(workbook), step);

/** The same from tables already read. */
export function publicationOf(tables: readonly TableRegion[], step: CycleStep): Publication {
  const run = lastRun(named(tables, runs.name));
  const signOff = lastSignOff(named(tables, cycleTable.name), step);
  if (!run) return { state: 'not planned', run, signOff, why: [] };
  if (!signOff) return { state: 'not published', run, signOff, why: [] };
  const now = planHashes(tables);
  const touched = [...new Set([...now.keys(), ...signOff.tables.keys()])].filter(table => now.get(table) !== signOff.tables.get(table));
  const why = [
    ...(run.plan === signOff.fingerprint ? [] : [`Run ${run.run} made another plan (${run.plan}) than the one that was signed (${signOff.fingerprint}).`]),
    ...touched.map(table => `${sheetOf(tables, table)} (${table}) is not as it was when it was signed.`),
  ];
  return { state: why.length > 0 ? 'stale' : 'published', run, signOff, why };
}

const named = (tables: readonly TableRegion[], name: string): TableRegion | null => tables.find(({ table }) => table === name) ?? null;
const sheetOf = (tables: readonly TableRegion[], table: string): string => named(tables, table)?.sheet ?? tableNamed(table)?.sheet ?? table;

type Row = (name: string) => string;
const rowsOf = (region: TableRegion | null): readonly Row[] => {
  const [headers = [], ...rows] = region?.values ?? [];
  const names = headers.map(cell => keyText(cell).toLowerCase());
  return rows.filter(cells => cells.some(cell => keyText(cell) !== '')).map((cells: readonly CellValue[]) => name => keyText(cells[names.indexOf(name)] ?? null));
};

const lastRun = (region: TableRegion | null): LastRun | null => rowsOf(region)
  .map(row => ({ run: Number(row('run')), input: row('input'), plan: row('plan'), seed: Number(row('seed')) }))
  .filter(({ run, plan }) => run > 0 && plan !== '').reduce<LastRun | null>((last, run) => (last && last.run > run.run ? last : run), null);

const lastSignOff = (region: TableRegion | null, step: CycleStep): SignOff | null => rowsOf(region)
  .filter(row => row('step') === step && row('fingerprint') !== '' && row('signed_at') !== '')
  .map((row): SignOff => ({ cycle: row('cycle'), step, by: row('signed_by'), at: row('signed_at'), fingerprint: row('fingerprint'), tables: hashesIn(row('tables')) }))
  .reduce<SignOff | null>((last, one) => (last && last.cycle > one.cycle ? last : one), null);

/** Whether the inputs as they stand are those of the last run; a run that was given its own seed or horizon counts with them. */
export async function inputsOfRun(workbook: WorkbookReader, run: LastRun, tables: readonly TableRegion[]): Promise<boolean> {
  const mapping = await rememberedMapping(workbook);
  if (!mapping) return false;
  const { input } = await readPlanInput(workbook, mapping);
  return inputOfRun(input, run, tables) !== null;
}

/** The inputs with the seed and horizon that the run was given; null where they are not those of the run any more. */
export function inputOfRun(input: PlanInput, run: Pick<LastRun, 'seed' | 'input'>, tables: readonly TableRegion[]): PlanInput | null {
  const horizon = plannedPeriods(named(tables, 'p_Consensus'));
  const seeds = [...new Set([input.settings.seed, run.seed])];
  const given: readonly Settings[] = [{}, { horizonMonths: horizon, horizonWeeks: horizon }].flatMap(own => seeds.map(seed => ({ ...input.settings, ...own, seed })));
  return given.map(settings => ({ ...input, settings })).find(each => inputFingerprint(each) === run.input) ?? null;
}

/** Period columns of the consensus plan that hold a statistical figure. */
function plannedPeriods(region: TableRegion | null): number {
  const [headers = [], ...rows] = region?.values ?? [];
  const figure = headers.findIndex(cell => keyText(cell).toLowerCase() === 'figure');
  const statistical = rows.filter(cells => keyText(cells[figure] ?? null) === 'statistical');
  return headers.filter((header, column) => parsePeriod(keyText(header)) !== null && statistical.some(cells => typeof cells[column] === 'number')).length;
}
