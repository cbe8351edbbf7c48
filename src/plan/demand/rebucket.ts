import { daysIn, firstDay, ordinalOfDay, parsePeriod } from '../../engine/time/period';
import type { DemandSeries } from '../model/planInput';
import type { PlanningGrid } from './planningGrid';

/** A period counts as known when at least this share of its days is. */
const KNOWN_SHARE = 0.75;

/**
 * Demand of a series on the grid's periods. A finer period that straddles two coarser ones is split by its days; where
 * part of a period is unknown, the rest is scaled up to the whole, or the period is unknown when too little is known.
 * Days that the last or first week does not reach count as unknown; days without a sale are no demand.
 * Periods before the series begins and after it ends are NaN.
 */
export function rebucket(series: DemandSeries, grid: PlanningGrid): Float64Array {
  const start = parsePeriod(series.first);
  const out = new Float64Array(grid.length).fill(NaN);
  if (!start) return out;
  if (start.bucket === grid.bucket) {
    for (let i = 0; i < series.values.length; i++) {
      const at = start.ordinal + i - grid.first;
      if (at >= 0 && at < grid.length) out[at] = series.values[i];
    }
    return out;
  }
  const sum = new Float64Array(grid.length);
  const knownDays = new Float64Array(grid.length);
  const seenDays = new Float64Array(grid.length);
  for (let i = 0; i < series.values.length; i++) {
    const from = firstDay(start.ordinal + i, start.bucket);
    const days = daysIn(start.ordinal + i, start.bucket);
    for (let day = 0; day < days;) {
      const ordinal = ordinalOfDay(from + day, grid.bucket);
      const inside = Math.min(days - day, firstDay(ordinal + 1, grid.bucket) - (from + day));
      const at = ordinal - grid.first;
      if (at >= 0 && at < grid.length) {
        seenDays[at] += inside;
        if (!Number.isNaN(series.values[i])) {
          sum[at] += (series.values[i] * inside) / days;
          knownDays[at] += inside;
        }
      }
      day += inside;
    }
  }
  for (let at = 0; at < grid.length; at++) {
    const whole = start.bucket === 'day' ? seenDays[at] : daysIn(grid.first + at, grid.bucket);
    const share = seenDays[at] > 0 ? knownDays[at] / whole : 0;
    if (share >= KNOWN_SHARE) out[at] = sum[at] / share;
  }
  return out;
}
