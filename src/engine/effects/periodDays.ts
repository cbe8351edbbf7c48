import { firstDay, type Bucket } from '../time/period';
import type { DaySpan } from './effect';

/** Consecutive periods as days of a span: period t runs from `starts[t]` up to `starts[t + 1]`. */
export interface PeriodDays {
  readonly span: DaySpan;
  readonly bucket: Bucket;
  readonly starts: Int32Array;
}

/** The days of `count` periods from the one numbered `first` on, as a span of exactly those days. */
export function periodDays(first: number, count: number, bucket: Bucket): PeriodDays {
  const begin = firstDay(first, bucket);
  const starts = Int32Array.from({ length: count + 1 }, (_, t) => firstDay(first + t, bucket) - begin);
  return { span: { first: begin, count: starts[count] }, bucket, starts };
}

/** Mean of daily factors in each period, or in the first `count` of them. */
export function meanByPeriod(daily: Float64Array, { starts }: Pick<PeriodDays, 'starts'>, count = starts.length - 1): Float64Array {
  const means = new Float64Array(count);
  for (let t = 0; t < count; t++) {
    let sum = 0;
    for (let day = starts[t]; day < starts[t + 1]; day++) sum += daily[day];
    means[t] = sum / (starts[t + 1] - starts[t]);
  }
  return means;
}
