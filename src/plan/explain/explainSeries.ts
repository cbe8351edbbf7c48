import { explanationOf, type ForecastExplanation } from '../../engine/forecasting/explain';
import { periodId } from '../../engine/time/period';
import { yearAhead } from '../demand/exceptions';
import type { PlanningGrid } from '../demand/planningGrid';
import { rebucket } from '../demand/rebucket';
import type { DemandSeries } from '../model/planInput';
import { forecastSeries } from '../reviews/demand';
import type { ExplainedSeries, ExplainStep, FigureExplanation, FigureQuestion, HistoryPoint } from './figureExplanation';
import { bandSteps, forecastSteps } from './forecastSteps';

/** Forecasts one series on the plan's grid with a recorder; null when not one value of it is known. */
export function explainedSeries(series: DemandSeries, grid: PlanningGrid): ExplainedSeries | null {
  const told: ForecastExplanation[] = [];
  const made = forecastSeries({ series, history: rebucket(series, grid) }, grid, parts => { told.push(explanationOf(parts)); });
  const forecast = told.at(0);
  return made && forecast ? { made, forecast, history: historyPoints(forecast, grid), grid } : null;
}

function historyPoints({ history, prepared: { first, values, filled }, finish: { scale } }: ForecastExplanation, grid: PlanningGrid): readonly HistoryPoint[] {
  const gaps = new Set(filled);
  return Array.from(history, (value, t) => ({ period: periodId(grid.first + t, grid.bucket), value, filled: gaps.has(t) ? values[t - first] * scale : null }));
}

/** How one forecast number of one series came about; `ahead` counts the periods of the plan from 0. */
export function seriesExplanation(question: FigureQuestion, explained: ExplainedSeries, figure: 'baseline' | 'lower' | 'upper', ahead: number): FigureExplanation {
  const { made, forecast, history } = explained;
  return {
    question,
    value: made[figure][ahead],
    steps: [...historySteps(explained), ...forecastSteps(explained, ahead), ...bandSteps(explained, ahead, figure)],
    series: [made.key],
    history,
    rule: { from: 'forecast', forecast, figure, ahead },
  };
}

/** The demand known of one series in one period of its history. */
export function knownExplanation(question: FigureQuestion, { made, history }: ExplainedSeries, at: number): FigureExplanation {
  const { value } = history[at];
  return { question, value, steps: [{ kind: 'known', value }], series: [made.key], history: [history[at]], rule: { from: 'known' } };
}

/** What was known, and what was done to it before it was forecast from. */
function historySteps({ history, forecast, grid }: ExplainedSeries): readonly ExplainStep[] {
  const known = history.filter(({ value }) => !Number.isNaN(value));
  const span = yearAhead(history.length, grid.bucket);
  const filled = history.filter(point => point.filled !== null);
  return [
    {
      kind: 'history', span, from: known[0].period, to: known[known.length - 1].period, known: known.length, missing: filled.length + forecast.finish.trailing,
      value: history.slice(-span).reduce((sum, { value }) => (Number.isNaN(value) ? sum : sum + value), 0),
    },
    ...(filled.length > 0 ? [{ kind: 'filled' as const, value: filled.length, periods: filled.map(({ period }) => period) }] : []),
  ];
}
