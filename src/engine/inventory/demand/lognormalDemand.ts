import lognormalCdf from '@stdlib/stats-base-dists-lognormal-cdf';
import lognormalQuantile from '@stdlib/stats-base-dists-lognormal-quantile';
import type { DemandDistribution } from './demandDistribution';
import { upperTail } from './standardNormal';

/**
 * Lognormal demand with the given mean and deviation, both above 0: σ² = ln(1 + (sd/mean)²), μ = ln mean − σ²/2.
 * Source: Snyder & Shen (2019), section 4.3 and appendix C.
 */
export function lognormalDemand(mean: number, sd: number): DemandDistribution {
  const sigma = Math.sqrt(Math.log1p((sd / mean) ** 2));
  const mu = Math.log(mean) - sigma ** 2 / 2;
  return {
    name: 'lognormal',
    discrete: false,
    mean,
    sd,
    cdf: (x) => lognormalCdf(x, mu, sigma),
    quantile: (probability) => lognormalQuantile(probability, mu, sigma),
    loss: (x) => {
      if (x <= 0) return mean - x;
      const z = (Math.log(x) - mu) / sigma;
      return Math.max(0, mean * upperTail(z - sigma) - x * upperTail(z));
    },
  };
}
