import { notNegative, positive } from './argumentChecks';
export { type LotRules, roundLot } from './roundLot';

/** Demand and costs of one item; demand and holding cost for the same length of time. */
export interface LotInputs {
  /** Units per period [D], ≥ 0. */
  readonly demand: number;
  /** Cost of one order [K], ≥ 0. */
  readonly orderCost: number;
  /** Cost of holding one unit for one period [h], > 0. */
  readonly holdingCost: number;
  /** Cost of one unit backordered for one period [p], > 0; absent: no backorders are planned. */
  readonly backorderCost?: number;
}

/** Holding cost as felt when backorders may be planned: h·p/(h + p). */
function effectiveHolding({ holdingCost, backorderCost }: LotInputs): number {
  positive('holdingCost', holdingCost);
  if (backorderCost === undefined) return holdingCost;
  return (holdingCost * positive('backorderCost', backorderCost)) / (holdingCost + backorderCost);
}

/**
 * Economic order quantity (units): √(2KD/h), with planned backorders √(2KD(h + p)/(hp)).
 * Throws InvalidArgument naming the argument at fault. Source: Harris (1913); Snyder & Shen (2019), sections 3.2 and 3.5.
 * @example economicOrderQuantity({ demand: 1300, orderCost: 8, holdingCost: 0.225 }); // => 304.0467800264368
 */
export function economicOrderQuantity(inputs: LotInputs): number {
  const orders = 2 * notNegative('orderCost', inputs.orderCost) * notNegative('demand', inputs.demand);
  return Math.sqrt(orders / effectiveHolding(inputs));
}

/**
 * Cost per period of ordering, holding and planned backorders for any lot: KD/Q + hQ/2, h as felt with backorders.
 * The purchase price is not in it. Throws InvalidArgument for a lot of 0 or less. Source: Snyder & Shen (2019), ch. 3.
 * @example lotCost({ demand: 1300, orderCost: 8, holdingCost: 0.225, lot: 250 }); // => 69.725
 */
export function lotCost(inputs: LotInputs & { readonly lot: number }): number {
  const orders = (notNegative('orderCost', inputs.orderCost) * notNegative('demand', inputs.demand)) / positive('lot', inputs.lot);
  return orders + (effectiveHolding(inputs) * inputs.lot) / 2;
}

/**
 * Cost per period at the economic order quantity, without the purchase price; 0 when nothing is demanded.
 * Throws InvalidArgument naming the argument at fault.
 * @example economicOrderCost({ demand: 1300, orderCost: 8, holdingCost: 0.225 }); // => 68.41052550594829
 */
export function economicOrderCost(inputs: LotInputs): number {
  return economicOrderQuantity(inputs) * effectiveHolding(inputs);
}

/**
 * Share (0–1) of the cycle, and of the lot, that is backordered at the optimum: h/(h + p); 0 without backorders.
 * Source: Snyder & Shen (2019), section 3.5.
 */
export function backorderShare({ holdingCost, backorderCost }: Pick<LotInputs, 'holdingCost' | 'backorderCost'>): number {
  positive('holdingCost', holdingCost);
  return backorderCost === undefined ? 0 : holdingCost / (holdingCost + positive('backorderCost', backorderCost));
}
