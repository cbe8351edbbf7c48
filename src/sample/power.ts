const LN2 = 0.6931471805599453;
const TERMS = 24;

/**
 * base ** exponent for a positive base, from sums and products alone: `Math.pow` may differ in the last digit between
 * machines, and the sample has to be the same on all of them. Good to about 1e-14.
 * @throws {RangeError} for a base that is not positive
 * @example power(0.9, -2.2) // => 1.2608…
 */
export function power(base: number, exponent: number): number {
  return exponential(exponent * naturalLog(base));
}

/** e ** x by its series, of an argument halved until it is small. */
export function exponential(x: number): number {
  let halvings = 0;
  let small = x;
  while (Math.abs(small) > 0.5) {
    small /= 2;
    halvings++;
  }
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= TERMS; n++) {
    term *= small / n;
    sum += term;
  }
  for (; halvings > 0; halvings--) sum *= sum;
  return sum;
}

/** Natural logarithm by the series of the inverse hyperbolic tangent, of an argument brought between 0.75 and 1.5. */
export function naturalLog(x: number): number {
  if (!(x > 0)) throw new RangeError(`There is no logarithm of ${x}; give a number above 0.`);
  let twos = 0;
  let small = x;
  for (; small > 1.5; small /= 2) twos++;
  for (; small < 0.75; small *= 2) twos--;
  const ratio = (small - 1) / (small + 1);
  let term = ratio;
  let sum = 0;
  for (let n = 1; n <= 2 * TERMS; n += 2) {
    sum += term / n;
    term *= ratio * ratio;
  }
  return twos * LN2 + 2 * sum;
}
