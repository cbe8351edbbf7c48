import type { SeriesForecast } from '../model/plan';

/** Demand that a series is expected to have: its baseline with every effect that is stated beside it, per period of the plan. */
export function expectedDemand({ baseline, newProduct, events }: Pick<SeriesForecast, 'baseline' | 'newProduct' | 'events'>): Float64Array {
  if (!newProduct && !events) return baseline;
  return baseline.map((value, t) => value + (newProduct?.[t] ?? 0) + (events?.[t] ?? 0));
}
