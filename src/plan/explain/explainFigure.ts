import { InvalidArgument } from '../../engine/errors';
import { parsePeriod } from '../../engine/time/period';
import { planningGrid, type PlanningGrid } from '../demand/planningGrid';
import { seriesName } from '../demand/notices';
import { seriesId, type DemandSeries, type PlanInput, type TypedFigure } from '../model/planInput';
import { familyOf } from '../reviews/consensus';
import { explainedSeries, knownExplanation, seriesExplanation } from './explainSeries';
import type { ExplainStep, FigureExplanation, FigureQuestion } from './figureExplanation';

/** Figures that can be explained, of series and of families. */
export const EXPLAINED_FIGURES = ['history', 'baseline', 'lower', 'upper', 'statistical', 'sales', 'marketing', 'finance', 'consensus'] as const;
type ExplainedFigure = (typeof EXPLAINED_FIGURES)[number];
const TYPED: readonly TypedFigure[] = ['sales', 'marketing', 'finance'];

/** The number asked for cannot be explained; the message says why and what can be. */
export class NotExplained extends InvalidArgument {
  override readonly name = 'NotExplained';
}

/**
 * How a number of the plan came about: the road is gone once more for the series it rests on, with a recorder. `baseline`, `lower`,
 * `upper` and `history` are of an item, `statistical`, what was typed and `consensus` of a family.
 * @throws {NotExplained} for an unknown figure, item, channel, location or period.
 */
export function explainFigure(input: PlanInput, question: FigureQuestion): FigureExplanation {
  const figure = EXPLAINED_FIGURES.find(each => each === question.figure.trim().toLowerCase());
  if (!figure) throw new NotExplained(`The figure “${question.figure}” is not explained yet; give one of ${EXPLAINED_FIGURES.join(', ')}.`);
  const grid = planningGrid(input);
  if (!grid) throw new NotExplained('The history holds no demand, so there is no plan to explain.');
  const at = placeInTime(question, figure, grid);
  if (figure === 'statistical' || figure === 'consensus' || TYPED.some(typed => typed === figure)) return familyExplanation(input, question, figure, grid, at);
  const found = matching(input, question, ({ key }) => key.item === question.item, 'item');
  const parts = found.flatMap(series => partOf(series, question, figure, grid, at));
  if (parts.length === 1) return parts[0];
  if (figure === 'lower' || figure === 'upper') throw new NotExplained(`${question.item} has ${parts.length} series (${found.map(({ key }) => seriesName(key)).join('; ')}), and bands do not add up; give the channel and the location of one.`);
  return sumOf(question, parts, []);
}

function partOf(series: DemandSeries, question: FigureQuestion, figure: ExplainedFigure, grid: PlanningGrid, at: number): readonly FigureExplanation[] {
  const explained = explainedSeries(series, grid);
  if (!explained) return [];
  const own = { ...question, figure, item: series.key.item, channel: series.key.channel, loc: series.key.loc };
  return [figure === 'history' ? knownExplanation(own, explained, at) : seriesExplanation(own, explained, figure === 'lower' || figure === 'upper' ? figure : 'baseline', at)];
}

function familyExplanation(input: PlanInput, question: FigureQuestion, figure: ExplainedFigure, grid: PlanningGrid, at: number): FigureExplanation {
  const { item: family, channel, period } = question;
  const ofFamily = ({ key }: DemandSeries): boolean => familyOf(key.item, input) === family;
  const typedHere = (name: TypedFigure) => input.typed.filter(entry => entry.family === family && (channel === null || entry.channel === channel) && entry.figure === name && entry.period === period);
  const typed = TYPED.filter(name => figure === 'consensus' || figure === name).map(name => ({ name, value: typedHere(name).reduce((sum, { value }) => sum + value, 0) }));
  const forecast = figure === 'statistical' || figure === 'consensus';
  const parts = forecast ? matching(input, { ...question, loc: null }, ofFamily, 'family').flatMap(series => partOf(series, question, 'baseline', grid, at)) : [];
  return sumOf(question, parts, typed);
}

function sumOf(question: FigureQuestion, parts: readonly FigureExplanation[], typed: readonly { readonly name: TypedFigure; readonly value: number }[]): FigureExplanation {
  const value = typed.reduce((sum, entry) => sum + entry.value, parts.reduce((sum, part) => sum + part.value, 0));
  const steps: readonly ExplainStep[] = [
    ...parts.map(part => ({ kind: 'series' as const, value: part.value, key: part.series[0], model: part.rule.from === 'forecast' ? part.rule.forecast.model : '' })),
    ...typed.map(entry => ({ kind: 'typed' as const, value: entry.value, figure: entry.name })),
    { kind: 'sum', value, terms: parts.length + typed.length },
  ];
  return { question, value, steps, series: parts.flatMap(part => part.series), history: [], rule: { from: 'sum', parts, typed: typed.map(entry => entry.value) } };
}

/** The series that a question speaks of, sorted by key. */
function matching(input: PlanInput, { item, channel, loc }: FigureQuestion, belongs: (series: DemandSeries) => boolean, what: 'item' | 'family'): readonly DemandSeries[] {
  const all = input.demand.filter(belongs).sort((a, b) => (seriesId(a.key) < seriesId(b.key) ? -1 : 1));
  if (all.length === 0) throw new NotExplained(`There is no ${what} “${item}” in the demand history. Write it as it stands in the table.`);
  const found = all.filter(({ key }) => (channel === null || key.channel === channel) && (loc === null || key.loc === loc));
  if (found.length === 0) throw new NotExplained(`${item} has no series with ${[...(channel === null ? [] : [`the channel “${channel}”`]), ...(loc === null ? [] : [`the location “${loc}”`])].join(' and ')}; it has ${all.map(({ key }) => seriesName(key)).join('; ')}.`);
  return found;
}

/** Where the period lies: from 0 in the history for `history`, from 0 in the plan for all other figures. */
function placeInTime({ period }: FigureQuestion, figure: ExplainedFigure, grid: PlanningGrid): number {
  const parsed = parsePeriod(period);
  if (!parsed || parsed.bucket !== grid.bucket) throw new NotExplained(`“${period}” is no ${grid.bucket} of this plan.`);
  const at = parsed.ordinal - grid.first;
  const [from, to] = figure === 'history' ? [0, grid.length] : [grid.length, grid.length + grid.horizon];
  if (at < from || at >= to) throw new NotExplained(`${period} lies outside the ${figure === 'history' ? 'history' : 'plan'}.`);
  return at - from;
}
