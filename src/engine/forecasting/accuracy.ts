import { InsufficientHistory, InvalidArgument } from '../errors';

export const MEASURES = ['WAPE', 'MAPE', 'MAE', 'RMSE', 'SMAPE', 'MASE', 'RMSSE', 'BIAS', 'TS'] as const;
export type Measure = (typeof MEASURES)[number];

/** The history that MASE and RMSSE are scaled by, oldest first, and its season (1 = none). */
export interface Scaling {
  readonly history: ArrayLike<number>;
  readonly season?: number;
}

/**
 * How far forecasts were from what happened. Pairs where either value is missing (NaN) are left out.
 * - `WAPE` Σ|e|/Σ|A|, `BIAS` Σ(F−A)/ΣA, `MAPE` mean |e/A| over A ≠ 0, `SMAPE` mean 2|e|/(|A|+|F|): fractions, 0.1 = 10 %;
 * - `MAE` mean |e|, `RMSE` √mean e²: units of the series;
 * - `MASE` MAE over the in-sample seasonal-naïve MAE (Hyndman & Koehler 2006), `RMSSE` RMSE over its root mean square;
 * - `TS` tracking signal, Σ(F−A) over the mean absolute deviation.
 *
 * A perfect forecast of a series whose divisor is 0 scores 0; an imperfect one has no value there.
 * @throws {InvalidArgument} for different lengths, no complete pair, an unknown measure, or a divisor of 0.
 * @throws {InsufficientHistory} when MASE or RMSSE get no history longer than a season.
 * @example accuracy('WAPE', [10, 20], [12, 19]) // 0.1
 */
export function accuracy(measure: Measure, actual: ArrayLike<number>, forecast: ArrayLike<number>, scaling?: Scaling): number {
  if (actual.length !== forecast.length) {
    throw new InvalidArgument(`There are ${actual.length} actual values and ${forecast.length} forecasts; give as many of one as of the other.`);
  }
  let n = 0;
  let absolute = 0, squared = 0, signed = 0, size = 0, total = 0;
  let relative = 0, relatives = 0, symmetric = 0;
  for (let i = 0; i < actual.length; i++) {
    const error = forecast[i] - actual[i];
    if (Number.isNaN(error)) continue;
    n++;
    absolute += Math.abs(error);
    squared += error * error;
    signed += error;
    size += Math.abs(actual[i]);
    total += actual[i];
    const both = Math.abs(actual[i]) + Math.abs(forecast[i]);
    if (both > 0) symmetric += (2 * Math.abs(error)) / both;
    if (actual[i] !== 0) {
      relative += Math.abs(error / actual[i]);
      relatives++;
    }
  }
  if (n === 0) throw new InvalidArgument('No period has both an actual value and a forecast; give at least one complete pair.');
  switch (measure) {
    case 'WAPE': return ratio(absolute, size, 'WAPE', 'the actual values are all 0');
    case 'BIAS': return ratio(signed, total, 'BIAS', 'the actual values sum to 0');
    case 'MAPE': return ratio(relative, relatives, 'MAPE', 'the actual values are all 0', absolute);
    case 'SMAPE': return symmetric / n;
    case 'MAE': return absolute / n;
    case 'RMSE': return Math.sqrt(squared / n);
    case 'MASE': return ratio(absolute / n, naiveError(scaling, 1), 'MASE', 'the history never differs from the season before');
    case 'RMSSE': return ratio(Math.sqrt(squared / n), Math.sqrt(naiveError(scaling, 2)), 'RMSSE', 'the history never differs from the season before');
    case 'TS': return absolute === 0 ? 0 : signed / (absolute / n);
    default: throw new InvalidArgument(`The measure ${String(measure)} is not known; use one of ${MEASURES.join(', ')}.`);
  }
}

function ratio(above: number, below: number, measure: Measure, why: string, error = above): number {
  if (below !== 0) return above / below;
  if (error === 0) return 0;
  throw new InvalidArgument(`${measure} has no value here because ${why}; use MAE or RMSE.`, 'number');
}

/** Mean of |y_t − y_{t−m}|^power over the known pairs of the history. */
function naiveError(scaling: Scaling | undefined, power: 1 | 2): number {
  if (!scaling) throw new InvalidArgument('MASE and RMSSE are scaled by the history before the forecasts; give that history.');
  const { history, season = 1 } = scaling;
  if (!Number.isInteger(season) || season < 1) throw new InvalidArgument(`The season is ${season}; give a whole number of periods, 1 for none.`, 'number');
  let sum = 0;
  let count = 0;
  for (let t = season; t < history.length; t++) {
    const difference = Math.abs(history[t] - history[t - season]);
    if (Number.isNaN(difference)) continue;
    sum += power === 1 ? difference : difference * difference;
    count++;
  }
  if (count === 0) {
    throw new InsufficientHistory(`The history of ${history.length} values has no two known ones ${season} period${season === 1 ? '' : 's'} apart; scaling takes at least one such pair.`);
  }
  return sum / count;
}
