/**
 * How the errors of one forecast are spread and how they go together: what quantiles, simulated futures and sums over a lead time
 * are made from. Sizes and floor are in the units of the forecast.
 */
export interface ErrorLaw {
  /** Expected size of the error at each step. */
  readonly sizes: Float64Array;
  /** Quantiles of error over size at PROBABILITIES. */
  readonly quantiles: readonly number[];
  /** The least value the series can take; −∞ when there is none. */
  readonly floor: number;
  readonly correlation: ErrorCorrelation;
}

/**
 * Correlation of the errors of one forecast, k steps apart: shared + lasting · fadingᵏ. A level misjudged is misjudged at every step;
 * what moves the series next month is partly still there the month after.
 */
export interface ErrorCorrelation {
  readonly shared: number;
  readonly lasting: number;
  readonly fading: number;
}

/** Errors that have nothing to do with one another. */
export const UNCORRELATED: ErrorCorrelation = { shared: 0, lasting: 0, fading: 0 };

/**
 * Standard deviation of the sum of forecast errors over the first `count` steps, from their deviations by step: the square root of
 * all variances and covariances (Silver, Pyke & Thomas 2017, §6.8 says why √L understates it).
 * @example sumDeviation(Float64Array.of(3, 4), 2, UNCORRELATED) // 5
 */
export function sumDeviation(deviations: Float64Array, count: number, { shared, lasting, fading }: ErrorCorrelation): number {
  let squares = 0;
  let sum = 0;
  let fadingSum = 0;
  let fadingProducts = 0;
  for (let h = 0; h < Math.min(count, deviations.length); h++) {
    fadingProducts += deviations[h] * fading * fadingSum;
    fadingSum = deviations[h] + fading * fadingSum;
    sum += deviations[h];
    squares += deviations[h] * deviations[h];
  }
  return Math.sqrt(squares + shared * (sum * sum - squares) + 2 * lasting * fadingProducts);
}
