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
    first: 0.504, power: -0.2, perPersistence: 1.31, deviation: 1.3, prior: 8,
    quantiles: [-3.5, -2.04, -1.63, -1.17, -0.518, 0.223, 1.04, 2.04, 2.84, 3.73, 7.25],
  },
  quarterly: {
    first: 0.504, power: 0.0874, perPersistence: 0.744, deviation: 1.31, prior: 8,
    quantiles: [-4.6, -2.83, -2.04, -1.4, -0.51, 0.265, 1.03, 1.88, 2.58, 3.36, 6.14],
  },
  monthly: {
    first: 0.253, power: 0.0857, perPersistence: 0.589, deviation: 1.27, prior: 4,
    quantiles: [-4.43, -2.61, -2.03, -1.47, -0.68, 0.0593, 0.898, 1.81, 2.5, 3.26, 5.81],
  },
  intermittent: {
    first: -0.228, power: 0.00252, perPersistence: -0.736, deviation: 2.2, prior: 1,
    quantiles: [-1.71, -1.33, -1.21, -1.03, -0.851, -0.497, 0, 2.19, 5, 9.91, 21.8],
  },
};

/** Which table speaks for a series. */
export function kindOf(demand: 'intermittent' | 'steady', season: number): SeriesKind {
  if (demand === 'intermittent') return 'intermittent';
  if (season >= 6) return 'monthly';
  return season >= 2 ? 'quarterly' : 'unseasonal';
}
