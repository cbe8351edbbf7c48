import type { Origin } from './backtest';
import type { HeldOut } from './types';

/** Errors over all origins of a backtest; null when nothing could be held out. MASE is scaled by the whole history's seasonal-naïve error. */
export function heldOutFigures(history: Float64Array, origins: readonly Origin[], season: number): HeldOut | null {
  let errors = 0;
  let absolute = 0;
  let signed = 0;
  let size = 0;
  for (const { at, errors: path } of origins) {
    for (let h = 0; h < path.length; h++) {
      absolute += Math.abs(path[h]);
      signed -= path[h];
      size += Math.abs(history[at + h]);
      errors++;
    }
  }
  if (errors === 0) return null;
  const lag = history.length > season ? season : 1;
  let naive = 0;
  for (let t = lag; t < history.length; t++) naive += Math.abs(history[t] - history[t - lag]) / (history.length - lag);
  const share = (value: number, by: number): number => (by > 0 ? value / by : 0);
  return { wape: share(absolute, size), bias: share(signed, size), mase: share(absolute / errors, naive), errors };
}
