import { combined } from './combination';
import type { Combined, Member } from './combination';
import { dampedTrend } from './models/dampedTrend';
import { dynamicOptimizedTheta } from './models/dynamicOptimizedTheta';
import type { Fit } from './models/fit';
import { ses } from './models/ses';
import { theta } from './models/theta';
import { deseasonalised, enoughForSeason, reseasonalised, seasonalIndices } from './seasonality';
import type { Season } from './seasonality';
import type { Tier } from './types';

/** The season of a history, or null when there is none or too little of it. */
export function seasonIn(history: Float64Array, length: number): Season | null {
  if (!enoughForSeason(history.length, length)) return null;
  const positive = history.every((value) => value > 0);
  const season = seasonalIndices(history, length, positive ? 'multiplicative' : 'additive');
  return season.kept > 0 ? season : null;
}

/** A fit to the seasonally adjusted history, told in the history's own terms. */
export function withSeason(fit: Fit, season: Season | null, n: number): Fit {
  if (!season) return fit;
  return {
    fitted: reseasonalised(fit.fitted, season, 0),
    forecast: (horizon) => reseasonalised(fit.forecast(horizon), season, n),
  };
}

/** The combination that forecasts ordinary series: members on the seasonally adjusted history, their mean, the season put back. */
export function smoothRoad(history: Float64Array, season: Season | null, horizon: number, tier: Tier): Combined {
  const adjusted = season ? deseasonalised(history, season) : history;
  const members: Member[] = [];
  const add = (name: string, fit: Fit): void => { members.push({ name, fit: withSeason(fit, season, history.length) }); };
  if (history.length < 4) add('SES', ses(adjusted));
  else {
    add('Theta', theta(adjusted));
    add('DampedTrend', dampedTrend(adjusted));
    if (tier !== 'fast') add('DynamicOptimizedTheta', dynamicOptimizedTheta(adjusted));
  }
  return combined(members, rangeOf(history), horizon);
}

function rangeOf(values: Float64Array): number {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high - low;
}
