import type { Origin } from './backtest';
import type { ErrorTable } from './pooledErrors';

/** What the size of a series' errors is judged by. */
export interface ErrorTraits {
  /** Mean absolute one-step error in the sample. */
  readonly inSample: number;
  readonly persistence: number;
  /** Size to assume where the history shows no errors at all. */
  readonly guess: number;
}

/** Mean absolute one-step error of a fit from period `from` of its history on. */
export function oneStepError(history: Float64Array, fitted: Float64Array, from: number): number {
  let sum = 0;
  let count = 0;
  for (let t = from; t < history.length; t++) {
    const error = Math.abs(history[t] - fitted[t]);
    if (Number.isNaN(error)) continue;
    sum += error;
    count++;
  }
  return count > 0 ? sum / count : 0;
}

/** Expected size of the error h+1 steps ahead over the one-step error in the sample. */
export function growthAt(table: ErrorTable, persistence: number, h: number): number {
  return Math.exp(table.first) * (h + 1) ** (table.power + table.perPersistence * persistence);
}

/**
 * Expected size of the error 1 … horizon steps ahead: the in-sample error grown as the pool of series tells, corrected by how the
 * series' own backtest compares with that, as far as its few origins can be believed.
 */
export function errorSizes(traits: ErrorTraits, origins: readonly Origin[], table: ErrorTable, horizon: number): Float64Array {
  let observed = 0;
  let expected = 0;
  for (const { errors } of origins) {
    for (let h = 0; h < errors.length; h++) {
      observed += Math.abs(errors[h]);
      expected += growthAt(table, traits.persistence, h);
    }
  }
  const own = expected > 0 ? observed / expected : 0;
  const { inSample, guess } = traits;
  const weight = origins.length / (origins.length + table.prior);
  const scale = inSample > 0 && own > 0 ? Math.exp(weight * Math.log(own) + (1 - weight) * Math.log(inSample)) : Math.max(inSample, own) || guess;
  return Float64Array.from({ length: horizon }, (_, h) => scale * growthAt(table, traits.persistence, h));
}
