import type { SeriesForecast } from '../model/plan';

/** Demand that a series is expected to have: its baseline with every effect that is stated beside it, per period of the plan. */
export function expectedDemand({ baseline, newProduct, events, sensed }: Pick<SeriesForecast, 'baseline' | 'newProduct' | 'events' | 'sensed'>): Float64Array {
  if (!newProduct && !events && !sensed) return baseline;
  return baseline.map((value, t) => value + (newProduct?.[t] ?? 0) + (events?.[t] ?? 0) + (sensed?.[t] ?? 0));
}
