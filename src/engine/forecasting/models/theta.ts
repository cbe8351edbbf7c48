import type { Fit } from './fit';
import { ses } from './ses';

/** Least-squares line through y at t = 0 … n−1. */
export function leastSquaresLine(history: Float64Array): { readonly intercept: number; readonly slope: number } {
  const n = history.length;
  let sum = 0;
  let cross = 0;
  for (let t = 0; t < n; t++) {
    sum += history[t];
    cross += (t - (n - 1) / 2) * history[t];
  }
  const slope = n < 2 ? 0 : (12 * cross) / (n * (n * n - 1));
  return { intercept: sum / n - (slope * (n - 1)) / 2, slope };
}

/**
 * The Theta method (Assimakopoulos & Nikolopoulos 2000): the mean of the least-squares line and of exponential smoothing
 * on the series with its curvature doubled. Expects a series without season.
 */
export function theta(history: Float64Array): Fit {
  const n = history.length;
  const { intercept, slope } = leastSquaresLine(history);
  const line = (t: number): number => intercept + slope * t;
  const bent = ses(Float64Array.from(history, (value, t) => 2 * value - line(t)));
  return {
    fitted: Float64Array.from(bent.fitted, (value, t) => (value + line(t)) / 2),
    forecast: (horizon) => Float64Array.from({ length: horizon }, (_, h) => (bent.level + line(n + h)) / 2),
  };
}
