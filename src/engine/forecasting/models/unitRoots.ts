import { stl } from './stl';

/** 5 % critical value of the KPSS statistic around a level (Kwiatkowski et al. 1992, table 1). */
const KPSS_5_PERCENT = 0.463;
/** Seasonal strength from which a history is differenced by its season (Wang, Smith & Hyndman 2006; threshold: Hyndman, R forecast). */
const STRONG = 0.64;

/** Values less the ones `lag` periods before; `lag` shorter. */
export function differenced(values: Float64Array, lag: number): Float64Array {
  return Float64Array.from({ length: Math.max(0, values.length - lag) }, (_, t) => values[t + lag] - values[t]);
}

/**
 * The statistic of Kwiatkowski, Phillips, Schmidt & Shin (1992) for stationarity around a level: partial sums against the long-run
 * variance with Bartlett weights over ⌊3√n/13⌋ lags. Large values speak against stationarity; 0 for a constant.
 */
export function kpss(values: Float64Array): number {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value / n, 0);
  const lags = Math.floor((3 * Math.sqrt(n)) / 13);
  let partial = 0;
  let squares = 0;
  for (const value of values) {
    partial += value - mean;
    squares += partial * partial;
  }
  let variance = 0;
  for (let lag = 0; lag <= lags; lag++) {
    let covariance = 0;
    for (let t = lag; t < n; t++) covariance += (values[t] - mean) * (values[t - lag] - mean);
    variance += (lag === 0 ? 1 : 2 * (1 - lag / (lags + 1))) * covariance;
  }
  return variance > 0 ? squares / (n * variance) : 0;
}

/** How often to difference until the KPSS test no longer speaks against a level: 0, 1 or 2. */
export function differencesToLevel(values: Float64Array): 0 | 1 | 2 {
  if (values.length < 4 || !(kpss(values) > KPSS_5_PERCENT)) return 0;
  const once = differenced(values, 1);
  return once.length >= 4 && kpss(once) > KPSS_5_PERCENT ? 2 : 1;
}

/** Whether the season is strong enough to be differenced away: remainder small beside season and remainder in the STL decomposition. */
export function seasonIsStrong(values: Float64Array, season: number): boolean {
  if (season < 2 || values.length < 2 * season + 2) return false;
  const { seasonal, remainder } = stl(values, { season, seasonalWindow: 11 });
  const both = variance(seasonal.map((value, t) => value + remainder[t]));
  return both > 0 && 1 - variance(remainder) / both > STRONG;
}

function variance(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value / values.length, 0);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}
