/** What an effect belongs to: the calendar, a planned event, or a figure from outside. */
export type EffectKind = 'calendar' | 'events' | 'drivers';

/** A number of an effect that the history has to tell. */
export interface EffectParameter {
  /** Such as `uplift` or `elasticity`. */
  readonly name: string;
  /** Where it is thought to lie before the history is looked at, and how firmly. */
  readonly expected: number;
  readonly deviation: number;
  readonly low: number;
  readonly high: number;
}

/** Days that effects are told on: `count` of them from day number `first` on, history and horizon together. */
export interface DaySpan {
  readonly first: number;
  readonly count: number;
}

/**
 * Something that multiplies demand on certain days. `factors(θ)` gives the factor of each day of the span it was made for
 * (or of its first `days`); 1 where it does nothing. At θ = `none` it does nothing at all.
 */
export interface Effect {
  readonly name: string;
  readonly kind: EffectKind;
  readonly parameters: readonly EffectParameter[];
  readonly none: readonly number[];
  factors(parameters: ArrayLike<number>, days?: number): Float64Array;
}
