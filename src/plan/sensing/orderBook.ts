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

/** A series with its expected demand per period of the plan. */
export interface ExpectedSeries {
  readonly key: SeriesKey;
  readonly demand: Float64Array;
}

/**
 * Puts every open order to the series it will be demand of: same item, channel (or customer) and location, as far as the series
 * tell them apart; shared by their forecasts where several fit, as for an order without a customer. Orders asked for before the plan
 * begins are backlog of demand that is already known.
 */
export function orderBook(orders: readonly OpenOrder[], expected: readonly ExpectedSeries[], grid: PlanningGrid): OrderBook {
  const ofItem = new Map<string, ExpectedSeries[]>();
  for (const each of expected) ofItem.set(each.key.item, [...(ofItem.get(each.key.item) ?? []), each]);
  const booked = new Map<string, Float64Array>();
  let unmatched = 0;
  for (const order of orders) {
    const day = parsePeriod(order.requested);
    if (day?.bucket !== 'day') continue;
    const period = ordinalOfDay(day.ordinal, grid.bucket) - grid.first - grid.length;
    if (period < 0 || period >= grid.horizon) continue;
    const candidates = ofItem.get(order.item) ?? [];
    const there = candidates.filter(({ key: { loc } }) => loc === '' || order.loc === '' || loc === order.loc);
    const fits = order.customer === '' ? there : there.filter(({ key: { channel } }) => channel === '' || channel === order.channel || channel === order.customer);
    const chosen = fits.length > 0 ? fits : candidates.length === 1 ? candidates : [];
    if (chosen.length === 0) unmatched += order.qty;
    const weights = chosen.map(({ demand }) => Math.max(0, demand[period]));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    chosen.forEach(({ key }, index) => {
      const path = booked.get(seriesId(key)) ?? new Float64Array(grid.horizon);
      path[period] += order.qty * (total > 0 ? weights[index] / total : 1 / chosen.length);
      booked.set(seriesId(key), path);
    });
  }
  return { of: (key, period) => booked.get(seriesId(key))?.[period] ?? 0, unmatched };
}
