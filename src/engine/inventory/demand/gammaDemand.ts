import gammaCdf from '@stdlib/stats-base-dists-gamma-cdf';
import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import type { DemandDistribution } from './demandDistribution';

/**
 * Gamma demand with the given mean and deviation, both above 0: shape (mean/sd)², scale sd²/mean.
 * Source: Burgin (1975), The gamma distribution and inventory control.
 */
export function gammaDemand(mean: number, sd: number): DemandDistribution {
  const shape = (mean / sd) ** 2;
  const rate = mean / sd ** 2;
  return {
    name: 'gamma',
    discrete: false,
    mean,
    sd,
    cdf: (x) => gammaCdf(x, shape, rate),
    quantile: (probability) => gammaQuantile(probability, shape, rate),
    loss: (x) => (x <= 0 ? mean - x : Math.max(0, mean * (1 - gammaCdf(x, shape + 1, rate)) - x * (1 - gammaCdf(x, shape, rate)))),
  };
}
