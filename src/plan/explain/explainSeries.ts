import { explanationOf, type ForecastExplanation } from '../../engine/forecasting/explain';
import { periodId } from '../../engine/time/period';
import { expectedDemand } from '../demand/expectedDemand';
import type { PlanningGrid } from '../demand/planningGrid';
import { forecastSeries, type GriddedSeries } from '../reviews/demand';
import { factorOf, historySteps, influenceSteps } from './influenceSteps';
import type { ExplainedSeries, ExplainStep, FigureExplanation, FigureQuestion, HistoryPoint, Influence } from './figureExplanation';
import { bandSteps, forecastSteps } from './forecastSteps';
import { isSame, type Asked, type Replan } from './replan';

/** Forecasts one series of the plan with a recorder; null when not one value of it is known. */
export function explainedSeries(plan: Replan, index: number, what: Asked): ExplainedSeries | null {
  const { grid } = plan;
  const told: ForecastExplanation[] = [];
  const one = plan.adjusted(index);
  const made = forecastSeries(one, grid, parts => { told.push(explanationOf(parts)); });
  const forecast = told.at(0);
  if (!made || !forecast) return null;
  const final = plan.reviewed(made.key.item, what)?.find(({ key }) => isSame(key, made.key)) ?? made;
  return { made, final, adjustment: one.adjustment, forecast, history: historyPoints(one, forecast, grid), grid };
}

function historyPoints({ history, adjustment }: GriddedSeries, { prepared: { first, values, filled }, finish: { scale } }: ForecastExplanation, grid: PlanningGrid): readonly HistoryPoint[] {
  const gaps = new Set(filled);
  return Array.from(history, (value, t) => {
    const from = adjustment?.base[t] ?? value;
    return { period: periodId(grid.first + t, grid.bucket), value, filled: gaps.has(t) ? values[t - first] * scale : null, base: Object.is(from, value) ? null : from };
  });
}

/** How one number of a series in the plan came about; `ahead` counts the periods of the plan from 0. */
export function seriesExplanation(question: FigureQuestion, explained: ExplainedSeries, figure: 'baseline' | 'lower' | 'upper', ahead: number): FigureExplanation {
  const { made, final, forecast, history } = explained;
  const statistical = [...historySteps(explained), ...forecastSteps(explained, ahead), ...influenceSteps(explained, ahead), ...bandSteps(explained, ahead, figure)];
  const value = final[figure][ahead];
  const common = { question, value, series: [made.key], history };
  if (Object.is(value, made[figure][ahead])) return { ...common, steps: statistical, rule: { from: 'forecast', forecast, figure, ahead, factor: factorOf(explained, 'recurring', ahead) } };
  const reviewed: ExplainStep = { kind: 'reviewed', value: value - made[figure][ahead], reason: final.reason };
  return { ...common, steps: [...statistical, reviewed], rule: { from: 'known' } };
}

/** What an influence adds in a period of the plan, or added in a period of the history. */
export function influenceExplanation(question: FigureQuestion, explained: ExplainedSeries, influence: Influence, at: { readonly part: 'history' | 'plan'; readonly index: number }): FigureExplanation {
  const { made, final, forecast, history } = explained;
  if (at.part === 'history') {
    const value = made.takenOut?.[influence]?.[at.index] ?? 0;
    return { question, value, steps: [{ kind: 'known', value: history[at.index].value }, { kind: 'takenOut', effect: influence, value }], series: [made.key], history: [history[at.index]], rule: { from: 'known' } };
  }
  const value = final[influence]?.[at.index] ?? 0;
  const common = { question, value, series: [made.key], history, steps: [...historySteps(explained), ...forecastSteps(explained, at.index), ...influenceSteps(explained, at.index)] };
  const own = made[influence] !== undefined && Object.is(value, made[influence][at.index]);
  return { ...common, rule: own ? { from: 'forecast', forecast, figure: 'baseline', ahead: at.index, factor: factorOf(explained, influence, at.index) } : { from: 'known' } };
}

/** What a series is expected to sell: baseline, launches and events together, as the consensus plan adds it up. */
export function expectedExplanation(question: FigureQuestion, explained: ExplainedSeries, ahead: number): FigureExplanation {
  const baseline = seriesExplanation(question, explained, 'baseline', ahead);
  const { newProduct, events, sensed } = explained.final;
  const value = expectedDemand(explained.final)[ahead];
  if (Object.is(value, baseline.value)) return baseline;
  const beside = [newProduct?.[ahead] ?? 0, events?.[ahead] ?? 0, sensed?.[ahead] ?? 0];
  const adds = Object.is(value, beside.reduce((sum, part) => sum + part, baseline.value));
  return { ...baseline, value, rule: adds ? { from: 'sum', parts: [baseline], typed: beside } : { from: 'known' } };
}

/** The demand known of one series in one period of its history, or what stood in for it when it was forecast from. */
export function knownExplanation(question: FigureQuestion, { made, final, history }: ExplainedSeries, figure: 'history' | 'cleansed', at: number): FigureExplanation {
  const value = figure === 'history' ? history[at].value : final.cleansed?.[at] ?? history[at].value;
  return { question, value, steps: [{ kind: 'known', value: history[at].value }, ...(figure === 'cleansed' ? [{ kind: 'cleansed' as const, value: value - history[at].value, periods: [history[at].period] }] : [])], series: [made.key], history: [history[at]], rule: { from: 'known' } };
}
