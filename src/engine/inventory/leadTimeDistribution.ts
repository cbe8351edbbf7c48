import { oneOf } from './argumentChecks';
import type { DemandDistribution } from './demand/demandDistribution';
import { gammaDemand } from './demand/gammaDemand';
import { negativeBinomialDemand } from './demand/negativeBinomialDemand';
import { normalDemand } from './demand/normalDemand';
import { poissonDemand } from './demand/poissonDemand';

export const distributionChoices = ['normal', 'gamma', 'negbin', 'auto'] as const;
export type DistributionChoice = (typeof distributionChoices)[number];
export type StockDistribution = 'normal' | 'gamma' | 'negbin' | 'poisson';

/** Lead-time means up to this many units are counted in whole units by `auto`. */
const smallMean = 10;
/** From this ratio of deviation to mean on, `auto` takes the skewed gamma instead of the normal. */
const skewedRatio = 0.5;
/** A variance within rounding of the mean is Poisson. */
const rounding = 1e-9;
/** Below this ratio of deviation to mean a gamma differs from the normal by under 0.002 deviations, and is costly to compute. */
const nearlyKnownRatio = 1e-3;
/** Demand this rare or this small is none, as far as numbers go. */
const vanishing = { ratio: 1e6, mean: 1e-100 } as const;

function chosen(choice: DistributionChoice, mean: number, sd: number): Exclude<DistributionChoice, 'auto'> {
  if (choice !== 'auto') return choice;
  if (mean <= smallMean) return 'negbin';
  return sd < skewedRatio * mean ? 'normal' : 'gamma';
}

/**
 * The distribution of demand over a lead time from its mean and deviation (units).
 * `auto`: negative binomial up to a mean of 10, above it normal while sd < 0.5 mean, else gamma.
 * The negative binomial becomes Poisson where the variance does not exceed the mean; a deviation of 0 is demand
 * known exactly; a gamma of deviation under mean/1000 is taken as normal; gamma and negative binomial with a mean of 0,
 * or under a millionth of the deviation, are no demand.
 * Source: Silver, Pyke & Thomas (2017), ch. 6–7; Burgin (1975); Axsäter (2015), section 5.1.
 */
export function leadTimeDistribution(choice: DistributionChoice, mean: number, sd: number): DemandDistribution & { readonly name: StockDistribution } {
  const name = chosen(oneOf('dist', choice, distributionChoices), mean, sd);
  const nearlyKnown = name === 'gamma' && sd < nearlyKnownRatio * mean;
  if (sd === 0 || name === 'normal' || nearlyKnown) return { ...normalDemand(mean, sd), name: 'normal' };
  if (mean < vanishing.mean || sd > vanishing.ratio * mean) return { ...poissonDemand(0), name: 'poisson' };
  if (name === 'gamma') return { ...gammaDemand(mean, sd), name: 'gamma' };
  if (sd ** 2 <= mean * (1 + rounding)) return { ...poissonDemand(mean), name: 'poisson' };
  return { ...negativeBinomialDemand(mean, sd), name: 'negbin' };
}
