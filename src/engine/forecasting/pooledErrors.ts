import type { ErrorCorrelation } from './errorLaw';

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
  /** Correlation of errors k steps apart: shared + perPersistence · persistence · fadingᵏ (`npx tsx bench/train/errorCorrelation.ts`). */
  readonly correlation: { readonly shared: number; readonly perPersistence: number; readonly fading: number };
}

export const PROBABILITIES = [0.005, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975, 0.995] as const;

/** Series by how often they are read, which their season tells; intermittent ones by their demand. */
export type SeriesKind = 'unseasonal' | 'quarterly' | 'monthly' | 'intermittent';

export const ERROR_TABLES: Readonly<Record<SeriesKind, ErrorTable>> = {
  unseasonal: {
    level: [-0.14, 0, 0.456, 0.173, -0.0431, -0.167], power: [-0.177, 0.831, 0.215, 0.0909], deviation: 1.93,
    quantiles: [-5.29, -3.05, -2.42, -1.77, -0.786, 0.328, 1.55, 2.94, 4.12, 5.67, 10.6],
    correlation: { shared: 0.26, perPersistence: 1.01, fading: 0.75 },
  },
  quarterly: {
    level: [-0.175, 0.0801, 0.355, 0.125, 0.225, -0.0664], power: [0.108, 0.304, 0.288, -0.0982], deviation: 1.97,
    quantiles: [-6.78, -4.16, -3.09, -2.01, -0.62, 0.511, 1.61, 2.88, 3.88, 5.06, 8.25],
    correlation: { shared: 0.5, perPersistence: 0.77, fading: 0.7 },
  },
  monthly: {
    level: [-0.329, 0.134, 0.703, -0.0443, 0.142, -0.0655], power: [0.0225, 0.279, 0.177, 0.0649], deviation: 1.96,
    quantiles: [-6.37, -3.88, -2.99, -2.16, -0.982, 0.174, 1.45, 2.88, 3.96, 5.12, 8.93],
    correlation: { shared: 0.4, perPersistence: 0.91, fading: 0.9 },
  },
  intermittent: {
    level: [0, 0, 0, 0, 1, 0], power: [0, 0, 0, 0], deviation: 2.37,
    quantiles: [-1.43, -1.34, -1.21, -1.05, -0.808, -0.462, 0, 1.99, 5.53, 11.2, 23.4],
    correlation: { shared: 0.1, perPersistence: 0.25, fading: 0.3 },
  },
};

/** Correlation of the errors of a series' forecast, from how persistent it is. */
export function correlationOf({ correlation: { shared, perPersistence, fading } }: ErrorTable, persistence: number): ErrorCorrelation {
  return { shared, lasting: Math.min(1 - shared, perPersistence * persistence), fading };
}

/** Which table speaks for a series. */
export function kindOf(demand: 'intermittent' | 'steady', season: number): SeriesKind {
  if (demand === 'intermittent') return 'intermittent';
  if (season >= 6) return 'monthly';
  return season >= 2 ? 'quarterly' : 'unseasonal';
}
