import { InvalidArgument } from '../errors';
import { backtest, originsFor } from './backtest';
import type { Origin } from './backtest';
import { demandClass } from './demandClass';
import { detectSeason } from './detectSeason';
import { errorSizes } from './errorScale';
import { heldOutFigures } from './heldOut';
import { prepareHistory } from './history';
import type { PreparedHistory } from './history';
import { conformalIntervals } from './intervals';
import { methodNamed } from './methods';
import { ERROR_TABLES, kindOf } from './pooledErrors';
import { roadFor } from './road';
import type { Road } from './road';
import type { Forecast, ForecastOptions } from './types';

const LONGEST_HORIZON = 1000;

/**
 * Forecasts one series: point forecasts, intervals, and the reason for the model taken.
 *
 * `history` is oldest first, in any unit; NaN is a missing value. Leading missing values change nothing; forecasts start at the
 * period after the last element, so trailing missing values are periods that passed without a reading. A season that is given is
 * tried, and counts as far as the history bears it out; one that is not given is looked for. Non-negative histories get
 * non-negative forecasts. Multiplying the history by a positive constant multiplies every result by it.
 * @throws {InvalidArgument} for a horizon, season, level or method out of range, or an infinite value.
 * @throws {InsufficientHistory} when no value is known.
 * @example forecast([12, 12, 12, 12, 12, 12], { horizon: 2 }).mean // 12, 12
 */
export function forecast(history: ArrayLike<number>, options: ForecastOptions): Forecast {
  const { horizon, levels = [0.8] } = options;
  const method = methodNamed(options.method ?? 'auto');
  check(options, levels);
  const known = prepareHistory(history);
  const season = options.season ?? detectSeason(known.values);
  const prepared = season > 1 && known.filled > 0 ? prepareHistory(history, season) : known;
  const steps = horizon + prepared.trailing;
  const road = roadFor(prepared, { season, method, horizon: steps });
  const origins = backtest(prepared.values, steps, originsFor(prepared.values.length, steps, road.fewest, road.origins), road.fitAt);
  return assembled({ road, origins, prepared, season, levels, steps, demand: demandClass(history) });
}

interface Parts {
  readonly road: Road;
  readonly origins: readonly Origin[];
  readonly prepared: PreparedHistory;
  readonly season: number;
  readonly steps: number;
  readonly levels: readonly number[];
  readonly demand: Forecast['demandClass'];
}

function assembled({ road, origins, prepared, season, steps, levels, demand }: Parts): Forecast {
  const floor = prepared.lowest >= 0 ? 0 : -Infinity;
  const table = ERROR_TABLES[kindOf(road.demand, season)];
  const sizes = errorSizes(road.traits, origins, table, steps);
  const mean = road.fit.forecast(steps).map((value) => Math.max(floor, value));
  const inUnits = (path: Float64Array): Float64Array => path.slice(prepared.trailing).map((value) => finite(value * prepared.scale));
  const intervals = conformalIntervals({ mean, levels, sizes, table, floor });
  return {
    mean: inUnits(mean),
    intervals: intervals.map(({ level, lower, upper }) => ({ level, lower: inUnits(lower), upper: inUnits(upper) })),
    errorDeviation: inUnits(sizes.map((size) => size * table.deviation)),
    season: road.season,
    model: road.model,
    reason: road.reason,
    demandClass: demand,
    heldOut: heldOutFigures(prepared.values, origins, season),
  };
}

const finite = (value: number): number => Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));

function check({ horizon, season }: ForecastOptions, levels: readonly number[]): void {
  if (!Number.isInteger(horizon) || horizon < 1 || horizon > LONGEST_HORIZON) {
    throw new InvalidArgument(`The horizon is ${horizon}; give a whole number of periods from 1 to ${LONGEST_HORIZON}.`, 'number');
  }
  if (season !== undefined && (!Number.isInteger(season) || season < 1)) {
    throw new InvalidArgument(`The season is ${season}; give a whole number of periods, 1 for none.`, 'number');
  }
  for (const level of levels) {
    if (!(level > 0 && level < 1)) throw new InvalidArgument(`The level ${level} is not between 0 and 1; write 80 % as 0.8.`, 'number');
  }
}
