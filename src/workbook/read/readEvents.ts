import type { DemandEvent } from '../../plan/model/influences';
import { events } from '../contract';
import type { WorkbookReader } from '../cells';
import { readContractTable } from './contractTable';
import type { FindingList } from './findingList';
import { dayOfDate } from './readCalendar';

/** The events of `m_Events`, sorted by their days; one whose last day lies before its first is reported and left out. */
export async function readEvents(reader: WorkbookReader, findings: FindingList): Promise<readonly DemandEvent[]> {
  const rows = (await readContractTable(reader, events, findings)) ?? [];
  const read = rows.flatMap((row): readonly DemandEvent[] => {
    const [from, to] = [dayOfDate(row.from), dayOfDate(row.to)];
    if (!(to >= from)) {
      findings.add('event-days', undefined, () => `The event “${row.event}” ends on ${row.to}, before it begins on ${row.from}; it is left out.`);
      return [];
    }
    return [{
      event: row.event, kind: row.kind, item: row.item ?? '', family: row.family ?? '', channel: row.channel ?? '', customer: row.customer ?? '',
      from, to, priceChange: row.price_chg, uplift: row.uplift, status: row.status,
    }];
  });
  const order = ({ from, event, item, family, channel, customer }: DemandEvent): string => [String(from).padStart(8, '0'), event, item, family, channel, customer].join('\u0000');
  return read.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
