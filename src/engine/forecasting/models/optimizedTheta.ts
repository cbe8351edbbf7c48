import { goldenSection } from '../../optimisation/goldenSection';
import type { Fit } from './fit';
import { leastSquaresLine } from './theta';

/** Optimised Theta with the line fixed over the whole history (Fiorucci et al. 2015, OTM); θ found by one-dimensional search. */
export function optimizedTheta(history: Float64Array): Fit {
  const n = history.length;
  const { intercept, slope } = leastSquaresLine(history);
  const errorAt = (alpha: number, theta: number): { error: number; level: number } => {
    let level = 0, decay = 1, ee = 0, eu = 0, uu = 0;
    for (let t = 0; t < n; t++) {
      const error = history[t] - level - (1 - 1 / theta) * (intercept * decay + (slope * (1 - decay * (1 - alpha))) / alpha);
      ee += error * error;
      eu += error * decay;
      uu += decay * decay;
      level += alpha * (history[t] - level);
      decay *= 1 - alpha;
    }
    return { error: ee - (eu * eu) / uu, level: eu / uu };
  };
  const bestAlpha = (theta: number): number => goldenSection((a) => errorAt(a, theta).error, 0.02, 0.99);
  const theta = goldenSection((root) => { const q = 1 + root * root; return errorAt(bestAlpha(q), q).error; }, 0, 3, 5, 0.05) ** 2 + 1;
  const alpha = bestAlpha(theta);
  const fitted = new Float64Array(n);
  let { level } = errorAt(alpha, theta);
  let decay = 1;
  const trendAt = (d: number): number => (1 - 1 / theta) * (intercept * d + (slope * (1 - d * (1 - alpha))) / alpha);
  for (let t = 0; t < n; t++) {
    fitted[t] = level + trendAt(decay);
    level += alpha * (history[t] - level);
    decay *= 1 - alpha;
  }
  return {
    fitted,
    forecast: (horizon) => {
      const path = new Float64Array(horizon);
      let ahead = level;
      let decayed = decay;
      for (let h = 0; h < horizon; h++) {
        path[h] = ahead + trendAt(decayed);
        ahead += alpha * (path[h] - ahead);
        decayed *= 1 - alpha;
      }
      return path;
    },
  };
}
