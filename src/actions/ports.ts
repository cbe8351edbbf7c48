import type { Plan } from '../plan/model/plan';
import type { PlanInput } from '../plan/model/planInput';
import type { SheetDescription } from '../workbook/sheets/description';
import type { WorkbookReader } from '../workbook/cells';

/** What an action tells while it works. `stage` is one of a fixed list of named stages; `detail` names the thing at hand. */
export interface Progress {
  readonly stage: 'read' | 'forecast' | 'stock' | 'consensus' | 'describe' | 'write';
  readonly done: number;
  readonly total: number;
  readonly detail: string;
}

/** How an action is watched and stopped. */
export interface Watch {
  readonly progress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** What was written, for the pane's sentence and the tests. */
export interface WriteReport {
  readonly sheetsMade: readonly string[];
  readonly sheetsChanged: readonly string[];
  readonly cellsWritten: number;
  /** Whether the host keeps the write as one undo step. */
  readonly undoable: boolean;
}

/** A workbook that can be read and written. A write is prepared whole, applied, and taken back if it fails part-way. */
export interface WorkbookPort extends WorkbookReader {
  write(sheets: readonly SheetDescription[], watch: Watch): Promise<WriteReport>;
}

/** Makes plans, in a worker or in-process. */
export interface PlannerPort {
  plan(input: PlanInput, watch: Watch): Promise<Plan>;
}

export interface ClockPort {
  /** Now, as an ISO timestamp in UTC. */
  now(): string;
}
