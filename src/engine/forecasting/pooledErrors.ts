/**
 * How forecast errors behave over many business series: the outcome of bench/train/pooledErrors.ts.
 * For each kind of series: how the size of errors grows with the steps ahead (relative to the in-sample one-step error), how
 * widely they scatter around that, and how much to believe a series' own backtest.
 */
export interface ErrorTable {
  /** Mean |error| h+1 steps ahead over the mean in-sample one-step |error|; the last entry goes on by the square root of time. */
  readonly growth: readonly number[];
  /** Quantiles of error / expected |error| at PROBABILITIES. Error = actual − forecast. */
  readonly quantiles: readonly number[];
  /** Standard deviation of error / expected |error|. */
  readonly deviation: number;
  /** Backtest origins that weigh as much as the table. */
  readonly prior: number;
}

export const PROBABILITIES = [0.005, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975, 0.995] as const;
const normal = [-3.23, -2.46, -2.06, -1.61, -0.845, 0, 0.845, 1.61, 2.06, 2.46, 3.23];

export type SeriesKind = 'yearly' | 'quarterly' | 'monthly' | 'intermittent';

export const ERROR_TABLES: Readonly<Record<SeriesKind, ErrorTable>> = {
  yearly: { growth: [1.3, 1.7, 2.1, 2.5, 2.9, 3.3], quantiles: normal, deviation: 1.35, prior: 3 },
  quarterly: { growth: [1.2, 1.4, 1.6, 1.8, 2, 2.2, 2.4, 2.6], quantiles: normal, deviation: 1.35, prior: 3 },
  monthly: { growth: [1.15, 1.2, 1.25, 1.3, 1.35, 1.4, 1.45, 1.5, 1.55, 1.6, 1.65, 1.7], quantiles: normal, deviation: 1.35, prior: 3 },
  intermittent: { growth: [1], quantiles: normal, deviation: 1.6, prior: 3 },
};

/** Which table speaks for a series: its season tells how often it was read. */
export function kindOf(demand: 'intermittent' | 'steady', season: number): SeriesKind {
  if (demand === 'intermittent') return 'intermittent';
  if (season >= 6) return 'monthly';
  return season >= 2 ? 'quarterly' : 'yearly';
}
