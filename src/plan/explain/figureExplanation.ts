import type { ForecastExplanation } from '../../engine/forecasting/explain';
import type { SeriesKind } from '../../engine/forecasting/pooledErrors';
import type { SeasonalForm } from '../../engine/forecasting/seasonality';
import type { PlanningGrid } from '../demand/planningGrid';
import type { Adjustment } from '../effects/adjustment';
import type { PeriodId } from '../model/period';
import type { SeriesForecast } from '../model/plan';
import type { SeriesKey, TypedFigure } from '../model/planInput';

/** Which number of a plan is to be explained. `channel` and `loc` null: all of them together. */
export interface FigureQuestion {
  /** As in the tables' `figure` column: `baseline`, `upper`, `consensus` … */
  readonly figure: string;
  /** An item; for the figures of the consensus plan a family. */
  readonly item: string;
  readonly period: PeriodId;
  readonly channel: string | null;
  readonly loc: string | null;
}

/** What moves demand beside its own past. */
export type Influence = 'drivers' | 'calendar' | 'events';

/** One step on the way to a number; `value` is in units unless the kind says otherwise. Sentences are made of it by `explainWords`. */
export type ExplainStep =
  /** Demand that was forecast from: `value` is the sum of its newest `span` periods. */
  | { readonly kind: 'history'; readonly value: number; readonly span: number; readonly from: PeriodId; readonly to: PeriodId; readonly known: number; readonly missing: number }
  /** The demand known for the very period. */
  | { readonly kind: 'known'; readonly value: number }
  /** Missing periods inside the history that were filled from the values around them; `value` counts them. */
  | { readonly kind: 'filled'; readonly value: number; readonly periods: readonly PeriodId[] }
  /** Index of the period in its season, a factor or an amount in units, and what it was before it was drawn toward "no season". */
  | { readonly kind: 'season'; readonly value: number; readonly raw: number; readonly kept: number; readonly form: SeasonalForm; readonly length: number }
  /** Demand of the history that was replaced before it was forecast from; `value` is what was taken out (below 0) or put in. */
  | { readonly kind: 'cleansed'; readonly value: number; readonly periods: readonly PeriodId[] }
  /** What an influence brings in the period (`factor` times the forecast), and what of it was taken out of the newest `span` periods of the history. */
  | { readonly kind: 'effect'; readonly effect: Influence; readonly value: number; readonly factor: number; readonly takenOut: number; readonly span: number }
  /** What an influence brought in a period of the history, taken out before the forecast. */
  | { readonly kind: 'takenOut'; readonly effect: Influence; readonly value: number }
  /** What the reviews after the forecast made of it: reconciliation, launches, ends of sale. */
  | { readonly kind: 'reviewed'; readonly value: number; readonly reason: string }
  /** What a launch adds or takes beside the baseline. */
  | { readonly kind: 'newProduct'; readonly value: number }
  | { readonly kind: 'noSeason'; readonly value: null; readonly tried: number }
  /** A member's forecast of the period, its share of the mean, and the forecast before the season was put back. */
  | { readonly kind: 'member'; readonly name: string; readonly value: number; readonly weight: number; readonly bare: number | null }
  /** A member that lost its vote because its path ran away. */
  | { readonly kind: 'refused'; readonly name: string; readonly value: number }
  | { readonly kind: 'combined'; readonly value: number; readonly members: number; readonly reason: string }
  /** Share of the level that is left by then, as sparse assortments fade. */
  | { readonly kind: 'decay'; readonly value: number }
  /** The forecast was below what the series can take: `value` is what was added. */
  | { readonly kind: 'floor'; readonly value: number }
  /** Standard deviation of the error that far ahead; errors made in the sample and in the series' own backtest. */
  | { readonly kind: 'errors'; readonly value: number; readonly ahead: number; readonly inSample: number; readonly backtest: number | null; readonly origins: number; readonly table: SeriesKind }
  /** An end of the band, `distance` from the forecast. */
  | { readonly kind: 'bound'; readonly figure: 'lower' | 'upper'; readonly value: number; readonly probability: number; readonly distance: number }
  /** What one series adds to a sum. */
  | { readonly kind: 'series'; readonly value: number; readonly key: SeriesKey; readonly model: string }
  /** What a person typed in the consensus plan. */
  | { readonly kind: 'typed'; readonly value: number; readonly figure: TypedFigure }
  | { readonly kind: 'sum'; readonly value: number; readonly terms: number };

/** Demand of one period as it was forecast from; `filled` where a gap was closed. */
export interface HistoryPoint {
  readonly period: PeriodId;
  readonly value: number;
  readonly filled: number | null;
  /** What it was forecast from, where cleansing or influences taken out made that another number. */
  readonly base: number | null;
}

/** One series forecast once more, with the steps that led to it. */
export interface ExplainedSeries {
  readonly made: SeriesForecast;
  /** As the plan holds it after all reviews; the same as `made` where none of them speaks of it. */
  readonly final: SeriesForecast;
  readonly adjustment: Adjustment | undefined;
  readonly forecast: ForecastExplanation;
  readonly history: readonly HistoryPoint[];
  readonly grid: PlanningGrid;
}

/** How a number of the plan came about, as data that replays to the same digit (`replayFigure`). */
export interface FigureExplanation {
  readonly question: FigureQuestion;
  readonly value: number;
  readonly steps: readonly ExplainStep[];
  /** Series the number rests on, sorted by key. */
  readonly series: readonly SeriesKey[];
  /** Of a single series: the demand it was forecast from. */
  readonly history: readonly HistoryPoint[];
  readonly rule:
    | { readonly from: 'forecast'; readonly forecast: ForecastExplanation; readonly figure: 'baseline' | 'lower' | 'upper'; readonly ahead: number; readonly factor: number }
    /** Told, not computed again: demand that was booked, and what a review over many series made of a forecast. */
    | { readonly from: 'known' }
    | { readonly from: 'sum'; readonly parts: readonly FigureExplanation[]; readonly typed: readonly number[] };
}
