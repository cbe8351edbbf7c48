import { dateOfDay, daysIn, firstDay, ordinalOfDay } from '../../engine/time/period';
import type { Bucket } from '../../engine/time/period';
import type { DateReading } from './dateText';

/** A reading and how many cells hold it. */
export type CountedReading = readonly [DateReading, number];

/** Up to this share of the rows may stand on stray dates without changing what the history is. */
const stray = 0.02;

const isMonthEdge = (day: number): boolean => {
  const month = ordinalOfDay(day, 'month');
  return day === firstDay(month, 'month') || day === firstDay(month, 'month') + daysIn(month, 'month') - 1;
};

/** Month, quarter or year, by what the months step by. */
function coarse(days: readonly number[]): Bucket {
  const months = [...new Set(days.map((day) => ordinalOfDay(day, 'month')))];
  const first = months[0] ?? 0;
  const stepsBy = (step: number): boolean => months.length >= 3 && months.every((month) => (month - first) % step === 0);
  if (stepsBy(12)) return 'year';
  return stepsBy(3) ? 'quarter' : 'month';
}

function ofDays(days: readonly number[]): Bucket {
  const first = days[0] ?? 0;
  const oneAMonth = new Set(days.map((day) => ordinalOfDay(day, 'month'))).size === days.length;
  if (oneAMonth && days.every(isMonthEdge)) return coarse(days);
  const sameDay = days.every((day) => dateOfDay(day).day === dateOfDay(first).day);
  const evenly = days.length >= 6 && days.every((day, i) => i === 0 || day - (days[i - 1] ?? 0) >= 27);
  if (oneAMonth && days.length >= 3 && (sameDay || evenly)) return coarse(days);
  return days.length >= 3 && days.every((day) => (day - first) % 7 === 0) ? 'week' : 'day';
}

/** The days without the rarest ones, ascending. */
function usualDays(counts: ReadonlyMap<number, number>): readonly number[] {
  let left = stray * [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts]
    .sort((a, b) => a[1] - b[1] || a[0] - b[0])
    .filter(([, count]) => (left -= count) < 0)
    .map(([day]) => day)
    .sort((a, b) => a - b);
}

/**
 * The bucket of a history from its dates: what the texts name (weeks, months…), or for days what they step by.
 * Month ends and month starts are months, one weekday only is weeks; one row in fifty may stray. Empty: months.
 */
export function inferBucket(readings: Iterable<CountedReading>): Bucket {
  const buckets = new Map<Bucket, number>();
  const days = new Map<number, number>();
  for (const [{ day, bucket }, count] of readings) {
    buckets.set(bucket, (buckets.get(bucket) ?? 0) + count);
    days.set(day, (days.get(day) ?? 0) + count);
  }
  const [most] = [...buckets].sort((a, b) => b[1] - a[1])[0] ?? ['month' as const];
  if (most === 'week' || most === 'quarter' || most === 'year') return most;
  const usual = usualDays(days);
  return usual.length === 0 ? 'month' : most === 'month' ? coarse(usual) : ofDays(usual);
}
