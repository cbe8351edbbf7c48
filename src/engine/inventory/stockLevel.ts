import { notNegative, oneOf, positive, share } from './argumentChecks';
import type { DemandDistribution } from './demand/demandDistribution';
import { type FillCycle, reorderPointForFill } from './fillRate';
import { type LeadTimeInputs, leadTimeDemand } from './leadTimeDemand';
import { type DistributionChoice, leadTimeDistribution } from './leadTimeDistribution';

export const serviceKinds = ['CSL', 'FILL'] as const;
/** `CSL`: probability of no stock-out in a cycle [P1]. `FILL`: share of demand served from the shelf [P2]. */
export type ServiceKind = (typeof serviceKinds)[number];

/** Demand and times in one period; quantities in units. */
export interface StockInputs extends LeadTimeInputs {
  /** Service to reach, 0–1, both excluded. */
  readonly target: number;
  /** Default `CSL`. */
  readonly kind?: ServiceKind;
  /** Order quantity [Q], > 0. With it, fill rates are exact; without it, Q is the demand between reviews (of one period when review is 0) and the approximate form is used. */
  readonly lot?: number;
  /** Distribution of lead-time demand. Default `normal`. */
  readonly dist?: DistributionChoice;
}

export interface StockLevel {
  /** Reorder point − mean demand over lead time and review; below 0 when a low target or a large lot needs less than the mean. */
  readonly safetyStock: number;
  /** Stock position at which to order; with a review period, also the order-up-to level of an (R, S) policy. */
  readonly reorderPoint: number;
  readonly distribution: DemandDistribution['name'];
  /** Mean demand over lead time and review. */
  readonly leadTimeMean: number;
  /** Deviation of demand over lead time and review. */
  readonly leadTimeSd: number;
}

/** The cycle a fill rate is counted over; null where there is no demand to fill. */
export function fillCycle(inputs: Pick<StockInputs, 'mean' | 'review' | 'lot'>, distribution: DemandDistribution): FillCycle | null {
  if (inputs.lot !== undefined) return { distribution, quantity: positive('lot', inputs.lot), form: 'exact' };
  const quantity = inputs.mean * (inputs.review || 1);
  return quantity > 0 ? { distribution, quantity, form: 'approximate' } : null;
}

function reorderPointFor(inputs: StockInputs, distribution: DemandDistribution): number {
  const cycle = fillCycle(inputs, distribution);
  if (oneOf('kind', inputs.kind ?? 'CSL', serviceKinds) === 'FILL') return cycle === null ? 0 : reorderPointForFill(cycle, inputs.target);
  return distribution.sd === 0 ? distribution.mean : distribution.quantile(inputs.target);
}

/**
 * Safety stock and reorder point for a service target under variable demand and lead time.
 * A fill rate without lot and without demand asks for no stock. Throws InvalidArgument naming the argument at fault.
 * Source: Silver, Pyke & Thomas (2017), ch. 6; King (2011); Axsäter (2015), ch. 5; Burgin (1975).
 * @example stockLevel({ mean: 100, sd: 30, leadTime: 4, leadTimeSd: 1, target: 0.95 }).safetyStock; // => 191.82…
 */
export function stockLevel(inputs: StockInputs): StockLevel {
  share('target', inputs.target);
  const leadTime = leadTimeDemand(inputs);
  const distribution = leadTimeDistribution(inputs.dist ?? 'normal', leadTime.mean, leadTime.sd);
  return levelUnder(distribution, leadTime.mean, inputs);
}

/**
 * The same under a distribution of lead-time demand that is given, such as one drawn from history; `expected` is the demand that the
 * forecast expects over lead time and review.
 */
export function stockLevelUnder(distribution: DemandDistribution, expected: number, inputs: StockInputs): StockLevel {
  share('target', inputs.target);
  return levelUnder(distribution, notNegative('expected', expected), inputs);
}

function levelUnder(distribution: DemandDistribution, expected: number, inputs: StockInputs): StockLevel {
  const reorderPoint = reorderPointFor(inputs, distribution);
  return {
    safetyStock: reorderPoint - expected,
    reorderPoint,
    distribution: distribution.name,
    leadTimeMean: expected,
    leadTimeSd: distribution.sd,
  };
}
