import { chooseEffects, type Verdict } from '../../engine/effects/chooseEffects';
import type { Effect } from '../../engine/effects/effect';
import { logFactors } from '../../engine/effects/effectRegression';
import { shrunk } from '../../engine/effects/shrinkage';
import type { DemandEvent, Influences } from '../model/influences';
import { planCalendarEffects } from './calendarEffects';
import { eventEffects } from './eventEffects';
import { concern, scopeName, scopeOf, type Placed } from './eventScope';
import { groupDemand, type FineGrid } from './fineSeries';
import { windowEffect } from '../../engine/effects/windowEffect';

/** A series on the fine grid with its place. */
export interface FineSeries extends Placed {
  readonly values: Float64Array;
}

/** Effects that were measured on one group of series. */
export interface Measured {
  /** As people read it: a family, an item, a channel; empty: all. */
  readonly name: string;
  /** Numbers of the series it holds for. */
  readonly members: readonly number[];
  /** Of events: those it was measured on. */
  readonly events: readonly DemandEvent[];
  readonly verdicts: readonly Verdict[];
}

export interface ToMeasure {
  readonly series: readonly FineSeries[];
  readonly influences: Influences;
  readonly fine: FineGrid;
  readonly drivers: readonly Effect[];
}

const PER_YEAR = { day: 365, week: 52, month: 12, quarter: 4, year: 1 } as const;
/** Years of history without which nothing can be held out. */
const FEWEST_YEARS = 1.3;
/** Part of the periods without demand from which a group is too sporadic to show an effect. */
const MOST_ZEROS = 0.4;
/** Part of a group's demand that events of single items or channels may touch before those periods are left out. */
const TOUCHED = 0.05;

/** Measures what moves demand: per family the calendar, drivers and the family's events; then events of single items and channels on top. */
export function measureEffects({ series, influences, fine, drivers }: ToMeasure): readonly Measured[] {
  if (fine.length < FEWEST_YEARS * PER_YEAR[fine.bucket]) return [];
  const past = influences.events.filter(event => event.status !== 'cancelled' && event.kind !== 'STOCKOUT' && event.kind !== 'OUTLIER' && event.kind !== 'LISTING');
  const families = membersBy(series, ({ family }) => family);
  const measured = [...families].flatMap(([family, members]) => {
    const hits = past.filter(event => members.some(index => concern(event, series[index], influences) !== 'none'));
    const whole = hits.filter(event => members.every(index => concern(event, series[index], influences) === 'whole'));
    const part = hits.filter(event => !whole.includes(event));
    const effects = [...(influences.calendar ? planCalendarEffects(influences.calendar, fine.periods.span) : []), ...eventEffects(whole, expectedElasticity(members, series, influences), fine.periods.span)];
    if (effects.length + drivers.length === 0) return [];
    const demand = withoutTouched(groupDemand(members.map(index => series[index].values), fine.length), part, members, { series, influences, fine, drivers });
    const verdicts = worthMeasuring(demand) ? chooseEffects({ demand, periods: fine.periods, effects, candidates: drivers }) : [];
    return [{ name: family, members, events: whole, verdicts }];
  });
  const together = shrunkTogether(measured);
  const covered = new Set(measured.flatMap(({ events }) => events));
  const single = past.filter(event => !covered.has(event));
  return [...together, ...scopes(single, together, { series, influences, fine, drivers }), ...siblings(single, together, { series, influences, fine, drivers })];
}

function membersBy(series: readonly FineSeries[], keyOf: (series: FineSeries) => string): ReadonlyMap<string, number[]> {
  const groups = new Map<string, number[]>();
  series.forEach((each, index) => {
    const key = keyOf(each);
    const members = groups.get(key);
    if (members) members.push(index);
    else groups.set(key, [index]);
  });
  return groups;
}

function worthMeasuring(demand: Float64Array): boolean {
  let known = 0;
  let zeros = 0;
  for (const value of demand) {
    if (Number.isNaN(value)) continue;
    known++;
    if (value <= 0) zeros++;
  }
  return known > 0 && zeros / known <= MOST_ZEROS;
}

/** Mean of the elasticities that people state for the items of a group; null where they state none. */
function expectedElasticity(members: readonly number[], series: readonly FineSeries[], { elasticities }: Influences): number | null {
  const stated = [...new Set(members.map(index => series[index].key.item))].flatMap(item => elasticities.get(item) ?? []);
  return stated.length > 0 ? stated.reduce((sum, each) => sum + each, 0) / stated.length : null;
}

/** The group's demand without the periods that events of some of its series alone have touched, where those weigh enough. */
function withoutTouched(demand: Float64Array, events: readonly DemandEvent[], members: readonly number[], { series, influences, fine }: ToMeasure): Float64Array {
  const size = (index: number): number => series[index].values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : Math.abs(value)), 0);
  const total = members.reduce((sum, index) => sum + size(index), 0);
  const { starts, span } = fine.periods;
  const out = Float64Array.from(demand);
  let left = 0;
  for (const event of events) {
    const touched = members.reduce((sum, index) => sum + (concern(event, series[index], influences) === 'none' ? 0 : size(index)), 0);
    if (touched <= TOUCHED * total) continue;
    for (let t = 0; t < out.length; t++) if (span.first + starts[t] <= event.to && span.first + starts[t + 1] - 1 >= event.from) out[t] = NaN;
  }
  for (const value of out) if (Number.isNaN(value)) left++;
  return left <= 0.4 * out.length ? out : demand;
}

/** The same calendar effect in several families is drawn together, as far as they do not truly differ. */
function shrunkTogether(measured: readonly Measured[]): readonly Measured[] {
  const names = new Set(measured.flatMap(({ verdicts }) => verdicts.filter(({ kept, effect }) => kept && effect.kind === 'calendar').map(({ effect }) => effect.name)));
  let result = measured;
  for (const name of names) {
    const isOne = ({ effect, kept }: Verdict): boolean => kept && effect.name === name;
    const estimates = result.flatMap(({ verdicts }) => verdicts.filter(isOne).map(({ parameters, deviations }) => ({ value: parameters[0], deviation: deviations[0] })));
    const drawn = shrunk(estimates);
    let at = 0;
    result = result.map(group => ({ ...group, verdicts: group.verdicts.map(verdict => {
      if (!isOne(verdict)) return verdict;
      const { value, deviation } = drawn[at++];
      return { ...verdict, parameters: [value, ...verdict.parameters.slice(1)], deviations: [deviation, ...verdict.deviations.slice(1)] };
    }) }));
  }
  return result;
}

/** Events of one item or channel, measured on its demand with the family's effects known. */
function scopes(events: readonly DemandEvent[], families: readonly Measured[], { series, influences, fine }: ToMeasure): readonly Measured[] {
  const byScope = new Map<string, DemandEvent[]>();
  for (const event of events) byScope.set(scopeOf(event), [...(byScope.get(scopeOf(event)) ?? []), event]);
  return [...byScope].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, some]) => {
    const members = series.flatMap((each, index) => (some.some(event => concern(event, each, influences) === 'whole') ? [index] : []));
    const effects = eventEffects(some, expectedElasticity(members, series, influences), fine.periods.span);
    if (members.length === 0 || effects.length === 0) return [];
    return [{ name: scopeName(some[0]), members, events: some, verdicts: onTop(members, effects, families, { series, fine }) }];
  });
}

/** What promotions of single items do to the other items of the family (cannibalisation). */
function siblings(events: readonly DemandEvent[], families: readonly Measured[], { series, fine }: ToMeasure): readonly Measured[] {
  return families.flatMap(({ name, members }) => {
    const items = new Set(members.map(index => series[index].key.item));
    const pushed = events.filter(({ item, kind, channel, customer }) => items.has(item) && (kind === 'PROMO' || kind === 'PRICE') && channel === '' && customer === '');
    const others = members.filter(index => !pushed.some(({ item }) => item === series[index].key.item));
    if (pushed.length === 0 || others.length === 0 || name === '') return [];
    const effect = windowEffect({ name: 'Promotions of other items', kind: 'events', windows: pushed, expected: -0.05, deviation: 0.3 }, fine.periods.span);
    return [{ name, members: others, events: [], verdicts: onTop(others, [effect], families, { series, fine }) }];
  });
}

function onTop(members: readonly number[], effects: readonly Effect[], families: readonly Measured[], { series, fine }: Pick<ToMeasure, 'series' | 'fine'>): readonly Verdict[] {
  const values = members.map(index => adjusted(index, families, series, fine));
  const demand = groupDemand(values, fine.length);
  return worthMeasuring(demand) ? chooseEffects({ demand, periods: fine.periods, effects, candidates: [] }) : [];
}

/** A series with what its family's effects do to it taken out. */
function adjusted(index: number, families: readonly Measured[], series: readonly FineSeries[], fine: FineGrid): Float64Array {
  const out = Float64Array.from(series[index].values);
  for (const { members, verdicts } of families) {
    if (!members.includes(index)) continue;
    for (const { kept, effect, parameters } of verdicts) if (kept) logFactors(effect, parameters, fine.periods, fine.length).forEach((log, t) => { out[t] /= Math.exp(log); });
  }
  return out;
}
