import type { DemandClass } from './types';

/** Mean periods between demands above which demand counts as intermittent, and squared variation of sizes above which as erratic. */
const INTERVAL_LIMIT = 1.32;
const VARIATION_LIMIT = 0.49;
const FEWEST_PERIODS = 6;
const FEWEST_DEMANDS = 2;

/**
 * The class of a demand history after Syntetos, Boylan & Croston (2005): mean interval between demands (ADI) against 1.32,
 * squared coefficient of variation of the non-zero sizes (CV²) against 0.49. NaN is missing and not counted.
 * `short` when fewer than six periods are known or fewer than two have demand.
 * @example demandClass([5, 6, 5, 4, 5, 6]) // 'smooth'
 */
export function demandClass(history: ArrayLike<number>): DemandClass {
  const known = Array.from(history).filter((value) => !Number.isNaN(value));
  const sizes = known.filter((value) => value !== 0);
  if (known.length < FEWEST_PERIODS || sizes.length < FEWEST_DEMANDS) return 'short';
  const mean = sizes.reduce((sum, size) => sum + size / sizes.length, 0);
  const squaredVariation = sizes.reduce((sum, size) => sum + (size / mean - 1) ** 2 / sizes.length, 0);
  const intermittent = known.length / sizes.length >= INTERVAL_LIMIT;
  const erratic = squaredVariation >= VARIATION_LIMIT;
  if (intermittent) return erratic ? 'lumpy' : 'intermittent';
  return erratic ? 'erratic' : 'smooth';
}
