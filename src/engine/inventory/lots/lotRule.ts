import { oneOf } from '../argumentChecks';
import { leastUnitCost, lotForLot, partPeriodBalancing, periodOrderQuantity, silverMeal } from './lotHeuristics';
import { checkLotPlan, type LotPlanInputs } from './lotPlan';
import { wagnerWhitin } from './wagnerWhitin';

export const lotRules = ['WW', 'SM', 'LUC', 'PPB', 'POQ', 'L4L'] as const;
/** Wagner–Whitin, Silver–Meal, least unit cost, part-period balancing, periodic order quantity, lot for lot. */
export type LotRule = (typeof lotRules)[number];

const rules: Readonly<Record<LotRule, (inputs: LotPlanInputs) => Float64Array>> = {
  WW: wagnerWhitin,
  SM: silverMeal,
  LUC: leastUnitCost,
  PPB: partPeriodBalancing,
  POQ: periodOrderQuantity,
  L4L: lotForLot,
};

/**
 * Lots (units per period, as long as demand) that cover a known demand by a rule; `WW` is the cheapest of all.
 * Throws InvalidArgument for a negative cost or demand, naming it, or an unknown rule.
 * @example planLots({ demand: [18, 30, 42, 5, 20], setupCost: 80, holdingCost: 2 }, 'SM'); // => 48, 0, 47, 0, 20
 */
export function planLots(inputs: LotPlanInputs, rule: LotRule = 'WW'): Float64Array {
  checkLotPlan(inputs);
  return rules[oneOf('rule', rule, lotRules)](inputs);
}
