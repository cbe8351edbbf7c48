import poissonCdf from '@stdlib/stats-base-dists-poisson-cdf';
import type { DemandDistribution } from './demandDistribution';
import { wholeUnits } from './wholeUnits';

/** Poisson demand in whole units; `mean` 0 is no demand at all. Source: Axsäter (2015), section 5.1. */
export function poissonDemand(mean: number): DemandDistribution {
  const cdf = (n: number): number => (n < 0 ? 0 : poissonCdf(n, mean));
  return wholeUnits({ name: 'poisson', mean, sd: Math.sqrt(mean), cdf, partialMean: (n) => mean * (1 - cdf(n - 1)) });
}
