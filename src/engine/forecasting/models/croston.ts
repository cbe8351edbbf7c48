import { goldenSection } from '../../optimisation/goldenSection';
import type { Fit } from './fit';

/**
 * Croston's method (1972): demand sizes and the intervals between demands are smoothed apart, the forecast is their ratio.
 * `SBA` multiplies it by 1 − α/2 (Syntetos & Boylan 2005). α is the one with the smallest squared one-step error unless given.
 * Until the second demand the size and interval seen so far are used; without any demand the forecast is 0.
 */
export function croston(history: Float64Array, kind: 'CROSTON' | 'SBA', given?: number): Fit {
  const scratch = new Float64Array(history.length);
  const run = (alpha: number): number => crostonPass(history, alpha, kind === 'SBA' ? 1 - alpha / 2 : 1, scratch).error;
  const alpha = given ?? goldenSection(run, 0.05, 0.3, 6, 0.01);
  const fitted = new Float64Array(history.length);
  const { rate } = crostonPass(history, alpha, kind === 'SBA' ? 1 - alpha / 2 : 1, fitted);
  return { fitted, forecast: (horizon) => new Float64Array(horizon).fill(rate) };
}

function crostonPass(history: Float64Array, alpha: number, factor: number, fitted: Float64Array): { error: number; rate: number } {
  let size = 0;
  let interval = 0;
  let since = 0;
  let error = 0;
  for (let t = 0; t < history.length; t++) {
    fitted[t] = interval > 0 ? (factor * size) / interval : NaN;
    if (interval > 0) error += (history[t] - fitted[t]) ** 2;
    since++;
    if (history[t] === 0) continue;
    if (interval === 0) {
      size = history[t];
      interval = since;
    } else {
      size += alpha * (history[t] - size);
      interval += alpha * (since - interval);
    }
    since = 0;
  }
  return { error, rate: interval > 0 ? (factor * size) / interval : 0 };
}
