import type { Tier } from '../../engine/forecasting/types';
import type { Influences } from './influences';
import type { Bucket, PeriodId } from './period';
import type { SeriesKey } from './seriesKey';
import type { SnapshotRow } from './snapshot';

export { seriesId, type SeriesKey } from './seriesKey';

/** Demand per period of one series, `values[0]` in the period `first`; NaN is unknown, 0 is no demand. Base units of the item. */
export interface DemandSeries {
  readonly key: SeriesKey;
  readonly first: PeriodId;
  readonly values: Float64Array;
  /** Demand that could not be met, on the same periods; undefined where nobody wrote any down. */
  readonly lost?: Float64Array;
}

/** `m_Settings`, with the contract's defaults filled in. */
export interface Settings {
  /** Last day that history is known for; null = the end of the last complete period of the history. ISO date. */
  readonly asOf: string | null;
  readonly currency: string;
  readonly horizonMonths: number;
  readonly horizonWeeks: number;
  /** Bucket to plan in; null = months when a year of them can be made, else the history's own bucket. */
  readonly bucket: Bucket | null;
  /** Cycle service level used where Stock Policy says nothing, 0–1. */
  readonly serviceDefault: number;
  /** Lead time in calendar days where nothing says otherwise. */
  readonly leadTimeDaysDefault: number;
  /** Cost of holding one unit of value for a year, 0–1. */
  readonly holdingRate: number;
  /** Cost of placing one order, company currency; 0 = lots are not sized by cost. */
  readonly orderCost: number;
  readonly seed: number;
  /** Time that each forecast may take; absent = the default. */
  readonly tier?: Tier;
  /** How long before a month its plan is decided; undefined: 2. */
  readonly decisionLagMonths?: number;
  /** How forecasts of items agree with those of their sums; undefined: the sums are those of the items. */
  readonly reconcile?: 'top-down' | 'middle-out' | 'ols' | 'structural' | 'wls' | 'mint';
  /** ISO code of the country whose public holidays are kept; undefined: none are known. */
  readonly country?: string;
  readonly region?: string;
}

export interface Item {
  readonly item: string;
  readonly name: string;
  readonly family: string;
  readonly uom: string;
  readonly moq: number | null;
  readonly multiple: number | null;
  readonly leadTimeDays: number | null;
  readonly leadTimeSdDays: number | null;
  readonly unitCost: number | null;
  /** First and last day of sale, ISO dates; undefined where nobody said. */
  readonly launch?: string;
  readonly eol?: string;
  /** Set where demand is booked before it is made. */
  readonly strategy?: 'MTO';
}

/** What is still to be shipped of a customer's order. */
export interface OpenOrder {
  readonly item: string;
  readonly customer: string;
  /** Channel of the customer; empty where it is not known. */
  readonly channel: string;
  readonly loc: string;
  readonly qty: number;
  /** Day the customer wants it, ISO date. */
  readonly requested: string;
}

/** A product on its way, or launched not long ago (`t_NPI`). */
export interface Launch {
  readonly item: string;
  /** How likely it comes to the market, 0–1. */
  readonly probability: number;
  /** First day of sale, ISO date. */
  readonly launch: string;
  readonly method: 'LIKE' | 'BASS' | 'ATTACH' | 'MANUAL';
  readonly likeItem: string | null;
  /** Multiple of the known item’s demand (LIKE), or how many are sold with each of it (ATTACH). */
  readonly scale: number;
  /** Bass p and q a year, and the size of the market. */
  readonly bass: { readonly p: number; readonly q: number; readonly market: number } | null;
  readonly cannibalises: string | null;
  /** Share of that item’s demand it takes, 0–1; null where nobody said. */
  readonly cannibalShare: number | null;
}

/** Open quantity of an item that is on order. */
export interface Receipt {
  readonly item: string;
  readonly qty: number;
  /** ISO date. */
  readonly due: string;
}

/** Stock and orders of items that are running out, all locations together. */
export interface RunOutStock {
  readonly onHand: ReadonlyMap<string, number>;
  readonly receipts: readonly Receipt[];
}

export interface StockPolicy {
  readonly item: string;
  readonly loc: string;
  readonly policy: 'ROP' | 'PERIODIC' | 'KANBAN' | 'JIT' | 'PRESEASON' | 'DDMRP' | 'NONE';
  readonly serviceKind: 'CSL' | 'FILL';
  readonly target: number;
  readonly reviewDays: number;
  readonly dist: 'auto' | 'normal' | 'gamma' | 'negbin' | 'empirical';
  readonly ssMin: number | null;
  readonly ssMax: number | null;
  readonly ssOverride: number | null;
  readonly container: number | null;
}

/** The figures people type in the consensus plan; they survive every run. */
export type TypedFigure = 'sales' | 'marketing' | 'finance' | 'budget';

/** One cell a person typed in the consensus plan. */
export interface TypedEntry {
  readonly family: string;
  readonly channel: string;
  readonly figure: TypedFigure;
  readonly period: PeriodId;
  readonly value: number;
}

/** Everything a plan is made from, free of cells. Row order never matters: makers sort by key. */
export interface PlanInput {
  /** The bucket the history came in. */
  readonly historyBucket: Bucket;
  /** Layout the history came in: in `long` a period without a row means no demand, in `wide` an empty cell means unknown. */
  readonly layout: 'long' | 'wide';
  readonly demand: readonly DemandSeries[];
  readonly items: ReadonlyMap<string, Item>;
  /** By `policyKey(item, loc)`. */
  readonly policies: ReadonlyMap<string, StockPolicy>;
  readonly typed: readonly TypedEntry[];
  readonly settings: Settings;
  /** Sorted by item; undefined where the workbook has none. */
  readonly launches?: readonly Launch[];
  /** Undefined where no item is running out, or the workbook has no stock movements. */
  readonly runOut?: RunOutStock;
  /** Sorted; undefined where the workbook has no customer orders. */
  readonly orders?: readonly OpenOrder[];
  /** Forecasts of this and earlier cycles; undefined where the workbook keeps none. */
  readonly snapshots?: readonly SnapshotRow[];
  /** What moves demand beside its own past; undefined: nothing known. */
  readonly influences?: Influences;
}

/** Key of a stock policy; a policy with an empty `loc` holds for every location of the item. */
export const policyKey = (item: string, loc: string): string => `${item}\u0000${loc}`;
