import { nelderMead } from '../../optimisation/nelderMead';
import type { Fit } from './fit';

/** θ ≥ 1 bends the series away from its line; beyond this it makes no practical difference. */
const MOST_THETA = 10;

/**
 * Dynamic optimised Theta model, DOTM (Fiorucci, Pellegrini, Louzada, Petropoulos & Koehler 2016): θ, α and the first level are
 * chosen by least squares, and the line is re-estimated at every period from what was known then.
 * Expects a series without season.
 */
export function dynamicOptimizedTheta(history: Float64Array): Fit {
  const n = history.length;
  const search = { start: [0.4, 0.2], lower: [0.02, 0], upper: [0.99, 1], maxEvaluations: 50, tolerance: 1e-5 };
  const thetaOf = (p: ArrayLike<number>): number => 1 + (MOST_THETA - 1) * p[1] * p[1];
  const { point } = nelderMead((p) => dynamicPass(history, p[0], thetaOf(p)).error, search);
  const alpha = point[0];
  const theta = thetaOf(point);
  const first = dynamicPass(history, alpha, theta);
  const fitted = new Float64Array(n);
  const last = roll(history, alpha, theta, first.level, fitted);
  return {
    fitted,
    forecast: (horizon) => {
      const path = new Float64Array(horizon);
      let { level, mean, intercept, slope, decay } = last;
      for (let h = 0; h < horizon; h++) {
        const t = n + h;
        path[h] = level + (1 - 1 / theta) * (intercept * decay + (slope * (1 - decay * (1 - alpha))) / alpha);
        const value = path[h];
        level = alpha * value + (1 - alpha) * level;
        const newMean = (t * mean + value) / (t + 1);
        slope = ((t - 1) * slope + (6 * (value - mean)) / (t + 1)) / (t + 2);
        mean = newMean;
        intercept = mean - (slope * (t + 2)) / 2;
        decay *= 1 - alpha;
      }
      return path;
    },
  };
}

interface State {
  readonly level: number;
  readonly mean: number;
  readonly intercept: number;
  readonly slope: number;
  readonly decay: number;
}

/** The recursion (A_t, B_t, ℓ_t of the paper) over the history from a first level; writes the one-step forecasts. */
function roll(history: Float64Array, alpha: number, theta: number, firstLevel: number, fitted: Float64Array): State {
  let level = firstLevel;
  let mean = 0;
  let intercept = 0;
  let slope = 0;
  let decay = 1;
  for (let t = 0; t < history.length; t++) {
    const value = history[t];
    fitted[t] = level + (1 - 1 / theta) * (intercept * decay + (slope * (1 - decay * (1 - alpha))) / alpha);
    level = alpha * value + (1 - alpha) * level;
    slope = t === 0 ? 0 : ((t - 1) * slope + (6 * (value - mean)) / (t + 1)) / (t + 2);
    mean = (t * mean + value) / (t + 1);
    intercept = mean - (slope * (t + 2)) / 2;
    decay *= 1 - alpha;
  }
  return { level, mean, intercept, slope, decay };
}

/** Squared one-step error from the third period on, with the first level chosen by least squares (errors are linear in it). */
function dynamicPass(history: Float64Array, alpha: number, theta: number): { error: number; level: number } {
  const keep = 1 - 1 / theta;
  let level = 0, mean = 0, intercept = 0, slope = 0, decay = 1;
  let ee = 0, eu = 0, uu = 0;
  for (let t = 0; t < history.length; t++) {
    const value = history[t];
    const error = value - level - keep * (intercept * decay + (slope * (1 - decay * (1 - alpha))) / alpha);
    if (t > 0 || history.length < 4) {
      ee += error * error;
      eu += error * decay;
      uu += decay * decay;
    }
    level += alpha * (value - level);
    slope = t === 0 ? 0 : ((t - 1) * slope + (6 * (value - mean)) / (t + 1)) / (t + 2);
    mean = (t * mean + value) / (t + 1);
    intercept = mean - (slope * (t + 2)) / 2;
    decay *= 1 - alpha;
  }
  const first = eu / uu;
  return { error: ee - first * eu, level: first };
}
