import { parsePeriod, type Bucket } from '../../../engine/time/period';

const steps: Readonly<Record<Bucket, readonly number[]>> = {
  day: [1, 7, 14, 28, 91, 182, 364], week: [1, 2, 4, 13, 26, 52], month: [1, 3, 6, 12, 24], quarter: [1, 2, 4, 8], year: [1, 2, 5, 10],
};

/**
 * Indices of the periods that get a label below the axis: round ones (January and July …), at least `room` px apart
 * where a period is `width` px wide.
 */
export function labelledPeriods(periods: readonly string[], width: number, room: number): readonly number[] {
  const parsed = periods.map(parsePeriod);
  const bucket = parsed[0]?.bucket;
  if (!bucket) return [];
  const step = steps[bucket].find((size) => size * width >= room) ?? steps[bucket].at(-1) ?? 1;
  return parsed.flatMap((period, index) => (period && period.ordinal % step === 0 ? [index] : []));
}
