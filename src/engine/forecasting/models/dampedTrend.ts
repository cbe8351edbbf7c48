import { nelderMead } from '../../optimisation/nelderMead';
import type { Fit } from './fit';

interface Smoothing {
  readonly alpha: number;
  readonly beta: number;
  readonly phi: number;
}

/** What one pass over the history says of the first level and slope that fit best, and of the error that is left. */
interface Pass {
  readonly error: number;
  readonly level: number;
  readonly slope: number;
}

/**
 * Damped linear trend, ETS(A,Ad,N) (Gardner & McKenzie 1985): ŷ_{t+h} = ℓ_t + (φ + … + φ^h) b_t.
 * The weights are those with the smallest squared one-step error; the first level and slope are the least-squares ones.
 */
export function dampedTrend(history: Float64Array): Fit {
  return fitTrend(history, 0.8, 0.98);
}

/** Holt's linear trend (Holt 1957): the damped trend with φ = 1. */
export function holt(history: Float64Array): Fit {
  return fitTrend(history, 1, 1);
}

function fitTrend(history: Float64Array, leastPhi: number, mostPhi: number): Fit {
  const n = history.length;
  const damps = mostPhi > leastPhi;
  const of = (p: ArrayLike<number>): Smoothing => ({ alpha: p[0], beta: p[0] * p[1], phi: damps ? p[2] : mostPhi });
  const search = {
    start: damps ? [0.3, 0.2, 0.9] : [0.3, 0.2],
    lower: damps ? [0.02, 0.001, leastPhi] : [0.02, 0.001],
    upper: damps ? [0.99, 1, mostPhi] : [0.99, 1],
    maxEvaluations: 70,
    tolerance: 1e-5,
  };
  const best = of(nelderMead((p) => pass(history, of(p)).error, search).point);
  const first = pass(history, best);
  const fitted = new Float64Array(n);
  let { level, slope } = first;
  for (let t = 0; t < n; t++) {
    fitted[t] = level + best.phi * slope;
    const error = history[t] - fitted[t];
    level = fitted[t] + best.alpha * error;
    slope = best.phi * slope + best.beta * error;
  }
  return {
    fitted,
    forecast: (horizon) => {
      const path = new Float64Array(horizon);
      let sum = 0;
      let power = 1;
      for (let h = 0; h < horizon; h++) {
        power *= best.phi;
        sum += power;
        path[h] = level + sum * slope;
      }
      return path;
    },
  };
}

/**
 * Errors are linear in the first level and slope, so three recursions run side by side (from nothing, from a unit level,
 * from a unit slope) give the best pair by least squares. A light prior holds the first slope near zero: two values must not
 * decide a trend.
 */
function pass(history: Float64Array, { alpha, beta, phi }: Smoothing): Pass {
  let level = 0, slope = 0, levelOfL = 1, slopeOfL = 0, levelOfB = 0, slopeOfB = 1;
  let ee = 0, eu = 0, ev = 0, uu = 0, uv = 0, vv = 0;
  for (const value of history) {
    slope *= phi;
    slopeOfL *= phi;
    slopeOfB *= phi;
    level += slope;
    levelOfL += slopeOfL;
    levelOfB += slopeOfB;
    const e = value - level;
    ee += e * e;
    eu += e * levelOfL;
    ev += e * levelOfB;
    uu += levelOfL * levelOfL;
    uv += levelOfL * levelOfB;
    vv += levelOfB * levelOfB;
    level += alpha * e;
    slope += beta * e;
    slopeOfL -= beta * levelOfL;
    slopeOfB -= beta * levelOfB;
    levelOfL -= alpha * levelOfL;
    levelOfB -= alpha * levelOfB;
  }
  const ridge = 1;
  const determinant = uu * (vv + ridge) - uv * uv;
  const firstLevel = (eu * (vv + ridge) - ev * uv) / determinant;
  const firstSlope = (ev * uu - eu * uv) / determinant;
  return { error: ee - firstLevel * eu - firstSlope * ev, level: firstLevel, slope: firstSlope };
}
