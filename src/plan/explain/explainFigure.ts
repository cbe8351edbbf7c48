import { InvalidArgument } from '../../engine/errors';
import { parsePeriod } from '../../engine/time/period';
import { expectedDemand } from '../demand/expectedDemand';
import type { PlanningGrid } from '../demand/planningGrid';
import { seriesName } from '../demand/notices';
import { seriesId, type SeriesKey, type TypedFigure } from '../model/planInput';
import { familyOf } from '../reviews/consensus';
import { expectedExplanation, explainedSeries, influenceExplanation, knownExplanation, seriesExplanation } from './explainSeries';
import type { ExplainedSeries, ExplainStep, FigureExplanation, FigureQuestion } from './figureExplanation';
import { isSame, type Replan } from './replan';

const OF_SERIES = ['history', 'cleansed', 'baseline', 'lower', 'upper', 'calendar', 'drivers', 'events', 'new product', 'sensed'] as const;
const TYPED: readonly TypedFigure[] = ['sales', 'marketing', 'finance'];
/** Figures that can be explained, of series and of families. */
const EXPLAINED_FIGURES = [...OF_SERIES, 'statistical', 'sales', 'marketing', 'finance', 'consensus'] as const;
type ExplainedFigure = (typeof EXPLAINED_FIGURES)[number];
type SeriesFigure = (typeof OF_SERIES)[number];
const isOfSeries = (figure: ExplainedFigure): figure is SeriesFigure => OF_SERIES.some(each => each === figure);

/** The number asked for cannot be explained; the message says why and what can be. */
export class NotExplained extends InvalidArgument {
  override readonly name = 'NotExplained';
}

/**
 * How a number of the plan came about: the road is gone once more for the series it rests on, with a recorder. Forecast, band,
 * history and influences are of an item, `statistical`, what was typed and `consensus` of a family.
 * @throws {NotExplained} for an unknown figure, item, channel, location or period.
 */
export function explainFigure(plan: Replan, question: FigureQuestion): FigureExplanation {
  const figure = EXPLAINED_FIGURES.find(each => each === question.figure.trim().toLowerCase());
  if (!figure) throw new NotExplained(`The figure “${question.figure}” is not explained yet; give one of ${EXPLAINED_FIGURES.join(', ')}.`);
  const at = placeInTime(question, figure, plan.grid);
  if (!isOfSeries(figure)) return familyExplanation(plan, question, figure, at);
  const found = matching(plan, question, item => item === question.item, 'item');
  const parts = found.flatMap(key => partOf(plan, key, question, figure, at));
  if (parts.length === 1) return parts[0];
  if (figure === 'lower' || figure === 'upper') throw new NotExplained(`${question.item} has ${parts.length} series (${found.map(seriesName).join('; ')}), and bands do not add up; give the channel and the location of one.`);
  return sumOf(question, parts, []);
}

function partOf(plan: Replan, key: SeriesKey, question: FigureQuestion, figure: SeriesFigure | 'expected', at: Place): readonly FigureExplanation[] {
  const index = plan.series.findIndex(({ series }) => isSame(series.key, key));
  const own = { ...question, ...key };
  if (index < 0) return launchExplanation(plan, own, figure, at);
  const explained = explainedSeries(plan, index, figure === 'expected' || figure === 'sensed' ? 'expected' : 'baseline');
  return explained ? [explanationOfSeries(own, explained, figure, at)] : [];
}

/** A series that has no history yet: what a launch is expected to bring. */
function launchExplanation(plan: Replan, { channel, loc, ...question }: FigureQuestion & SeriesKey, figure: SeriesFigure | 'expected', at: Place): readonly FigureExplanation[] {
  const key = { item: question.item, channel, loc };
  const made = plan.reviewed(key.item, 'expected')?.find(series => isSame(series.key, key));
  if (!made || at.part === 'history' || (figure !== 'expected' && figure !== 'new product')) return [];
  const value = figure === 'expected' ? expectedDemand(made)[at.index] : made.newProduct?.[at.index] ?? 0;
  return [{ question: { ...question, channel, loc }, value, steps: [{ kind: 'reviewed', value, reason: made.reason }], series: [key], history: [], rule: { from: 'known' } }];
}

function explanationOfSeries(question: FigureQuestion, explained: ExplainedSeries, figure: SeriesFigure | 'expected', at: Place): FigureExplanation {
  switch (figure) {
    case 'history': case 'cleansed': return knownExplanation(question, explained, figure, at.index);
    case 'baseline': case 'lower': case 'upper': return seriesExplanation(question, explained, figure, at.index);
    case 'expected': return expectedExplanation(question, explained, at.index);
    case 'calendar': case 'drivers': case 'events': return influenceExplanation(question, explained, figure, at);
    case 'new product': case 'sensed': {
      const value = explained.final[figure === 'sensed' ? 'sensed' : 'newProduct']?.[at.index] ?? 0;
      return { question, value, steps: [{ kind: 'reviewed', value, reason: explained.final.reason }], series: [explained.made.key], history: [], rule: { from: 'known' } };
    }
  }
}

function familyExplanation(plan: Replan, question: FigureQuestion, figure: ExplainedFigure, at: Place): FigureExplanation {
  const { item: family, channel, period } = question;
  const { input } = plan;
  const ofFamily = (item: string): boolean => familyOf(item, input) === family;
  const typedHere = (name: TypedFigure) => input.typed.filter(entry => entry.family === family && (channel === null || entry.channel === channel) && entry.figure === name && entry.period === period);
  const typed = TYPED.filter(name => figure === 'consensus' || figure === name).map(name => ({ name, value: typedHere(name).reduce((sum, { value }) => sum + value, 0) }));
  const forecast = figure === 'statistical' || figure === 'consensus';
  const parts = forecast ? matching(plan, { ...question, loc: null }, ofFamily, 'family').flatMap(key => partOf(plan, key, question, 'expected', at)) : [];
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

/** The series that a question speaks of, sorted by key; those of launches to come have no history. */
function matching({ series, input, reviewed }: Replan, { item, channel, loc }: FigureQuestion, belongs: (item: string) => boolean, what: 'item' | 'family'): readonly SeriesKey[] {
  const past = series.map(({ series: { key } }) => key).filter(key => belongs(key.item));
  const known = new Set(past.map(seriesId));
  const launched = [...new Set((input.launches ?? []).map(launch => launch.item))].filter(belongs)
    .flatMap(each => reviewed(each, 'baseline') ?? []).map(({ key }) => key).filter(key => !known.has(seriesId(key)));
  const all = [...past, ...launched].sort((a, b) => (seriesId(a) < seriesId(b) ? -1 : 1));
  if (all.length === 0) throw new NotExplained(`There is no ${what} “${item}” in the plan. Write it as it stands in the table.`);
  const found = all.filter(key => (channel === null || key.channel === channel) && (loc === null || key.loc === loc));
  if (found.length === 0) throw new NotExplained(`${item} has no series with ${[...(channel === null ? [] : [`the channel “${channel}”`]), ...(loc === null ? [] : [`the location “${loc}”`])].join(' and ')}; it has ${all.map(seriesName).join('; ')}.`);
  return found;
}

/** Where a period lies, counted from 0 in the history or in the plan. */
interface Place {
  readonly part: 'history' | 'plan';
  readonly index: number;
}

const PAST: readonly ExplainedFigure[] = ['history', 'cleansed'];
const BOTH: readonly ExplainedFigure[] = ['calendar', 'drivers', 'events'];

function placeInTime({ period }: FigureQuestion, figure: ExplainedFigure, grid: PlanningGrid): Place {
  const parsed = parsePeriod(period);
  if (!parsed || parsed.bucket !== grid.bucket) throw new NotExplained(`“${period}” is no ${grid.bucket} of this plan.`);
  const at = parsed.ordinal - grid.first;
  const isPast = at < grid.length;
  if (at < 0 || at >= grid.length + grid.horizon || (isPast !== PAST.includes(figure) && !BOTH.includes(figure))) throw new NotExplained(`${period} lies outside the ${PAST.includes(figure) ? 'history' : 'plan'}.`);
  return isPast ? { part: 'history', index: at } : { part: 'plan', index: at - grid.length };
}
