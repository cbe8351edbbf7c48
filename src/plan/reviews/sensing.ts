import { nowcast } from '../../engine/sensing/nowcast';
import { firstDay, periodId } from '../../engine/time/period';
import { expectedDemand } from '../demand/expectedDemand';
import type { PlanningGrid } from '../demand/planningGrid';
import type { Notice } from '../model/notice';
import type { SeriesForecast } from '../model/plan';
import { seriesId, type PlanInput } from '../model/planInput';
import { orderBook } from '../sensing/orderBook';
import { soFar } from '../sensing/soFar';

/** The forecasts with what orders in hand and the month so far say of the next weeks. */
export interface SensingReview {
  readonly forecasts: readonly SeriesForecast[];
  readonly notices: readonly Notice[];
}

/** Only periods that begin within so many days are corrected: further ahead orders in hand say nothing of what is still to come. */
const WINDOW_DAYS = 28;
/** Before this share of a period has passed its pace says too little. */
const FEWEST_ELAPSED = 0.2;
/** Smaller corrections are noise, in units. */
const LEAST = 0.5;

/**
 * Demand sensing: the first period is expected at what is left of its forecast and the pace so far, and no period of the next weeks
 * at less than the orders in hand for it. Nothing where the workbook has no customer orders. Orders of items made to order are the
 * backlog of demand that is in the history already.
 */
export function sensingReview(forecasts: readonly SeriesForecast[], input: PlanInput, grid: PlanningGrid): SensingReview {
  if (!input.orders) return { forecasts, notices: [] };
  const begin = grid.first + grid.length;
  const known = soFar(input, grid);
  const started = known.elapsed >= FEWEST_ELAPSED;
  const today = firstDay(begin, grid.bucket) + known.days;
  const periods = Array.from({ length: grid.horizon }, (_, t) => t).filter(t => t === 0 || firstDay(begin + t, grid.bucket) < today + WINDOW_DAYS);
  const series = new Map(input.demand.map(each => [seriesId(each.key), each] as const));
  const toStock = input.orders.filter(({ item }) => input.items.get(item)?.strategy !== 'MTO');
  const book = orderBook(toStock, forecasts.map(each => ({ key: each.key, demand: expectedDemand(each) })), grid);
  let corrected = 0;
  const sensed = forecasts.map(each => {
    const expected = expectedDemand(each);
    const change = new Float64Array(grid.horizon);
    const words: string[] = [];
    const source = series.get(seriesId(each.key));
    for (const t of periods) {
      const actual = t === 0 && source ? known.of(source) : 0;
      const orders = book.of(each.key, t);
      const total = nowcast(t === 0 && started ? { forecast: expected[t], actual, elapsed: known.elapsed, orders } : { forecast: expected[t], actual: 0, elapsed: 0, orders: actual + orders });
      if (Math.abs(total - expected[t]) < LEAST) continue;
      change[t] = total - expected[t];
      words.push(`${periodId(begin + t, grid.bucket)}: ${Math.round(total)} instead of ${Math.round(expected[t])} (${actual > 0 ? `${Math.round(actual)} in ${known.days} days, ` : ''}${Math.round(orders)} on order)`);
    }
    if (words.length === 0) return each;
    corrected++;
    return { ...each, sensed: change, reason: `${each.reason} Sensed: ${words.join('; ')}.` };
  });
  return { forecasts: sensed, notices: [...told(corrected, periods.map(t => periodId(begin + t, grid.bucket))), ...unmatchedNotice(book.unmatched)] };
}

const told = (corrected: number, periods: readonly string[]): readonly Notice[] => (corrected === 0 ? [] : [{
  severity: 'info', code: 'sensed', message: `Orders in hand and demand so far change ${corrected} forecast${corrected === 1 ? '' : 's'} of ${periods.join(', ')}.`,
  remedy: 'Nothing to do: the change is the figure “sensed” in p_Forecast; later periods stay as they are.',
}]);

const unmatchedNotice = (qty: number): readonly Notice[] => (qty === 0 ? [] : [{
  severity: 'info', code: 'orders-unmatched', message: `Open orders over ${Math.round(qty)} units are for items, channels or locations without a forecast, and change none.`,
  remedy: 'Check item, customer and loc in t_Orders against the demand history.',
}]);
