import { notNegative, oneOf, positive } from './argumentChecks';
import { safetyFactor, standardLoss, standardSecondLoss, upperTail } from './demand/standardNormal';
import { economicOrderQuantity } from './lotSize';
import { solveDecreasing } from './solveDecreasing';

export const rqMethods = ['EXACT', 'EOQB', 'EOQSS'] as const;

/** Normal demand under continuous review with backorders; times in the period of demand. */
export interface RqInputs {
  /** Mean demand per period [D], > 0. */
  readonly demand: number;
  /** Deviation per period [σ], > 0. */
  readonly sd: number;
  /** Lead time [L], > 0. */
  readonly leadTime: number;
  /** Cost of one order [K], > 0. */
  readonly orderCost: number;
  /** Cost of one unit held, or backordered, for one period [h, p], > 0. */
  readonly holdingCost: number;
  readonly shortageCost: number;
}

export interface RqPolicy {
  readonly reorderPoint: number;
  readonly lot: number;
  /** Exact expected cost per period of ordering, holding and backorders. */
  readonly cost: number;
}

/** The cost rate g(y) of a stock position y, its slope, and its integral. */
function costRate({ demand, sd, leadTime, holdingCost: h, shortageCost: p }: RqInputs) {
  const mean = positive('demand', demand) * positive('leadTime', leadTime);
  const deviation = positive('sd', sd) * Math.sqrt(leadTime);
  positive('holdingCost', h);
  positive('shortageCost', p);
  const z = (y: number): number => (y - mean) / deviation;
  return {
    mean,
    deviation,
    at: (y: number) => h * (y - mean) + (h + p) * deviation * standardLoss(z(y)),
    slope: (y: number) => h - (h + p) * upperTail(z(y)),
    between: (low: number, high: number) =>
      (h * ((high - mean) ** 2 - (low - mean) ** 2)) / 2 + (h + p) * deviation ** 2 * (standardSecondLoss(z(low)) - standardSecondLoss(z(high))),
  };
}

/**
 * Expected cost per period of a reorder point and lot: (KD + ∫g from r to r + Q)/Q. Throws InvalidArgument naming the argument at fault.
 * Source: Snyder & Shen (2019), section 5.2; Zheng (1992).
 */
export function rqCost(inputs: RqInputs & Pick<RqPolicy, 'reorderPoint' | 'lot'>): number {
  const { reorderPoint, lot } = inputs;
  const orders = notNegative('orderCost', inputs.orderCost) * inputs.demand;
  return (orders + costRate(inputs).between(reorderPoint, reorderPoint + positive('lot', lot))) / lot;
}

/** The best reorder point (units) for a lot: where the cost rate is the same at r and r + Q. Throws as rqCost does. */
export function bestReorderPoint(inputs: RqInputs & { readonly lot: number }): number {
  const rate = costRate(inputs);
  const lot = positive('lot', inputs.lot);
  return solveDecreasing({
    value: (r) => rate.at(r) - rate.at(r + lot),
    slope: (r) => rate.slope(r) - rate.slope(r + lot),
    height: 0,
    near: rate.mean - lot / 2,
    step: rate.deviation + lot / 2,
  });
}

/** The lot at which the cost rate at both ends of the cycle equals the average cost. */
function bestLot(inputs: RqInputs, start: number): number {
  const rate = costRate(inputs);
  const setup = inputs.orderCost * inputs.demand;
  const saving = (logLot: number): number => {
    const lot = Math.exp(logLot);
    const r = bestReorderPoint({ ...inputs, lot });
    return setup + rate.between(r, r + lot) - lot * rate.at(r);
  };
  return Math.exp(solveDecreasing({ value: saving, slope: () => 0, height: 0, near: Math.log(start), step: 0.1 }));
}

/**
 * Reorder point, lot and cost of an (r, Q) policy. `EXACT`: the optimum (Zheng 1992); `EOQB`: the lot with planned backorders
 * and its best reorder point; `EOQSS`: the plain economic lot, and safety stock at service p/(p + h).
 * Throws InvalidArgument naming the argument at fault. Source: Snyder & Shen (2019), sections 5.2–5.4.
 */
export function rqPolicy(inputs: RqInputs, method: (typeof rqMethods)[number] = 'EXACT'): RqPolicy {
  oneOf('method', method, rqMethods);
  const { demand, orderCost, holdingCost, shortageCost } = inputs;
  positive('orderCost', orderCost);
  const { mean, deviation } = costRate(inputs);
  const withBackorders = economicOrderQuantity({ demand, orderCost, holdingCost, backorderCost: shortageCost });
  if (method === 'EOQSS') {
    const lot = economicOrderQuantity({ demand, orderCost, holdingCost });
    const reorderPoint = mean + deviation * safetyFactor(shortageCost / (shortageCost + holdingCost));
    return { reorderPoint, lot, cost: rqCost({ ...inputs, reorderPoint, lot }) };
  }
  const lot = method === 'EXACT' ? bestLot(inputs, withBackorders) : withBackorders;
  const reorderPoint = bestReorderPoint({ ...inputs, lot });
  return { reorderPoint, lot, cost: rqCost({ ...inputs, reorderPoint, lot }) };
}
