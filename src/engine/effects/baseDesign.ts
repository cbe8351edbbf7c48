import { weekdayOf } from '../calendar/workCalendar';
import type { Bucket } from '../time/period';
import type { PeriodDays } from './periodDays';

const YEAR = 365.25;

/** Periods whose number in a year is always the same: their season goes by their place in it, not by days, so that no month's length leaks into it. */
const IN_YEAR: Readonly<Partial<Record<Bucket, number>>> = { month: 12, quarter: 4 };

/** What moves demand without any effect: level, trend and season, one row of columns per period. */
export interface BaseDesign {
  readonly columns: number;
  readonly rows: readonly Float64Array[];
  /** Deviation thought likely for each column's weight in logs; ∞ leaves it free. */
  readonly deviations: Float64Array;
}

/**
 * Level, trend (per year) and a season of `harmonics` waves of the calendar year (or of `seasonDays`), which neither leap years nor a week 53
 * upset; days also have their day of the week.
 */
export function baseDesign(periods: PeriodDays, harmonics: number, seasonDays = YEAR): BaseDesign {
  const kept = designs.get(periods) ?? new Map<string, BaseDesign>();
  designs.set(periods, kept);
  const key = `${harmonics} ${seasonDays}`;
  const known = kept.get(key) ?? designOf(periods, harmonics, seasonDays);
  kept.set(key, known);
  return known;
}

/** Designs by their periods: thousands of series stand on the same ones. */
const designs = new WeakMap<PeriodDays, Map<string, BaseDesign>>();

function designOf({ span, starts, bucket }: PeriodDays, harmonics: number, seasonDays: number): BaseDesign {
  const weekdays = bucket === 'day' ? 6 : 0;
  const columns = 2 + 2 * harmonics + weekdays;
  const deviations = new Float64Array(columns).fill(0.5);
  deviations[0] = Infinity;
  deviations[1] = 0.3;
  for (let k = 1; k <= harmonics; k++) deviations.fill(1 / k, 2 * k, 2 * k + 2);
  const inYear = seasonDays === YEAR ? IN_YEAR[bucket] : undefined;
  const middle = span.count / 2;
  const rows = Array.from({ length: starts.length - 1 }, (_, t) => {
    const row = new Float64Array(columns);
    const day = (starts[t] + starts[t + 1] - 1) / 2;
    row[0] = 1;
    row[1] = (day - middle) / seasonDays;
    for (let k = 1; k <= harmonics; k++) {
      const angle = 2 * Math.PI * k * (inYear ? t / inYear : (span.first + day) / seasonDays);
      row[2 * k] = Math.cos(angle);
      row[2 * k + 1] = Math.sin(angle);
    }
    if (weekdays > 0) {
      const weekday = weekdayOf(span.first + starts[t]);
      if (weekday > 0) row[columns - weekdays + weekday - 1] = 1;
    }
    return row;
  });
  return { columns, rows, deviations };
}
