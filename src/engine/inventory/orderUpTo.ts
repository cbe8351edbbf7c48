import { notNegative } from './argumentChecks';
import type { StockLevel } from './stockLevel';

/**
 * The stock position an order fills up to (units): the level itself when every review orders (R, S), the level plus a
 * lot when an order waits for the reorder point (s, S). Throws InvalidArgument for a negative lot.
 * Source: Silver, Pyke & Thomas (2017), sections 6.10–6.11.
 * @example orderUpTo(stockLevel({ mean: 50, sd: 8, leadTime: 4, review: 1, target: 0.95 })); // => 279.424…
 */
export function orderUpTo(level: Pick<StockLevel, 'reorderPoint'>, lot = 0): number {
  return level.reorderPoint + notNegative('lot', lot);
}
