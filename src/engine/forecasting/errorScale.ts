import type { Origin } from './backtest';
import type { ErrorTable } from './pooledErrors';

/** Mean |error| to expect h+1 steps ahead over the one-step error in the sample; beyond the table it grows by the square root of time. */
export function growthAt({ growth }: ErrorTable, h: number): number {
  const last = growth.length - 1;
  return h <= last ? growth[h] : growth[last] * Math.sqrt((h + 1) / (last + 1));
}

/** Mean absolute one-step error of a fit over the known part of its history. */
export function oneStepError(history: Float64Array, fitted: Float64Array): number {
  let sum = 0;
  let count = 0;
  const skip = Math.min(history.length >> 2, 3);
  for (let t = skip; t < history.length; t++) {
    const error = Math.abs(history[t] - fitted[t]);
    if (Number.isNaN(error)) continue;
    sum += error;
    count++;
  }
  return count > 0 ? sum / count : 0;
}

/**
 * The size of one-step errors to plan with: the in-sample one, corrected by how the series' own backtest compares with the pooled
 * growth of errors, as far as its few origins can be believed. `guess` stands in
 * where there are no errors at all.
 */
export function errorScale(inSample: number, origins: readonly Origin[], table: ErrorTable, guess: number): number {
  let observed = 0;
  let expected = 0;
  for (const { errors } of origins) {
    for (let h = 0; h < errors.length; h++) {
      observed += Math.abs(errors[h]);
      expected += growthAt(table, h);
    }
  }
  const own = expected > 0 ? observed / expected : 0;
  if (!(inSample > 0)) return own > 0 ? own : guess;
  if (!(own > 0)) return inSample;
  const weight = origins.length / (origins.length + table.prior);
  return Math.exp(weight * Math.log(own) + (1 - weight) * Math.log(inSample));
}
