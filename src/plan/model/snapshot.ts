import type { PeriodId } from './period';

/** A forecast as it stood in a cycle, by item and channel (`x_Snapshots`). Null where it is not known. */
export interface SnapshotRow {
  /** First period that was planned. */
  readonly cycle: PeriodId;
  readonly item: string;
  readonly channel: string;
  readonly period: PeriodId;
  readonly lag: number;
  readonly naive: number | null;
  readonly statistical: number | null;
  readonly consensus: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}
