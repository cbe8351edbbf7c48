import { firstDay, parsePeriod } from '../../engine/time/period';
import type { Driver } from '../../plan/model/influences';
import { drivers } from '../contract';
import type { WorkbookReader } from '../cells';
import { readContractTable } from './contractTable';
import type { FindingList } from './findingList';

/** The drivers of `m_Drivers` by name, each value with the days it holds for. */
export async function readDrivers(reader: WorkbookReader, findings: FindingList): Promise<readonly Driver[]> {
  const byName = new Map<string, Driver['values'][number][]>();
  for (const { driver, per, value } of (await readContractTable(reader, drivers, findings)) ?? []) {
    const period = parsePeriod(per);
    if (!period) continue;
    const values = byName.get(driver) ?? [];
    byName.set(driver, values);
    values.push({ from: firstDay(period.ordinal, period.bucket), to: firstDay(period.ordinal + 1, period.bucket) - 1, value });
  }
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([driver, values]) => ({ driver, values: values.sort((a, b) => a.from - b.from || b.to - a.to) }));
}
