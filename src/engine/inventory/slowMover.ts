import { notNegative, share } from './argumentChecks';
import { negativeBinomialDemand } from './demand/negativeBinomialDemand';
import { poissonDemand } from './demand/poissonDemand';

/** Demand over the time the stock must last, in units. */
export interface SlowMoverInputs {
  readonly mean: number;
  /** Variance (units²); at most the mean makes demand Poisson, above it negative binomial. */
  readonly variance: number;
  /** Probability that the stock lasts, 0–1, both excluded. */
  readonly target: number;
}

/**
 * The smallest whole stock that lasts with a given probability. Throws InvalidArgument naming the argument at fault.
 * Source: Axsäter (2015), section 5.1; Silver, Pyke & Thomas (2017), ch. 7.
 * @example slowMoverStock({ mean: 1.2, variance: 3, target: 0.95 }); // => 5
 */
export function slowMoverStock({ mean, variance, target }: SlowMoverInputs): number {
  share('target', target);
  const scattered = notNegative('variance', variance) > notNegative('mean', mean) * (1 + 1e-9) && mean > 0;
  return (scattered ? negativeBinomialDemand(mean, Math.sqrt(variance)) : poissonDemand(mean)).quantile(target);
}
