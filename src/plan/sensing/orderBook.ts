import { ordinalOfDay, parsePeriod } from '../../engine/time/period';
import type { PlanningGrid } from '../demand/planningGrid';
import type { OpenOrder, SeriesKey } from '../model/planInput';
import { seriesId } from '../model/planInput';

/** Orders in hand by series and period of the plan. */
export interface OrderBook {
  of(key: SeriesKey, period: number): number;
  /** Open quantity that belongs to no series of the plan. */
  readonly unmatched: number;
}

/**
 * Puts every open order to the series it will be demand of: same item, channel (or customer) and location, as far as the series
 * tell them apart; else the item's only series. Orders asked for before the plan begins are backlog of demand that is already known.
 */
export function orderBook(orders: readonly OpenOrder[], keys: readonly SeriesKey[], grid: PlanningGrid): OrderBook {
  const ofItem = new Map<string, SeriesKey[]>();
  for (const key of keys) ofItem.set(key.item, [...(ofItem.get(key.item) ?? []), key]);
  const booked = new Map<string, Float64Array>();
  let unmatched = 0;
  for (const order of orders) {
    const day = parsePeriod(order.requested);
    if (day?.bucket !== 'day') continue;
    const period = ordinalOfDay(day.ordinal, grid.bucket) - grid.first - grid.length;
    if (period < 0 || period >= grid.horizon) continue;
    const candidates = ofItem.get(order.item) ?? [];
    const fits = candidates.filter(({ channel, loc }) => (channel === '' || channel === order.channel || channel === order.customer) && (loc === '' || order.loc === '' || loc === order.loc));
    const key = fits[0] ?? (candidates.length === 1 ? candidates[0] : undefined);
    if (!key) {
      unmatched += order.qty;
      continue;
    }
    const path = booked.get(seriesId(key)) ?? new Float64Array(grid.horizon);
    path[period] += order.qty;
    booked.set(seriesId(key), path);
  }
  return { of: (key, period) => booked.get(seriesId(key))?.[period] ?? 0, unmatched };
}
