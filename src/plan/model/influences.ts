import type { EffectKind } from '../../engine/effects/effect';
import type { SeriesKey } from './seriesKey';

/** A special day of the company with the days around it that it moves. Day numbers, both included. */
export interface SpecialDay {
  /** Country code, location or a name of the company's own. */
  readonly calendar: string;
  readonly name: string;
  readonly day: number;
  readonly leadDays: number;
  readonly lagDays: number;
}

/** The calendars of a plan. */
export interface PlanCalendar {
  /** Days off beside weekends as day numbers, by location; `''` is the default calendar. */
  readonly daysOff: ReadonlyMap<string, readonly number[]>;
  /** Easter Sundays as day numbers. */
  readonly easter: readonly number[];
  readonly special: readonly SpecialDay[];
}

export type EventKind = 'PROMO' | 'PRICE' | 'LISTING' | 'WEATHER' | 'SHOW' | 'STOCKOUT' | 'OUTLIER';

/** Something that moves demand for a while. Empty item, family, channel or customer: all of them. Days are day numbers, both included. */
export interface DemandEvent {
  readonly event: string;
  readonly kind: EventKind;
  readonly item: string;
  readonly family: string;
  readonly channel: string;
  readonly customer: string;
  readonly from: number;
  readonly to: number;
  /** −0.15 is 15 % off. */
  readonly priceChange: number | null;
  /** Change of demand that people expect, 0.4 is 40 % more. */
  readonly uplift: number | null;
  readonly status: 'planned' | 'confirmed' | 'done' | 'cancelled';
}

/** A figure from outside, known or assumed; each value holds from day number `from` to `to`. */
export interface Driver {
  readonly driver: string;
  readonly values: readonly { readonly from: number; readonly to: number; readonly value: number }[];
}

/** What moves demand beside its own past. */
export interface Influences {
  readonly calendar: PlanCalendar | null;
  readonly events: readonly DemandEvent[];
  readonly drivers: readonly Driver[];
  /** Elasticity that people expect, by item. */
  readonly elasticities: ReadonlyMap<string, number>;
  /** Channel of each customer. */
  readonly channelOf: ReadonlyMap<string, string>;
}

/** What became of an effect that was tried on a group of series. */
export interface EffectVerdict {
  /** Family, item or channel that it was measured on; empty: all. */
  readonly group: string;
  readonly effect: string;
  readonly kind: EffectKind;
  readonly kept: boolean;
  readonly parameters: readonly { readonly name: string; readonly value: number; readonly deviation: number }[];
  /** Errors on occasions held out, as shares of demand; null where none could be or the history did not speak for it. */
  readonly heldOut: { readonly without: number; readonly with: number; readonly occasions: number } | null;
}

/** A part of the history that seems not to be demand as it was, and what to take instead. */
export interface CleansingProposal {
  readonly kind: 'outlier' | 'stock-out' | 'lost';
  readonly item: string;
  /** Empty where several channels show it. */
  readonly channel: string;
  /** First and last period of the history's own bucket. */
  readonly from: string;
  readonly to: string;
  /** Demand as it is in the history, and as it would be taken, all series together. */
  readonly found: number;
  readonly taken: number;
  readonly series: number;
  /** One of the series, the first by key. */
  readonly key: SeriesKey;
  /** Accepted: applied in this plan. Rejected ones are not proposed again. */
  readonly state: 'open' | 'accepted';
  readonly sentence: string;
}
