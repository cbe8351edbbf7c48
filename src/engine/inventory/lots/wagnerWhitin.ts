import type { LotPlanInputs } from './lotPlan';

/** Costs that may change from period to period. */
export interface VaryingCosts {
  readonly demand: ArrayLike<number>;
  /** Cost of a setup in each period. */
  readonly setupCosts: ArrayLike<number>;
  /** Cost of one unit bought in each period. */
  readonly purchaseCosts: ArrayLike<number>;
  readonly holdingCost: number;
}

/**
 * The lots (units per period) with the least cost of setups, buying and holding, by dynamic programming back from the end.
 * Of equally cheap plans, the one whose lots reach farthest. Source: Wagner & Whitin (1958).
 */
export function wagnerWhitinVarying({ demand, setupCosts, purchaseCosts, holdingCost }: VaryingCosts): Float64Array {
  const periods = demand.length;
  const costFrom = new Float64Array(periods + 1);
  const nextLot = new Int32Array(periods);
  for (let from = periods - 1; from >= 0; from--) {
    costFrom[from] = demand[from] === 0 ? costFrom[from + 1] : Infinity;
    nextLot[from] = from + 1;
    let cost = setupCosts[from];
    for (let t = from; t < periods; t++) {
      cost += demand[t] * (purchaseCosts[from] + holdingCost * (t - from));
      const total = cost + costFrom[t + 1];
      if (total <= costFrom[from]) {
        costFrom[from] = total;
        nextLot[from] = t + 1;
      }
    }
  }
  const lots = new Float64Array(periods);
  for (let from = 0; from < periods; from = nextLot[from]) for (let t = from; t < nextLot[from]; t++) lots[from] += demand[t];
  return lots;
}

/** Wagner–Whitin lots for constant setup and purchase costs. */
export function wagnerWhitin({ demand, setupCost, holdingCost }: LotPlanInputs): Float64Array {
  const setupCosts = new Float64Array(demand.length).fill(setupCost);
  return wagnerWhitinVarying({ demand, setupCosts, purchaseCosts: new Float64Array(demand.length), holdingCost });
}
