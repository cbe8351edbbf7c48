import { drivers } from '../workbook/contract';
import { parsePeriod, periodId } from '../engine/time/period';
import { randomStream } from '../engine/simulation/randomStream';
import { sampleTable, type RowFor, type SampleTable } from './sampleTable';
import { FIRST_WEEK, months, WEEKS } from './timeline';

const FIRST_MONTH = '2023-11';
/** Months and weeks stated: the history and the longest horizon. */
const MONTHS = 54;
const ASSUMED_WEEKS = 78;
/** Deviation of a week's mean temperature from normal, in degrees. */
const TEMPERATURE_DEVIATION = 1.6;

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Deviation of the temperature from normal in each week of the history, in degrees. */
export function temperatures(seed: number): Float64Array {
  const stream = randomStream(seed, ['temperature']);
  return Float64Array.from({ length: WEEKS }, (_, week) => rounded(TEMPERATURE_DEVIATION * stream.normal(week), 1));
}

interface MonthlyDriver {
  readonly driver: string;
  readonly start: number;
  /** Change a month. */
  readonly drift: number;
  readonly noise: number;
}

const monthly: readonly MonthlyDriver[] = [
  { driver: 'Economy', start: 97.5, drift: 0.05, noise: 0.4 },
  { driver: 'Competition', start: 100, drift: 0.08, noise: 0.3 },
  { driver: 'Price index', start: 121.4, drift: 0.22, noise: 0.1 },
  { driver: 'Inflation', start: 3.2, drift: -0.02, noise: 0.08 },
];

/** `m_Drivers`: what is known to the as-of date, and the assumption after it. */
export function driversTable(seed: number): SampleTable {
  const known = (parsePeriod('2026-10')?.ordinal ?? 0) - (parsePeriod(FIRST_MONTH)?.ordinal ?? 0);
  const rows: RowFor<typeof drivers>[] = monthly.flatMap(({ driver, start, drift, noise }) => {
    const stream = randomStream(seed, ['driver', driver]);
    return months(FIRST_MONTH, MONTHS).map((per, month) => ({ driver, per, value: rounded(start + drift * month + (month <= known ? noise * stream.normal(month) : 0), 2) }));
  });
  const weekly = temperatures(seed);
  for (let week = 0; week < WEEKS + ASSUMED_WEEKS; week++) {
    rows.push({ driver: 'Temperature', per: periodId(FIRST_WEEK + week, 'week'), value: week < WEEKS ? weekly[week] : 0 });
  }
  return sampleTable(drivers, rows);
}
