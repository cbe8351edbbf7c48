import { InvalidArgument } from '../errors';
import { notNegative, oneOf, positive } from './argumentChecks';
import type { DemandDistribution } from './demand/demandDistribution';
import { lognormalDemand } from './demand/lognormalDemand';
import { normalDemand } from './demand/normalDemand';
import { poissonDemand } from './demand/poissonDemand';

export const newsvendorDistributions = ['normal', 'poisson', 'lognormal'] as const;

/** One buy for one season. */
export interface NewsvendorInputs {
  /** Mean demand of the season (units), ≥ 0; above 0 for lognormal. */
  readonly mean: number;
  /** Deviation of that demand, ≥ 0; Poisson has its own, √mean, and does not read it. */
  readonly sd?: number;
  /** What one unit too few costs [Cu = price + shortage penalty − cost], > 0. */
  readonly underage: number;
  /** What one unit too many costs [Co = cost − salvage + holding], > 0. */
  readonly overage: number;
  /** Default `normal`. `mean` and `sd` are those of demand itself, also for lognormal. */
  readonly dist?: (typeof newsvendorDistributions)[number];
}

function seasonDemand({ mean, sd, dist = 'normal' }: NewsvendorInputs): DemandDistribution {
  oneOf('dist', dist, newsvendorDistributions);
  if (dist === 'poisson') return poissonDemand(notNegative('mean', mean));
  if (sd === undefined) throw new InvalidArgument(`sd is empty; give the standard deviation of demand for dist "${dist}".`);
  notNegative('sd', sd);
  if (dist === 'lognormal') positive('mean', mean);
  return dist === 'normal' || sd === 0 ? normalDemand(notNegative('mean', mean), sd) : lognormalDemand(mean, sd);
}

/**
 * The order quantity (units) that balances buying too few and too many: F(Q) = Cu/(Cu + Co), the smallest whole Q for
 * Poisson. May fall below 0 for a normal of large deviation and dear overage: then buy nothing.
 * Throws InvalidArgument naming the argument at fault. Source: Snyder & Shen (2019), section 4.3.
 * @example newsvendorQuantity({ mean: 50, sd: 8, underage: 0.7, overage: 0.18 }); // => 56.60395592743389
 */
export function newsvendorQuantity(inputs: NewsvendorInputs): number {
  const ratio = positive('underage', inputs.underage) / (inputs.underage + positive('overage', inputs.overage));
  return seasonDemand(inputs).quantile(ratio);
}

/**
 * Expected cost of one season at a given quantity: Co·E[(Q − X)⁺] + Cu·E[(X − Q)⁺].
 * Throws InvalidArgument naming the argument at fault. Source: Snyder & Shen (2019), section 4.3.
 * @example newsvendorCost({ mean: 50, sd: 8, underage: 0.7, overage: 0.18, quantity: 40 }); // => 7.356131552870388
 */
export function newsvendorCost(inputs: NewsvendorInputs & { readonly quantity: number }): number {
  const demand = seasonDemand(inputs);
  const short = demand.loss(inputs.quantity);
  const left = inputs.quantity - demand.mean + short;
  return positive('overage', inputs.overage) * left + positive('underage', inputs.underage) * short;
}
