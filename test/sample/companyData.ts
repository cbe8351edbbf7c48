import { dayNumber, isoDate, ordinalOfDay, periodId } from '../../src/engine/time/period';
import { sampleCompany } from '../../src/sample/sampleCompany';
import type { SampleRow } from '../../src/sample/sampleTable';

const companies = new Map<number, ReturnType<typeof sampleCompany>>();

/** Rows of a generated table. */
export function rowsOf(name: string, seed = 1): readonly SampleRow[] {
  const company = companies.get(seed) ?? sampleCompany(seed);
  companies.set(seed, company);
  const table = company.find(({ spec }) => spec.name === name);
  if (!table) throw new Error(`The sample has no ${name}.`);
  return table.rows;
}

export const textOf = (row: SampleRow, column: string): string => String(row[column] ?? '');
export const numberOf = (row: SampleRow, column: string): number => Number(row[column] ?? NaN);

export const dayOf = (date: string): number => dayNumber(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
const FIRST_WEEK = ordinalOfDay(dayOf('2023-10-30'), 'week');
export const WEEKS = ordinalOfDay(dayOf('2026-11-01'), 'week') - FIRST_WEEK + 1;
export const weekOf = (date: string): number => ordinalOfDay(dayOf(date), 'week') - FIRST_WEEK;
/** The month of each of the seven days of each week. */
const MONTHS_OF_WEEK = Array.from({ length: WEEKS }, (_, week) => Array.from({ length: 7 }, (__, day) => isoDate(dayOf('2023-10-30') + 7 * week + day).slice(0, 7)));
/** `2025-W38` of a week of the history. */
export const weekId = (week: number): string => periodId(FIRST_WEEK + week, 'week');

const families = new Map<string, string>();
/** Family of an item, as m_Items has it. */
export function familyOf(item: string): string {
  if (families.size === 0) for (const row of rowsOf('m_Items')) families.set(textOf(row, 'item'), textOf(row, 'family'));
  return families.get(item) ?? '';
}

export type Wanted = (row: SampleRow) => boolean;
export const ofItem = (item: string): Wanted => row => row.item === item;
export const ofFamily = (...wanted: readonly string[]): Wanted => row => wanted.includes(familyOf(textOf(row, 'item')));

interface Series {
  readonly row: SampleRow;
  readonly qty: Float64Array;
}

const histories = new Map<number, readonly Series[]>();

/** Weekly demand of every item, channel, customer and location, with one of its rows. */
function seriesOf(seed: number): readonly Series[] {
  const known = histories.get(seed);
  if (known) return known;
  const series = new Map<string, Series>();
  for (const row of rowsOf('t_Demand', seed)) {
    const id = `${textOf(row, 'item')}|${textOf(row, 'customer')}|${textOf(row, 'loc')}`;
    const of = series.get(id) ?? { row, qty: new Float64Array(WEEKS) };
    series.set(id, of);
    of.qty[weekOf(textOf(row, 'date'))] += numberOf(row, 'qty');
  }
  histories.set(seed, [...series.values()]);
  return [...series.values()];
}

/** Demand by week of the history, of the items, channels, customers and locations wanted. */
export function weekly(wanted: Wanted, seed = 1): Float64Array {
  const sums = new Float64Array(WEEKS);
  for (const { row, qty } of seriesOf(seed)) if (wanted(row)) qty.forEach((value, week) => { sums[week] += value; });
  return sums;
}

/** Demand of the rows wanted by month id; weeks in two months are split by their days. */
export function monthly(wanted: Wanted, seed = 1): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  weekly(wanted, seed).forEach((qty, week) => {
    for (const month of MONTHS_OF_WEEK[week]) sums.set(month, (sums.get(month) ?? 0) + qty / 7);
  });
  return sums;
}

/** Month ids from the first to the last, both included. */
export function monthsFrom(first: string, last: string): readonly string[] {
  const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  return Array.from({ length: number(last) - number(first) + 1 }, (_, index) => periodId(number(first) + index, 'month'));
}

export const LAST_YEAR = monthsFrom('2025-11', '2026-10');

export const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
export const mean = (values: readonly number[]): number => sum(values) / values.length;
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
export const deviation = (values: readonly number[]): number => Math.sqrt(sum(values.map(value => (value - mean(values)) ** 2)) / (values.length - 1));
