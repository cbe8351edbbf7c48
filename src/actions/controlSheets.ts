import type { PlanInput } from '../plan/model/planInput';
import type { TableRegion, WorkbookReader } from '../workbook/cells';
import type { Finding } from '../workbook/read';
import { absentTables } from '../workbook/read/absentTables';
import { checksSheet, defaultsSheet, digestsSheet, tableToBe, testsSheet } from '../workbook/sheets';
import type { SheetDescription } from '../workbook/sheets/description';
import { checkTables, knownKeys, type Checked } from './checkTables';
import { contractTables } from './contractTables';
import { defaultFindings } from './statedDefaults';
import { editsSince, partsToKeep, type UnattributedEdits } from './unattributedEdits';

/** What a run finds about its plan before it is written, and the sheets that tell it. */
export interface Controlled {
  readonly checked: Checked;
  readonly edits: UnattributedEdits;
  /** Checks, Tests and, where an input table is missing, Defaults. */
  readonly sheets: readonly SheetDescription[];
  /** What the inputs hold, where nothing was kept yet and there is an input table. */
  readonly kept: readonly SheetDescription[];
  readonly findings: readonly Finding[];
}

/** Computes identities and tests on the workbook as it will stand after the plan's sheets are written, and what changed in the inputs since the last run. */
export async function controlSheets(workbook: WorkbookReader, planned: readonly SheetDescription[], input: PlanInput): Promise<Controlled> {
  const standing = await contractTables(workbook);
  const named = (name: string): TableRegion | null => standing.find(({ table }) => table === name) ?? null;
  const made = planned.map(sheet => tableToBe(sheet, named(sheet.table.name)));
  const written = new Set(made.map(({ table }) => table));
  const checked = checkTables([...standing.filter(({ table }) => !written.has(table)), ...made], knownKeys(input));
  const edits = editsSince(standing);
  const parts = edits.known ? [] : partsToKeep(standing);
  const absent = absentTables(standing);
  return {
    checked,
    edits,
    sheets: [checksSheet(checked.checks), testsSheet(checked.tests, named('x_Tests') ? 'standing' : 'new'), ...(absent.length > 0 || named('x_Defaults') ? [defaultsSheet(absent)] : [])],
    kept: parts.length > 0 ? [digestsSheet(parts)] : [],
    findings: [...defaultFindings(absent), ...checked.findings, ...editFindings(edits)],
  };
}

function editFindings({ changes }: UnattributedEdits): readonly Finding[] {
  if (changes.length === 0) return [];
  const tables = [...new Set(changes.map(({ table }) => table))];
  const cell = changes.find(change => change.cell !== null)?.cell;
  return [{
    severity: 'info', code: 'unattributed-edits', count: changes.length, ...(cell && { cell }),
    message: `${changes.length} change${changes.length === 1 ? '' : 's'} in ${tables.join(', ')}, made without a record of who and why.`,
    remedy: 'The plan uses them. The pane lists such changes when it opens, concord verify lists them too: put them into the audit log there, or accept them.',
  }];
}
