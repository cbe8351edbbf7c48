import { firstDay, periodId } from '../../engine/time/period';
import type { DemandEvent, Influences } from '../model/influences';
import type { Notice } from '../model/notice';
import { concern } from './eventScope';
import type { FineGrid } from './fineSeries';
import type { FineSeries, Measured } from './measure';
import { plannedFactors } from './seriesFactors';

/** Planned events that move nothing, with the reason: nothing that they concern is planned, one customer's part is not known, or no uplift is. */
export function plannedNotices({ series, influences, measured, fine }: { readonly series: readonly FineSeries[]; readonly influences: Influences; readonly measured: readonly Measured[]; readonly fine: FineGrid }): readonly Notice[] {
  const today = firstDay(fine.first + fine.length, fine.bucket);
  const end = fine.periods.span.first + fine.periods.span.count;
  return influences.events
    .filter(({ kind, status, from }) => status !== 'cancelled' && kind !== 'STOCKOUT' && kind !== 'OUTLIER' && from >= today && from < end)
    .flatMap(event => {
      const why = idleBecause(event, { series, influences, measured, fine });
      return why === null ? [] : [{
        severity: 'info' as const, code: 'event-idle', message: `The event “${event.event}” from ${periodId(event.from, 'day')} moves nothing: ${why}.`,
        remedy: 'Give its uplift in Events (m_Events) for an item, family or channel that is planned.',
      }];
    });
}

function idleBecause(event: DemandEvent, { series, influences, measured, fine }: Parameters<typeof plannedNotices>[0]): string | null {
  const concerned = series.flatMap((each, index) => (concern(event, each, influences) === 'none' ? [] : [{ each, index }]));
  if (concerned.length === 0) return 'no series that it concerns is planned';
  const whole = concerned.filter(({ each }) => concern(event, each, influences) === 'whole');
  if (whole.length === 0) return 'it concerns one customer, and how much of a series that customer is, is not known';
  const moved = whole.some(({ each, index }) => plannedFactors(event, { mine: measured.filter(({ members }) => members.includes(index)), influences, series: each, fine }) !== null);
  return moved ? null : 'its uplift is neither stated nor could it be measured on events like it';
}
