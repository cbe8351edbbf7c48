import { DEVIATION_OF_PLANNED } from '../../engine/newProducts/seenScale';
import { shareOfPeriod } from '../../engine/time/shareOfPeriod';
import { expectedDemand } from '../demand/expectedDemand';
import type { SeriesForecast } from '../model/plan';
import { seriesId, type Launch } from '../model/planInput';
import { dayOfDate, percent, seriesOf, short, type Portfolio } from './portfolio';
import type { Reference } from './reference';

/** A launch that lies ahead: what it brings by its odds, and what it takes. */
export interface LaunchToCome {
  readonly series: readonly SeriesForecast[];
  readonly reason: string;
}

/** Share of each period of the plan that the item is on sale, times the ramp of its reference. */
function onSale(launch: Launch, ramp: Float64Array, { grid }: Portfolio): Float64Array {
  const day = dayOfDate(launch.launch);
  let age = 0;
  return Float64Array.from({ length: grid.horizon }, (_, t) => {
    const share = shareOfPeriod(grid.first + grid.length + t, grid.bucket, { from: day });
    return share === 0 ? 0 : share * (age < ramp.length ? ramp[age++] : 1);
  });
}

/** Volume of a launch to come in every channel and location of its reference, weighted by its odds. */
export function launchToCome(launch: Launch, reference: Reference, portfolio: Portfolio): LaunchToCome {
  const { grid } = portfolio;
  const share = launch.method === 'BASS' ? onSaleThroughout(grid.horizon) : onSale(launch, reference.ramp, portfolio);
  const reason = `Launch on ${launch.launch}: ${reference.model}${launch.method === 'BASS' ? '' : ` × ${short(reference.planned)}`}, at odds of ${percent(launch.probability)}.`;
  const existing = new Map(seriesOf(portfolio, launch.item).map(each => [seriesId(each.key), each] as const));
  const series = reference.paths.map(({ channel, loc, path, events, deviation }): SeriesForecast => {
    const key = { item: launch.item, channel, loc };
    const whole = path.map((value, t) => reference.planned * share[t] * (value + (events?.[t] ?? 0)));
    const nothing = new Float64Array(grid.horizon);
    return {
      key, history: existing.get(seriesId(key))?.history ?? new Float64Array(grid.length).fill(NaN), baseline: nothing, lower: nothing, upper: nothing,
      newProduct: whole.map(value => launch.probability * value),
      errorDeviation: whole.map((value, t) => Math.hypot(reference.planned * share[t] * deviation[t], DEVIATION_OF_PLANNED * value)),
      model: reference.model, reason, demandClass: 'short', heldOut: null,
    };
  });
  return { series, reason };
}

/** Bass counts from the launch itself. */
const onSaleThroughout = (horizon: number): Float64Array => new Float64Array(horizon).fill(1);

/** What a launch to come takes from another item: its share of what that item would still have, weighted by the odds. */
export function takenBy(launch: Launch, victim: string, ramp: Float64Array, portfolio: Portfolio): readonly SeriesForecast[] {
  const share = onSale(launch, ramp, portfolio);
  const part = launch.probability * (launch.cannibalShare ?? 0);
  return seriesOf(portfolio, victim).map(mine => {
    const left = expectedDemand(mine);
    const before = mine.newProduct ?? new Float64Array(left.length);
    return { ...mine, newProduct: before.map((value, t) => value - part * share[t] * Math.max(0, left[t])) };
  });
}
