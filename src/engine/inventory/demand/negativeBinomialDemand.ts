import negativeBinomialCdf from '@stdlib/stats-base-dists-negative-binomial-cdf';
import type { DemandDistribution } from './demandDistribution';
import { wholeUnits } from './wholeUnits';

/**
 * Negative binomial demand in whole units with sd² above mean above 0: r = mean²/(sd² − mean), p = mean/sd².
 * Source: Axsäter (2015), section 5.1.3: Poisson arrivals with logarithmic order sizes.
 */
export function negativeBinomialDemand(mean: number, sd: number): DemandDistribution {
  const variance = sd ** 2;
  const r = mean ** 2 / (variance - mean);
  const p = mean / variance;
  return wholeUnits({
    name: 'negbin',
    mean,
    sd,
    cdf: (n) => negativeBinomialCdf(n, r, p),
    partialMean: (n) => mean * (n < 1 ? 1 : 1 - negativeBinomialCdf(n - 1, r + 1, p)),
  });
}
