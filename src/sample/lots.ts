import { materials, semiFinished } from './components';
import { products, spares } from './products';

/** Pallets in a lot of finished goods. */
const PALLETS = 5;

const lots = new Map<string, number>([
  ...products.map(({ item, pallet }) => [item, pallet * PALLETS] as const),
  ...spares.map(({ item }) => [item, 20] as const),
  ...semiFinished.map(({ item, lot }) => [item, lot] as const),
  ...materials.map(({ item, lot }) => [item, lot] as const),
]);

/** Smallest lot of an item in its base unit; orders are multiples of it or of its pallet. */
export function lotOf(item: string): number {
  const lot = lots.get(item);
  if (lot === undefined) throw new Error(`${item} has no lot.`);
  return lot;
}
