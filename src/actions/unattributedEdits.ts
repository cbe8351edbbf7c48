import type { ActorSource, AuditDraft } from '../plan/audit/entry';
import type { TableRegion, WorkbookReader } from '../workbook/cells';
import { digests, tableNamed } from '../workbook/contract';
import { changedRows, type RowChange } from '../workbook/digests/changedRows';
import { readableChange } from '../workbook/digests/readableChange';
import { keptOfRegion, keptParts, keptTables, type KeptPart } from '../workbook/digests/keptRows';
import { contractTables } from './contractTables';

export type { AuditDraft } from '../plan/audit/entry';
export type { RowChange } from '../workbook/digests/changedRows';

/** What changed in the input tables since they were last kept. */
export interface UnattributedEdits {
  /** False: nothing was kept yet, so nothing can be found. */
  readonly known: boolean;
  readonly changes: readonly RowChange[];
}

/** Who made changes, as far as anyone says, and why. */
export interface Attribution {
  /** Default: unknown. */
  readonly actor?: string;
  readonly source?: ActorSource;
  /** Reason code or text; default `UNATTRIBUTED`. */
  readonly reason?: string;
  readonly comment?: string;
}

/** Rows of the input tables (`m_`, `t_`) that were changed, added or removed without Concord since it last took note of them. */
export async function unattributedEdits(workbook: WorkbookReader): Promise<UnattributedEdits> {
  const there = (await workbook.tables()).some(({ name }) => name.toLowerCase() === digests.name.toLowerCase());
  return there ? editsSince(await contractTables(workbook)) : { known: false, changes: [] };
}

/** The same from tables already read. */
export function editsSince(tables: readonly TableRegion[]): UnattributedEdits {
  const named = (name: string): TableRegion | null => tables.find(({ table }) => table === name) ?? null;
  const region = named(digests.name);
  const kept = region ? keptTables(region) : new Map<string, never>();
  if (kept.size === 0) return { known: false, changes: [] };
  const names = new Set([...kept.keys(), ...inputs(tables).map(({ table }) => table)]);
  return { known: true, changes: [...names].flatMap(table => changedRows({ table, kept: kept.get(table) ?? null, region: named(table) })) };
}

/** What is to be kept of the input tables now. */
export const partsToKeep = (tables: readonly TableRegion[]): readonly KeptPart[] =>
  inputs(tables).flatMap(region => {
    const kept = keptOfRegion(region);
    return kept ? keptParts(kept) : [];
  });

const inputs = (tables: readonly TableRegion[]): readonly TableRegion[] => tables.filter(({ table }) => tableNamed(table)?.owner === 'people');

/** Changes of one table beyond this many are one entry of the log, which says how many. */
const ENTRIES_PER_TABLE = 200;

/** The changes as the audit log takes them; numbering and chaining them is the log's. `now` is an ISO timestamp in UTC. */
export function auditDrafts(changes: readonly RowChange[], now: string, by: Attribution = {}): readonly AuditDraft[] {
  const tables = [...new Set(changes.map(({ table }) => table))];
  return tables.flatMap(table => {
    const own = changes.filter(change => change.table === table).map(readableChange);
    return own.length > ENTRIES_PER_TABLE ? [together(table, own, now, by)] : own.map(change => draft(change, now, by));
  });
}

const draft = (change: RowChange, now: string, by: Attribution): AuditDraft => ({
  ...attributed(now, by), table: change.table, row_key: change.rowKey ?? '*', column: change.column ?? '', old: change.old ?? '', new: change.new ?? '',
  comment: [`${change.rowKey === null ? 'Table' : 'Row'} ${change.kind} without the add-in, found at opening`, by.comment ?? ''].filter(Boolean).join('. '),
});

function together(table: string, changes: readonly RowChange[], now: string, by: Attribution): AuditDraft {
  const count = (kind: RowChange['kind']): number => changes.filter(change => change.kind === kind).length;
  const told = (['changed', 'added', 'removed'] as const).filter(kind => count(kind) > 0).map(kind => `${count(kind)} ${kind}`).join(', ');
  return {
    ...attributed(now, by), table, row_key: '*', column: '', old: '', new: '',
    comment: [`Without the add-in, found at opening: ${told} (cells where changed, rows otherwise); too many for an entry each`, by.comment ?? ''].filter(Boolean).join('. '),
  };
}

const attributed = (now: string, { actor = '', source, reason = '' }: Attribution): Pick<AuditDraft, 'ts_utc' | 'actor' | 'actor_source' | 'reason'> => ({
  ts_utc: now, actor: actor.trim() || 'unknown', actor_source: actor.trim() ? source ?? 'declared' : 'unknown', reason: reason.trim() || 'UNATTRIBUTED',
});
