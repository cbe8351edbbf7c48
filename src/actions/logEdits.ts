import { chained } from '../plan/audit/chain';
import type { AuditDraft, AuditEntry } from '../plan/audit/entry';
import type { WorkbookReader } from '../workbook/cells';
import { audit } from '../workbook/contract';
import { readAudit } from '../workbook/read/readAudit';
import { auditSheet, digestsSheet } from '../workbook/sheets';
import type { SheetDescription } from '../workbook/sheets/description';
import { contractTables } from './contractTables';
import { freeName } from './freeName';
import type { ClockPort, WorkbookPort } from './ports';
import { auditDrafts, editsSince, partsToKeep, type Attribution, type RowChange } from './unattributedEdits';

export interface LogPorts {
  readonly workbook: WorkbookPort;
  readonly clock: ClockPort;
}

/** More was changed since the list was shown; nothing was written. */
export class EditsMoved extends Error {
  override readonly name = 'EditsMoved';
  readonly remedy = 'Look at the list again, then decide.';
  constructor() {
    super('The input tables were changed again since this list was made. Nothing was written.');
  }
}

const quiet = { progress: () => undefined, signal: new AbortController().signal };

/**
 * Puts edits made without the add-in into the audit log and takes note of the inputs as they stand, in one write. `shown` is
 * the list that the person decided on.
 * @throws {EditsMoved} when the workbook holds other edits by now.
 */
export async function logEdits({ workbook, clock }: LogPorts, shown: readonly RowChange[], by: Attribution = {}): Promise<readonly AuditEntry[]> {
  const parts = await partsNow(workbook, shown);
  const { entries, sheet } = await auditEntries(workbook, auditDrafts(shown, clock.now(), by));
  await workbook.write([sheet, digestsSheet(parts)], quiet);
  return entries;
}

/**
 * Takes note of the inputs as they stand without an entry in the log: the edits are not listed again.
 * @throws {EditsMoved} when the workbook holds other edits by now.
 */
export async function acceptEdits(workbook: WorkbookPort, shown: readonly RowChange[]): Promise<void> {
  await workbook.write([digestsSheet(await partsNow(workbook, shown))], quiet);
}

async function partsNow(workbook: WorkbookPort, shown: readonly RowChange[]): Promise<ReturnType<typeof partsToKeep>> {
  const tables = await contractTables(workbook);
  if (JSON.stringify(editsSince(tables).changes) !== JSON.stringify(shown)) throw new EditsMoved();
  return partsToKeep(tables);
}

/** Drafts as entries at the end of the workbook's log, and the sheet that writes them. */
export async function auditEntries(workbook: WorkbookReader, drafts: readonly AuditDraft[]): Promise<{ readonly entries: readonly AuditEntry[]; readonly sheet: SheetDescription }> {
  const standing = await workbook.table(audit.name);
  const entries = chained(drafts, standing ? readAudit(standing.values).at(-1) ?? null : null);
  const sheet = auditSheet(entries);
  const taken = new Set((await workbook.sheets()).map(name => name.toLowerCase()));
  return { entries, sheet: standing ? sheet : { ...sheet, name: freeName(sheet.name, taken) } };
}
