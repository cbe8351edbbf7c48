import { seenScale, type SeenRatio } from '../../engine/newProducts/seenScale';
import { safetyFactor } from '../../engine/inventory/demand/standardNormal';
import { ordinalOfDay } from '../../engine/time/period';
import { shareOfPeriod } from '../../engine/time/shareOfPeriod';
import type { SeriesForecast } from '../model/plan';
import type { Launch } from '../model/planInput';
import { BAND_LEVEL } from '../reviews/demand';
import { dayOfDate, itemHistory, seriesOf, short, withoutEffects, type Portfolio } from './portfolio';
import type { Reference, ReferencePath } from './reference';

/** The first period of the history that the item was on sale for all of; may lie outside the history. */
export function firstWholePeriod(launch: Launch, { grid }: Portfolio): number {
  const day = dayOfDate(launch.launch);
  const ordinal = ordinalOfDay(day, grid.bucket);
  return ordinal - grid.first + (shareOfPeriod(ordinal, grid.bucket, { from: day }) < 1 ? 1 : 0);
}

/** Whole periods of sale that the history knows of a launch. */
export function periodsSold(launch: Launch, portfolio: Portfolio): number {
  const from = Math.max(0, firstWholePeriod(launch, portfolio));
  return itemHistory(portfolio, launch.item).subarray(from).reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
}

/** A launched item that is forecast by its reference, and what its sales say of it. */
export interface ByReference {
  readonly series: readonly SeriesForecast[];
  readonly seen: SeenRatio;
  readonly reason: string;
}

/** Forecasts of an item whose own history is too short for a season: its reference at the scale that was planned and is being sold. */
export function forecastByReference(launch: Launch, reference: Reference, portfolio: Portfolio): ByReference {
  const from = Math.max(0, firstWholePeriod(launch, portfolio));
  const own = itemHistory(portfolio, launch.item);
  const ramp = (age: number): number => (age < reference.ramp.length ? reference.ramp[age] : 1);
  const past = reference.past.subarray(from).map((value, age) => value * ramp(age));
  const seen = seenScale(own.subarray(from), past, reference.planned);
  const reason = `${seen.periods} ${portfolio.grid.bucket}${seen.periods === 1 ? '' : 's'} of sales are too few for a season: ${reference.model} × ${short(seen.value)} (planned ${short(reference.planned)}${seen.seen === null ? '' : `, sold ${short(seen.seen)}`}).`;
  const age = own.length - from;
  const series = matched(seriesOf(portfolio, launch.item), reference.paths).map(([mine, { path, events, deviation }]): SeriesForecast => {
    const baseline = path.map((value, t) => seen.value * ramp(age + t) * value);
    const errorDeviation = path.map((value, t) => Math.hypot(seen.value * deviation[t], seen.deviation * value));
    const lifted = events?.map((value, t) => seen.value * ramp(age + t) * value);
    return { ...withoutEffects(mine), ...(lifted && { events: lifted }), ...banded(baseline, errorDeviation), errorDeviation, model: reference.model, reason, demandClass: 'short', heldOut: null };
  });
  return { series, seen, reason };
}

/** Mean and band of a forecast with normal errors, not below 0. */
export function banded(baseline: Float64Array, errorDeviation: Float64Array): Pick<SeriesForecast, 'baseline' | 'lower' | 'upper'> {
  const reach = safetyFactor((1 + BAND_LEVEL) / 2);
  return {
    baseline,
    lower: baseline.map((value, t) => Math.max(Math.min(0, value), value - reach * errorDeviation[t])),
    upper: baseline.map((value, t) => value + reach * errorDeviation[t]),
  };
}

/** Series of the item with the path of their channel and location; where none has one, all paths together by how the item sells. */
function matched(mine: readonly SeriesForecast[], paths: readonly ReferencePath[]): readonly (readonly [SeriesForecast, ReferencePath])[] {
  const pairs = mine.flatMap(each => {
    const path = paths.find(({ channel, loc }) => channel === each.key.channel && loc === each.key.loc);
    return path ? [[each, path] as const] : [];
  });
  if (pairs.length > 0) return pairs;
  const sold = mine.map(({ history }) => history.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0));
  const all = sold.reduce((sum, value) => sum + value, 0);
  return mine.map((each, index) => [each, pooled(paths, all > 0 ? sold[index] / all : 1 / mine.length)] as const);
}

const pooled = (paths: readonly ReferencePath[], share: number): ReferencePath => ({
  channel: '', loc: '',
  path: paths[0].path.map((_, t) => share * paths.reduce((sum, { path }) => sum + path[t], 0)),
  ...(paths.some(({ events }) => events) && { events: paths[0].path.map((_, t) => share * paths.reduce((sum, { events }) => sum + (events?.[t] ?? 0), 0)) }),
  deviation: paths[0].path.map((_, t) => share * Math.sqrt(paths.reduce((sum, { deviation }) => sum + deviation[t] ** 2, 0))),
});
