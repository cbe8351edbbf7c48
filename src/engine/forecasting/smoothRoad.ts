import { combined } from './combination';
import type { Combined, Member } from './combination';
import { aggregated, enoughBlocks } from './models/aggregated';
import { airline } from './models/airline';
import { arima } from './models/arima';
import { dampedTrend } from './models/dampedTrend';
import { dynamicOptimizedTheta } from './models/dynamicOptimizedTheta';
import type { Fit, Fitter } from './models/fit';
import { holtWinters } from './models/holtWinters';
import { fromLogs, onLogScale } from './models/logScale';
import { drift, seasonalNaive } from './models/naive';
import { ses } from './models/ses';
import { theta } from './models/theta';
import { deseasonalised, enoughForSeason, reseasonalised, seasonalIndices } from './seasonality';
import type { Season } from './seasonality';
import type { Tier } from './types';

/** Below this many values no trend can be told. */
export const FEWEST_FOR_TREND = 4;
/** Share of the seasonal indices that must stand out of noise before models that let the season evolve are trusted. */
const CLEAR_SEASON = 0.7;
/** Below this many values the order of an ARIMA model is guesswork. */
const FEWEST_FOR_ARIMA = 24;

/** Whole seasons from which indices are told: seasons move, and what lies further back no longer speaks for the next one. */
const SEASONS_TO_JUDGE_BY = 6;

/** The season of a history's newest part, or null when there is none or too little of it. */
export function seasonIn(history: Float64Array, length: number): Season | null {
  if (!enoughForSeason(history.length, length)) return null;
  const from = length * Math.max(0, Math.floor(history.length / length) - SEASONS_TO_JUDGE_BY);
  const season = seasonalIndices(history.subarray(from), length, isPositive(history) ? 'multiplicative' : 'additive');
  return season.kept > 0 ? season : null;
}

/** A fit to the seasonally adjusted history, told in the history's own terms. */
export function withSeason(fit: Fit, season: Season | null, n: number): Fit {
  if (!season) return fit;
  return {
    get fitted() {
      return reseasonalised(fit.fitted, season, 0);
    },
    forecast: (horizon) => reseasonalised(fit.forecast(horizon), season, n),
  };
}

/**
 * The combination that forecasts ordinary series. Members on the seasonally adjusted history carry its trend; where the season is
 * clear, models that let it evolve join; on positive histories some work on logarithms, where growth is a rate.
 */
export function smoothRoad(history: Float64Array, season: Season | null, horizon: number, tier: Tier): Combined {
  const adjusted = season ? deseasonalised(history, season) : history;
  const positive = isPositive(adjusted);
  const logarithms = positive ? adjusted.map(Math.log) : null;
  const members: Member[] = [];
  const onAdjusted = (name: string, fitter: Fitter): void => {
    const bare = fitter(adjusted, 1);
    members.push({ name, fit: withSeason(bare, season, history.length), ...(season && { bare }) });
  };
  const onLogs = (name: string, fitter: Fitter): void => {
    if (logarithms) onAdjusted(`${name} of logs`, () => fromLogs(fitter(logarithms, 1)));
  };
  const { low, high } = extremes(history);
  if (history.length < FEWEST_FOR_TREND) onAdjusted('SES', (values) => ses(values));
  else {
    onAdjusted('Theta', theta);
    onAdjusted('DampedTrend', dampedTrend);
    onAdjusted('DynamicOptimizedTheta', dynamicOptimizedTheta);
    onLogs('Theta', theta);
    if (tier !== 'fast') onLogs('DynamicOptimizedTheta', dynamicOptimizedTheta);
    if (history.length >= FEWEST_FOR_ARIMA && (tier !== 'fast' || !season)) (logarithms ? onLogs : onAdjusted)('ARIMA', arima);
    if (!season && history.length < FEWEST_FOR_ARIMA) onAdjusted('Drift', drift);
    if (season && enoughBlocks(history.length, season.length)) {
      onAdjusted('Aggregated Theta', aggregated(theta, season.length));
      if (positive) onAdjusted('Aggregated DampedTrend of logs', aggregated(onLogScale(dampedTrend), season.length));
    }
    if (season && season.kept >= CLEAR_SEASON) {
      members.push({ name: 'SeasonalNaive', fit: seasonalNaive(history, season.length) });
      members.push({ name: low > 0 ? 'Airline of logs' : 'Airline', fit: (low > 0 ? onLogScale(airline) : airline)(history, season.length) });
      if (tier !== 'fast') members.push({ name: 'HoltWintersAdditive', fit: holtWinters(history, season.length, 'additive') });
    }
  }
  return combined(members, { range: high - low, horizon, floor: low >= 0 ? 0 : -Infinity });
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
