import { InvalidArgument } from '../errors';

/** One step of the stair of forecasts: its error, and what it takes off the error of the step before. */
export interface ValueStep {
  readonly step: string;
  /** Σ|e| / Σ|A| over the compared cells; null where demand sums to 0. */
  readonly wape: number | null;
  /** WAPE of the step before less this one, so above 0 is better; null for the first step, and where there is not enough data. */
  readonly added: number | null;
}

export interface ValueAdded {
  readonly steps: readonly ValueStep[];
  /** Cells in which the actual value and every step are known. */
  readonly compared: number;
  readonly enough: boolean;
}

/** Cells that it takes to judge a contributor (design/methods.md A1). */
export const FEWEST_TO_JUDGE = 20;

/**
 * Forecast value added along a stair of forecasts (Gilliland 2010), such as naïve → statistical → expert, over the cells that all
 * steps have. A step that repeats the one before has added exactly 0.
 * @param steps forecasts in the order of the stair; NaN is missing
 * @throws {InvalidArgument} for different lengths, no step, or no complete cell.
 * @example forecastValueAdded([10, 20], [{ step: 'naive', forecast: [12, 24] }, { step: 'expert', forecast: [10, 21] }]).steps[1].wape // 1/30
 */
export function forecastValueAdded(actual: ArrayLike<number>, steps: readonly { readonly step: string; readonly forecast: ArrayLike<number> }[]): ValueAdded {
  if (steps.length === 0) throw new InvalidArgument('There is no forecast; give at least one.');
  for (const { step, forecast } of steps) {
    if (forecast.length !== actual.length) throw new InvalidArgument(`There are ${actual.length} actual values and ${forecast.length} of ${step}; give as many of one as of the other.`);
  }
  const errors = steps.map(() => 0);
  let size = 0;
  let compared = 0;
  for (let t = 0; t < actual.length; t++) {
    if (Number.isNaN(actual[t]) || steps.some(({ forecast }) => Number.isNaN(forecast[t]))) continue;
    compared++;
    size += Math.abs(actual[t]);
    steps.forEach(({ forecast }, k) => { errors[k] += Math.abs(forecast[t] - actual[t]); });
  }
  if (compared === 0) throw new InvalidArgument('No period has an actual value and every forecast; give at least one complete period.');
  const enough = compared >= FEWEST_TO_JUDGE;
  return {
    compared, enough,
    steps: steps.map(({ step }, k) => ({
      step,
      wape: size > 0 ? errors[k] / size : null,
      added: k === 0 || !enough || size === 0 ? null : (errors[k - 1] - errors[k]) / size,
    })),
  };
}
