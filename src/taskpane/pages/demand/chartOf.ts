import type { Bucket } from '../../../plan/model/period';
import type { Plan, SeriesForecast } from '../../../plan/model/plan';
import type { ForecastData } from '../../parts/chart/forecastData';

/** Periods of history drawn before the plan: enough to see a season twice, few enough to read. */
const pastShown: Readonly<Record<Bucket, number>> = { day: 60, week: 52, month: 24, quarter: 12, year: 10 };

/** Sum per period over what is known; NaN where nothing is. */
function added(lines: readonly ArrayLike<number>[], length: number): Float64Array {
  const total = new Float64Array(length).fill(NaN);
  for (const line of lines) {
    for (let index = 0; index < length; index += 1) {
      const value = line[index] ?? NaN;
      if (!Number.isNaN(value)) total[index] = Number.isNaN(total[index] ?? NaN) ? value : (total[index] ?? 0) + value;
    }
  }
  return total;
}

/** Lays past values before `split`, future ones after it. */
function placed(plan: Plan, past: Float64Array | null, future: Float64Array | null): Float64Array {
  const split = Math.min(pastShown[plan.bucket], plan.history.length);
  const line = new Float64Array(split + plan.periods.length).fill(NaN);
  if (past) line.set(past.subarray(plan.history.length - split), 0);
  if (future) line.set(future, split);
  return line;
}

const periodsOf = (plan: Plan): Pick<ForecastData, 'periods' | 'split'> => {
  const split = Math.min(pastShown[plan.bucket], plan.history.length);
  return { periods: [...plan.history.slice(plan.history.length - split), ...plan.periods], split };
};

/** The whole plan. It has no band: the bands of series do not add up to the band of their sum. */
export function chartOfAll(plan: Plan): ForecastData {
  const { history, periods, forecasts, consensus } = plan;
  const budget = added(consensus.map((line) => line.budget), periods.length);
  return {
    ...periodsOf(plan),
    history: placed(plan, added(forecasts.map((series) => series.history), history.length), null),
    statistical: placed(plan, null, added(forecasts.map((series) => series.baseline), periods.length)),
    consensus: consensus.length > 0 ? placed(plan, null, added(consensus.map((line) => line.consensus), periods.length)) : null,
    budget: budget.some((value) => !Number.isNaN(value)) ? placed(plan, null, budget) : null,
    band: null,
  };
}

/** One series with its band. Consensus is planned by family and channel, so a series shows its statistical forecast. */
export function chartOfSeries(plan: Plan, series: SeriesForecast): ForecastData {
  const low = Math.round(((1 - plan.bandLevel) / 2) * 100);
  return {
    ...periodsOf(plan),
    history: placed(plan, series.history, null),
    statistical: placed(plan, null, series.baseline),
    consensus: null,
    budget: null,
    band: { lower: placed(plan, null, series.lower), upper: placed(plan, null, series.upper), low, high: 100 - low },
  };
}
