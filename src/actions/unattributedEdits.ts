import { digests, tableNamed } from '../workbook/contract';
import type { TableRegion, WorkbookReader } from '../workbook/cells';
import { changedRows, keptTables, type RowChange } from '../workbook/digests/changedRows';
import { keptParts, type KeptPart } from '../workbook/digests/keptRows';
import { contractTables } from './contractTables';

/** A row of `x_Audit` before the log gives it a number and hashes. */
export interface AuditDraft {
  readonly ts_utc: string;
  readonly actor: 'unknown';
  readonly actor_source: 'unknown';
  readonly table: string;
  readonly row_key: string;
  readonly column: string;
  readonly old: string;
  readonly new: string;
  readonly reason: 'UNATTRIBUTED';
  readonly comment: string;
}

/** What changed in the input tables since they were last kept. */
export interface UnattributedEdits {
  /** False: nothing was kept yet, so nothing can be found. */
  readonly known: boolean;
  readonly changes: readonly RowChange[];
}

/**
 * Rows of the input tables (`m_`, `t_`) that were changed, added or removed since the last run kept them. Small tables give
 * column, old and new; large ones the row as it is now.
 */
export const unattributedEdits = async (workbook: WorkbookReader): Promise<UnattributedEdits> =>
  editsSince(await contractTables(workbook));

/** The same from tables already read. */
export function editsSince(tables: readonly TableRegion[]): UnattributedEdits {
  const named = (name: string): TableRegion | null => tables.find(({ table }) => table === name) ?? null;
  const kept = named(digests.name);
  if (!kept) return { known: false, changes: [] };
  return { known: true, changes: [...keptTables(kept)].flatMap(([table, rows]) => changedRows(rows, table, named(table))) };
}

/** What is to be kept of the input tables now. */
export const partsToKeep = (tables: readonly TableRegion[]): readonly KeptPart[] =>
  tables.filter(({ table }) => tableNamed(table)?.owner === 'people').flatMap(keptParts);

/** The changes as the audit log takes them; numbering and chaining them is the log's. `now` is an ISO timestamp in UTC. */
export const auditDrafts = (changes: readonly RowChange[], now: string): readonly AuditDraft[] => changes.map(change => ({
  ts_utc: now, actor: 'unknown', actor_source: 'unknown', table: change.table, row_key: change.rowKey ?? '', column: change.column ?? '',
  old: change.old ?? '', new: change.new ?? '', reason: 'UNATTRIBUTED', comment: comment(change),
}));

const comment = ({ kind, old }: RowChange): string => {
  const what = `Row ${kind} without the add-in, found at opening`;
  return kind !== 'added' && old === null ? `${what}; the old content of a large table is not kept` : what;
};
