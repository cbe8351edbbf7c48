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
    level: [-0.108, 0, 0.514, 0.145, -0.0184, -0.164], power: [-0.183, 0.839, 0.226, 0.134], deviation: 1.92,
    quantiles: [-5.36, -3.02, -2.4, -1.77, -0.803, 0.299, 1.53, 2.91, 4.15, 5.66, 11.2],
    correlation: { shared: 0.26, perPersistence: 1.01, fading: 0.75 },
  },
  quarterly: {
    level: [-0.0407, 0.00672, 0.337, -0.0478, 0.192, -0.0386], power: [0.0821, 0.343, 0.331, -0.116], deviation: 1.97,
    quantiles: [-6.81, -4.23, -3.11, -2.07, -0.728, 0.45, 1.56, 2.82, 3.84, 5.04, 8.41],
    correlation: { shared: 0.5, perPersistence: 0.77, fading: 0.7 },
  },
  monthly: {
    level: [-0.327, 0.161, 0.723, -0.087, 0.104, -0.0898], power: [0.0272, 0.268, 0.185, 0.0524], deviation: 1.95,
    quantiles: [-6.65, -3.97, -3.04, -2.18, -1, 0.173, 1.44, 2.83, 3.87, 5.02, 8.81],
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
