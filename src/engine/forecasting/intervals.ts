import { growthAt } from './errorScale';
import { PROBABILITIES } from './pooledErrors';
import type { ErrorTable } from './pooledErrors';
import type { Interval } from './types';

export interface IntervalInput {
  readonly mean: Float64Array;
  readonly levels: readonly number[];
  /** Mean absolute one-step error to plan with. */
  readonly scale: number;
  readonly table: ErrorTable;
  /** The least value the series can take; −∞ when there is none. */
  readonly floor: number;
}

/**
 * Conformal intervals: quantiles of errors that many series made, scaled to the errors of this one (Vovk, Gammerman &
 * Shafer 2005, the split conformal idea over a pool). Every interval holds the mean.
 */
export function conformalIntervals({ mean, levels, scale, table, floor }: IntervalInput): Interval[] {
  return levels.map((level) => {
    const below = errorQuantile(table, (1 - level) / 2);
    const above = errorQuantile(table, (1 + level) / 2);
    const lower = mean.map((value, h) => Math.min(value, Math.max(floor, value + below * scale * growthAt(table, h))));
    const upper = mean.map((value, h) => Math.max(value, value + above * scale * growthAt(table, h)));
    return { level, lower, upper };
  });
}

/** Standard deviation of the error h+1 steps ahead. */
export function errorDeviation(horizon: number, scale: number, table: ErrorTable): Float64Array {
  return Float64Array.from({ length: horizon }, (_, h) => scale * growthAt(table, h) * table.deviation);
}

/** Quantile of the scaled errors: linear in the log odds between the table's probabilities, and beyond them. */
export function errorQuantile({ quantiles }: ErrorTable, probability: number): number {
  let i = 1;
  while (i < PROBABILITIES.length - 1 && probability > PROBABILITIES[i]) i++;
  const from = logOdds(PROBABILITIES[i - 1]);
  const to = logOdds(PROBABILITIES[i]);
  return quantiles[i - 1] + ((quantiles[i] - quantiles[i - 1]) * (logOdds(probability) - from)) / (to - from);
}

const logOdds = (probability: number): number => Math.log(probability / (1 - probability));
