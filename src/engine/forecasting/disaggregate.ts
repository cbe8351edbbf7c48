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
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 9) {
    throw new InvalidArgument(`The number of decimals is ${decimals}; give a whole number from 0 to 9.`, 'number');
  }
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
