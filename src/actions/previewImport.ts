import type { Region, WorkbookReader } from '../workbook/cells';
import type { TableSpec } from '../workbook/contract';
import { importFaults, type ImportFault } from '../workbook/import/importFaults';
import type { ImportProposal } from '../workbook/import/importMapping';
import { planImport } from '../workbook/import/importPlan';
import { importKnowledge } from '../workbook/import/knowledge';
import { pastedRegion } from '../workbook/import/pastedRegion';
import type { ImportPlan } from '../workbook/import/plannedRows';
import { proposeImport } from '../workbook/import/proposeImport';
import { readRows } from '../workbook/import/readRows';
import { rememberedImports } from '../workbook/import/rememberedImport';
import type { ImportSource } from '../workbook/import/source';
import { standingRows, type StandingRows } from '../workbook/import/standingRows';
import type { Finding } from '../workbook/read';
import { findingListOf } from '../workbook/read/findingList';
import { sourceRegion } from '../workbook/read/proposeMapping';

/** What to import: a place in the workbook (a table, a name, `Sheet!A1:F9`, `Sheet!`), or text. */
export type ImportOrigin = { readonly place: string } | { readonly text: string; readonly name?: string };

/** An import as asked for; `answers` by question id, as `proposeImport` lists them. */
export interface ImportRequest {
  readonly origin: ImportOrigin;
  readonly answers: Readonly<Record<string, string>>;
}

/** A proposed import and what it would change; nothing is written. */
export interface ImportPreview {
  readonly proposal: ImportProposal;
  readonly table: TableSpec;
  /** Null while the proposal is blocked. */
  readonly plan: ImportPlan | null;
  readonly findings: readonly Finding[];
  readonly source: ImportSource;
  /** The table as it stands; null when the import would make it. */
  readonly standing: StandingRows | null;
}

/** The source holds nothing, or is the table itself; nothing was read. */
export class NothingToImport extends Error {
  override readonly name = 'NothingToImport';
}

/** Proposes how a source is imported and sets it against the table as it stands. Reads only. */
export async function previewImport(workbook: WorkbookReader, { origin, answers }: ImportRequest): Promise<ImportPreview> {
  const { region, isTable, name } = await regionOf(workbook, origin);
  const known = await importKnowledge(workbook);
  const filledTables = new Set((await workbook.tables()).map(table => table.name));
  const { proposal, source, table } = proposeImport({ source: name, region, isTable, answers, remembered: await rememberedImports(workbook), known, filledTables });
  const standing = await standingRows(workbook, table);
  if (standing && 'place' in origin && overlaps(standing.region, region)) throw new NothingToImport(`The source is the table ${table.name} itself. Choose another source, or another table to import into.`);
  if (proposal.blocker !== null) return { proposal, table, plan: null, findings: [], source, standing };
  const findings = findingListOf<ImportFault>(importFaults);
  const imported = readRows(source, table, proposal.mapping, { ...known, findings });
  const plan = planImport({ table, mode: proposal.mapping.mode, source, imported, standing, findings });
  return { proposal, table, plan, findings: findings.list(), source, standing };
}

const PASTED = 'pasted';

async function regionOf(workbook: WorkbookReader, origin: ImportOrigin): Promise<{ readonly region: Region; readonly isTable: boolean; readonly name: string }> {
  if ('text' in origin) {
    const region = pastedRegion(origin.text);
    if (!region.values.some(row => row.some(cell => cell !== null))) throw new NothingToImport('There is no text. Copy cells with their header from a sheet and paste them, or give a CSV file.');
    return { region, isTable: false, name: origin.name ?? PASTED };
  }
  const found = await sourceRegion(workbook, origin.place);
  if (!found) throw new NothingToImport(`There is nothing at “${origin.place}”. Choose a table, a name, a sheet or a range that holds rows.`);
  return { ...found, name: origin.place };
}

function overlaps(a: Region, b: Region): boolean {
  const width = (region: Region): number => region.values[0]?.length ?? 0;
  return a.sheet === b.sheet && a.row < b.row + b.values.length && b.row < a.row + a.values.length && a.column < b.column + width(b) && b.column < a.column + width(a);
}
