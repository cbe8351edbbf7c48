import { nelderMead } from '../../optimisation/nelderMead';
import type { Fit } from './fit';

/**
 * TSB (Teunter, Syntetos & Babai 2011): the probability that a period has demand is smoothed every period [β], the size of
 * demands when there is one [α]; the forecast is their product, so it falls while nothing sells.
 * Weights are those with the smallest squared one-step error unless given.
 */
export function tsb(history: Float64Array, given?: { readonly alpha: number; readonly beta: number }): Fit {
  const scratch = new Float64Array(history.length);
  const start = startOf(history);
  const search = { start: [0.1, 0.1], lower: [0.02, 0.02], upper: [0.5, 0.5], maxEvaluations: 40, tolerance: 1e-4 };
  const [alpha, beta] = given ? [given.alpha, given.beta] : nelderMead((p) => tsbPass(history, start, p[0], p[1], scratch).error, search).point;
  const fitted = new Float64Array(history.length);
  const { rate } = tsbPass(history, start, alpha, beta, fitted);
  return { fitted, forecast: (horizon) => new Float64Array(horizon).fill(rate) };
}

/** Both averages start from their means over the first half of the history, at least a dozen periods of it. */
function startOf(history: Float64Array): { probability: number; size: number } {
  const span = Math.min(history.length, Math.max(12, Math.ceil(history.length / 2)));
  let demands = 0;
  let sum = 0;
  for (let t = 0; t < history.length && (t < span || demands === 0); t++) {
    if (history[t] === 0) continue;
    demands++;
    sum += history[t];
  }
  return { probability: demands / span, size: demands > 0 ? sum / demands : 0 };
}

function tsbPass(history: Float64Array, start: { probability: number; size: number }, alpha: number, beta: number, fitted: Float64Array): { error: number; rate: number } {
  let { probability, size } = start;
  let error = 0;
  for (let t = 0; t < history.length; t++) {
    fitted[t] = probability * size;
    error += (history[t] - fitted[t]) ** 2;
    if (history[t] === 0) probability -= beta * probability;
    else {
      probability += beta * (1 - probability);
      size += alpha * (history[t] - size);
    }
  }
  return { error, rate: probability * size };
}
