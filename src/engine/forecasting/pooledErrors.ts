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
    first: 0.573, power: -0.236, perPersistence: 1.41, deviation: 1.3, prior: 8,
    quantiles: [-3.44, -2.14, -1.68, -1.21, -0.522, 0.21, 1.04, 1.95, 2.81, 3.75, 7.7],
  },
  quarterly: {
    first: 0.641, power: 0.149, perPersistence: 0.671, deviation: 1.33, prior: 8,
    quantiles: [-5.05, -3, -2.19, -1.5, -0.56, 0.203, 0.962, 1.86, 2.58, 3.29, 5.68],
  },
  monthly: {
    first: 0.211, power: 0.12, perPersistence: 0.718, deviation: 1.37, prior: 2,
    quantiles: [-5.01, -2.96, -2.26, -1.58, -0.719, -0.0124, 0.849, 1.85, 2.65, 3.66, 8.45],
  },
  intermittent: {
    first: 0.146, power: 0.00626, perPersistence: -0.0912, deviation: 1.41, prior: 1,
    quantiles: [-1.52, -1.16, -0.998, -0.881, -0.714, -0.539, -0.154, 1.82, 3.39, 5.47, 13.3],
  },
};

/** Which table speaks for a series. */
export function kindOf(demand: 'intermittent' | 'steady', season: number): SeriesKind {
  if (demand === 'intermittent') return 'intermittent';
  if (season >= 6) return 'monthly';
  return season >= 2 ? 'quarterly' : 'unseasonal';
}
