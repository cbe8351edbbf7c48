import type { SnapshotRow } from '../../plan/model/snapshot';
import type { WorkbookReader } from '../cells';
import { settings, snapshots } from '../contract';
import { readContractTable } from './contractTable';
import type { FindingList } from './findingList';

/**
 * The forecasts kept of this and earlier cycles. Undefined where nobody keeps any: a workbook without Settings is one to try
 * things in, and gets neither snapshots nor accuracy by lag.
 */
export async function readSnapshots(reader: WorkbookReader, findings: FindingList): Promise<readonly SnapshotRow[] | undefined> {
  const rows = await readContractTable(reader, snapshots, findings);
  if (rows === null) return (await reader.table(settings.name)) ? [] : undefined;
  return rows
    .map((row): SnapshotRow => ({
      cycle: row.cycle, item: row.item, channel: row.channel ?? '', period: row.per, lag: row.lag,
      naive: row.naive, statistical: row.statistical, consensus: row.consensus, lower: row.lower, upper: row.upper,
    }))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

const orderOf = ({ cycle, item, channel, period }: SnapshotRow): string => [cycle, item, channel, period].join('\u0000');
