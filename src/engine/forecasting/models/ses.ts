import { goldenSection } from '../../optimisation/goldenSection';
import type { Fit } from './fit';

export interface SesFit extends Fit {
  /** Smoothing weight of the newest value [α]. */
  readonly alpha: number;
  /** Level after the last period [ℓ_n]. */
  readonly level: number;
  readonly firstLevel: number;
}

/**
 * Simple exponential smoothing, ℓ_t = ℓ_{t−1} + α (y_t − ℓ_{t−1}) (Brown 1959). Without a given α, the one with the smallest
 * sum of squared one-step errors is taken; the first level is then the least-squares one for that α.
 */
export function ses(history: Float64Array, given?: { readonly alpha: number; readonly firstLevel: number }): SesFit {
  const n = history.length;
  const alpha = given?.alpha ?? (n < 4 ? 0.5 : goldenSection((a) => concentrated(history, a).error, 0.02, 0.99));
  const firstLevel = given?.firstLevel ?? concentrated(history, alpha).firstLevel;
  const fitted = new Float64Array(n);
  let level = firstLevel;
  for (let t = 0; t < n; t++) {
    fitted[t] = level;
    level += alpha * (history[t] - level);
  }
  return { fitted, alpha, level, firstLevel, forecast: (horizon) => new Float64Array(horizon).fill(level) };
}

/** One-step errors are linear in the first level: error_t = e_t − ℓ_0 (1−α)^t, so the best ℓ_0 has a closed form. */
function concentrated(history: Float64Array, alpha: number): { error: number; firstLevel: number } {
  let level = 0;
  let weight = 1;
  let cross = 0;
  let square = 0;
  let total = 0;
  for (const value of history) {
    const error = value - level;
    total += error * error;
    cross += error * weight;
    square += weight * weight;
    level += alpha * error;
    weight *= 1 - alpha;
  }
  return { error: total - (cross * cross) / square, firstLevel: cross / square };
}
