import { planningGrid, type PlanningGrid } from '../demand/planningGrid';
import { adjustmentReview, type Adjustments } from '../effects/adjustmentReview';
import { makePlan } from '../makePlan';
import type { SeriesForecast } from '../model/plan';
import { seriesId, type PlanInput, type SeriesKey } from '../model/planInput';
import { griddedSeries, type GriddedSeries } from '../reviews/demand';

/** The baseline (with its band), or what is expected with everything beside it. */
export type Asked = 'baseline' | 'expected';

/** A plan's road, ready to be gone once more for single series; what is dear is done when it is first needed, and kept. */
export interface Replan {
  readonly input: PlanInput;
  readonly grid: PlanningGrid;
  /** The series of the history with what is taken out of each, sorted by key. */
  readonly series: readonly GriddedSeries[];
  adjusted(index: number): GriddedSeries;
  /** Series as the plan holds them, where reviews after the forecast may change what is asked of this item; else null. */
  reviewed(item: string, what: Asked): readonly SeriesForecast[] | null;
}

/** Prepares a plan's road; null when the history holds no demand. */
export function replan(input: PlanInput): Replan | null {
  const grid = planningGrid(input);
  if (!grid) return null;
  const series = griddedSeries(input, grid);
  let adjustments: Adjustments | null = null;
  let final: ReadonlyMap<string, readonly SeriesForecast[]> | null = null;
  return {
    input, grid, series,
    adjusted: index => {
      adjustments ??= adjustmentReview(series, input, grid);
      const adjustment = adjustments.of(index);
      return { ...series[index], ...(adjustment && { adjustment }) };
    },
    reviewed: (item, what) => {
      if (!isReviewed(item, input) && !(what === 'expected' && isOrdered(item, input))) return null;
      final ??= byItem(allReviews(input));
      return final.get(item) ?? [];
    },
  };
}

/** Whether a review after the forecast may change the series of an item. */
const isReviewed = (item: string, { settings, launches = [], items }: PlanInput): boolean =>
  settings.reconcile !== undefined || items.get(item)?.eol !== undefined || launches.some(launch => launch.item === item || launch.cannibalises === item);

/** Whether orders in hand may change what is expected of an item in the next periods; its baseline stays. */
const isOrdered = (item: string, { orders = [] }: PlanInput): boolean => orders.some(order => order.item === item);

/** The series after every review: the plan once more, since some reviews look at all series. */
function allReviews(input: PlanInput): readonly SeriesForecast[] {
  const steps = makePlan(input);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value.forecasts;
}

function byItem(forecasts: readonly SeriesForecast[]): ReadonlyMap<string, readonly SeriesForecast[]> {
  const found = new Map<string, SeriesForecast[]>();
  for (const series of forecasts) {
    const known = found.get(series.key.item);
    if (known) known.push(series);
    else found.set(series.key.item, [series]);
  }
  return found;
}

/** Whether two keys name one series. */
export const isSame = (a: SeriesKey, b: SeriesKey): boolean => seriesId(a) === seriesId(b);
