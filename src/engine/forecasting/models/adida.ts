import type { Fit } from './fit';
import { ses } from './ses';

/**
 * ADIDA (Nikolopoulos et al. 2011): the history is summed over spans of the mean interval between demands, smoothed
 * exponentially, and the result spread evenly over the span.
 */
export function adida(history: Float64Array): Fit {
  return flat(history, aggregateRate(history, meanInterval(history)));
}

/** IMAPA (Petropoulos & Kourentzes 2015): the mean of ADIDA over every span from one period up to the mean interval. */
export function imapa(history: Float64Array): Fit {
  const longest = meanInterval(history);
  let sum = 0;
  for (let span = 1; span <= longest; span++) sum += aggregateRate(history, span);
  return flat(history, sum / longest);
}

function meanInterval(history: Float64Array): number {
  let demands = 0;
  for (const value of history) if (value !== 0) demands++;
  const interval = demands === 0 ? 1 : Math.round(history.length / demands);
  return Math.max(1, Math.min(interval, Math.floor(history.length / 3)));
}

/** Demand per period forecast from whole spans, the newest ending with the history; older periods that fill no span are left out. */
function aggregateRate(history: Float64Array, span: number): number {
  const spans = Math.floor(history.length / span);
  const offset = history.length - spans * span;
  const sums = new Float64Array(spans);
  for (let i = 0; i < spans; i++) for (let k = 0; k < span; k++) sums[i] += history[offset + i * span + k];
  return Math.max(0, ses(sums).level / span);
}

/** Both methods give one rate; the fitted values stand for how well that rate describes the history. */
function flat(history: Float64Array, rate: number): Fit {
  return { fitted: new Float64Array(history.length).fill(rate), forecast: (horizon) => new Float64Array(horizon).fill(rate) };
}
