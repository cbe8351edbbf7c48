import { parsePeriod, seasonOf } from '../../engine/time/period';
import { accuracyLines, type Cell } from '../accuracy/accuracyLines';
import { earlierSnapshots } from '../accuracy/earlierSnapshots';
import { naiveError, type Evidence } from '../accuracy/evidence';
import { decisionLag, lagsKept } from '../accuracy/lags';
import { takeSnapshot } from '../accuracy/snapshot';
import type { PlanningGrid } from '../demand/planningGrid';
import type { PeriodId } from '../model/period';
import type { AccuracyLine, ConsensusLine, SeriesForecast } from '../model/plan';
import type { SnapshotRow } from '../model/snapshot';
import type { PlanInput } from '../model/planInput';

/** Accuracy so far, and what this run is to be measured by later. */
export interface AccuracyReview {
  readonly accuracy: readonly AccuracyLine[];
  readonly snapshots: readonly SnapshotRow[];
}

export interface AccuracyWanted {
  readonly input: PlanInput;
  readonly grid: PlanningGrid;
  readonly forecasts: readonly SeriesForecast[];
  readonly consensus: readonly ConsensusLine[];
  readonly evidence: readonly Evidence[];
  readonly periods: readonly PeriodId[];
}

/**
 * Forecast accuracy by lag: from the forecasts of earlier cycles against what happened since, and from this run's held-out periods;
 * and the snapshot of this cycle. Undefined where the workbook keeps no snapshots.
 */
export function accuracyReview({ input, grid, forecasts, consensus, evidence, periods }: AccuracyWanted): AccuracyReview | undefined {
  if (!input.snapshots) return undefined;
  const lags = lagsKept(input.settings, grid.bucket, { series: forecasts.length, horizon: grid.horizon });
  const decision = decisionLag(input.settings, grid.bucket);
  const familyName = (item: string): string => input.items.get(item)?.family ?? '';
  const backtest = evidence.flatMap(({ key: { item }, heldOut, scale }) => heldOut.filter(({ step }) => lags.includes(step - 1)).map(({ step, back, actual, forecast, naive, inside }): Cell =>
    ({ item, family: familyName(item), lag: step - 1, period: -back, actual, forecast, before: naive, scale, inside })));
  const happened = comparedWithHistory(earlierSnapshots(input.snapshots, periods[0]), forecasts, grid, familyName);
  return {
    accuracy: [...accuracyLines('snapshots', happened, decision), ...accuracyLines('backtest', backtest, decision)],
    snapshots: takeSnapshot({ forecasts, consensus, input, periods, bucket: grid.bucket, lags }),
  };
}

/** Frozen forecasts whose period the history knows by now. */
function comparedWithHistory(rows: readonly SnapshotRow[], forecasts: readonly SeriesForecast[], grid: PlanningGrid, familyName: (item: string) => string): readonly Cell[] {
  const known = new Map<string, { readonly history: Float64Array; readonly scale: number }>();
  for (const { key, history } of forecasts) {
    const id = `${key.item}\u0000${key.channel}`;
    const so = known.get(id)?.history;
    const sum = so ? so.map((value, t) => (Number.isNaN(value) ? history[t] : Number.isNaN(history[t]) ? value : value + history[t])) : history;
    known.set(id, { history: sum, scale: naiveError(sum, seasonOf(grid.bucket)) });
  }
  return rows.flatMap(({ item, channel, period, lag, naive, statistical, consensus, lower, upper }): readonly Cell[] => {
    const place = parsePeriod(period);
    const series = known.get(`${item}\u0000${channel}`);
    const actual = place?.bucket === grid.bucket ? series?.history[place.ordinal - grid.first] ?? NaN : NaN;
    if (!series || !place || Number.isNaN(actual) || statistical === null) return [];
    const cell = { item, family: familyName(item), lag, period: place.ordinal, actual, scale: series.scale };
    const inside = lower === null || upper === null ? null : actual >= lower && actual <= upper;
    return [
      { ...cell, forecast: statistical, before: naive ?? NaN, inside },
      ...(consensus === null ? [] : [{ ...cell, forecast: consensus, before: statistical, inside: null, contributor: 'consensus' }]),
    ];
  });
}
