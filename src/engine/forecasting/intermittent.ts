import { InvalidArgument } from '../errors';
import { prepareHistory } from './history';
import { adida, imapa } from './models/adida';
import { croston } from './models/croston';
import { tsb } from './models/tsb';
import { windowAverage } from './models/windowAverage';
import type { Fit } from './models/fit';

export const INTERMITTENT_METHODS = ['auto', 'CROSTON', 'SBA', 'TSB', 'ADIDA', 'IMAPA'] as const;
export type IntermittentMethod = (typeof INTERMITTENT_METHODS)[number];

const FIXED_WEIGHTS = { alpha: 0.1, beta: 0.1 };
const WINDOW = 12;

const FITS: Record<IntermittentMethod, (history: Float64Array) => Fit> = {
  auto: intermittentMean,
  CROSTON: (history) => croston(history, 'CROSTON'),
  SBA: (history) => croston(history, 'SBA'),
  TSB: tsb,
  ADIDA: adida,
  IMAPA: imapa,
};

/**
 * Mean demand per period of an intermittent series over the next `horizon` periods. `auto` is the mean of TSB with fixed weights
 * (Teunter, Syntetos & Babai 2011) and of the last twelve periods' average; unlike Croston's method both come down when an item dies.
 * NaN is missing; the history is in its own units, oldest first.
 * @throws {InvalidArgument} for a negative demand, an unknown method or a horizon below 1; {InsufficientHistory} for no known value.
 * @example forecastIntermittent([0, 2, 0, 2, 0, 2, 0, 2], 2, 'CROSTON') // 1, 1
 */
export function forecastIntermittent(history: ArrayLike<number>, horizon: number, method: IntermittentMethod = 'auto'): Float64Array {
  if (!Number.isInteger(horizon) || horizon < 1) throw new InvalidArgument(`The horizon is ${horizon}; give a whole number of periods, 1 or more.`, 'number');
  if (!Object.hasOwn(FITS, method)) {
    throw new InvalidArgument(`The method ${String(method)} is not known; use one of ${INTERMITTENT_METHODS.join(', ')}.`);
  }
  const { values, scale, lowest } = prepareHistory(history);
  if (lowest < 0) throw new InvalidArgument(`The history holds ${lowest}; intermittent demand takes values of zero or more.`, 'number');
  return FITS[method](values).forecast(horizon).map((value) => value * scale);
}

/**
 * The mean of TSB and a window average: TSB sees demand die, the window keeps one burst from moving the forecast. Weights are fixed,
 * because the few demands of such a series are too little to choose them by.
 */
export function intermittentMean(history: Float64Array): Fit {
  const members = [tsb(history, FIXED_WEIGHTS), windowAverage(history, WINDOW)];
  const mean = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, i) => (value + (Number.isNaN(b[i]) ? value : b[i])) / 2);
  return {
    fitted: mean(members[0].fitted, members[1].fitted),
    forecast: (horizon) => mean(members[0].forecast(horizon), members[1].forecast(horizon)),
  };
}
