import type { Fit } from './fit';

/** The last value goes on for ever. */
export function naive(history: Float64Array): Fit {
  return seasonalNaive(history, 1);
}

/** The last whole season repeats. A history shorter than a season repeats its last value. */
export function seasonalNaive(history: Float64Array, season: number): Fit {
  const n = history.length;
  const lag = n >= season ? season : 1;
  return {
    fitted: Float64Array.from(history, (_, t) => (t < lag ? NaN : history[t - lag])),
    forecast: (horizon) => Float64Array.from({ length: horizon }, (_, h) => history[n - lag + (h % lag)]),
  };
}

/** The straight line through the first and the last value goes on. */
export function drift(history: Float64Array): Fit {
  const n = history.length;
  const slope = n > 1 ? (history[n - 1] - history[0]) / (n - 1) : 0;
  return {
    fitted: Float64Array.from(history, (_, t) => (t === 0 ? NaN : history[t - 1] + slope)),
    forecast: (horizon) => Float64Array.from({ length: horizon }, (_, h) => history[n - 1] + slope * (h + 1)),
  };
}

/** The mean of the whole history. */
export function historicAverage(history: Float64Array): Fit {
  let sum = 0;
  const fitted = Float64Array.from(history, (value, t) => {
    const before = t === 0 ? NaN : sum / t;
    sum += value;
    return before;
  });
  const mean = sum / history.length;
  return { fitted, forecast: (horizon) => new Float64Array(horizon).fill(mean) };
}
