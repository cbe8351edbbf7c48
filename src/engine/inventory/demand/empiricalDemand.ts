import type { DemandDistribution } from './demandDistribution';

/**
 * Demand as it was drawn or seen: each value of the sample is as likely as the next. Quantities in units, at least one value.
 * @example empiricalDemand([0, 0, 3, 5]).quantile(0.75) // 3
 */
export function empiricalDemand(sample: ArrayLike<number>): DemandDistribution {
  const sorted = Float64Array.from(sample).sort();
  const n = sorted.length;
  const sumFrom = new Float64Array(n + 1);
  for (let i = n - 1; i >= 0; i--) sumFrom[i] = sumFrom[i + 1] + sorted[i];
  const mean = sumFrom[0] / n;
  const atMost = (x: number): number => {
    let low = 0;
    let high = n;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] <= x) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    name: 'empirical',
    discrete: sorted.every(Number.isInteger),
    mean,
    sd: Math.sqrt(sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n),
    cdf: (x) => atMost(x) / n,
    quantile: (probability) => sorted[Math.max(0, Math.min(n - 1, Math.ceil(probability * n - 1e-9) - 1))],
    loss: (x) => (sumFrom[atMost(x)] - x * (n - atMost(x))) / n,
  };
}
