/**
 * How forecast errors behave over many business series: the outcome of `npx tsx bench/train/pooledErrors.ts`, which says how.
 *
 * The size of the error h steps ahead, relative to the in-sample one-step error, is expected to be
 * exp(first) · h^(power + perPersistence · persistence).
 */
export interface ErrorTable {
  readonly first: number;
  readonly power: number;
  readonly perPersistence: number;
  /** Quantiles of error over expected size at PROBABILITIES. Error = actual − forecast. */
  readonly quantiles: readonly number[];
  /** Root mean square of error over expected size, the outermost hundredth on each side left out. */
  readonly deviation: number;
  /** Backtest origins that weigh as much as the table. */
  readonly prior: number;
}

export const PROBABILITIES = [0.005, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975, 0.995] as const;

/** Series by how often they are read, which their season tells; intermittent ones by their demand. */
export type SeriesKind = 'unseasonal' | 'quarterly' | 'monthly' | 'intermittent';

export const ERROR_TABLES: Readonly<Record<SeriesKind, ErrorTable>> = {
  unseasonal: {
    first: 0.572, power: -0.235, perPersistence: 1.41, deviation: 1.32, prior: 8,
    quantiles: [-3.51, -2.18, -1.69, -1.23, -0.525, 0.214, 1.05, 1.98, 2.84, 3.78, 7.59],
  },
  quarterly: {
    first: 0.642, power: 0.148, perPersistence: 0.671, deviation: 1.34, prior: 8,
    quantiles: [-5.13, -3.03, -2.25, -1.53, -0.565, 0.204, 0.976, 1.87, 2.61, 3.32, 5.66],
  },
  monthly: {
    first: 0.211, power: 0.12, perPersistence: 0.721, deviation: 1.36, prior: 2,
    quantiles: [-5.15, -2.96, -2.26, -1.58, -0.721, -0.0124, 0.847, 1.83, 2.64, 3.59, 8.2],
  },
  intermittent: {
    first: 0.179, power: 0.00497, perPersistence: -0.0294, deviation: 1.36, prior: 1,
    quantiles: [-1.93, -1.3, -1.04, -0.796, -0.619, -0.497, -0.308, 1.73, 3.37, 5.11, 11.1],
  },
};

/** Which table speaks for a series. */
export function kindOf(demand: 'intermittent' | 'steady', season: number): SeriesKind {
  if (demand === 'intermittent') return 'intermittent';
  if (season >= 6) return 'monthly';
  return season >= 2 ? 'quarterly' : 'unseasonal';
}
