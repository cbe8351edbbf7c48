import type { SnapshotRow } from '../../plan/model/snapshot';
import { snapshots } from '../contract';
import { contractColumns } from './contractColumns';
import type { SheetDescription } from './description';
import { FORMAT, TAB_COLOR, WIDTH } from './formats';

const HEADER_ROW = 3;

/** The Snapshots sheet: `x_Snapshots`. Rows are added; those of earlier cycles are never written again. */
export const snapshotsSheet = (rows: readonly SnapshotRow[]): SheetDescription => ({
  name: snapshots.sheet,
  tabColor: TAB_COLOR.control,
  cells: [
    { row: 0, column: 0, content: 'Snapshots', style: 'title' },
    { row: 1, column: 0, content: 'Forecasts as they stood in each cycle, by item and channel; accuracy by lag comes from them', style: 'subtitle' },
    { row: 2, column: 0, content: 'Nothing to edit here. The running cycle follows the latest run; once the next cycle is planned it is never changed again.', style: 'hint' },
  ],
  table: {
    name: snapshots.name,
    row: HEADER_ROW,
    append: true,
    columns: contractColumns(snapshots, { widths: { item: WIDTH.id, channel: WIDTH.name }, formats: { lag: FORMAT.whole } }),
    rows: rows.map(({ cycle, item, channel, period, lag, naive, statistical, consensus, lower, upper }) =>
      ({ cells: [cycle, item, channel || null, period, lag, naive, statistical, consensus, lower, upper], style: 'muted' as const })),
  },
  charts: [],
  freeze: { rows: HEADER_ROW + 1, columns: 5 },
});
