import { hashList, planHashes } from '../workbook/digests/planHashes';
import type { AuditDraft } from '../plan/audit/entry';
import type { CellRef, WorkbookReader } from '../workbook/cells';
import { readSettingsTable } from '../workbook/read';
import { cycleSheet, overridesSheet } from '../workbook/sheets';
import type { Checked } from './checkTables';
import { contractTables } from './contractTables';
import { auditEntries } from './logEdits';
import type { ClockPort, WorkbookPort } from './ports';
import { inputsOfRun, publicationOf, type CycleStep, type Publication, type SignOff } from './publication';
import { freeName } from './freeName';
import { verifyWorkbook } from './verifyWorkbook';

export interface PublishPorts {
  readonly workbook: WorkbookPort;
  readonly clock: ClockPort;
}

/** Who signs, and why failed tests do not stop it. */
export interface PublishAsked {
  readonly by: string;
  /** Default: demand, the review whose plan Concord makes. */
  readonly step?: CycleStep;
  /** Reasons by the name of the test. */
  readonly overrides?: Readonly<Record<string, string>>;
}

/** Something that stands in the way of publishing. A failed test gives way to a reason, nothing else does. */
export interface Obstacle {
  readonly kind: 'run' | 'check' | 'test';
  /** `C6`, or the name of the test. */
  readonly name: string;
  readonly sentence: string;
  readonly cell?: CellRef;
}

/** What publishing would meet now. */
export interface Publishable {
  readonly publication: Publication;
  readonly obstacles: readonly Obstacle[];
  /** Failed tests whose reason stands in `x_Tests` already. */
  readonly overridden: readonly { readonly test: string; readonly reason: string }[];
}

/** The plan was not published and nothing was written; the message names every obstacle. */
export class NotPublishable extends Error {
  override readonly name = 'NotPublishable';
  readonly remedy = 'Correct what is named; for a failed test a reason will do.';
  constructor(readonly obstacles: readonly Obstacle[]) {
    super(`The plan cannot be published: ${obstacles.map(({ sentence }) => sentence).join(' ')}`);
  }
}

const quiet = { progress: () => undefined, signal: new AbortController().signal };

/** What stands in the way of publishing, computed on the workbook as it stands. */
export async function publishable(workbook: WorkbookReader, step: CycleStep = 'demand'): Promise<Publishable> {
  const tables = await contractTables(workbook);
  const now = publicationOf(tables, step);
  if (!now.run) return { publication: now, obstacles: [{ kind: 'run', name: 'run', sentence: 'There is no plan yet: run it first.' }], overridden: [] };
  const current = await inputsOfRun(workbook, now.run, tables);
  const checked = await verifyWorkbook(workbook);
  return {
    publication: now,
    obstacles: [
      ...(current ? [] : [{ kind: 'run' as const, name: 'run', sentence: `The inputs changed since run ${now.run.run}, or cannot be read: run the plan again.` }]),
      ...checkObstacles(checked), ...testObstacles(checked),
    ],
    overridden: checked.tests.filter(({ result, override }) => result === 'fail' && override !== '').map(({ test, override }) => ({ test, reason: override })),
  };
}

const checkObstacles = ({ checks }: Checked): readonly Obstacle[] => checks.filter(({ result }) => result === 'fail').map(({ check, what, note, worstCell }) => ({
  kind: 'check', name: check, sentence: `${check} does not hold (${what})${worstCell ? ` at ${worstCell.sheet}!${worstCell.address}` : ''}: ${note ?? ''}`, ...(worstCell && { cell: worstCell }),
}));

function testObstacles({ tests, findings }: Checked): readonly Obstacle[] {
  const failed = tests.filter(({ result, override }) => result === 'error' || (result === 'fail' && override === ''));
  return [
    ...failed.map(({ test, assertion, result, value }): Obstacle => ({
      kind: 'test', name: test, sentence: result === 'error' ? `The test “${test}” cannot be computed: ${value}` : `The test “${test}” fails: ${assertion} (found ${value}).`,
    })),
    ...findings.filter(({ code }) => code === 'test-unreadable').map(({ message, cell }): Obstacle => ({ kind: 'check', name: 'x_Tests', sentence: message, ...(cell && { cell }) })),
  ];
}

/**
 * Signs the plan off: its fingerprint, the hash of each plan table and the head of the audit log go into `x_Cycle`, the
 * sign-off and every override into the audit log, in one write. Identities must hold, tests must pass or be given a reason.
 * @throws {NotPublishable} naming everything that stands in the way; nothing is written then.
 */
export async function publishPlan({ workbook, clock }: PublishPorts, { by, step = 'demand', overrides = {} }: PublishAsked): Promise<SignOff> {
  const actor = by.trim();
  if (actor === '') throw new NotPublishable([{ kind: 'run', name: 'by', sentence: 'Nobody is named who signs: give a name.' }]);
  const { publication: { run, signOff: before }, obstacles } = await publishable(workbook, step);
  const reasons = new Map(Object.entries(overrides).flatMap(([test, reason]) => (reason.trim() === '' ? [] : [[test, reason.trim()] as const])));
  const given = obstacles.filter(({ kind, name }) => kind === 'test' && reasons.has(name));
  const left = obstacles.filter(obstacle => !given.includes(obstacle));
  if (!run || left.length > 0) throw new NotPublishable(left);
  const tables = await contractTables(workbook);
  const hashes = planHashes(tables);
  const at = clock.now();
  const { settings } = await readSettingsTable(workbook);
  const signOff: SignOff = { cycle: (settings.asOf ?? at).slice(0, 7), step, by: actor, at: at.slice(0, 19), fingerprint: run.plan, tables: hashes };
  const entry = { ts_utc: at, actor, actor_source: 'declared' as const, comment: '' };
  const { entries, sheet } = await auditEntries(workbook, [
    ...given.map(({ name }): AuditDraft => ({ ...entry, table: 'x_Tests', row_key: name, column: 'override', old: '', new: reasons.get(name) ?? '', reason: reasons.get(name) ?? '' })),
    { ...entry, table: 'x_Cycle', row_key: `${signOff.cycle}|${step}`, column: 'fingerprint', old: before?.cycle === signOff.cycle ? before.fingerprint : '', new: run.plan, reason: 'PUBLISH' },
  ]);
  const standing = new Set(tables.map(({ table }) => table));
  const taken = new Set((await workbook.sheets()).map(name => name.toLowerCase()));
  const signed = cycleSheet({ ...signOff, tables: hashList(hashes), auditHead: entries[entries.length - 1].hash }, standing.has('x_Cycle') ? 'standing' : 'new');
  const overridden = standing.has('x_Tests') && given.length > 0 ? [overridesSheet(new Map(given.map(({ name }) => [name, reasons.get(name) ?? ''])))] : [];
  await workbook.write([...overridden, standing.has('x_Cycle') ? signed : { ...signed, name: freeName(signed.name, taken) }, sheet], quiet);
  return signOff;
}
