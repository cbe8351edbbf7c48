/** The width of a planning period. */
export type Bucket = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** `2026-11-23` (day), `2026-W45` (ISO week), `2026-11` (month), `2026-Q4` (quarter) or `2026` (year). */
export type PeriodId = string;

const DAY_MS = 86_400_000;
/** Monday 1970-01-05 is day 4 of the Unix epoch; weeks are counted from it. */
const FIRST_MONDAY = 4;

/** Days since 1970-01-01 of a calendar date (proleptic Gregorian). `month` is 1–12. */
export const dayNumber = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY_MS;

/** The calendar date of a day number. */
export function dateOfDay(day: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `2026-11-23` of a day number. */
export const isoDate = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** Excel's serial number counts days from 1899-12-30 (true from 1900-03-01 on, as Excel keeps a 1900-02-29). */
export const dayOfSerial = (serial: number): number => Math.floor(serial) - 25_569;
export const serialOfDay = (day: number): number => day + 25_569;

/**
 * The running number of the period that a day falls in. Numbers of consecutive periods differ by one.
 * ISO weeks start on Monday (ISO 8601).
 */
export function ordinalOfDay(day: number, bucket: Bucket): number {
  if (bucket === 'day') return day;
  if (bucket === 'week') return Math.floor((day - FIRST_MONDAY) / 7);
  const { year, month } = dateOfDay(day);
  if (bucket === 'month') return year * 12 + month - 1;
  return bucket === 'quarter' ? year * 4 + Math.floor((month - 1) / 3) : year;
}

/** The first day of a period. */
export function firstDay(ordinal: number, bucket: Bucket): number {
  if (bucket === 'day') return ordinal;
  if (bucket === 'week') return ordinal * 7 + FIRST_MONDAY;
  if (bucket === 'month') return dayNumber(Math.floor(ordinal / 12), (ordinal % 12) + 1, 1);
  return bucket === 'quarter' ? dayNumber(Math.floor(ordinal / 4), (ordinal % 4) * 3 + 1, 1) : dayNumber(ordinal, 1, 1);
}

/** How many days a period has. */
export const daysIn = (ordinal: number, bucket: Bucket): number => firstDay(ordinal + 1, bucket) - firstDay(ordinal, bucket);

/** The id of a period, as sheets and files show it. */
export function periodId(ordinal: number, bucket: Bucket): PeriodId {
  const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
  const start = firstDay(ordinal, bucket);
  if (bucket === 'day') return isoDate(start);
  if (bucket === 'week') {
    const year = dateOfDay(start + 3).year; // the year of a week is the year of its Thursday
    const firstWeek = ordinalOfDay(dayNumber(year, 1, 4), 'week'); // 4 January is always in week 1
    return `${pad(year, 4)}-W${pad(ordinal - firstWeek + 1)}`;
  }
  const { year, month } = dateOfDay(start);
  if (bucket === 'month') return `${pad(year, 4)}-${pad(month)}`;
  return bucket === 'quarter' ? `${pad(year, 4)}-Q${(month + 2) / 3}` : pad(year, 4);
}

/**
 * The bucket and running number that an id names, or null when it is not the id of a period (`2026-13`, `2025-W53`).
 * @example parsePeriod('2026-11') // { bucket: 'month', ordinal: 24322 }
 */
export function parsePeriod(id: string): { readonly bucket: Bucket; readonly ordinal: number } | null {
  const match = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|W(\d{2})|Q([1-4])))?$/.exec(id);
  if (!match) return null;
  const [, y, m, d, w, q] = match;
  const year = Number(y);
  const found = d ? { bucket: 'day' as const, ordinal: dayNumber(year, Number(m), Number(d)) }
    : m ? { bucket: 'month' as const, ordinal: year * 12 + Number(m) - 1 }
      : w ? { bucket: 'week' as const, ordinal: ordinalOfDay(dayNumber(year, 1, 4), 'week') + Number(w) - 1 }
        : q ? { bucket: 'quarter' as const, ordinal: year * 4 + Number(q) - 1 }
          : { bucket: 'year' as const, ordinal: year };
  return periodId(found.ordinal, found.bucket) === id ? found : null;
}

/** Periods in a year of a bucket, the season a planner expects: 12 months, 52 weeks (53 in some years), 7 days in a week. */
export const seasonOf = (bucket: Bucket): number => ({ day: 7, week: 52, month: 12, quarter: 4, year: 1 })[bucket];
