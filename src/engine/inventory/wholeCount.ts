/** Rounds an amount of 0 or more up to a whole count, forgiving a rounding error of the numbers: 11.000000000000002 is 11. */
export function wholeCount(amount: number): number {
  return Math.max(0, Math.ceil(amount - 1e-9 * Math.max(1, amount)));
}
