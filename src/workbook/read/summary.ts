import { periodId, seasonOf } from '../../engine/time/period';
import type { Bucket, PeriodId } from '../../engine/time/period';
import type { DemandSeries, SeriesKey } from '../../plan/model/planInput';
import type { Assembled } from './assembleSeries';

/** One series as the mapping page shows it. */
export interface SampleSeries {
  readonly key: SeriesKey;
  /** Periods with a known quantity. */
  readonly periods: number;
  /** Sum of the last year of the series' own periods: 12 months, 52 weeks, 365 days. */
  readonly lastYear: number;
  readonly values: Float64Array;
}

/** What was read, in a few numbers. */
export interface ReadSummary {
  readonly series: number;
  /** Filled rows below the header, those left out included. */
  readonly rows: number;
  readonly rowsLeftOut: number;
  readonly firstPeriod: PeriodId | null;
  readonly lastPeriod: PeriodId | null;
  readonly total: number;
  /** Up to three: the largest, the median one, and an intermittent or short one. */
  readonly samples: readonly SampleSeries[];
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0);
const active = (values: Float64Array): number => values.reduce((count, value) => (value > 0 ? count + 1 : count), 0);

function sample(series: DemandSeries, bucket: Bucket): SampleSeries {
  const year = bucket === 'day' ? 365 : seasonOf(bucket);
  const known = series.values.reduce((count, value) => (Number.isNaN(value) ? count : count + 1), 0);
  return { key: series.key, periods: known, lastYear: sumOf(series.values.slice(-year)), values: series.values };
}

function typical(demand: readonly DemandSeries[]): readonly DemandSeries[] {
  const bySize = demand.map((series) => ({ series, total: sumOf(series.values) })).sort((a, b) => b.total - a.total).map(({ series }) => series);
  const [largest] = bySize;
  const median = bySize[Math.floor(bySize.length / 2)];
  const rest = bySize.filter((series) => series !== largest && series !== median);
  const rarest = rest.reduce<DemandSeries | undefined>((best, series) => (best === undefined || active(series.values) < active(best.values) ? series : best), undefined);
  return [...new Set([largest, median, rarest])].filter((series) => series !== undefined);
}

/** The summary of a reading. */
export function summarise(made: Assembled, bucket: Bucket, counts: { readonly rows: number; readonly leftOut: number }): ReadSummary {
  return {
    series: made.demand.length,
    rows: counts.rows,
    rowsLeftOut: counts.leftOut,
    firstPeriod: made.first === null ? null : periodId(made.first, bucket),
    lastPeriod: made.last === null ? null : periodId(made.last, bucket),
    total: made.demand.reduce((sum, { values }) => sum + sumOf(values), 0),
    samples: typical(made.demand).map((series) => sample(series, bucket)),
  };
}
