import { combined } from './combination';
import type { Combined } from './combination';
import { membersFor } from './members';
import type { Season } from './seasonality';
import type { Tier } from './types';

/** The combination that forecasts ordinary series: the equal-weight mean of the members that suit the history and the time there is. */
export function smoothRoad(history: Float64Array, season: Season | null, horizon: number, tier: Tier): Combined {
  const { low, high } = extremes(history);
  return combined(membersFor(history, season, tier), { range: high - low, horizon, floor: low >= 0 ? 0 : -Infinity });
}

function extremes(values: Float64Array): { readonly low: number; readonly high: number } {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { low, high };
}
