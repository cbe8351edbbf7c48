import type { Bucket } from '../../../plan/model/period';
import type { Plan, SeriesForecast } from '../../../plan/model/plan';

/** Periods of a year. */
export const yearOf: Readonly<Record<Bucket, number>> = { day: 365, week: 52, month: 12, quarter: 4, year: 1 };

/** The figures a single run can vouch for; fractions, and quantities in the plan's units. */
export interface PlanFigures {
  /** Periods summed: a year, or the whole horizon when it is shorter. */
  readonly span: number;
  readonly total: number;
  /** Against the same periods a year before, over the series whose demand was known in all of them; null when there are none. */
  readonly change: { readonly difference: number; readonly fraction: number | null; readonly comparable: number } | null;
  /** Errors on held-out periods, series weighted by their demand; null when no series could be tested. */
  readonly heldOut: { readonly wape: number; readonly bias: number; readonly tested: number } | null;
  readonly series: number;
  /** Series too short for a chosen model. */
  readonly short: number;
}

const sum = (values: ArrayLike<number>, from: number, to: number): number => {
  let total = 0;
  for (let index = from; index < to; index += 1) total += values[index] ?? NaN;
  return total;
};

const known = (values: Float64Array): number => values.reduce((total, value) => (Number.isNaN(value) ? total : total + Math.abs(value)), 0);

function changeOf(plan: Plan, span: number, total: number): PlanFigures['change'] {
  const from = plan.history.length - yearOf[plan.bucket];
  if (from < 0) return null;
  let before = 0;
  let after = 0;
  let comparable = 0;
  for (const { history, baseline } of plan.forecasts) {
    const then = sum(history, from, from + span);
    if (Number.isNaN(then)) continue;
    comparable += 1;
    before += then;
    after += sum(baseline, 0, span);
  }
  if (comparable === 0) return null;
  const difference = (comparable === plan.forecasts.length ? total : after) - before;
  return { difference, fraction: before > 0 ? difference / before : null, comparable };
}

function heldOutOf(forecasts: readonly SeriesForecast[]): PlanFigures['heldOut'] {
  let weight = 0;
  let wape = 0;
  let bias = 0;
  let tested = 0;
  for (const { history, heldOut } of forecasts) {
    if (!heldOut || !Number.isFinite(heldOut.wape) || !Number.isFinite(heldOut.bias)) continue;
    const size = known(history);
    tested += 1;
    weight += size;
    wape += size * heldOut.wape;
    bias += size * heldOut.bias;
  }
  return weight > 0 ? { wape: wape / weight, bias: bias / weight, tested } : null;
}

/** Figures that are true for a first run: nothing here needs an earlier cycle. */
export function planFigures(plan: Plan): PlanFigures {
  const span = Math.min(yearOf[plan.bucket], plan.periods.length);
  const lines = plan.consensus.length > 0 ? plan.consensus.map(({ consensus }) => consensus) : plan.forecasts.map(({ baseline }) => baseline);
  const total = lines.reduce((all, line) => all + sum(line, 0, span), 0);
  return {
    span,
    total,
    change: changeOf(plan, span, total),
    heldOut: heldOutOf(plan.forecasts),
    series: plan.forecasts.length,
    short: plan.forecasts.filter(({ demandClass }) => demandClass === 'short').length,
  };
}
