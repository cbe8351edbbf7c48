export type { PlannerPort } from '../plan/plannerPort';
export type { Progress, Watch } from '../plan/watch';
export type { CellChange, CellsPort, WorkbookPort, WriteReport } from '../workbook/workbookPort';

/** The time, as the host has it. */
export interface ClockPort {
  /** Now, as an ISO timestamp in UTC. */
  now(): string;
}
