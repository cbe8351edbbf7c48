import type { Fit, Fitter } from './fit';

/** Fewer blocks than this tell no trend. */
const FEWEST_BLOCKS = 4;

/** Whether a history fills enough blocks of `span` periods for a model of them. */
export const enoughBlocks = (n: number, span: number): boolean => span > 1 && Math.floor(n / span) >= FEWEST_BLOCKS;

/**
 * A model of the means over blocks of `span` periods, the newest block ending with the history: what is noise in a month averages out
 * over a year, and the long run shows (temporal aggregation; Kourentzes, Petropoulos & Trapero 2014). Between the middles of two
 * blocks its path runs straight. It makes no one-step forecasts. Expects a series without season.
 */
export function aggregated(fitter: Fitter, span: number): Fitter {
  return (history): Fit => {
    const blocks = blockMeans(history, span);
    const fit = fitter(blocks, 1);
    return {
      fitted: new Float64Array(history.length).fill(NaN),
      forecast: (horizon) => {
        const means = fit.forecast(Math.ceil(horizon / span) + 1);
        const path = new Float64Array(horizon);
        for (let h = 0; h < horizon; h++) {
          const position = (h + 0.5) / span + 0.5;
          const block = Math.floor(position);
          const before = block === 0 ? blocks[blocks.length - 1] : means[block - 1];
          path[h] = before + (means[block] - before) * (position - block);
        }
        return path;
      },
    };
  };
}

function blockMeans(history: Float64Array, span: number): Float64Array {
  const count = Math.floor(history.length / span);
  const from = history.length - count * span;
  const means = new Float64Array(count);
  for (let t = 0; t < count * span; t++) means[Math.floor(t / span)] += history[from + t] / span;
  return means;
}
