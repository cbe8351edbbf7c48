/**
 * How forecast errors behave over many business series: the outcome of `npx tsx bench/train/pooledErrors.ts`, which says how.
 *
 * The logarithm of the size of the error h steps ahead, relative to the in-sample one-step error, is expected to be
 * level · terms + max(0, power · terms) · log h, with the terms of `sizeTerms`.
 */
export interface ErrorTable {
  readonly level: readonly number[];
  readonly power: readonly number[];
  /** Quantiles of error over expected size at PROBABILITIES. Error = actual − forecast. */
  readonly quantiles: readonly number[];
  /** Root mean square of error over expected size, the outermost hundredth on each side left out. */
  readonly deviation: number;
}

export const PROBABILITIES = [0.005, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975, 0.995] as const;

/** Series by how often they are read, which their season tells; intermittent ones by their demand. */
export type SeriesKind = 'unseasonal' | 'quarterly' | 'monthly' | 'intermittent';

export const ERROR_TABLES: Readonly<Record<SeriesKind, ErrorTable>> = {
  unseasonal: {
    level: [0.184, 0, 0.475, 0.137, 0.0473, -0.845], power: [-0.184, 0.775, 0.246, 0.154], deviation: 1.91,
    quantiles: [-5.4, -3.03, -2.4, -1.79, -0.805, 0.3, 1.53, 2.92, 4.11, 5.57, 10.3],
  },
  quarterly: {
    level: [0.0412, 0.0187, 0.252, -0.104, 0.474, -0.338], power: [0.1, 0.325, 0.354, -0.186], deviation: 1.96,
    quantiles: [-6.65, -4.24, -3.12, -2.08, -0.73, 0.453, 1.56, 2.82, 3.84, 5.04, 8.5],
  },
  monthly: {
    level: [-0.2, 0.156, 0.608, -0.103, 0.172, -0.353], power: [0.0188, 0.219, 0.19, 0.11], deviation: 1.94,
    quantiles: [-6.58, -3.94, -3.02, -2.18, -1.01, 0.173, 1.44, 2.83, 3.86, 4.98, 8.82],
  },
  intermittent: {
    level: [0, 0, 0, 0, 1, 0], power: [0, 0, 0, 0], deviation: 2.37,
    quantiles: [-1.43, -1.34, -1.21, -1.05, -0.808, -0.462, 0, 1.99, 5.53, 11.2, 23.4],
  },
};

/** Which table speaks for a series. */
export function kindOf(demand: 'intermittent' | 'steady', season: number): SeriesKind {
  if (demand === 'intermittent') return 'intermittent';
  if (season >= 6) return 'monthly';
  return season >= 2 ? 'quarterly' : 'unseasonal';
}
