import { finite } from './argumentChecks';
import { shortShare } from './fillRate';
import { leadTimeDemand } from './leadTimeDemand';
import { leadTimeDistribution } from './leadTimeDistribution';
import { fillCycle, type StockInputs } from './stockLevel';

/** A reorder point (units) and the demand and times it must cover. */
export interface ServiceInputs extends Omit<StockInputs, 'target' | 'kind'> {
  readonly reorderPoint: number;
}

function coveredDemand(inputs: ServiceInputs) {
  finite('reorderPoint', inputs.reorderPoint);
  const { mean, sd } = leadTimeDemand(inputs);
  return leadTimeDistribution(inputs.dist ?? 'normal', mean, sd);
}

/**
 * Probability (0–1) that a reorder point lasts through a replenishment cycle [P1]. The lot does not change it.
 * Throws InvalidArgument naming the argument at fault. Source: Silver, Pyke & Thomas (2017), section 6.6.
 * @example cycleServiceAchieved({ reorderPoint: 591.82, mean: 100, sd: 30, leadTime: 4, leadTimeSd: 1 }); // => 0.95
 */
export function cycleServiceAchieved(inputs: ServiceInputs): number {
  fillCycle(inputs, coveredDemand(inputs));
  return coveredDemand(inputs).cdf(inputs.reorderPoint);
}

/**
 * Share of demand (0–1) served from the shelf at a reorder point [P2]: exact with a lot, approximate without one
 * (then a cycle is one review period, or one period). 1 where there is no demand.
 * Throws InvalidArgument naming the argument at fault. Source: Silver, Pyke & Thomas (2017), sections 6.7 and 6.10.
 */
export function fillRateAchieved(inputs: ServiceInputs): number {
  const cycle = fillCycle(inputs, coveredDemand(inputs));
  return cycle === null ? 1 : Math.max(0, 1 - shortShare(cycle, inputs.reorderPoint));
}
