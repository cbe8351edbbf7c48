import { firstDay, ordinalOfDay } from '../../engine/time/period';
import { expectedDemand } from '../demand/expectedDemand';
import type { PlanningGrid } from '../demand/planningGrid';
import type { Notice } from '../model/notice';
import type { NewProductLine, SeriesForecast } from '../model/plan';
import type { Launch, PlanInput } from '../model/planInput';
import { forecastCannibalised } from '../newProducts/cannibalised';
import { cutAtEnd, forecastRunningOut, runOutOf } from '../newProducts/endOfSale';
import { forecastByReference, periodsSold } from '../newProducts/launched';
import { dayOfDate, itemHistory, portfolioOf, seriesOf, withSeries, type Portfolio } from '../newProducts/portfolio';
import { referenceOf } from '../newProducts/reference';
import { launchToCome, takenBy } from '../newProducts/toCome';
import type { DemandReview } from './demand';

/** The forecasts with launches and ends of sale worked into them, and what each launch and run-out comes to. */
export interface NewProductReview {
  readonly forecasts: readonly SeriesForecast[];
  readonly newProducts: readonly NewProductLine[] | undefined;
  readonly notices: readonly Notice[];
}

/** What a launch has come to so far in the review. */
interface Considered {
  readonly launch: Launch;
  readonly reason: string;
  /** Demand it takes from the other item in each period, where it takes any. */
  readonly takes: Float64Array | null;
}

/**
 * Works launches and ends of sale into the forecasts: items launched not long ago follow their reference, items they took from are
 * forecast at the level that is left, launches to come add and take by their odds, and nothing is sold after its last day.
 */
export function newProductReview(demand: Pick<DemandReview, 'forecasts' | 'atLevel'>, input: PlanInput, grid: PlanningGrid): NewProductReview {
  const launches = (input.launches ?? []).filter(({ item }) => !isOver(item, input, grid)).sort((a, b) => (a.launch + a.item < b.launch + b.item ? -1 : 1));
  const ending = endings(input, launches);
  if (launches.length === 0 && ending.length === 0) return { forecasts: demand.forecasts, newProducts: undefined, notices: [] };
  let portfolio = portfolioOf(demand, input, grid);
  const notices: Notice[] = [];
  const considered: Considered[] = [];
  for (const launch of launches) {
    const step = consider(launch, portfolio);
    portfolio = step.portfolio;
    if ('notice' in step) notices.push(step.notice);
    else considered.push(step.considered);
  }
  portfolio = withSeries(portfolio, ending.flatMap(({ item, eol }) => (eol === null ? [] : endOfSale(item, eol, portfolio))));
  const planned = ending.filter(({ item }) => seriesOf(portfolio, item).length > 0);
  const lines = [...considered.map(each => launchLine(each, portfolio)), ...planned.flatMap(each => runOutLine(each, portfolio))];
  return { forecasts: portfolio.series, newProducts: lines.length > 0 ? lines.sort((a, b) => (a.item < b.item ? -1 : 1)) : undefined, notices };
}

/** Whether the sale of an item ended before the plan begins: its launch brings and takes nothing any more. */
function isOver(item: string, { items }: PlanInput, grid: PlanningGrid): boolean {
  const eol = items.get(item)?.eol;
  return typeof eol === 'string' && dayOfDate(eol) < firstDay(grid.first + grid.length, grid.bucket);
}

/** Nothing is sold after the last day; where that lies within the plan, the way there is the item's own. */
function endOfSale(item: string, eol: string, portfolio: Portfolio): readonly SeriesForecast[] {
  const { grid } = portfolio;
  if (dayOfDate(eol) >= firstDay(grid.first + grid.length + grid.horizon, grid.bucket) - 1) return [];
  return cutAtEnd(eol, forecastRunningOut(item, portfolio) ?? seriesOf(portfolio, item), grid);
}

function consider(launch: Launch, portfolio: Portfolio): { readonly portfolio: Portfolio } & ({ readonly considered: Considered } | { readonly notice: Notice }) {
  const { grid, season } = portfolio;
  const sold = periodsSold(launch, portfolio);
  const young = sold < 2 * season + 2;
  const started = sold > 0 && ordinalOfDay(dayOfDate(launch.launch), grid.bucket) < grid.first + grid.length;
  const victim = launch.cannibalises !== null && seriesOf(portfolio, launch.cannibalises).length > 0 ? launch.cannibalises : null;
  if (started) {
    let next = portfolio;
    let takes: Float64Array | null = null;
    if (victim !== null && young) {
      const taken = forecastCannibalised(launch, victim, portfolio);
      next = withSeries(next, taken.series);
      const ratio = taken.seen.value / Math.max(1 - taken.seen.value, Number.EPSILON);
      takes = sumOf(taken.series).map(value => ratio * value);
    }
    const reference = young ? referenceOf(launch, next) : 'it has a history of its own';
    if (typeof reference === 'string') return { portfolio: next, considered: { launch, takes, reason: `Forecast from its own history: ${reference}.` } };
    const made = forecastByReference(launch, reference, next);
    return { portfolio: withSeries(next, made.series), considered: { launch, takes, reason: made.reason } };
  }
  const soldBefore = itemHistory(portfolio, launch.item).some(value => value > 0);
  const reference = soldBefore ? `it has demand before its launch on ${launch.launch}, and is forecast from that` : referenceOf(launch, portfolio);
  if (typeof reference === 'string') return { portfolio, notice: notPlanned(launch, reference) };
  const { series, reason } = launchToCome(launch, reference, portfolio);
  const next = withSeries(portfolio, series);
  if (victim === null) return { portfolio: next, considered: { launch, reason, takes: null } };
  const taken = takenBy(launch, victim, reference.ramp, next);
  return { portfolio: withSeries(next, taken), considered: { launch, reason, takes: lostBetween(seriesOf(next, victim), taken) } };
}

/** Demand that series lose from one state to the next, per period. */
function lostBetween(before: readonly SeriesForecast[], after: readonly SeriesForecast[]): Float64Array {
  const [then, now] = [sumOf(before), sumOf(after)];
  return then.map((value, t) => value - now[t]);
}

function sumOf(series: readonly SeriesForecast[]): Float64Array {
  const total = new Float64Array(series[0]?.baseline.length ?? 0);
  for (const each of series) expectedDemand(each).forEach((value, t) => { total[t] += value; });
  return total;
}

function launchLine({ launch, reason, takes }: Considered, portfolio: Portfolio): NewProductLine {
  const volume = sumOf(seriesOf(portfolio, launch.item));
  return { item: launch.item, volume, ...(takes?.some(value => value !== 0) && { cannibalised: takes }), reason };
}

/** An item whose sale ends on a day, or that another item replaces. */
interface Ending {
  readonly item: string;
  readonly eol: string | null;
  readonly successor: string | null;
}

function endings(input: PlanInput, launches: readonly Launch[]): readonly Ending[] {
  const successorOf = new Map(launches.flatMap(({ item, cannibalises, cannibalShare }) => (cannibalises !== null && cannibalShare === 1 ? [[cannibalises, item] as const] : [])));
  const items = new Set([...input.items.values()].filter(({ eol }) => eol !== undefined).map(({ item }) => item));
  return [...new Set([...items, ...successorOf.keys()])].sort().map(item => ({ item, eol: input.items.get(item)?.eol ?? null, successor: successorOf.get(item) ?? null }));
}

function runOutLine({ item, eol, successor }: Ending, portfolio: Portfolio): readonly NewProductLine[] {
  const stock = portfolio.input.runOut;
  if (!stock) return [];
  const { stock: path, leftOver, lastBuy } = runOutOf(item, stock, portfolio);
  const cost = portfolio.input.items.get(item)?.unitCost;
  const end = [...(eol === null ? [] : [`Last day of sale ${eol}`]), ...(successor === null ? [] : [`Replaced by ${successor}`])].join(', ');
  const buy = lastBuy >= 0.5 ? `${Math.ceil(lastBuy)} more are needed until the end` : 'enough until the end';
  return [{
    item, runOut: path, ...(cost != null && { valueAtRisk: leftOver.map(value => value * cost) }),
    reason: `${end}: ${Math.round(stock.onHand.get(item) ?? 0)} in stock, ${buy}.`,
  }];
}

const notPlanned = ({ item }: Launch, why: string): Notice => ({
  severity: 'warning', code: 'launch-not-planned', message: `The launch of ${item} brings no volume into the plan: ${why}.`,
  remedy: 'Correct its row in New Products (t_NPI).',
});
