import { seasonOf } from '../../engine/time/period';
import { expectedDemand } from '../demand/expectedDemand';
import type { PeriodId } from '../model/period';
import type { ConsensusLine, SeriesForecast } from '../model/plan';
import type { SnapshotRow } from '../model/snapshot';
import type { PlanInput } from '../model/planInput';
import type { Bucket } from '../model/period';
import { familyOf } from '../reviews/consensus';

/** What a plan is to be remembered by. */
export interface SnapshotWanted {
  readonly forecasts: readonly SeriesForecast[];
  readonly consensus: readonly ConsensusLine[];
  readonly input: Pick<PlanInput, 'items'>;
  readonly periods: readonly PeriodId[];
  readonly bucket: Bucket;
  readonly lags: readonly number[];
}

/**
 * The forecasts of a cycle by item and channel at the lags kept. What people added to a family and channel is shared by the
 * forecasts of its items. A band is kept where one series alone is behind the row: bands do not add up.
 */
export function takeSnapshot({ forecasts, consensus, input, periods, bucket, lags }: SnapshotWanted): readonly SnapshotRow[] {
  const groups = new Map<string, SeriesForecast[]>();
  for (const series of forecasts) {
    const id = `${series.key.item}\u0000${series.key.channel}`;
    groups.set(id, [...(groups.get(id) ?? []), series]);
  }
  const lines = new Map(consensus.map(line => [`${line.family}\u0000${line.channel}`, line] as const));
  const season = seasonOf(bucket);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, group]) => {
    const { item, channel } = group[0].key;
    const line = lines.get(`${familyOf(item, input)}\u0000${channel}`);
    return lags.map((lag): SnapshotRow => {
      const statistical = group.reduce((sum, series) => sum + expectedDemand(series)[lag], 0);
      const naive = group.reduce((sum, { history }) => sum + naiveAt(history, lag, season), 0);
      const [only] = group.length === 1 ? group : [];
      const shift = only ? expectedDemand(only)[lag] - only.baseline[lag] : 0;
      return {
        cycle: periods[0], item, channel, period: periods[lag], lag,
        naive: Number.isNaN(naive) ? null : naive, statistical, consensus: statistical + shareOf(line, statistical, lag),
        lower: only ? only.lower[lag] + shift : null, upper: only ? only.upper[lag] + shift : null,
      };
    });
  });
}

/** The part of what people added to the family and channel that falls to an item with this forecast. */
function shareOf(line: ConsensusLine | undefined, statistical: number, at: number): number {
  if (!line) return 0;
  const added = line.consensus[at] - line.statistical[at];
  return added !== 0 && line.statistical[at] !== 0 ? (added * statistical) / line.statistical[at] : 0;
}

/** The same period a season before, the last known value where the history is shorter. */
function naiveAt(history: Float64Array, lag: number, season: number): number {
  const seasonal = history[history.length - season + (lag % season)];
  if (seasonal !== undefined && !Number.isNaN(seasonal)) return seasonal;
  return history[history.findLastIndex(value => !Number.isNaN(value))] ?? NaN;
}
