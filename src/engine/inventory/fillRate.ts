import type { DemandDistribution } from './demand/demandDistribution';
import { smallestInteger } from './demand/smallestInteger';
import { solveDecreasing } from './solveDecreasing';

/** How demand is served in a replenishment cycle, with full backordering. */
export interface FillCycle {
  readonly distribution: DemandDistribution;
  /** Demand filled in one cycle [Q], > 0: the lot, or the demand between reviews. */
  readonly quantity: number;
  /** `exact` counts what was already short when the cycle began only once (second loss term); `approximate` leaves that term out. */
  readonly form: 'exact' | 'approximate';
}

/**
 * Share of demand not served from the shelf at a reorder point s: [loss(s) − loss(s + Q)]/Q, or loss(s)/Q approximately.
 * The exact form is exact for whole units too when customers order one at a time.
 * Source: Silver, Pyke & Thomas (2017), sections 6.7 and 6.10; Axsäter (2015), section 5.6.
 */
export function shortShare({ distribution, quantity, form }: FillCycle, reorderPoint: number): number {
  const begun = form === 'exact' ? distribution.loss(reorderPoint + quantity) : 0;
  return Math.max(0, (distribution.loss(reorderPoint) - begun) / quantity);
}

/**
 * The lowest reorder point (units) whose fill rate reaches `target` in (0, 1): exactly for continuous demand,
 * the smallest whole number for demand in whole units. May lie below 0 when the target is low or the lot large.
 */
export function reorderPointForFill(cycle: FillCycle, target: number): number {
  const { distribution, quantity, form } = cycle;
  const allowed = 1 - target;
  if (distribution.sd === 0) return distribution.mean - allowed * quantity;
  const near = distribution.mean;
  if (distribution.discrete) return smallestInteger((s) => shortShare(cycle, s) <= allowed * (1 + 1e-12), near);
  return solveDecreasing({
    value: (s) => shortShare(cycle, s),
    slope: (s) => (distribution.cdf(s) - (form === 'exact' ? distribution.cdf(s + quantity) : 1)) / quantity,
    height: allowed,
    near,
    step: distribution.sd,
  });
}
