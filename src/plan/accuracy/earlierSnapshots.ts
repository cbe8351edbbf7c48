import type { PeriodId } from '../model/period';
import type { SnapshotRow } from '../model/snapshot';

/** Rows of earlier cycles: those of the running one still change with every run. */
export const earlierSnapshots = (rows: readonly SnapshotRow[], cycle: PeriodId): readonly SnapshotRow[] => rows.filter(row => row.cycle < cycle);
