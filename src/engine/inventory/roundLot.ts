import { finite, notNegative } from './argumentChecks';
import { wholeCount } from './wholeCount';

/** How a supplier accepts orders, in units; absent or 0 = no such rule. */
export interface LotRules {
  /** Minimum order quantity. */
  readonly moq?: number;
  readonly multiple?: number;
}

/**
 * A wanted quantity (units) as it can be ordered: at least the minimum, up to the next multiple; 0 or less orders nothing.
 * Throws InvalidArgument for a negative minimum or multiple.
 * @example roundLot(130, { moq: 100, multiple: 24 }); // => 144
 */
export function roundLot(quantity: number, { moq = 0, multiple = 0 }: LotRules): number {
  notNegative('moq', moq);
  notNegative('multiple', multiple);
  if (finite('quantity', quantity) <= 0) return 0;
  const wanted = Math.max(quantity, moq);
  return multiple === 0 ? wanted : Math.max(1, wholeCount(wanted / multiple)) * multiple;
}
