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
  const bow = new Float64Array(n);
  for (let t = 0; t < n; t++) bow[t] = 2 * history[t] - (intercept + slope * t);
  const bent = ses(bow);
  const fitted = new Float64Array(n);
  for (let t = 0; t < n; t++) fitted[t] = (bent.fitted[t] + (intercept + slope * t)) / 2;
  return {
    fitted,
    forecast: (horizon) => {
      const path = new Float64Array(horizon);
      for (let h = 0; h < horizon; h++) path[h] = (bent.level + (intercept + slope * (n + h))) / 2;
      return path;
    },
  };
}
