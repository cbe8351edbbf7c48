import { parsePeriod, seasonOf } from '../../engine/time/period';
import type { PlanningGrid } from '../demand/planningGrid';
import type { SeriesForecast } from '../model/plan';
import type { DemandReview } from '../reviews/demand';
import { seriesId, type PlanInput } from '../model/planInput';

/** The forecasts while launches and run-outs are worked into them. */
export interface Portfolio {
  readonly input: PlanInput;
  readonly grid: PlanningGrid;
  readonly season: number;
  readonly series: readonly SeriesForecast[];
  /** The forecast of a series from its history times a level per period. */
  readonly atLevel: DemandReview['atLevel'];
}

export const portfolioOf = ({ forecasts, atLevel }: Pick<DemandReview, 'forecasts' | 'atLevel'>, input: PlanInput, grid: PlanningGrid): Portfolio =>
  ({ input, grid, season: seasonOf(grid.bucket), series: forecasts, atLevel });

/** Day number of an ISO date; NaN for anything else. */
export const dayOfDate = (date: string): number => {
  const period = parsePeriod(date);
  return period?.bucket === 'day' ? period.ordinal : NaN;
};

export const seriesOf = ({ series }: Pick<Portfolio, 'series'>, item: string): readonly SeriesForecast[] => series.filter(({ key }) => key.item === item);

/** The portfolio with some series exchanged by key, and new ones added in order of their keys. */
export function withSeries(portfolio: Portfolio, changed: readonly SeriesForecast[]): Portfolio {
  const byId = new Map([...portfolio.series, ...changed].map(each => [seriesId(each.key), each] as const));
  return { ...portfolio, series: [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each) };
}

/** Demand of all series of an item per period of the history; NaN where none of them is known. */
export function itemHistory({ series, grid }: Pick<Portfolio, 'series' | 'grid'>, item: string): Float64Array {
  const total = new Float64Array(grid.length).fill(NaN);
  for (const { key, history } of series) {
    if (key.item !== item) continue;
    for (let t = 0; t < total.length; t++) if (!Number.isNaN(history[t])) total[t] = (Number.isNaN(total[t]) ? 0 : total[t]) + history[t];
  }
  return total;
}

/** A series without effects of its own: where it is forecast by something else, that has them already. */
export function withoutEffects(series: SeriesForecast): SeriesForecast {
  const { calendar: _calendar, drivers: _drivers, events: _events, ...rest } = series;
  return rest;
}

export const familyIn = ({ input }: Pick<Portfolio, 'input'>, item: string): string => input.items.get(item)?.family ?? '';

/** `33 %` of 0.3333. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;
/** `0.6`, `1.25`: two decimals at most. */
export const short = (value: number): string => String(Number(value.toFixed(2)));
