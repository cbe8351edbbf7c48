import { InvalidArgument } from '../errors';
import { notNegative, positive } from './argumentChecks';

/** An item made at a finite rate; rates and holding cost for the same length of time. */
export interface ProductionInputs {
  /** Units per period [D], ≥ 0. */
  readonly demand: number;
  /** Cost of one setup [K], ≥ 0. */
  readonly setupCost: number;
  /** Cost of holding one unit for one period [h], > 0. */
  readonly holdingCost: number;
  /** Units made per period while producing [m], above demand. */
  readonly productionRate: number;
}

/** Holding cost as felt while stock builds only at the rate m − D: h(1 − D/m). */
function felt({ demand, holdingCost, productionRate }: ProductionInputs): number {
  if (positive('productionRate', productionRate) <= notNegative('demand', demand)) {
    throw new InvalidArgument(`The production rate is ${productionRate} and demand ${demand}; give a rate above demand.`, 'number');
  }
  return positive('holdingCost', holdingCost) * (1 - demand / productionRate);
}

/**
 * Economic production quantity (units): √(2KD/(h(1 − D/m))). Throws InvalidArgument naming the argument at fault.
 * Source: Taft (1918); Snyder & Shen (2019), section 3.6.
 * @example economicProductionQuantity({ demand: 1300, setupCost: 8, holdingCost: 0.225, productionRate: 2000 }); // => 513.9328595516969
 */
export function economicProductionQuantity(inputs: ProductionInputs): number {
  return Math.sqrt((2 * notNegative('setupCost', inputs.setupCost) * inputs.demand) / felt(inputs));
}

/** Cost per period of setups and holding at the economic production quantity. Throws as that does. */
export function economicProductionCost(inputs: ProductionInputs): number {
  return economicProductionQuantity(inputs) * felt(inputs);
}
