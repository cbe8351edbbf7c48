import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { InvalidArgument } from '../errors';
import { randomStream, type StreamKey } from '../simulation/randomStream';
import { errorQuantile } from './intervals';
import type { Forecast } from './types';

/**
 * The value that the series stays at or below with a probability, at each step of a forecast; never under zero where the history
 * never was. `probability` is in (0, 1).
 * @throws {InvalidArgument} for a probability outside (0, 1).
 * @example quantileOf(forecast([3, 5, 4, 6, 5, 4], { horizon: 2 }), 0.95) // what the next two periods pass once in twenty
 */
export function quantileOf({ mean, errorLaw }: Pick<Forecast, 'mean' | 'errorLaw'>, probability: number): Float64Array {
  if (!(probability > 0 && probability < 1)) throw new InvalidArgument(`The probability ${probability} is not between 0 and 1; write 95 % as 0.95.`, 'number');
  const away = errorQuantile(errorLaw, probability);
  return mean.map((value, h) => Math.max(errorLaw.floor, value + away * errorLaw.sizes[h]));
}

export interface FutureOptions {
  /** Futures to draw, ≥ 1. */
  readonly count: number;
  readonly seed: number;
  /** What is drawn for, so that another series draws other numbers. */
  readonly key: StreamKey;
}

const SMALLEST = 1e-6;

/**
 * Simulated futures of a forecast: each step is spread as its quantiles say, and steps go together as errors of one forecast do
 * (a Gaussian copula; Clements & Hendry 1998 on why paths need it). Same seed and key, same futures.
 * Rows are futures, columns steps.
 */
export function futuresOf({ mean, errorLaw }: Pick<Forecast, 'mean' | 'errorLaw'>, { count, seed, key }: FutureOptions): readonly Float64Array[] {
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgument(`The number of futures is ${count}; give a whole number, 1 or more.`, 'number');
  const { shared, lasting, fading } = errorLaw.correlation;
  const alone = Math.sqrt(Math.max(0, 1 - shared - lasting));
  const fresh = Math.sqrt(1 - fading * fading);
  const { normal } = randomStream(seed, key);
  let drawn = 0;
  return Array.from({ length: count }, () => {
    const common = Math.sqrt(shared) * normal(drawn++);
    let state = normal(drawn++);
    return mean.map((value, h) => {
      const z = common + Math.sqrt(lasting) * state + alone * normal(drawn++);
      state = fading * state + fresh * normal(drawn++);
      const probability = Math.max(SMALLEST, Math.min(1 - SMALLEST, normalCdf(z, 0, 1)));
      return Math.max(errorLaw.floor, value + errorQuantile(errorLaw, probability) * errorLaw.sizes[h]);
    });
  });
}
