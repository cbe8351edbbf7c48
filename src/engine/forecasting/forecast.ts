import { InvalidArgument } from '../errors';
import { backtest, originsFor } from './backtest';
import { demandClass } from './demandClass';
import { detectSeason } from './detectSeason';
import { finished } from './finish';
import type { Finish } from './finish';
import { heldOutFigures } from './heldOut';
import { prepareHistory } from './history';
import type { PreparedHistory } from './history';
import { methodNamed } from './methods';
import { ERROR_TABLES, kindOf } from './pooledErrors';
import { roadFor } from './road';
import type { Road } from './road';
import type { Forecast, ForecastOptions } from './types';

const LONGEST_HORIZON = 1000;

/** What a forecast was made of, as the explanation of it is told. */
export interface ForecastParts {
  readonly history: ArrayLike<number>;
  readonly prepared: PreparedHistory;
  /** The season that was tried, given or detected. */
  readonly season: number;
  readonly road: Road;
  readonly finish: Finish;
}

/** Options with someone who wants to know how the number came about; nobody pays for it otherwise. */
export interface RecordedOptions extends ForecastOptions {
  readonly record?: (parts: ForecastParts) => void;
}

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
export function forecast(history: ArrayLike<number>, options: RecordedOptions): Forecast {
  const { horizon, levels = [0.8] } = options;
  const method = methodNamed(options.method ?? 'auto');
  check(options, levels);
  const known = prepareHistory(history);
  const season = options.season ?? detectSeason(known.values);
  const prepared = season > 1 && known.filled > 0 ? prepareHistory(history, season) : known;
  const steps = horizon + prepared.trailing;
  const road = roadFor(prepared, { season, method, horizon: steps });
  const origins = backtest(prepared.values, steps, originsFor(prepared.values.length, steps, road.fewest, road.origins), road.fitAt);
  const finish: Finish = {
    point: road.fit.forecast(steps),
    floor: prepared.lowest >= 0 ? 0 : -Infinity,
    traits: road.traits,
    origins,
    table: ERROR_TABLES[kindOf(road.demand, season)],
    levels,
    trailing: prepared.trailing,
    scale: prepared.scale,
  };
  options.record?.({ history, prepared, season, road, finish });
  return {
    ...finished(finish),
    season: road.season,
    model: road.model,
    reason: road.reason,
    demandClass: demandClass(history),
    heldOut: heldOutFigures(prepared.values, origins, season),
  };
}

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
