import { firstDay, type Bucket } from '../time/period';

/** Days off beside weekends, as day numbers. */
export type DaysOff = ReadonlySet<number>;

/** 0 = Monday … 6 = Sunday of a day number: 1970-01-05 was a Monday. */
export const weekdayOf = (day: number): number => (((day - 4) % 7) + 7) % 7;

const SATURDAY = 5;

/** Whether a day is worked: no Saturday, no Sunday, no day off. */
export const isWorkingDay = (day: number, off: DaysOff): boolean => weekdayOf(day) < SATURDAY && !off.has(day);

/** Working days of consecutive periods from the period numbered `first` on. */
export function workingDays(span: { readonly first: number; readonly count: number; readonly bucket: Bucket }, off: DaysOff): Float64Array {
  return Float64Array.from({ length: span.count }, (_, index) => {
    let worked = 0;
    for (let day = firstDay(span.first + index, span.bucket); day < firstDay(span.first + index + 1, span.bucket); day++) if (isWorkingDay(day, off)) worked += 1;
    return worked;
  });
}
