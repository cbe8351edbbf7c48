import { combined } from './combination';
import type { Combined } from './combination';
import { membersFor } from './members';
import { seasonalIndices, enoughForSeason } from './seasonality';
import type { Season } from './seasonality';
import type { Tier } from './types';

/** Whole seasons from which indices are told: seasons move, and what lies further back no longer speaks for the next one. */
const SEASONS_TO_JUDGE_BY = 6;

/** The season of a history's newest part, or null when there is none or too little of it. */
export function seasonIn(history: Float64Array, length: number): Season | null {
  if (!enoughForSeason(history.length, length)) return null;
  const from = length * Math.max(0, Math.floor(history.length / length) - SEASONS_TO_JUDGE_BY);
  const season = seasonalIndices(history.subarray(from), length, isPositive(history) ? 'multiplicative' : 'additive');
  return season.kept > 0 ? season : null;
}

/** The combination that forecasts ordinary series: the equal-weight mean of the members that suit the history and the time there is. */
export function smoothRoad(history: Float64Array, season: Season | null, horizon: number, tier: Tier): Combined {
  const { low, high } = extremes(history);
  return combined(membersFor(history, season, tier), { range: high - low, horizon, floor: low >= 0 ? 0 : -Infinity });
}

const isPositive = (values: Float64Array): boolean => values.every((value) => value > 0);

function extremes(values: Float64Array): { readonly low: number; readonly high: number } {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { low, high };
}
