import { InvalidArgument } from '../errors';

/**
 * Splits a total by weights into parts that sum to it exactly at the given decimals (largest remainder, Hamilton's method;
 * of equal remainders the earlier part gets the unit). Weights of zero throughout share equally. The total is first rounded
 * to the decimals.
 * @throws {InvalidArgument} for no weights, a negative or missing weight, a total that is not finite or too large for the decimals.
 * @example disaggregate(10, [1, 1, 1]) // 4, 3, 3
 */
export function disaggregate(total: number, weights: ArrayLike<number>, decimals = 0): Float64Array {
  const count = weights.length;
  if (count === 0) throw new InvalidArgument('There are no weights; give at least one part to share the total between.');
  if (!Number.isFinite(total)) throw new InvalidArgument(`The total is ${total}; give a finite number.`);
  checkDecimals(decimals);
  let largest = 0;
  for (let i = 0; i < count; i++) {
    if (!Number.isFinite(weights[i]) || weights[i] < 0) {
      throw new InvalidArgument(`Weight number ${i + 1} is ${weights[i]}; give weights of zero or more.`, 'number');
    }
    largest = Math.max(largest, weights[i]);
  }
  const shares = Float64Array.from(weights, (weight) => (largest > 0 ? weight / largest : 1));
  const sum = shares.reduce((a, b) => a + b, 0);
  const unit = 10 ** decimals;
  const units = Math.round(Math.abs(total) * unit);
  if (!Number.isSafeInteger(units)) {
    throw new InvalidArgument(`A total of ${total} cannot be split exactly at ${decimals} decimals; use fewer decimals.`, 'number');
  }
  const parts = new Float64Array(count);
  const remainders = new Float64Array(count);
  let given = 0;
  for (let i = 0; i < count; i++) {
    const exact = (units * shares[i]) / sum;
    parts[i] = Math.floor(exact);
    remainders[i] = exact - parts[i];
    given += parts[i];
  }
  const order = Array.from({ length: count }, (_, i) => i).sort((a, b) => remainders[b] - remainders[a] || a - b);
  const step = given <= units ? 1 : -1;
  for (let k = 0; given !== units; k++) {
    const part = step > 0 ? order[k % count] : order[count - 1 - (k % count)];
    if (step > 0 ? shares[part] === 0 : parts[part] === 0) continue;
    parts[part] += step;
    given += step;
  }
  const sign = total < 0 ? -1 : 1;
  return parts.map((part) => (part === 0 ? 0 : (sign * part) / unit));
}

/**
 * Splits a total as `disaggregate` does, with some parts locked: they keep their value (rounded to the decimals), and the rest goes to
 * the others by their weights.
 * @param locked the values of locked parts, NaN where a part is free
 * @throws {InvalidArgument} as `disaggregate`, for locked parts beyond the total, and for a rest when every part is locked.
 * @example disaggregateWithLocks({ total: 10, weights: [1, 1, 1], locked: [NaN, 5, NaN] }) // 3, 5, 2
 */
export function disaggregateWithLocks({ total, weights, locked, decimals = 0 }: { readonly total: number; readonly weights: ArrayLike<number>; readonly locked: ArrayLike<number>; readonly decimals?: number }): Float64Array {
  if (locked.length !== weights.length) throw new InvalidArgument(`There are ${weights.length} weights and ${locked.length} locked values; give as many of one as of the other, blank where a part is free.`);
  checkDecimals(decimals);
  const unit = 10 ** decimals;
  const free: number[] = [];
  let kept = 0;
  for (let i = 0; i < weights.length; i++) {
    if (Number.isNaN(locked[i])) free.push(i);
    else kept += Math.round(locked[i] * unit);
  }
  const rest = Math.round(total * unit) - kept;
  if (free.length === 0 && rest !== 0) throw new InvalidArgument(`Every part is locked, and they sum to ${kept / unit} where the total is ${total}; free one, or change the total.`, 'number');
  if (rest * Math.sign(total) < 0) throw new InvalidArgument(`The locked parts sum to ${kept / unit}, beyond the total of ${total}; free one, or change the total.`, 'number');
  const parts = Float64Array.from(locked, (value) => Math.round(value * unit) / unit);
  if (free.length === 0) return parts;
  const shares = disaggregate(rest / unit, free.map((i) => weights[i]), decimals);
  free.forEach((i, k) => { parts[i] = shares[k]; });
  return parts;
}

function checkDecimals(decimals: number): void {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 9) {
    throw new InvalidArgument(`The number of decimals is ${decimals}; give a whole number from 0 to 9.`, 'number');
  }
}
