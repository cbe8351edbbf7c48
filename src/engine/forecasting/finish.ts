import type { Origin } from './backtest';
import { errorSizes } from './errorScale';
import type { ErrorTraits } from './errorScale';
import { conformalIntervals } from './intervals';
import { correlationOf } from './pooledErrors';
import type { ErrorTable } from './pooledErrors';
import type { Forecast } from './types';

/** Everything that turns a point forecast in the scale of the models into the numbers a planner sees; plain data. */
export interface Finish {
  /** One value per period after the last known one, largest magnitude of the history 1. */
  readonly point: Float64Array;
  /** The least value the series can take; −∞ when there is none. */
  readonly floor: number;
  readonly traits: ErrorTraits;
  readonly origins: readonly Origin[];
  readonly table: ErrorTable;
  readonly levels: readonly number[];
  /** Periods that passed after the last known value: forecasts of them are not shown. */
  readonly trailing: number;
  /** Multiply by this to get to the user's units. */
  readonly scale: number;
}

/** The forecast in the user's units: held above the floor, with its band, without the periods that have passed. */
export function finished(finish: Finish): Pick<Forecast, 'mean' | 'intervals' | 'errorDeviation' | 'errorLaw'> {
  const { point, floor, traits, origins, table, levels, trailing, scale } = finish;
  const mean = point.map((value) => Math.max(floor, value));
  const sizes = errorSizes(traits, origins, table, point.length);
  const inUnits = (path: Float64Array): Float64Array => path.slice(trailing).map((value) => finite(value * scale));
  return {
    mean: inUnits(mean),
    intervals: conformalIntervals({ mean, levels, sizes, table, floor }).map(({ level, lower, upper }) => ({ level, lower: inUnits(lower), upper: inUnits(upper) })),
    errorDeviation: inUnits(sizes.map((size) => size * table.deviation)),
    errorLaw: { sizes: inUnits(sizes), quantiles: table.quantiles, floor, correlation: correlationOf(table, traits.persistence) },
  };
}

/** Within what a number can hold; minus zero is zero. */
const finite = (value: number): number => Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value)) + 0;
