import { InvalidArgument } from '../errors';
import { finite } from './argumentChecks';

export type AbcClass = 'A' | 'B' | 'C';
export type XyzClass = 'X' | 'Y' | 'Z';

/** An item is A while the items ahead of it hold less than this share of the total value, B while less than the next. */
export const abcLimits = { A: 0.8, B: 0.95 } as const;

/** Forecast error (deviation ÷ mean demand) up to which an item is X, and up to which it is Y. */
export const xyzLimits = { X: 0.5, Y: 1 } as const;

const rounding = 1e-9;

function classOf(ahead: number): AbcClass {
  if (ahead < abcLimits.A - rounding) return 'A';
  return ahead < abcLimits.B - rounding ? 'B' : 'C';
}

/**
 * ABC classes by value (margin, revenue or volume; any one unit), in the order given: with items from the largest down,
 * A while those ahead hold less than 80 % of the total, B while less than 95 %, else C. So the largest item is A, equal
 * values share a class, and values of 0 or less are C. Throws InvalidArgument for a value that is not a finite number.
 * Source: Pareto analysis as in Silver, Pyke & Thomas (2017), section 3.3.
 * @example abcClasses([70, 20, 6, 4]); // => ['A', 'A', 'B', 'C']
 */
export function abcClasses(values: readonly number[]): AbcClass[] {
  const descending = values.map((value, index) => finite(`value ${index + 1}`, value)).filter((value) => value > 0).sort((a, b) => b - a);
  const total = descending.reduce((sum, value) => sum + value, 0);
  const classes = new Map<number, AbcClass>();
  let ahead = 0;
  for (const value of descending) {
    if (!classes.has(value)) classes.set(value, classOf(ahead / total));
    ahead += value;
  }
  return values.map((value) => classes.get(value) ?? 'C');
}

/**
 * XYZ class by the forecast error's deviation over mean demand, ≥ 0: X up to 0.5, Y up to 1, Z above (∞ where there is
 * no demand). Throws InvalidArgument for a negative ratio or no number.
 * @example xyzClass(0.35); // => 'X'
 */
export function xyzClass(errorRatio: number): XyzClass {
  if (!(errorRatio >= 0)) throw new InvalidArgument(`errorRatio is ${errorRatio}; give deviation ÷ mean, 0 or more.`, 'number');
  if (errorRatio <= xyzLimits.X) return 'X';
  return errorRatio <= xyzLimits.Y ? 'Y' : 'Z';
}
