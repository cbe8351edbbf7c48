import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import type { DemandDistribution } from './demandDistribution';
import { safetyFactor, standardLoss } from './standardNormal';

/**
 * Normally distributed demand; `sd` 0 means demand known exactly.
 * Source: Silver, Pyke & Thomas (2017), ch. 6.
 */
export function normalDemand(mean: number, sd: number): DemandDistribution {
  const known = sd === 0;
  return {
    name: 'normal',
    discrete: false,
    mean,
    sd,
    cdf: (x) => (known ? Number(x >= mean) : normalCdf(x, mean, sd)),
    quantile: (probability) => mean + sd * safetyFactor(probability),
    loss: (x) => (known ? Math.max(0, mean - x) : sd * standardLoss((x - mean) / sd)),
  };
}
