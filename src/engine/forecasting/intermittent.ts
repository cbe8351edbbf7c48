import { InvalidArgument } from '../errors';
import { prepareHistory } from './history';
import { adida, imapa } from './models/adida';
import { croston } from './models/croston';
import type { Fit } from './models/fit';
import { ses } from './models/ses';
import { tsb } from './models/tsb';
import { windowAverage } from './models/windowAverage';
import { goneQuiet, spanOfLife } from './silence';

export const INTERMITTENT_METHODS = ['auto', 'CROSTON', 'SBA', 'TSB', 'ADIDA', 'IMAPA'] as const;
export type IntermittentMethod = (typeof INTERMITTENT_METHODS)[number];

const ALPHA = 0.15;
const RUN_UP = 12;
/** Share of a sparse assortment's demand that is lost in a year, as items are replaced: pooled over two sets of spare parts. */
const LOST_IN_A_YEAR = 0.08;
const PERIODS_IN_A_YEAR: Readonly<Record<number, number>> = { 4: 4, 12: 12, 13: 13 };
const WEEKS = 52;

const FITS: Record<IntermittentMethod, (history: Float64Array, horizon: number) => Fit> = {
  auto: (history, horizon) => intermittentMean(history, { season: 1, horizon }),
  CROSTON: (history) => croston(history, 'CROSTON'),
  SBA: (history) => croston(history, 'SBA'),
  TSB: (history) => tsb(history),
  ADIDA: adida,
  IMAPA: imapa,
};

/**
 * Mean demand per period of an intermittent series over the next `horizon` periods. `auto` is the mean of simple exponential
 * smoothing and of the newest periods' average; unlike Croston's method both come down when an item dies.
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
  return FITS[method](values, horizon).forecast(horizon).map((value) => value * scale);
}

/**
 * The mean of simple exponential smoothing, which sees demand fade, and of the average over as many periods as are forecast
 * (temporal aggregation at the length of the horizon: Nikolopoulos et al. 2011), which keeps one burst from moving it. It falls
 * slowly over the horizon, as sparse assortments do, and is nothing for an item that has gone quiet. The weight is fixed, because
 * the few demands of such a series are too little to choose it by. `season` tells how many periods make a year.
 */
export function intermittentMean(history: Float64Array, { season, horizon }: { readonly season: number; readonly horizon: number }): Fit {
  const runUp = history.subarray(0, RUN_UP);
  const smoothed = ses(history, { alpha: ALPHA, firstLevel: runUp.reduce((sum, value) => sum + value, 0) / runUp.length });
  const recent = windowAverage(history, spanOfLife(horizon));
  const quiet = goneQuiet(history, 1, horizon);
  const newest = recent.forecast(1)[0];
  const rate = quiet ? 0 : (smoothed.level + newest) / 2;
  const kept = 1 - LOST_IN_A_YEAR / (PERIODS_IN_A_YEAR[season] ?? WEEKS);
  const factors = (steps: number): Float64Array => Float64Array.from({ length: steps }, (_, h) => kept ** (h + 1));
  const flat = (name: string, value: number) => (steps: number) => ({ name, path: new Float64Array(steps).fill(value), weight: quiet ? 0 : 1 / 2 });
  return {
    fitted: smoothed.fitted.map((value, t) => (value + (Number.isNaN(recent.fitted[t]) ? value : recent.fitted[t])) / 2),
    forecast: (steps) => factors(steps).map((factor) => rate * factor),
    ballot: (steps) => ({ members: [flat('SES', smoothed.level)(steps), flat('WindowAverage', newest)(steps)], factors: factors(steps) }),
  };
}
