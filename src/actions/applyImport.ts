import type { TableRegion } from '../workbook/cells';
import type { ImportMapping } from '../workbook/import/importMapping';
import { importSheet } from '../workbook/import/importSheet';
import type { ImportUndo } from '../workbook/import/importUndo';
import type { ImportPlan } from '../workbook/import/plannedRows';
import { importRow } from '../workbook/import/rememberedImport';
import { mappingRowsSheet } from '../workbook/sheets/controlSheets';
import type { SheetDescription } from '../workbook/sheets/description';
import { freeName } from './freeName';
import type { Watch, WorkbookPort, WriteReport } from './ports';
import { previewImport, type ImportPreview, type ImportRequest } from './previewImport';

/** What an import has done. */
export interface ImportDone {
  readonly mapping: ImportMapping;
  readonly counts: ImportPlan['counts'];
  readonly report: WriteReport;
  /** What takes it back; null when nothing was written to the table, or when it could not be read again afterwards. */
  readonly undo: ImportUndo | null;
}

/** The import cannot be made as it stands; nothing was written. The message says what is missing. */
export class ImportBlocked extends Error {
  override readonly name = 'ImportBlocked';
}

/** Source or table changed since the preview; nothing was written. */
export class PreviewOutdated extends Error {
  override readonly name = 'PreviewOutdated';
  readonly remedy = 'Look at the new preview and import again.';
}

/** An import, and the changes a person was shown and agreed to (`changesOf` of the preview); without them, whatever there is to change. */
export interface ConfirmedImport extends ImportRequest {
  readonly agreed?: string;
}

/** A text that is the same as long as an import would change the same. */
export const changesOf = ({ plan }: Pick<ImportPreview, 'plan'>): string => JSON.stringify(plan && [plan.table.name, plan.mode, plan.rows.filter(({ fate }) => fate !== 'unchanged')]);

const NO_UNDO = 'The table could not be read again after the import, so it cannot be undone from here; the changes are in.';

/**
 * Imports: writes the table and remembers the mapping in `x_Mappings`, both or neither. A failed or cancelled write leaves
 * the workbook as it was.
 * @throws {ImportBlocked} when something needed is not mapped, {PreviewOutdated} when more or other would change than agreed.
 */
export async function applyImport(workbook: WorkbookPort, request: ConfirmedImport, watch: Watch): Promise<ImportDone> {
  watch.progress({ stage: 'read', done: 0, total: 1, detail: 'place' in request.origin ? request.origin.place : '' });
  const preview = await previewImport(workbook, request);
  const { plan, proposal, standing } = preview;
  if (!plan) throw new ImportBlocked(proposal.blocker ?? 'Nothing can be imported.');
  if (request.agreed !== undefined && request.agreed !== changesOf(preview)) throw new PreviewOutdated('The source or the table changed since the preview. Nothing was written.');
  watch.signal.throwIfAborted();
  const changes = plan.counts.added + plan.counts.changed + plan.counts.removed > 0;
  const sheet = importSheet(plan, standing);
  const report = await workbook.write([...(changes ? [await placed(workbook, sheet)] : []), await rememberedSheet(workbook, proposal.mapping)], watch);
  const after = changes ? await asLeft(workbook, plan.table.name) : null;
  const undo = after && { table: plan.table.name, before: standing?.region ?? null, after, cameFrom: sheet.table.arrangement?.map(({ existing }) => existing) ?? [] };
  const told = changes && !after ? { ...report, remarks: [...(report.remarks ?? []), NO_UNDO] } : report;
  return { mapping: proposal.mapping, counts: plan.counts, report: told, undo };
}

/** The table as the import left it; null when it cannot be read again, which the report says. The import stands either way. */
async function asLeft(workbook: WorkbookPort, table: string): Promise<TableRegion | null> {
  const read = (): Promise<TableRegion | null> => workbook.table(table);
  return read().catch(read).catch(() => null);
}

/** A sheet that has to be made gets a name that nobody uses. */
async function placed(workbook: WorkbookPort, sheet: SheetDescription): Promise<SheetDescription> {
  if (await workbook.table(sheet.table.name)) return sheet;
  return { ...sheet, name: freeName(sheet.name, new Set((await workbook.sheets()).map(name => name.toLowerCase()))) };
}

const rememberedSheet = (workbook: WorkbookPort, mapping: ImportMapping): Promise<SheetDescription> => placed(workbook, mappingRowsSheet([importRow(mapping)]));
