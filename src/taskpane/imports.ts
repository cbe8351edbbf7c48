import type { ImportDone } from '../actions/applyImport';
import type { ImportPlace } from '../actions/importSources';
import type { Watch, WriteReport } from '../actions/ports';
import type { ImportOrigin, ImportRequest } from '../actions/previewImport';
import type { ImportChange, ImportField, ImportSummary } from '../actions/summariseImport';
import type { ImportUndo } from '../actions/undoImport';

export type { ImportChange, ImportDone, ImportField, ImportOrigin, ImportPlace, ImportRequest, ImportSummary, ImportUndo };

/** What the Import page can do; loaded when it is needed. */
export interface ImportActions {
  /** Places of the workbook that rows can come from. */
  sources(): Promise<readonly ImportPlace[]>;
  /** Proposes how a source is imported and what that would change; nothing is written. */
  preview(request: ImportRequest): Promise<ImportSummary>;
  /** Imports what was agreed to. Aborting the watch rejects with an `AbortError` and leaves the workbook as it was. */
  apply(request: ImportRequest, agreed: string, watch: Watch): Promise<ImportDone>;
  /** Takes an import back; rejects when the table was edited since. */
  undo(undo: ImportUndo, watch: Watch): Promise<WriteReport>;
}
