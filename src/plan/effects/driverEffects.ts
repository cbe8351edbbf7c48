import type { Effect } from '../../engine/effects/effect';
import { driverEffect } from '../../engine/effects/driverEffect';
import type { Notice } from '../model/notice';
import type { Driver } from '../model/influences';
import type { FineGrid } from './fineSeries';

/** Share of the history that a driver must be known for. */
const KNOWN_SHARE = 0.95;

/** Drivers as effects that may join, and what has to be said of those that cannot or that end before the plan does. */
export function driverEffects(drivers: readonly Driver[], fine: FineGrid): { readonly effects: readonly Effect[]; readonly notices: readonly Notice[] } {
  const { span, starts } = fine.periods;
  const known = starts[fine.length];
  const notices: Notice[] = [];
  const effects = drivers.flatMap(({ driver, values }) => {
    const daily = new Float64Array(span.count).fill(NaN);
    for (const { from, to, value } of values) daily.fill(value, Math.max(0, from - span.first), Math.max(0, Math.min(span.count, to - span.first + 1)));
    const share = daily.subarray(0, known).reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0) / known;
    if (share < KNOWN_SHARE) {
      notices.push({ severity: 'info', code: 'driver-short', message: `The driver ${driver} is known for ${Math.round(share * 100)} % of the history; it is not tried.`, remedy: 'Complete its history in Drivers (m_Drivers).' });
      return [];
    }
    if (daily.subarray(known).some(Number.isNaN)) {
      notices.push({ severity: 'info', code: 'driver-assumed', message: `The driver ${driver} has no assumption for the whole plan; its last value is held.`, remedy: 'Add your assumption for the periods to come in Drivers (m_Drivers).' });
    }
    fillForward(daily);
    return driverEffect({ name: driver, values: daily, known }, span) ?? [];
  });
  return { effects, notices };
}

/** Unknown days take the value before them; those at the start the first known one. */
function fillForward(daily: Float64Array): void {
  let last = daily.find(value => !Number.isNaN(value)) ?? 0;
  for (let day = 0; day < daily.length; day++) {
    if (Number.isNaN(daily[day])) daily[day] = last;
    last = daily[day];
  }
}
