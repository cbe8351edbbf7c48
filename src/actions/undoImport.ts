import { sameTable, undoSheet, type ImportUndo } from '../workbook/import/importUndo';
import type { Watch, WorkbookPort, WriteReport } from './ports';

export type { ImportUndo } from '../workbook/import/importUndo';

/** The table was edited since the import, so that taking it back would lose the edits; nothing was changed. */
export class EditedSince extends Error {
  override readonly name = 'EditedSince';
  readonly remedy = 'Undo your edits of the table first, or correct it by hand.';
}

/**
 * Takes an import back: every cell of the table as it was. A sheet that the import made stays, with an empty table.
 * @throws {EditedSince} when the table was edited since.
 */
export async function undoImport(workbook: WorkbookPort, undo: ImportUndo, watch: Watch): Promise<WriteReport> {
  const now = await workbook.table(undo.table);
  if (!now) throw new EditedSince(`The table ${undo.table} is not there any more. Nothing was changed.`);
  if (!sameTable(now, undo.after)) throw new EditedSince(`The table ${undo.table} was edited since the import. Nothing was changed.`);
  return workbook.write([undoSheet(undo)], watch);
}
