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
    level: [-0.121, 0, 0.498, 0.162, 0.0443, -0.192, 0], power: [-0.176, 0.816, 0.229, 0.0844], deviation: 1.93,
    quantiles: [-5.43, -3.09, -2.47, -1.81, -0.83, 0.274, 1.51, 2.91, 4.11, 5.66, 10.9],
    correlation: { shared: 0.26, perPersistence: 1.01, fading: 0.75 },
  },
  quarterly: {
    level: [-0.156, 0.0935, 0.302, 0.162, 0.197, -0.132, 0.316], power: [0.119, 0.252, 0.242, -0.0027], deviation: 2,
    quantiles: [-6.82, -4.13, -3.02, -1.9, -0.527, 0.572, 1.65, 2.97, 4.05, 5.23, 8.87],
    correlation: { shared: 0.5, perPersistence: 0.77, fading: 0.7 },
  },
  monthly: {
    level: [-0.392, 0.179, 0.501, 0.0185, 0.192, -0.116, 0.636], power: [0.0307, 0.252, 0.151, 0.0942], deviation: 1.98,
    quantiles: [-6.33, -3.82, -2.96, -2.14, -0.964, 0.199, 1.48, 2.92, 4.02, 5.26, 9.39],
    correlation: { shared: 0.4, perPersistence: 0.91, fading: 0.9 },
  },
  intermittent: {
    level: [0, 0, 0, 0, 1, 0, 0], power: [0, 0, 0, 0], deviation: 2.09,
    quantiles: [-1.43, -1.29, -1.14, -0.987, -0.776, -0.496, 0, 1.72, 5.02, 9.88, 22.2],
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
