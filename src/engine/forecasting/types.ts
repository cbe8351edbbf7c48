import type { ErrorLaw } from './errorLaw';

/** Effort spent on one series: `fast` for sheet recalculation, `auto` the default, `accurate` when nobody waits. */
export type Tier = 'auto' | 'fast' | 'accurate';

export interface ForecastOptions {
  /** Periods to forecast, ≥ 1. */
  readonly horizon: number;
  /** Periods in a season; 1 = none; undefined = detected from the history. */
  readonly season?: number;
  /** Probabilities the intervals should cover, each in (0, 1), ascending. Default [0.8]. */
  readonly levels?: readonly number[];
  /** A tier, or the name of one model. Default `auto`. */
  readonly method?: Tier | string;
}

/** Central interval of one level: `lower[h] ≤ mean[h] ≤ upper[h]`. */
export interface Interval {
  readonly level: number;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

export type DemandClass = 'smooth' | 'erratic' | 'intermittent' | 'lumpy' | 'short';

/** Errors on origins held out of fitting. WAPE and bias are fractions; `errors` counts the held-out points. */
export interface HeldOut {
  readonly wape: number;
  readonly bias: number;
  readonly mase: number;
  readonly errors: number;
}

export interface Forecast {
  readonly mean: Float64Array;
  readonly intervals: readonly Interval[];
  /** Standard deviation of the forecast error h+1 periods ahead. */
  readonly errorDeviation: Float64Array;
  readonly errorLaw: ErrorLaw;
  readonly season: number;
  /** Name of the model or combination, as a planner can look it up. */
  readonly model: string;
  /** One sentence: why this model, and any fallback taken. */
  readonly reason: string;
  readonly demandClass: DemandClass;
  readonly heldOut: HeldOut | null;
}
