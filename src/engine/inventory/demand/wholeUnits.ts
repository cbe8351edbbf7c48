import type { DemandDistribution } from './demandDistribution';
import { smallestInteger } from './smallestInteger';

/** What a distribution over 0, 1, 2 … is made from. `partialMean(n)` is E[X; X > n], for whole n ≥ 0. */
export interface WholeUnits {
  readonly name: 'negbin' | 'poisson';
  readonly mean: number;
  readonly sd: number;
  readonly cdf: (n: number) => number;
  readonly partialMean: (n: number) => number;
}

/** Completes a distribution over whole units with its quantile and its loss, the latter linear between integers. */
export function wholeUnits({ name, mean, sd, cdf, partialMean }: WholeUnits): DemandDistribution {
  const atMost = (x: number): number => (x < 0 ? 0 : cdf(Math.floor(x)));
  const lossAt = (n: number): number => (n < 0 ? mean - n : Math.max(0, partialMean(n) - n * (1 - cdf(n))));
  return {
    name,
    discrete: true,
    mean,
    sd,
    cdf: atMost,
    quantile: (probability) => smallestInteger((n) => atMost(n) >= probability, mean + sd),
    loss: (x) => {
      const below = Math.floor(x);
      return lossAt(below) - (x - below) * (1 - atMost(below));
    },
  };
}
