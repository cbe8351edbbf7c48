import { adoptions } from '../../engine/newProducts/bass';
import { launchRamp } from '../../engine/newProducts/launchRamp';
import { ordinalOfDay } from '../../engine/time/period';
import { shareOfPeriod } from '../../engine/time/shareOfPeriod';
import type { SeriesForecast } from '../model/plan';
import type { Launch } from '../model/planInput';
import { dayOfDate, familyIn, itemHistory, seriesOf, type Portfolio } from './portfolio';

/** What a new item is measured by, in one channel and location. */
export interface ReferencePath {
  readonly channel: string;
  readonly loc: string;
  /** Reference demand per period of the plan. */
  readonly path: Float64Array;
  /** What events add to it; undefined where none do. */
  readonly events?: Float64Array;
  /** Standard deviation of its error; zeros where the reference is no forecast. */
  readonly deviation: Float64Array;
}

/** What a new item is measured by: it is expected to sell `planned` times this. */
export interface Reference {
  readonly paths: readonly ReferencePath[];
  /** The same per period of the history, all channels and locations together; NaN where unknown. */
  readonly past: Float64Array;
  readonly planned: number;
  /** Share of the later level in the first periods after a launch; empty: all of it. */
  readonly ramp: Float64Array;
  /** `Like HGP-T300`. */
  readonly model: string;
}

/** The reference of a launch, or the sentence that says why there is none. */
export function referenceOf(launch: Launch, portfolio: Portfolio): Reference | string {
  switch (launch.method) {
    case 'LIKE': return knownItem(launch, portfolio, 'Like');
    case 'ATTACH': return knownItem(launch, portfolio, 'With each');
    case 'BASS': return diffusion(launch, portfolio);
    case 'MANUAL': return 'its volume is typed by hand: type it into the sales row of its family';
  }
}

/** A series as it would be without launches that take from it. */
const undisturbed = ({ baseline, newProduct }: SeriesForecast): Float64Array => (newProduct ? baseline.map((value, t) => value + Math.max(0, newProduct[t])) : baseline);

function knownItem({ likeItem, scale }: Launch, portfolio: Portfolio, word: string): Reference | string {
  if (likeItem === null) return 'its like_item is empty';
  const known = seriesOf(portfolio, likeItem);
  if (known.length === 0) return `${likeItem} has no forecast to go by`;
  return {
    paths: known.map(each => ({ channel: each.key.channel, loc: each.key.loc, path: undisturbed(each), ...(each.events && { events: each.events }), deviation: each.errorDeviation })),
    past: itemHistory(portfolio, likeItem),
    planned: scale,
    ramp: word === 'Like' ? rampOf(likeItem, portfolio) : new Float64Array(0),
    model: `${word} ${likeItem}`,
  };
}

/** How the known item came up itself, where its launch lies in the history. */
function rampOf(item: string, portfolio: Portfolio): Float64Array {
  const { input, grid, season } = portfolio;
  const date = input.items.get(item)?.launch;
  if (date === undefined) return new Float64Array(0);
  const day = dayOfDate(date);
  const ordinal = ordinalOfDay(day, grid.bucket);
  const first = ordinal - grid.first + (shareOfPeriod(ordinal, grid.bucket, { from: day }) < 1 ? 1 : 0);
  return first > 0 ? launchRamp(itemHistory(portfolio, item).subarray(first), season) : new Float64Array(0);
}

/** Bass diffusion of the whole market, its clock running with the season of the family, split as the family sells. */
function diffusion(launch: Launch, portfolio: Portfolio): Reference | string {
  const { bass, item } = launch;
  if (bass === null) return 'bass_p, bass_q or bass_m is empty';
  if (!(bass.p > 0)) return 'bass_p is 0: with no innovation nobody is the first to buy';
  const { grid, season } = portfolio;
  const family = familyIn(portfolio, item);
  const kin = portfolio.series.filter(({ key }) => key.item !== item && (family === '' || familyIn(portfolio, key.item) === family));
  const total = new Float64Array(grid.horizon);
  for (const { baseline } of kin) for (let t = 0; t < total.length; t++) total[t] += baseline[t];
  const pace = seasonalPace(total, season);
  const origin = grid.first + grid.length;
  const day = dayOfDate(launch.launch);
  const from = Math.min(ordinalOfDay(day, grid.bucket), origin) - origin;
  const times = [0];
  for (let t = from; t < grid.horizon; t++) {
    const clock = pace[((t % pace.length) + pace.length) % pace.length] * shareOfPeriod(origin + t, grid.bucket, { from: day });
    times.push(times[times.length - 1] + clock / season);
  }
  const sold = adoptions({ innovation: bass.p, imitation: bass.q }, bass.market, times);
  const past = new Float64Array(grid.length).fill(NaN);
  for (let t = Math.max(from, -grid.length); t < 0; t++) past[grid.length + t] = sold[t - from];
  const ahead = sold.subarray(-from);
  const all = total.reduce((sum, value) => sum + value, 0);
  const mix = all > 0 ? mixOf(kin, all) : [{ channel: '', loc: '', share: 1 }];
  return {
    paths: mix.map(({ channel, loc, share }) => ({ channel, loc, path: ahead.map(value => share * value), deviation: new Float64Array(grid.horizon) })),
    past, planned: 1, ramp: new Float64Array(0), model: 'Bass diffusion',
  };
}

/** Demand of each period over the mean of its year; even where the plan is shorter than a year. */
function seasonalPace(total: Float64Array, season: number): Float64Array {
  const year = total.subarray(0, season);
  const sum = year.reduce((a, b) => a + b, 0);
  return season > 1 && year.length === season && sum > 0 ? year.map(value => (Math.max(0, value) * season) / sum) : new Float64Array(Math.max(1, season)).fill(1);
}

function mixOf(kin: readonly SeriesForecast[], all: number): readonly { readonly channel: string; readonly loc: string; readonly share: number }[] {
  const shares = new Map<string, { channel: string; loc: string; share: number }>();
  for (const { key: { channel, loc }, baseline } of kin) {
    const id = `${channel}\u0000${loc}`;
    const known = shares.get(id) ?? { channel, loc, share: 0 };
    known.share += baseline.reduce((sum, value) => sum + value, 0) / all;
    shares.set(id, known);
  }
  return [...shares.values()].filter(({ share }) => share > 0);
}
