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
  let periods = 0;
  let demands = 0;
  let sum = 0;
  let squares = 0;
  for (let t = 0; t < history.length; t++) {
    const value = history[t];
    if (Number.isNaN(value)) continue;
    periods++;
    if (value === 0) continue;
    demands++;
    sum += value;
  }
  if (periods < FEWEST_PERIODS || demands < FEWEST_DEMANDS) return 'short';
  const mean = sum / demands;
  for (let t = 0; t < history.length; t++) {
    const value = history[t];
    if (!Number.isNaN(value) && value !== 0) squares += ((value - mean) / mean) ** 2;
  }
  const intermittent = periods / demands >= INTERVAL_LIMIT;
  const erratic = squares / demands >= VARIATION_LIMIT;
  if (intermittent) return erratic ? 'lumpy' : 'intermittent';
  return erratic ? 'erratic' : 'smooth';
}
