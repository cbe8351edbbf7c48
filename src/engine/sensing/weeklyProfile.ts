import { InvalidArgument } from '../errors';

/**
 * Share of a month's demand in its first, second … part, from past months: the mean share of each part, shrunk towards equal parts by
 * how much the months differ (James–Stein; `n / (n + spread)` with the spread of the shares over what equal chances would give).
 * @param months per past month its demand in each part, all of the same number of parts
 * @returns shares that sum to 1
 * @throws {InvalidArgument} for months of different lengths or none.
 * @example weeklyProfile([[10, 10, 10, 30], [10, 10, 10, 30]]) // 1/6, 1/6, 1/6, 1/2: both months agree
 */
export function weeklyProfile(months: readonly ArrayLike<number>[]): Float64Array {
  const parts = months[0]?.length ?? 0;
  if (parts === 0) throw new InvalidArgument('There is no past month; give at least one with its demand in each part.');
  const shares = months.flatMap((month, index) => {
    if (month.length !== parts) throw new InvalidArgument(`Month ${index + 1} has ${month.length} parts and the first ${parts}; give as many in each.`);
    const sum = Array.from(month).reduce((a, b) => a + b, 0);
    return sum > 0 ? [Array.from(month, (value) => value / sum)] : [];
  });
  const even = 1 / parts;
  if (shares.length === 0) return new Float64Array(parts).fill(even);
  const mean = Float64Array.from({ length: parts }, (_, k) => shares.reduce((sum, each) => sum + each[k], 0) / shares.length);
  const signal = mean.reduce((sum, value) => sum + (value - even) ** 2, 0);
  const noise = shares.length < 2 ? signal : shares.reduce((sum, each) => sum + each.reduce((all, value, k) => all + (value - mean[k]) ** 2, 0), 0) / (shares.length - 1) / shares.length;
  const kept = signal > 0 ? Math.max(0, 1 - noise / signal) : 0;
  return mean.map((value) => even + kept * (value - even));
}

export interface MonthSplit {
  readonly month: number;
  /** Weight of each week or part of a week: its working days times its share of the profile. */
  readonly weights: ArrayLike<number>;
  /** Demand of the parts that are over; NaN where they are still to come. */
  readonly actual?: ArrayLike<number>;
}

/**
 * A month's quantity on its weeks: by their weights, and once parts of it are over, what is left of the month on the parts to come.
 * More than the month's quantity already used leaves nothing. A week that straddles months has a part in each, by its days.
 * @throws {InvalidArgument} for weights that are negative or all 0, or as many weights as parts do not match.
 * @example monthToWeeks({ month: 2200, weights: [5, 5, 5, 5, 2] }) // 500, 500, 500, 500, 200
 */
export function monthToWeeks({ month, weights, actual }: MonthSplit): Float64Array {
  if (actual && actual.length !== weights.length) throw new InvalidArgument(`There are ${weights.length} weights and ${actual.length} actual values; give as many of one as of the other.`);
  const isOver = (k: number): boolean => actual !== undefined && !Number.isNaN(actual[k]);
  let left = month;
  let weight = 0;
  let open = 0;
  for (let k = 0; k < weights.length; k++) {
    if (!(weights[k] >= 0 && Number.isFinite(weights[k]))) throw new InvalidArgument(`Weight number ${k + 1} is ${weights[k]}; give a weight of 0 or more.`, 'number');
    if (isOver(k)) left -= actual?.[k] ?? 0;
    else {
      weight += weights[k];
      open++;
    }
  }
  if (open > 0 && weight === 0) throw new InvalidArgument('The weights of the parts to come are all 0; give at least one above 0.', 'number');
  const rest = Math.max(0, left);
  return Float64Array.from({ length: weights.length }, (_, k) => (isOver(k) ? actual?.[k] ?? 0 : (rest * weights[k]) / weight));
}
