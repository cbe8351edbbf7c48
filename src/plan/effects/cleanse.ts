import { levelShift } from '../../engine/cleansing/levelShift';
import { oddPeriods, type OddFound } from '../../engine/cleansing/oddPeriods';
import { meanByPeriod } from '../../engine/effects/periodDays';
import { periodId } from '../../engine/time/period';
import type { DemandEvent, Influences } from '../model/influences';
import { concern, type Placed } from './eventScope';
import type { FineGrid } from './fineSeries';
import type { FineSeries } from './measure';
import type { SeriesFactors } from './seriesFactors';

/** How a period of a series was declared. */
const DECLARED = { none: 0, outlier: 1, stockOut: 2 } as const;

/** What people have said of single periods of a series, by events of kind STOCKOUT and OUTLIER. */
export interface Declared {
  /** `DECLARED` of each period. */
  readonly replaced: Uint8Array;
  /** 1 where a proposal was rejected. */
  readonly rejected: Uint8Array;
}

/** Part of a period's days that an event must cover to be about the period. */
const COVERED = 0.5;

/** Periods that events declare to be no demand as it was, and those where that was refused. */
export function declaredPeriods(placed: Placed, influences: Influences, fine: FineGrid): Declared {
  const declared = { replaced: new Uint8Array(fine.length), rejected: new Uint8Array(fine.length) };
  for (const event of influences.events) {
    if ((event.kind !== 'STOCKOUT' && event.kind !== 'OUTLIER') || concern(event, placed, influences) === 'none') continue;
    const into = event.status === 'cancelled' ? declared.rejected : declared.replaced;
    mark(into, event, fine, event.status === 'cancelled' ? 1 : event.kind === 'OUTLIER' ? DECLARED.outlier : DECLARED.stockOut);
  }
  return declared;
}

function mark(into: Uint8Array, { from, to }: DemandEvent, { periods: { span, starts } }: FineGrid, as: number): void {
  for (let t = 0; t < into.length; t++) {
    const [first, last] = [span.first + starts[t], span.first + starts[t + 1] - 1];
    if ((Math.min(last, to) - Math.max(first, from) + 1) / (last - first + 1) >= COVERED) into[t] = as;
  }
}

/** Something found in a series, periods `from` up to `to` (excluded). */
export interface FoundOdd {
  readonly kind: 'outlier' | 'stock-out' | 'lost';
  readonly from: number;
  readonly to: number;
  readonly booked: number;
  readonly taken: number;
  readonly state: 'open' | 'accepted';
}

export interface ToCleanse {
  readonly series: FineSeries;
  readonly known: { readonly booked: Float64Array; readonly lost: Float64Array | undefined };
  readonly declared: Declared;
  readonly factors: SeriesFactors;
  readonly influences: Influences;
  readonly fine: FineGrid;
  /** `known`: a launch explains how the level changed, and the review of new products takes care of it. */
  readonly shifts: 'sought' | 'known';
}

export interface Cleansed {
  /** Demand to forecast from, effects still in it. */
  readonly values: Float64Array;
  readonly changed: boolean;
  readonly found: readonly FoundOdd[];
  readonly note: string;
}

const PER_YEAR = { day: 365, week: 52, month: 12, quarter: 4, year: 1 } as const;

/**
 * Finds outliers, stock-outs and level shifts of one series with its effects out of the way. What people have declared is
 * replaced by what was to be expected; what is only found is proposed. A shift brings the history before it to the new level.
 */
export function cleanse({ series, known: { booked, lost }, declared, factors, influences, fine, shifts }: ToCleanse): Cleansed {
  const effect = effectOf(factors, fine);
  const base = series.values.map((value, t) => value / effect[t]);
  const season = PER_YEAR[fine.bucket];
  const wanted = { demand: fromFirstKnown(base), periods: fine.periods, season };
  const begin = base.length - wanted.demand.length;
  const shifted = begin === 0 ? wanted : { ...wanted, periods: { ...fine.periods, starts: fine.periods.starts.subarray(begin) } };
  const odd = oddPeriods(shifted);
  const expected = (t: number): number => (odd ? odd.path.values[t - begin] * effect[t] : NaN);
  const values = booked.map((value, t) => replacement({ value, lost: lost?.[t] ?? 0, expected: t >= begin ? expected(t) : NaN, as: declared.replaced[t] }));
  const shift = shifts === 'known' || !odd ? null : levelShift({ ...shifted, path: odd.path });
  const moved = shift ? values.map((value, t) => (t < begin + shift.at ? value * shift.ratio : value)) : values;
  const found = [...accepted(booked, values, declared), ...(odd ? open(odd, begin, { booked, expected, declared }) : []), ...losses(booked, lost, declared)];
  return {
    values: moved,
    changed: shift !== null || values.some((value, t) => value !== booked[t] && !(Number.isNaN(value) && Number.isNaN(booked[t]))),
    found,
    note: shift ? shiftNote({ at: begin + shift.at, ratio: shift.ratio }, series, influences, fine) : '',
  };
}

function effectOf({ calendar, drivers, events }: SeriesFactors, fine: FineGrid): Float64Array {
  const days = fine.periods.starts[fine.length];
  const daily = new Float64Array(days).fill(1);
  for (const part of [calendar, drivers, events]) if (part) for (let day = 0; day < days; day++) daily[day] *= part[day];
  return meanByPeriod(daily, fine.periods, fine.length);
}

const fromFirstKnown = (values: Float64Array): Float64Array => values.subarray(Math.max(0, values.findIndex(value => !Number.isNaN(value))));

function replacement({ value, lost, expected, as }: { readonly value: number; readonly lost: number; readonly expected: number; readonly as: number }): number {
  if (as === DECLARED.none) return value;
  if (as === DECLARED.outlier) return expected;
  if (lost > 0) return value + lost;
  return Number.isNaN(expected) ? NaN : Math.max(Number.isNaN(value) ? 0 : value, expected);
}

/** Runs of periods for which `is` holds, first and end. */
function runsOf(length: number, is: (t: number) => boolean): readonly { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (let t = 0; t < length; t++) {
    if (!is(t)) continue;
    const last = runs.at(-1);
    if (last && last.to === t) last.to = t + 1;
    else runs.push({ from: t, to: t + 1 });
  }
  return runs;
}

const sum = (values: Float64Array, from: number, to: number): number => values.subarray(from, to).reduce((total, value) => total + (Number.isNaN(value) ? 0 : value), 0);

function accepted(booked: Float64Array, values: Float64Array, { replaced }: Declared): readonly FoundOdd[] {
  return (['outlier', 'stockOut'] as const).flatMap(as => runsOf(booked.length, t => replaced[t] === DECLARED[as]).map(({ from, to }) => ({
    kind: as === 'outlier' ? 'outlier' as const : 'stock-out' as const, from, to, booked: sum(booked, from, to), taken: sum(values, from, to), state: 'accepted' as const,
  })));
}

function open({ odd }: OddFound, begin: number, { booked, expected, declared }: { readonly booked: Float64Array; readonly expected: (t: number) => number; readonly declared: Declared }): readonly FoundOdd[] {
  return odd.flatMap(({ kind, from, to }) => {
    const [first, end] = [from + begin, to + begin];
    for (let t = first; t < end; t++) if (declared.replaced[t] > 0 || declared.rejected[t] > 0) return [];
    let taken = 0;
    for (let t = first; t < end; t++) taken += expected(t);
    return [{ kind, from: first, to: end, booked: sum(booked, first, end), taken, state: 'open' as const }];
  });
}

function losses(booked: Float64Array, lost: Float64Array | undefined, { replaced, rejected }: Declared): readonly FoundOdd[] {
  if (!lost) return [];
  return runsOf(booked.length, t => lost[t] > 0 && replaced[t] === DECLARED.none && rejected[t] === 0).map(({ from, to }) => ({
    kind: 'lost', from, to, booked: sum(booked, from, to), taken: sum(booked, from, to) + sum(lost, from, to), state: 'open',
  }));
}

/** Periods around a shift in which a listing that began or ended explains it. */
const SAME_TIME = 4;

function shiftNote({ at, ratio }: { readonly at: number; readonly ratio: number }, series: FineSeries, influences: Influences, { first, bucket, periods: { span, starts } }: FineGrid): string {
  const day = (t: number): number => span.first + starts[Math.max(0, Math.min(starts.length - 1, t))];
  const listing = influences.events.find(event => event.kind === 'LISTING' && event.status !== 'cancelled' && concern(event, series, influences) !== 'none'
    && event.from >= day(at - SAME_TIME) && event.from <= day(at + SAME_TIME));
  const change = `${ratio < 1 ? '−' : '+'}${Math.round(Math.abs(ratio - 1) * 100)} %`;
  return `Demand changed its level by ${change} in ${periodId(first + at, bucket)}${listing ? ` (${listing.event})` : ''}: the history before is taken at the new level.`;
}
