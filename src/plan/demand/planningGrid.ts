import type { Tier } from '../../engine/forecasting/types';
import { dayNumber, daysIn, firstDay, ordinalOfDay, parsePeriod, periodId, type Bucket } from '../../engine/time/period';
import type { Notice } from '../model/notice';
import type { PlanInput, Settings } from '../model/planInput';

/** The periods that a plan is made in: history on `first … first+length−1`, the plan on the `horizon` periods after. */
export interface PlanningGrid {
  readonly bucket: Bucket;
  readonly first: number;
  readonly length: number;
  readonly horizon: number;
  /** Time that each forecast may take; absent = the default. */
  readonly tier?: Tier;
  readonly notices: readonly Notice[];
}

const WIDTH: Readonly<Record<Bucket, number>> = { day: 1, week: 7, month: 30, quarter: 91, year: 365 };
const LABEL: Readonly<Record<Bucket, string>> = { day: 'days', week: 'weeks', month: 'months', quarter: 'quarters', year: 'years' };
/** A month is taken as whole when no more than this many days of it lie outside the history: stores close, weeks straddle. */
const TOLERATED_DAYS = 3;
/** Planning in months takes a year of them. */
const MONTHS_WANTED = 12;
const HORIZON_DAYS = 28;

/** First and last day number that the history covers, after the as-of date has cut it. Null without demand. */
export function coveredDays(input: PlanInput): { readonly from: number; readonly to: number } | null {
  let from = Infinity;
  let to = -Infinity;
  for (const series of input.demand) {
    const first = parsePeriod(series.first);
    if (!first || series.values.length === 0) continue;
    from = Math.min(from, firstDay(first.ordinal, first.bucket));
    to = Math.max(to, firstDay(first.ordinal + series.values.length, first.bucket) - 1);
  }
  const asOf = input.settings.asOf === null ? Infinity : dayOfIso(input.settings.asOf);
  to = Math.min(to, asOf);
  return from <= to ? { from, to } : null;
}

const dayOfIso = (iso: string): number => {
  const [year, month, day] = iso.split('-').map(Number);
  return dayNumber(year, month, day);
};

/**
 * Chooses the bucket to plan in and the complete periods of it that the history fills. Days and weeks become months when
 * they fill a year of them; incomplete periods at either end are left out and said.
 */
export function planningGrid(input: PlanInput): PlanningGrid | null {
  const days = coveredDays(input);
  if (!days) return null;
  const notices: Notice[] = [];
  const bucket = chooseBucket(input, days, notices);
  let first = ordinalOfDay(days.from, bucket);
  let last = ordinalOfDay(days.to, bucket);
  const missingAtStart = days.from - firstDay(first, bucket);
  const missingAtEnd = firstDay(last + 1, bucket) - 1 - days.to;
  const tolerated = WIDTH[bucket] >= WIDTH.month && bucket !== input.historyBucket ? TOLERATED_DAYS : 0;
  if (missingAtStart > tolerated && first < last) {
    notices.push(incomplete(periodId(first, bucket), daysIn(first, bucket) - missingAtStart, daysIn(first, bucket)));
    first += 1;
  }
  if (missingAtEnd > tolerated && last > first) {
    notices.push(incomplete(periodId(last, bucket), daysIn(last, bucket) - missingAtEnd, daysIn(last, bucket)));
    last -= 1;
  }
  return { bucket, first, length: last - first + 1, horizon: horizonOf(bucket, input.settings), ...(input.settings.tier && { tier: input.settings.tier }), notices };
}

const incomplete = (period: string, known: number, whole: number): Notice => ({
  severity: 'info',
  code: 'period-incomplete',
  message: `${period} is not complete (${known} of ${whole} days) and is left out of the history.`,
  remedy: 'Nothing to do: it is used once it is complete.',
});

function chooseBucket(input: PlanInput, days: { from: number; to: number }, notices: Notice[]): Bucket {
  const own = input.historyBucket;
  const wanted = input.settings.bucket;
  if (wanted && WIDTH[wanted] >= WIDTH[own]) return wanted;
  if (wanted) {
    notices.push({
      severity: 'warning',
      code: 'bucket-too-fine',
      message: `Settings ask for a plan in ${LABEL[wanted]}, but the history is in ${LABEL[own]}: planned in ${LABEL[own]}.`,
      remedy: `Give the history in ${LABEL[wanted]} or set PlanBucket to auto.`,
    });
    return own;
  }
  if (WIDTH[own] >= WIDTH.month) return own;
  const wholeMonths = ordinalOfDay(days.to + TOLERATED_DAYS + 1, 'month') - ordinalOfDay(days.from - TOLERATED_DAYS - 1, 'month') - 1;
  if (wholeMonths >= MONTHS_WANTED) return 'month';
  return own === 'day' && days.to - days.from >= 8 * WIDTH.week ? 'week' : own;
}

function horizonOf(bucket: Bucket, settings: Settings): number {
  switch (bucket) {
    case 'month': return settings.horizonMonths;
    case 'week': return settings.horizonWeeks;
    case 'quarter': return Math.max(1, Math.ceil(settings.horizonMonths / 3));
    case 'year': return Math.max(1, Math.ceil(settings.horizonMonths / 12));
    case 'day': return HORIZON_DAYS;
  }
}
