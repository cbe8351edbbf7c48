import { oddPeriods } from '../engine/cleansing/oddPeriods';
import { driverEffect } from '../engine/effects/driverEffect';
import { forecastWithEffects } from '../engine/effects/forecastWithEffects';
import { periodDays, type PeriodDays } from '../engine/effects/periodDays';
import { InvalidArgument } from '../engine/errors';
import { detectSeason } from '../engine/forecasting/detectSeason';
import { prepareHistory } from '../engine/forecasting/history';
import type { Bucket } from '../engine/time/period';
import { defineFunction, type ResultCell } from './customFunction';
import { historyParameter } from './demandFunctions';
import type { Parameter } from './parameter';
import { spill, upToLastKnown } from './readSeries';

const season = { name: 'season', kind: 'number', accepts: 'count', absent: 'detected from the history', help: 'periods in a season, such as 12; 1 = none' } as const satisfies Parameter;
/** The periods of which a season's length makes a year. */
const BUCKETS: Readonly<Record<number, Bucket>> = { 4: 'quarter', 12: 'month', 52: 'week', 53: 'week' };

/** A block of drivers as a column per driver, running the way the history runs. */
const columnsOf = (rows: readonly Float64Array[], runs: 'down' | 'across'): readonly (readonly number[])[] =>
  (runs === 'across' ? rows.map(row => [...row]) : Array.from(rows[0], (_, column) => rows.map(row => row[column])));

/** A driver's values on the days of its periods. */
function onDays(values: readonly number[], { starts, span }: PeriodDays): Float64Array {
  const daily = new Float64Array(span.count);
  values.forEach((value, t) => daily.fill(value, starts[t], starts[t + 1]));
  return daily;
}

export const forecastByDrivers = defineFunction({
  name: 'FORECAST.DRIVERS',
  family: 'Demand',
  sentence: 'Forecast with lower and upper limits that follows outside figures, such as prices or temperatures, where they have helped on periods held back.',
  parameters: [
    historyParameter,
    { name: 'drivers', kind: 'matrix', help: 'the figures in each period of the history: as many rows as the history has, a column per driver (turned when the history is a row)' },
    { name: 'future_drivers', kind: 'matrix', help: 'the figures assumed for the coming periods, in the same columns; there are as many forecasts as periods here' },
    season,
    { name: 'level', kind: 'number', accepts: 'share', default: 0.8, help: 'probability that a period lies between its limits' },
  ],
  result: { shape: 'matrix', help: 'forecast, lower limit, upper limit; a row per coming period, or three rows when the history is a row' },
  examples: [{ arguments: [[[12], [12], [12], [12], [12], [12]], [[1], [2], [1], [3], [2], [1]], [[2], [3]]], result: [[12, 12, 12], [12, 12, 12]] }],
  compute(given) {
    const history = upToLastKnown(given.history.values);
    const [past, future] = [columnsOf(given.drivers, given.history.runs), columnsOf(given.future_drivers, given.history.runs)];
    if (past[0].length !== given.history.values.length) throw new InvalidArgument(`drivers has ${past[0].length} periods, the history ${given.history.values.length}; give the drivers of each of its periods.`);
    if (future.length !== past.length) throw new InvalidArgument(`future_drivers has ${future.length} drivers, drivers has ${past.length}; give the same ones.`);
    const length = given.season ?? detectSeason(prepareHistory(history).values);
    const periods = periodDays(0, history.length + future[0].length, BUCKETS[length] ?? 'year');
    const candidates = past.flatMap((values, index) => driverEffect({
      name: `Driver ${index + 1}`, values: onDays([...values.slice(0, history.length), ...future[index]], periods), known: periods.starts[history.length],
    }, periods.span) ?? []);
    const { mean, lower, upper } = forecastWithEffects({ history, periods, season: length, level: given.level, effects: [], candidates });
    return spill([mean, lower, upper], given.history.runs);
  },
});

const empty = (value: number): ResultCell => (Number.isNaN(value) ? '' : value);

export const cleansedHistory = defineFunction({
  name: 'FORECAST.CLEANSE',
  family: 'Demand',
  sentence: 'A history with outliers and stock-outs replaced by what was to be expected, and which periods these are.',
  parameters: [historyParameter, season],
  result: { shape: 'table', help: 'cleansed demand and "outlier", "stock-out" or nothing; a row per period, or two rows when the history is a row' },
  examples: [{ arguments: [[[12], [12], [''], [12]], 1], result: [[12, ''], [12, ''], ['', ''], [12, '']] }],
  compute({ history: { values, runs }, season: given }) {
    const begin = values.findIndex(value => !Number.isNaN(value));
    const demand = values.slice(begin, upToLastKnown(values).length);
    const length = given ?? detectSeason(prepareHistory(demand).values);
    const span = { first: 0, count: demand.length };
    const found = oddPeriods({ demand, season: length, seasonDays: Math.max(length, 12), periods: { span, bucket: 'month', starts: Int32Array.from({ length: demand.length + 1 }, (_, t) => t) } });
    const cleansed: ResultCell[] = Array.from(values, empty);
    const flags: ResultCell[] = cleansed.map(() => '');
    for (const { kind, from, to } of found?.odd ?? []) {
      for (let t = from; t < to; t++) {
        cleansed[begin + t] = found?.path.values[t] ?? '';
        flags[begin + t] = kind;
      }
    }
    return runs === 'across' ? [cleansed, flags] : cleansed.map((value, t) => [value, flags[t]]);
  },
});
