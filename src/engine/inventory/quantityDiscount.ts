import { InvalidArgument } from '../errors';
import { notNegative, oneOf, positive } from './argumentChecks';

export const discountKinds = ['ALL', 'INCREMENTAL'] as const;

/** A price list and the costs of ordering from it. */
export interface DiscountInputs {
  /** Units per period [D], > 0. */
  readonly demand: number;
  /** Cost of one order [K], ≥ 0. */
  readonly orderCost: number;
  /** Cost of holding stock worth 1 for one period [r], > 0. */
  readonly holdingRate: number;
  /** Quantities (units) from which each price holds, rising from 0 [b]. */
  readonly breakpoints: ArrayLike<number>;
  /** Price of a unit from each breakpoint on, never rising [c]. */
  readonly prices: ArrayLike<number>;
  /** `ALL`: the price holds for the whole order; `INCREMENTAL`: for the units beyond the breakpoint. Default `ALL`. */
  readonly kind?: (typeof discountKinds)[number];
}

export interface DiscountLot {
  readonly quantity: number;
  /** Cost per period of buying, ordering and holding. */
  readonly cost: number;
  /** Index of the price taken. */
  readonly region: number;
}

function check({ breakpoints, prices }: DiscountInputs): void {
  if (breakpoints.length !== prices.length || prices.length === 0) {
    throw new InvalidArgument(`There are ${breakpoints.length} breakpoints and ${prices.length} prices; give one price for each breakpoint.`);
  }
  if (breakpoints[0] !== 0) throw new InvalidArgument(`The first breakpoint is ${breakpoints[0]}; give 0, from where the first price holds.`, 'number');
  for (let i = 0; i < prices.length; i++) {
    positive(`price ${i + 1}`, prices[i]);
    if (i > 0 && !(breakpoints[i] > breakpoints[i - 1])) throw new InvalidArgument(`Breakpoint ${i + 1} is ${breakpoints[i]}; give rising quantities.`, 'number');
    if (i > 0 && prices[i] > prices[i - 1]) throw new InvalidArgument(`Price ${i + 1} is ${prices[i]}, above the one before; give prices that never rise.`, 'number');
  }
}

/** Best quantity within one price's region. `fixed` is paid for the cheaper price as if it held from the first unit: 0 for all units. */
function withinRegion({ demand, orderCost, holdingRate, breakpoints, prices }: DiscountInputs, region: number, fixed: number): DiscountLot {
  const holding = holdingRate * prices[region];
  const perOrder = orderCost + fixed;
  const free = Math.sqrt((2 * perOrder * demand) / holding);
  const quantity = Math.max(free, breakpoints[region]);
  const cost = prices[region] * demand + (perOrder > 0 ? (perOrder * demand) / quantity : 0) + (holding * quantity) / 2 + (holdingRate * fixed) / 2;
  return { quantity, cost, region };
}

/**
 * The order quantity with the least cost per period under a quantity discount; of equal ones, the smaller.
 * Throws InvalidArgument naming the argument at fault. Source: Snyder & Shen (2019), section 3.4.
 * @example
 * quantityDiscountLot({ demand: 1300, orderCost: 8, holdingRate: 0.3, breakpoints: [0, 400, 800], prices: [0.75, 0.72, 0.68] });
 * // => { quantity: 800, cost: 978.6, region: 2 }
 */
export function quantityDiscountLot(inputs: DiscountInputs): DiscountLot {
  positive('demand', inputs.demand);
  notNegative('orderCost', inputs.orderCost);
  positive('holdingRate', inputs.holdingRate);
  const kind = oneOf('kind', inputs.kind ?? 'ALL', discountKinds);
  check(inputs);
  const { breakpoints, prices } = inputs;
  let fixed = 0;
  let best: DiscountLot | undefined;
  for (let region = 0; region < prices.length; region++) {
    if (kind === 'INCREMENTAL' && region > 0) fixed += (prices[region - 1] - prices[region]) * breakpoints[region];
    const lot = withinRegion(inputs, region, fixed);
    const beyond = region + 1 < prices.length && lot.quantity >= breakpoints[region + 1];
    if (!beyond && (best === undefined || lot.cost < best.cost)) best = lot;
  }
  if (best === undefined) throw new Error('The last price region has no upper end, so a lot exists.');
  return best;
}
