import { PROBABILITIES } from './pooledErrors';
import type { ErrorTable } from './pooledErrors';
import type { Interval } from './types';

export interface IntervalInput {
  readonly mean: Float64Array;
  readonly levels: readonly number[];
  /** Expected size of the error at each step. */
  readonly sizes: Float64Array;
  readonly table: ErrorTable;
  /** The least value the series can take; −∞ when there is none. */
  readonly floor: number;
}

/**
 * Conformal intervals: quantiles of errors that many series made, scaled to the errors of this one (the split conformal idea of
 * Vovk, Gammerman & Shafer 2005 over a pool of series). Every interval holds the mean. Where the lower end stands at the floor, no
 * chance is left below it, and the upper end alone keeps the level.
 */
export function conformalIntervals({ mean, levels, sizes, table, floor }: IntervalInput): Interval[] {
  return levels.map((level) => {
    const below = errorQuantile(table, (1 - level) / 2);
    const above = errorQuantile(table, (1 + level) / 2);
    const lower = mean.map((value, h) => Math.min(value, Math.max(floor, value + below * sizes[h])));
    const upper = mean.map((value, h) => Math.max(value, value + above * sizes[h]));
    return { level, lower, upper };
  });
}

/** Quantile of the scaled errors: linear in the log odds between the table's probabilities, and beyond them. */
export function errorQuantile({ quantiles }: Pick<ErrorTable, 'quantiles'>, probability: number): number {
  let i = 1;
  while (i < PROBABILITIES.length - 1 && probability > PROBABILITIES[i]) i++;
  const from = logOdds(PROBABILITIES[i - 1]);
  const to = logOdds(PROBABILITIES[i]);
  return quantiles[i - 1] + ((quantiles[i] - quantiles[i - 1]) * (logOdds(probability) - from)) / (to - from);
}

const logOdds = (probability: number): number => Math.log(probability / (1 - probability));
