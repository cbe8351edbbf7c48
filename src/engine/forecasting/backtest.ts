import type { Fit } from './models/fit';

/** One forecast made from an earlier point of the history, set against what happened. */
export interface Origin {
  /** Periods of history the forecast was made from. */
  readonly at: number;
  /** Actual less forecast, one to `errors.length` steps ahead. */
  readonly errors: Float64Array;
}

/** Where to stand: at most `count` origins, evenly spaced back from the end, none with fewer than `fewest` periods behind it. */
export function originsFor(n: number, horizon: number, fewest: number, count: number): number[] {
  const stride = Math.max(1, Math.round(horizon / Math.min(Math.max(count, 2), 3)));
  const origins: number[] = [];
  for (let at = n - stride; at >= fewest && origins.length < count; at -= stride) origins.push(at);
  return origins;
}

/** Forecasts from each origin with nothing known of what came after it (rolling origin; Tashman 2000). */
export function backtest(history: Float64Array, horizon: number, origins: readonly number[], fit: (known: Float64Array) => Fit): Origin[] {
  return origins.map((at) => {
    const steps = Math.min(horizon, history.length - at);
    const path = fit(history.subarray(0, at)).forecast(steps);
    return { at, errors: path.map((value, h) => history[at + h] - value) };
  });
}
