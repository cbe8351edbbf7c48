import { daysIn, firstDay, type Bucket } from './period';

/**
 * Share of a period's days from day number `from` to `to`, both included, 0–1.
 * @example shareOfPeriod(24322, 'month', { from: dayNumber(2026, 11, 16) }) // 0.5
 */
export function shareOfPeriod(ordinal: number, bucket: Bucket, { from = -Infinity, to = Infinity }: { readonly from?: number; readonly to?: number }): number {
  const start = firstDay(ordinal, bucket);
  const days = daysIn(ordinal, bucket);
  return Math.max(0, Math.min(start + days, to + 1) - Math.max(start, from)) / days;
}
