import { loess, loessAt } from './loess';
import type { LoessOptions } from './loess';

export interface StlOptions {
  /** Periods in a season, ≥ 2. */
  readonly season: number;
  /** Seasons over which one position of the season is smoothed, odd, ≥ 3; `periodic` = the same season throughout. Default 7. */
  readonly seasonalWindow?: number | 'periodic';
  /** Periods over which the trend is smoothed, odd. Default: the smallest odd number from 1.5 m / (1 − 1.5 / seasonal window) on. */
  readonly trendWindow?: number;
  /** `robust` gives outliers no say in season and trend, at eight times the cost. Default `plain`. */
  readonly fit?: 'plain' | 'robust';
  /** `tenth` of each window makes the time linear in the length; `none` smooths at every period. Default `tenth`. */
  readonly jump?: 'tenth' | 'none';
}

/** The parts of a history; they add up to it. */
export interface Decomposition {
  readonly trend: Float64Array;
  readonly seasonal: Float64Array;
  readonly remainder: Float64Array;
}

const DEFAULT_SEASONAL_WINDOW = 7;
/** A window so wide that a line through one position of the season is the same everywhere. */
const ENDLESS = 10;
const PLAIN = { inner: 5, outer: 0 };
const ROBUST = { inner: 2, outer: 15 };
/** Remainders of this many times their median size get no weight. */
const OUTLYING = 6;

/**
 * Seasonal and trend decomposition by loess, STL (Cleveland, Cleveland, McRae & Terpenning 1990), additive. Needs two whole seasons of
 * finite values, oldest first; a shorter history is all trend and remainder.
 * @example stl(Float64Array.from({ length: 24 }, (_, t) => [5, -2, 1, -4][t % 4]), { season: 4 }).seasonal // 5, −2, 1, −4, …
 */
export function stl(values: Float64Array, options: StlOptions): Decomposition {
  const { season } = options;
  const n = values.length;
  const windows = windowsOf(options, n);
  const { inner, outer } = options.fit === 'robust' ? ROBUST : PLAIN;
  const seasonal = new Float64Array(n);
  let trend: Float64Array = new Float64Array(n);
  if (season < 2 || n < 2 * season) {
    trend = loess(values, windows.trend);
    return { trend, seasonal, remainder: values.map((value, t) => value - trend[t]) };
  }
  let weights: Float64Array | undefined;
  for (let round = 0; round <= outer; round++) {
    for (let pass = 0; pass < inner; pass++) {
      const cycles = smoothedCycles(values, trend, season, { ...windows.seasonal, weights });
      const low = loess(movingMean(movingMean(movingMean(cycles, season), season), 3), windows.low);
      for (let t = 0; t < n; t++) seasonal[t] = cycles[season + t] - low[t];
      trend = loess(values.map((value, t) => value - seasonal[t]), { ...windows.trend, weights });
    }
    if (round < outer) weights = robustness(values, seasonal, trend);
  }
  if (options.seasonalWindow === 'periodic') evenOut(seasonal, season);
  return { trend, seasonal, remainder: values.map((value, t) => value - seasonal[t] - trend[t]) };
}

interface Windows {
  readonly seasonal: LoessOptions;
  readonly trend: LoessOptions;
  readonly low: LoessOptions;
}

function windowsOf({ season, seasonalWindow = DEFAULT_SEASONAL_WINDOW, trendWindow, jump = 'tenth' }: StlOptions, n: number): Windows {
  const across = seasonalWindow === 'periodic' ? ENDLESS * n + 1 : seasonalWindow;
  const along = trendWindow ?? odd(Math.ceil((1.5 * season) / (1 - 1.5 / across)));
  const stride = (window: number): number => (jump === 'none' ? 1 : Math.ceil(window / 10));
  return {
    seasonal: { window: across, degree: seasonalWindow === 'periodic' ? 0 : 1, jump: stride(across) },
    trend: { window: along, degree: 1, jump: stride(along) },
    low: { window: odd(season + 1), degree: 1, jump: stride(season) },
  };
}

const odd = (count: number): number => count + 1 - (count % 2);

/** Each position of the season smoothed over the seasons, and carried one season on at both ends. */
function smoothedCycles(values: Float64Array, trend: Float64Array, season: number, options: LoessOptions): Float64Array {
  const n = values.length;
  const cycles = new Float64Array(n + 2 * season);
  for (let position = 0; position < season; position++) {
    const count = Math.floor((n - 1 - position) / season) + 1;
    const cycle = Float64Array.from({ length: count }, (_, k) => values[position + k * season] - trend[position + k * season]);
    const { weights } = options;
    const own = weights && Float64Array.from(cycle, (_, k) => weights[position + k * season]);
    const local = { ...options, weights: own };
    const smooth = loess(cycle, local);
    const before = loessAt(cycle, -1, 0, Math.min(options.window, count) - 1, local);
    const after = loessAt(cycle, count, Math.max(0, count - options.window), count - 1, local);
    cycles[position] = Number.isNaN(before) ? smooth[0] : before;
    for (let k = 0; k < count; k++) cycles[position + (k + 1) * season] = smooth[k];
    cycles[position + (count + 1) * season] = Number.isNaN(after) ? smooth[count - 1] : after;
  }
  return cycles;
}

/** Means over `span` neighbours; the result is span − 1 shorter. */
function movingMean(values: Float64Array, span: number): Float64Array {
  const means = new Float64Array(values.length - span + 1);
  let sum = 0;
  for (let t = 0; t < values.length; t++) {
    sum += values[t];
    if (t >= span) sum -= values[t - span];
    if (t >= span - 1) means[t - span + 1] = sum / span;
  }
  return means;
}

/** Bisquare weights: 1 for a remainder of nothing, 0 from six times the median size on. */
function robustness(values: Float64Array, seasonal: Float64Array, trend: Float64Array): Float64Array {
  const sizes = values.map((value, t) => Math.abs(value - seasonal[t] - trend[t]));
  const sorted = Float64Array.from(sizes).sort();
  const half = sorted.length >> 1;
  const limit = (OUTLYING * (sorted[half] + sorted[sorted.length - 1 - half])) / 2;
  return sizes.map((size) => {
    if (size <= 0.001 * limit) return 1;
    return size > 0.999 * limit ? 0 : (1 - (size / limit) ** 2) ** 2;
  });
}

function evenOut(seasonal: Float64Array, season: number): void {
  for (let position = 0; position < season; position++) {
    let sum = 0;
    let count = 0;
    for (let t = position; t < seasonal.length; t += season, count++) sum += seasonal[t];
    for (let t = position; t < seasonal.length; t += season) seasonal[t] = sum / count;
  }
}
