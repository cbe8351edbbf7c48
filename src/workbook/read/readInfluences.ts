import { firstDay, parsePeriod } from '../../engine/time/period';
import type { Influences } from '../../plan/model/influences';
import type { DemandSeries, Settings } from '../../plan/model/planInput';
import { customers, prices } from '../contract';
import type { WorkbookReader } from '../cells';
import { readContractTable } from './contractTable';
import type { FindingList } from './findingList';
import { readCalendar, yearsOf } from './readCalendar';
import { readDrivers } from './readDrivers';
import { readEvents } from './readEvents';

/** Days a year of horizon may reach beyond the history, at most. */
const LONGEST_HORIZON = 3 * 366;

/** What moves demand beside its past: calendar, events, drivers, and the elasticities people state. */
export async function readInfluences(reader: WorkbookReader, demand: readonly DemandSeries[], settings: Settings, findings: FindingList): Promise<Influences> {
  const spans = demand.flatMap(({ first, values }) => {
    const start = parsePeriod(first);
    return start && values.length > 0 ? [{ from: firstDay(start.ordinal, start.bucket), to: firstDay(start.ordinal + values.length, start.bucket) + LONGEST_HORIZON }] : [];
  });
  return {
    calendar: spans.length > 0 ? await readCalendar(reader, settings, yearsOf(spans), findings) : null,
    events: await readEvents(reader, findings),
    drivers: await readDrivers(reader, findings),
    elasticities: await readElasticities(reader, findings),
    channelOf: new Map(((await readContractTable(reader, customers, findings)) ?? []).map(({ customer, channel }) => [customer, channel] as const).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Mean of the elasticities that `m_Prices` states for an item. */
async function readElasticities(reader: WorkbookReader, findings: FindingList): Promise<ReadonlyMap<string, number>> {
  const stated = new Map<string, number[]>();
  for (const { item, elasticity } of (await readContractTable(reader, prices, findings)) ?? []) {
    if (elasticity !== null) stated.set(item, [...(stated.get(item) ?? []), elasticity]);
  }
  return new Map([...stated].sort(([a], [b]) => (a < b ? -1 : 1)).map(([item, values]) => [item, [...values].sort((a, b) => a - b).reduce((sum, value) => sum + value, 0) / values.length]));
}
