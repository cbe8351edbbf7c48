import { firstDay } from '../../engine/time/period';
import type { PlanningGrid } from '../demand/planningGrid';
import { rebucket } from '../demand/rebucket';
import type { SeriesForecast } from '../model/plan';
import type { DemandSeries } from '../model/planInput';
import { meanByPeriod } from '../../engine/effects/periodDays';
import { periodId } from '../../engine/time/period';
import type { FineGrid } from './fineSeries';
import type { SeriesFactors } from './seriesFactors';

type Kind = 'drivers' | 'calendar' | 'events';
/** In the order in which effects stand on each other: baseline = base × drivers × calendar; events on top. */
const KINDS: readonly Kind[] = ['drivers', 'calendar', 'events'];

/** What is taken out of a series before it is forecast, and put back after. Arrays on the plan's grid. */
export interface Adjustment {
  /** History to forecast from. */
  readonly base: Float64Array;
  /** History with what is no demand replaced; undefined where that is nothing. */
  readonly cleansed?: Float64Array;
  /** Factors over the horizon with the kinds up to this one, one after the other. */
  readonly ahead: ReadonlyMap<Kind, Float64Array>;
  /** Units that each kind has brought in the past. */
  readonly behind: SeriesForecast['takenOut'];
  /** Sentence to add to the reason; empty where there is none. */
  readonly note: string;
}

export interface AdjustmentWanted {
  readonly series: DemandSeries;
  /** Demand on the fine grid as it is to be forecast from, effects still in it. */
  readonly values: Float64Array;
  readonly cleansed?: Float64Array;
  readonly factors: SeriesFactors;
  readonly fine: FineGrid;
  readonly grid: PlanningGrid;
  readonly note: string;
}

/** Takes effects out of a series in its own periods, where they are seen best, and tells them on the plan's periods. */
export function adjustmentOf({ series, values, cleansed, factors, fine, grid, note }: AdjustmentWanted): Adjustment {
  const onGrid = (fineValues: Float64Array): Float64Array => rebucket({ key: series.key, first: periodId(fine.first, fine.bucket), values: fineValues }, grid);
  const kinds = KINDS.filter(kind => factors[kind] !== null);
  const ahead = new Map<Kind, Float64Array>();
  const behind: { calendar?: Float64Array; drivers?: Float64Array; events?: Float64Array } = {};
  const daily = new Float64Array(fine.periods.span.count).fill(1);
  for (const kind of kinds) {
    const own = factors[kind];
    if (own) for (let day = 0; day < daily.length; day++) daily[day] *= own[day];
    ahead.set(kind, aheadOf(daily, fine, grid));
  }
  const out = meanByPeriod(daily, fine.periods, fine.length);
  const fineBase = values.map((value, t) => value / out[t]);
  const base = onGrid(fineBase);
  const partly = new Float64Array(daily.length).fill(1);
  let below = base;
  for (const kind of kinds) {
    const own = factors[kind];
    if (own) for (let day = 0; day < partly.length; day++) partly[day] *= own[day];
    const factor = meanByPeriod(partly, fine.periods, fine.length);
    const level = onGrid(fineBase.map((value, t) => value * factor[t]));
    behind[kind] = level.map((value, t) => value - below[t]);
    below = level;
  }
  return { base, ahead, behind: kinds.length > 0 ? behind : undefined, note, ...(cleansed && { cleansed: onGrid(cleansed) }) };
}

/** Mean daily factor of each period of the horizon. */
function aheadOf(daily: Float64Array, { periods: { span } }: FineGrid, grid: PlanningGrid): Float64Array {
  return Float64Array.from({ length: grid.horizon }, (_, h) => {
    const from = Math.max(0, firstDay(grid.first + grid.length + h, grid.bucket) - span.first);
    const to = Math.min(span.count, firstDay(grid.first + grid.length + h + 1, grid.bucket) - span.first);
    let sum = 0;
    for (let day = from; day < to; day++) sum += daily[day];
    return to > from ? sum / (to - from) : 1;
  });
}

/** A forecast of the adjusted history with the effects put back: calendar and drivers into the baseline and its band, events beside it. */
export function putBack(made: SeriesForecast, { ahead, behind, cleansed, note }: Adjustment): SeriesForecast {
  const ones = made.baseline.map(() => 1);
  const drivers = ahead.get('drivers') ?? ones;
  const recurring = ahead.get('calendar') ?? drivers;
  const all = ahead.get('events') ?? recurring;
  const times = (values: Float64Array): Float64Array => values.map((value, t) => value * recurring[t]);
  const added = (to: Float64Array, from: Float64Array): Float64Array => made.baseline.map((value, t) => value * (to[t] - from[t]));
  const moves = (values: Float64Array): boolean => values.some(value => value !== 0);
  const parts = { drivers: added(drivers, ones), calendar: added(recurring, drivers), events: added(all, recurring) };
  return {
    ...made,
    baseline: times(made.baseline),
    lower: times(made.lower),
    upper: times(made.upper),
    errorDeviation: times(made.errorDeviation),
    ...(moves(parts.drivers) && { drivers: parts.drivers }),
    ...(moves(parts.calendar) && { calendar: parts.calendar }),
    ...(moves(parts.events) && { events: parts.events }),
    ...(behind && { takenOut: behind }),
    ...(cleansed && { cleansed }),
    reason: note === '' ? made.reason : `${made.reason} ${note}`,
  };
}
