import type { ErrorCorrelation } from '../../engine/forecasting/errorLaw';
import type { CleansingProposal, EffectVerdict } from './influences';
import type { Notice } from './notice';
import type { Bucket, PeriodId } from './period';
import type { SeriesKey, Settings } from './planInput';
import type { SnapshotRow } from './snapshot';

/** How a series was forecast, with its evidence. */
export interface SeriesForecast {
  readonly key: SeriesKey;
  /** Demand per period of `Plan.history` (NaN before the first known value and where unknown). */
  readonly history: Float64Array;
  /** Per period of `Plan.periods`. */
  readonly baseline: Float64Array;
  /** What launches to come add to it, or (below 0) take from it; undefined where none does. */
  readonly newProduct?: Float64Array;
  /** What orders in hand and the period so far change in the next weeks; undefined where they change nothing. */
  readonly sensed?: Float64Array;
  /** History as it was forecast from, where accepted proposals or a break changed it. */
  readonly cleansed?: Float64Array;
  /** How much of the baseline comes from holidays, and from outside figures; undefined where nothing does. */
  readonly calendar?: Float64Array;
  readonly drivers?: Float64Array;
  /** What planned events (and the dips after past ones) add to the baseline. */
  readonly events?: Float64Array;
  /** The same three as they were taken out of the history, per period of `Plan.history`. */
  readonly takenOut?: { readonly calendar?: Float64Array; readonly drivers?: Float64Array; readonly events?: Float64Array };
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Standard deviation of the forecast error h+1 periods ahead, units. */
  readonly errorDeviation: Float64Array;
  /** How those errors go together over the steps; absent = not at all. */
  readonly errorCorrelation?: ErrorCorrelation;
  /** Name of the model or combination a planner can look up. */
  readonly model: string;
  /** One sentence: why this model. */
  readonly reason: string;
  readonly demandClass: 'smooth' | 'erratic' | 'intermittent' | 'lumpy' | 'short';
  /** Error on periods held out of fitting; null when history is too short. Fractions, e.g. 0.21. */
  readonly heldOut: { readonly wape: number; readonly bias: number; readonly mase: number } | null;
}

/** Stock parameters of one item at one location. Quantities in base units, times as said. */
export interface StockParameters {
  readonly item: string;
  readonly name: string;
  readonly loc: string;
  /** ABC by value (or volume when no cost is known) and XYZ by forecast error, e.g. `AX`. */
  readonly class: string;
  readonly demandPerPeriod: number;
  readonly errorDeviation: number;
  readonly leadTimeDays: number;
  readonly leadTimeIsDefault: boolean;
  readonly serviceKind: 'CSL' | 'FILL';
  readonly target: number;
  readonly targetIsDefault: boolean;
  readonly safetyStock: number;
  readonly reorderPoint: number;
  readonly orderUpTo: number;
  readonly lot: number;
  readonly cards: number | null;
  /** Average stock (safety stock + half a lot) at unit cost; null when no cost is known. */
  readonly value: number | null;
  readonly method: string;
}

/** One family × channel of the consensus plan; arrays run over `Plan.periods`. NaN in `budget` = no budget. */
export interface ConsensusLine {
  readonly family: string;
  readonly channel: string;
  readonly statistical: Float64Array;
  readonly sales: Float64Array;
  readonly marketing: Float64Array;
  readonly finance: Float64Array;
  readonly consensus: Float64Array;
  readonly budget: Float64Array;
}

/** What a launch brings, takes and leaves over, or how an item runs out; arrays run over `Plan.periods`. */
export interface NewProductLine {
  readonly item: string;
  /** Volume weighted by the odds. */
  readonly volume?: Float64Array;
  /** Volume taken from the other item. */
  readonly cannibalised?: Float64Array;
  /** Stock of the predecessor, or of the item itself, at the end of each period. */
  readonly runOut?: Float64Array;
  /** Value of stock and orders that may be left over, company currency. */
  readonly valueAtRisk?: Float64Array;
  /** One sentence: how it was estimated. */
  readonly reason: string;
}

/** How good forecasts were; shares, and null where nothing can be said. */
export interface AccuracyLine {
  /** From forecasts of earlier cycles, or from periods held out of this run. */
  readonly basis: 'snapshots' | 'backtest';
  readonly level: 'all' | 'family' | 'item' | 'contributor';
  readonly key: string;
  /** Periods between the cycle and the period forecast. */
  readonly lag: number;
  readonly n: number;
  readonly wape: number | null;
  readonly mase: number | null;
  readonly bias: number | null;
  readonly trackingSignal: number | null;
  /** WAPE of the step before less this one. */
  readonly fva: number | null;
  /** Part of the actuals inside the band of `Plan.bandLevel`. */
  readonly coverage: number | null;
}

/** A series that deserves a look, with what is at stake. */
export interface PlanException {
  readonly key: SeriesKey;
  readonly severity: 'error' | 'warning' | 'info';
  readonly sentence: string;
  /** Demand over the next twelve months (or the horizon), in money or units as `Plan.stakeIn` says. */
  readonly stake: number;
}

/** The immutable result of one run. */
export interface Plan {
  readonly bucket: Bucket;
  /** Periods of the history that the plan shows and was made from, oldest first. */
  readonly history: readonly PeriodId[];
  /** Periods of the plan. */
  readonly periods: readonly PeriodId[];
  /** Probability the band covers, 0.8. */
  readonly bandLevel: number;
  readonly settings: Settings;
  readonly forecasts: readonly SeriesForecast[];
  readonly stock: readonly StockParameters[];
  readonly consensus: readonly ConsensusLine[];
  /** Undefined where nothing is launched or runs out. */
  readonly newProducts?: readonly NewProductLine[];
  /** Undefined where the workbook keeps no snapshots. */
  readonly accuracy?: readonly AccuracyLine[];
  /** This cycle's forecasts, to be kept; undefined likewise. */
  readonly snapshots?: readonly SnapshotRow[];
  readonly exceptions: readonly PlanException[];
  /** Money at unit cost where every planned item has one, else units: the two are never mixed in one ranking. */
  readonly stakeIn: 'money' | 'units';
  readonly notices: readonly Notice[];
  /** Effects that were tried, kept or not; undefined where there was nothing to try. */
  readonly effects?: readonly EffectVerdict[];
  /** Parts of the history that may not be demand as it was; undefined where none were found. */
  readonly cleansing?: readonly CleansingProposal[];
  /** SHA-256 over the sorted input, first 16 hex digits. */
  readonly inputFingerprint: string;
  /** SHA-256 over the sorted plan, first 16 hex digits. */
  readonly fingerprint: string;
}
