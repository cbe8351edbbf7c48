/** Rounds up to a whole count, forgiving a rounding error of the numbers: 11.000000000000002 is 11. */
export function wholeCount(amount: number): number {
  return Math.ceil(amount - 1e-9 * Math.max(1, Math.abs(amount)));
}
