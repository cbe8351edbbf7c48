import { economicOrderQuantity } from '../lotSize';
import { type LotPlanInputs, lotsCovering } from './lotPlan';

/** How good a lot made in one period is when it covers `periods` periods and `units` units. */
type Score = (cost: { readonly holding: number; readonly periods: number; readonly units: number }) => number;

/** The number of periods after which the score first gets worse. */
function untilWorse({ demand, holdingCost }: LotPlanInputs, from: number, score: Score): number {
  let holding = 0;
  let units = demand[from];
  let best = score({ holding, periods: 1, units });
  for (let periods = 2; from + periods <= demand.length; periods++) {
    const added = demand[from + periods - 1];
    holding += holdingCost * (periods - 1) * added;
    units += added;
    const next = score({ holding, periods, units });
    if (next > best) return periods - 1;
    best = next;
  }
  return demand.length - from;
}

/** Lots that cover periods while the cost per period falls. Source: Silver & Meal (1973). */
export const silverMeal = (inputs: LotPlanInputs): Float64Array =>
  lotsCovering(inputs.demand, (from) => untilWorse(inputs, from, ({ holding, periods }) => (inputs.setupCost + holding) / periods));

/** Lots that cover periods while the cost per unit falls. Source: Silver, Pyke & Thomas (2017), section 5.6. */
export const leastUnitCost = (inputs: LotPlanInputs): Float64Array =>
  lotsCovering(inputs.demand, (from) => untilWorse(inputs, from, ({ holding, units }) => (inputs.setupCost + holding) / units));

/** Lots whose holding cost comes closest to the setup cost. Source: DeMatteis (1968); Silver, Pyke & Thomas (2017), section 5.6. */
export const partPeriodBalancing = (inputs: LotPlanInputs): Float64Array =>
  lotsCovering(inputs.demand, (from) => untilWorse(inputs, from, ({ holding }) => Math.abs(inputs.setupCost - holding)));

/** Lots that each cover as many periods as an economic order quantity lasts at mean demand. Source: Silver, Pyke & Thomas (2017), section 5.6. */
export function periodOrderQuantity({ demand, setupCost, holdingCost }: LotPlanInputs): Float64Array {
  const mean = Array.from(demand).reduce((sum, units) => sum + units, 0) / demand.length;
  if (mean === 0) return new Float64Array(demand.length);
  const lasts = holdingCost === 0 ? demand.length : economicOrderQuantity({ demand: mean, orderCost: setupCost, holdingCost }) / mean;
  return lotsCovering(demand, () => Math.round(lasts));
}

/** A lot in every period with demand, of just that demand. */
export const lotForLot = ({ demand }: LotPlanInputs): Float64Array => Float64Array.from(demand);
