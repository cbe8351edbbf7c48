import type { Fit } from './fit';

/** The mean of the last `window` periods, or of all there are. */
export function windowAverage(history: Float64Array, window: number): Fit {
  const meanBefore = (end: number): number => {
    let sum = 0;
    const start = Math.max(0, end - window);
    for (let t = start; t < end; t++) sum += history[t];
    return end > start ? sum / (end - start) : NaN;
  };
  const mean = meanBefore(history.length);
  return {
    fitted: Float64Array.from(history, (_, t) => meanBefore(t)),
    forecast: (horizon) => new Float64Array(horizon).fill(mean),
  };
}
