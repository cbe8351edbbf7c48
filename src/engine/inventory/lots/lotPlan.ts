import { InvalidArgument } from '../../errors';
import { notNegative } from '../argumentChecks';

/** Known demand over a horizon and what lots for it cost. */
export interface LotPlanInputs {
  /** Units per period, each ≥ 0. */
  readonly demand: ArrayLike<number>;
  /** Cost of one setup [K], ≥ 0. */
  readonly setupCost: number;
  /** Cost of holding one unit from one period to the next [h], ≥ 0. */
  readonly holdingCost: number;
}

/** Throws InvalidArgument naming the argument, and for demand the period, at fault. */
export function checkLotPlan({ demand, setupCost, holdingCost }: LotPlanInputs): void {
  notNegative('setupCost', setupCost);
  notNegative('holdingCost', holdingCost);
  if (demand.length === 0) throw new InvalidArgument('The demand has no periods; give at least one.');
  for (let t = 0; t < demand.length; t++) notNegative(`demand of period ${t + 1}`, demand[t]);
}

/**
 * Lots (units per period) from a rule that says how many periods the lot made in period `from` covers.
 * No lot is made in a period without demand that no earlier lot covers.
 */
export function lotsCovering(demand: ArrayLike<number>, periodsCovered: (from: number) => number): Float64Array {
  const lots = new Float64Array(demand.length);
  for (let from = 0; from < demand.length; ) {
    const end = demand[from] === 0 ? from + 1 : Math.min(demand.length, from + Math.max(1, periodsCovered(from)));
    for (let t = from; t < end; t++) lots[from] += demand[t];
    from = end;
  }
  return lots;
}

/** Setup and holding cost of a plan, stock counted at the end of each period. */
export function lotPlanCost({ demand, setupCost, holdingCost }: LotPlanInputs, lots: ArrayLike<number>): number {
  let stock = 0;
  let cost = 0;
  for (let t = 0; t < demand.length; t++) {
    stock += lots[t] - demand[t];
    cost += (lots[t] > 0 ? setupCost : 0) + holdingCost * stock;
  }
  return cost;
}
