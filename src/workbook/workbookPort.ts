import type { Watch } from '../plan/watch';
import type { WorkbookReader } from './cells';
import type { SheetDescription } from './sheets/description';

/** What was written, for the pane's sentence and the tests. */
export interface WriteReport {
  readonly sheetsMade: readonly string[];
  readonly sheetsChanged: readonly string[];
  readonly cellsWritten: number;
  /** Whether the host keeps the write as one undo step. */
  readonly undoable: boolean;
  /** Sentences about looks that could not be finished although everything is written; absent when there are none. */
  readonly remarks?: readonly string[];
}

/** A workbook that can be read and written. A write is prepared whole, applied, and taken back if it fails part-way. */
export interface WorkbookPort extends WorkbookReader {
  write(sheets: readonly SheetDescription[], watch: Watch): Promise<WriteReport>;
}
