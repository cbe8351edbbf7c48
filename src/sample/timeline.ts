import { firstDay, ordinalOfDay, parsePeriod, periodId } from '../engine/time/period';

/** The day of an ISO date. */
export const dayOf = (date: string): number => {
  const period = parsePeriod(date);
  if (period?.bucket !== 'day') throw new Error(`${date} is no ISO date.`);
  return period.ordinal;
};

/** The last day the sample knows: a Sunday, the end of 2026-W44. */
export const AS_OF = '2026-11-01';
/** Weeks of demand history. */
export const WEEKS = 157;
const LAST_WEEK = ordinalOfDay(dayOf(AS_OF), 'week');
/** Running number of the first week of the history, the one of 2023-10-30. */
export const FIRST_WEEK = LAST_WEEK - WEEKS + 1;

/** Mondays of the history's weeks, as day numbers. */
export const mondays: readonly number[] = Array.from({ length: WEEKS }, (_, week) => firstDay(FIRST_WEEK + week, 'week'));
/** Index of the week of the history that a date falls in; may lie outside 0…156. */
export const weekOf = (date: string): number => ordinalOfDay(dayOf(date), 'week') - FIRST_WEEK;

/** Month ids from `first` on, such as 2025-11, 2025-12. */
export function months(first: string, count: number): readonly string[] {
  const start = parsePeriod(first);
  if (start?.bucket !== 'month') throw new Error(`${first} is no month.`);
  return Array.from({ length: count }, (_, index) => periodId(start.ordinal + index, 'month'));
}

/** The twelve months that the sample's figures of a year are stated for. */
export const TRAILING_YEAR = months('2025-11', 12);
