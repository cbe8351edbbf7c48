import { daysIn, firstDay, parsePeriod } from '../../engine/time/period';
import { coveredDays, type PlanningGrid } from '../demand/planningGrid';
import type { DemandSeries, PlanInput } from '../model/planInput';

/** What is known of the first planned period: how many of its days have passed, and the demand of a series in them. */
export interface SoFar {
  readonly days: number;
  /** Share of the period that has passed, 0–1. */
  readonly elapsed: number;
  of(series: DemandSeries): number;
}

/** Demand after the last complete period, where the history is finer than the plan. */
export function soFar(input: PlanInput, grid: PlanningGrid): SoFar {
  const from = firstDay(grid.first + grid.length, grid.bucket);
  const to = coveredDays(input)?.to ?? from - 1;
  const days = Math.max(0, Math.min(to - from + 1, daysIn(grid.first + grid.length, grid.bucket)));
  return { days, elapsed: days / daysIn(grid.first + grid.length, grid.bucket), of: series => demandIn(series, from, from + days - 1) };
}

/** Demand of the days from one to another, both included; a period that reaches beyond them counts by its days. */
function demandIn({ first, values }: DemandSeries, from: number, to: number): number {
  const start = parsePeriod(first);
  if (!start || to < from) return 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const begin = firstDay(start.ordinal + i, start.bucket);
    const length = daysIn(start.ordinal + i, start.bucket);
    const inside = Math.min(begin + length, to + 1) - Math.max(begin, from);
    if (inside > 0 && !Number.isNaN(values[i])) sum += (values[i] * inside) / length;
  }
  return sum;
}
