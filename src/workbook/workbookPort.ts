import type { Watch } from '../plan/watch';
import type { CellRef, WorkbookReader } from './cells';
import type { CellContent, SheetDescription } from './sheets/description';

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

/** What one cell is to hold; with `format` its number format changes too. */
export interface CellChange {
  readonly cell: CellRef;
  readonly content: CellContent;
  readonly format?: string;
}

/** A workbook whose single cells can be changed, as a person types into them. */
export interface CellsPort extends WorkbookReader {
  /**
   * Puts contents into cells, all or nothing, and gives the changes that take it back. Styles stay. Throws, with a sentence,
   * when a sheet is missing or protected, or a cell belongs to an array formula.
   */
  setCells(changes: readonly CellChange[]): Promise<readonly CellChange[]>;
}
