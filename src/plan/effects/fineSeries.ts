import { periodDays, type PeriodDays } from '../../engine/effects/periodDays';
import { firstDay, ordinalOfDay, parsePeriod, type Bucket, type PeriodId } from '../../engine/time/period';
import { coveredDays, type PlanningGrid } from '../demand/planningGrid';
import type { PlanInput } from '../model/planInput';

/** The history in its own bucket, from its first period to the last whole one, and the days up to the end of the plan. */
export interface FineGrid {
  readonly bucket: Bucket;
  /** Running number of the first period. */
  readonly first: number;
  /** Periods of history. */
  readonly length: number;
  /** The periods of history and horizon. */
  readonly periods: PeriodDays;
}

/** The finest periods that the input allows; effects show there best. Null without demand. */
export function fineGrid(input: PlanInput, grid: PlanningGrid): FineGrid | null {
  const days = coveredDays(input);
  if (!days) return null;
  const bucket = input.historyBucket;
  const first = ordinalOfDay(days.from, bucket);
  const last = ordinalOfDay(days.to + 1, bucket) - 1;
  const length = last - first + 1;
  if (length < 1) return null;
  const end = ordinalOfDay(firstDay(grid.first + grid.length + grid.horizon, grid.bucket) - 1, bucket);
  return { bucket, first, length, periods: periodDays(first, Math.max(length, end - first + 1), bucket) };
}

/** Values from the period `first` on, on the fine grid; NaN where they are not known. */
export function onFineGrid(first: PeriodId, values: Float64Array, fine: FineGrid): Float64Array {
  const out = new Float64Array(fine.length).fill(NaN);
  const start = parsePeriod(first);
  if (!start) return out;
  for (let i = 0; i < values.length; i++) {
    const at = start.ordinal + i - fine.first;
    if (at >= 0 && at < fine.length) out[at] = values[i];
  }
  return out;
}

/** Least share of a group's demand that must be known in a period for the period to count. */
const KNOWN_SHARE = 0.9;

/**
 * The demand of several series together. Series that begin later or have gaps would shift the level: where some are known
 * throughout, they alone speak for the group; else periods in which too much is unknown are unknown.
 */
export function groupDemand(group: readonly Float64Array[], length: number): Float64Array {
  const whole = group.filter(values => !values.some(Number.isNaN));
  const speaking = whole.length > 0 ? whole : group;
  const sizes = speaking.map(values => meanOf(values));
  const size = sizes.reduce((sum, each) => sum + each, 0);
  const total = new Float64Array(length);
  const known = new Float64Array(length);
  speaking.forEach((values, index) => {
    for (let t = 0; t < length; t++) {
      if (Number.isNaN(values[t])) continue;
      total[t] += values[t];
      known[t] += sizes[index];
    }
  });
  for (let t = 0; t < length; t++) {
    const share = size > 0 ? known[t] / size : 0;
    total[t] = share >= KNOWN_SHARE ? total[t] / share : NaN;
  }
  return total;
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (const value of values) if (!Number.isNaN(value)) { sum += Math.abs(value); count++; }
  return count > 0 ? sum / count : 0;
}
