import { forecast, type RecordedOptions } from '../../engine/forecasting/forecast';
import { seasonOf } from '../../engine/time/period';
import { evidenceOf, type Evidence } from '../accuracy/evidence';
import { noForecastNotice } from '../demand/notices';
import type { PlanningGrid } from '../demand/planningGrid';
import { rebucket } from '../demand/rebucket';
import { adjustmentReview } from '../effects/adjustmentReview';
import { putBack, type Adjustment } from '../effects/adjustment';
import type { Notice } from '../model/notice';
import type { Plan, SeriesForecast } from '../model/plan';
import { seriesId, type DemandSeries, type PlanInput, type SeriesKey } from '../model/planInput';

/** Probability that the band of a plan covers: P10 to P90. */
export const BAND_LEVEL = 0.8;

/** What the demand review makes of the series it was given. */
export interface DemandReview {
  readonly forecasts: readonly SeriesForecast[];
  readonly notices: readonly Notice[];
  readonly effects: Plan['effects'];
  readonly cleansing: Plan['cleansing'];
  /** Of each forecast series, where accuracy or sums ask for it. */
  readonly evidence: readonly Evidence[];
  /** The forecast of a series from its history times a level per period, effects taken out and put back as before; null where nothing is known of it. */
  readonly atLevel: (key: SeriesKey, level: Float64Array) => SeriesForecast | null;
}

/** One series on the plan's grid. */
export interface GriddedSeries {
  readonly series: DemandSeries;
  readonly history: Float64Array;
  /** What is taken out of the history before it is forecast, and put back after; undefined where nothing is. */
  readonly adjustment?: Adjustment;
}

/** All series of the input on the grid, sorted by key. */
export const griddedSeries = (input: PlanInput, grid: PlanningGrid): readonly GriddedSeries[] =>
  [...input.demand]
    .sort((a, b) => (seriesId(a.key) < seriesId(b.key) ? -1 : 1))
    .map(series => ({ series, history: rebucket(series, grid) }));

/** The statistical forecast of one series with its band and evidence; null when not one value of it is known. `record` is told how it came about. */
export function forecastSeries({ series, history, adjustment }: GriddedSeries, grid: PlanningGrid, record?: RecordedOptions['record']): SeriesForecast | null {
  if (!history.some(value => !Number.isNaN(value))) return null;
  const result = forecast(adjustment?.base ?? history, { horizon: grid.horizon, season: seasonOf(grid.bucket), levels: [BAND_LEVEL], method: grid.tier ?? 'auto', record });
  const band = result.intervals[0];
  const made: SeriesForecast = {
    key: series.key,
    history,
    baseline: result.mean,
    lower: band.lower,
    upper: band.upper,
    errorDeviation: result.errorDeviation,
    errorCorrelation: result.errorLaw.correlation,
    model: result.model,
    reason: result.reason,
    demandClass: result.demandClass,
    heldOut: result.heldOut && { wape: result.heldOut.wape, bias: result.heldOut.bias, mase: result.heldOut.mase },
  };
  return adjustment ? putBack(made, adjustment) : made;
}

/** MinT alone asks how errors go together. */
export const residualsFor = (reconcile: PlanInput['settings']['reconcile']): 'none' | 'all' => (reconcile === 'mint' ? 'all' : 'none');

/** Forecasts of every series, yielding each one's name before it is made, so that the caller can show and stop the work. */
export function* demandReview(input: PlanInput, grid: PlanningGrid): Generator<{ done: number; total: number; detail: string }, DemandReview> {
  const gridded = griddedSeries(input, grid);
  const adjusting = adjustmentReview(gridded, input, grid);
  const forecasts: SeriesForecast[] = [];
  const evidence: Evidence[] = [];
  const residuals = residualsFor(input.settings.reconcile);
  const wanted = input.snapshots !== undefined || input.settings.reconcile !== undefined;
  const notices: Notice[] = [...adjusting.notices];
  for (const [index, one] of gridded.entries()) {
    yield { done: index, total: gridded.length, detail: one.series.key.item };
    const made = forecastSeries({ ...one, adjustment: adjusting.of(index) }, grid, wanted ? parts => evidence.push(evidenceOf(one.series.key, parts, { level: BAND_LEVEL, residuals })) : undefined);
    if (made) forecasts.push(made);
    else notices.push(noForecastNotice(one.series.key));
  }
  const atLevel = (key: SeriesKey, level: Float64Array): SeriesForecast | null => {
    const index = gridded.findIndex(({ series }) => seriesId(series.key) === seriesId(key));
    if (index < 0) return null;
    const [one, adjustment] = [gridded[index], adjusting.of(index)];
    const times = (values: Float64Array): Float64Array => values.map((value, t) => value * level[t]);
    return forecastSeries({ ...one, history: times(one.history), ...(adjustment && { adjustment: { ...adjustment, base: times(adjustment.base) } }) }, grid);
  };
  return { forecasts, notices, effects: adjusting.effects, cleansing: adjusting.cleansing, evidence, atLevel };
}
