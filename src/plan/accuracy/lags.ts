import type { Bucket } from '../model/period';
import type { Settings } from '../model/planInput';

const DEFAULT_DECISION_MONTHS = 2;
const PER_MONTH: Readonly<Record<Bucket, number>> = { day: 30, week: 52 / 12, month: 1, quarter: 1 / 3, year: 1 / 12 };
/** The lags kept besides the one that plans are decided at. */
const NEAR = [0, 1, 2, 3];
/** A book of more series than this keeps two lags only, so that the snapshots of a year still fit a sheet. */
const MANY_SERIES = 2000;

/** The lag at which plans are decided, in periods. */
export const decisionLag = ({ decisionLagMonths = DEFAULT_DECISION_MONTHS }: Pick<Settings, 'decisionLagMonths'>, bucket: Bucket): number =>
  Math.round(decisionLagMonths * PER_MONTH[bucket]);

/** The lags that accuracy is told at: the next four periods and the decision lag; of a very large book, the second period and the decision lag. */
export function lagsKept(settings: Pick<Settings, 'decisionLagMonths'>, bucket: Bucket, { series, horizon }: { readonly series: number; readonly horizon: number }): readonly number[] {
  const near = series > MANY_SERIES ? [1] : NEAR;
  return [...new Set([...near, decisionLag(settings, bucket)])].filter(lag => lag < horizon).sort((a, b) => a - b);
}
