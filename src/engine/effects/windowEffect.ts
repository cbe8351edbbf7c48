import type { DaySpan, Effect, EffectKind } from './effect';

/** Days in a row, day numbers, both included. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** Calls `visit` with the offset of every day of the windows that lies in the span. */
export function eachDay(windows: readonly Days[], span: DaySpan, visit: (offset: number) => void): void {
  for (const { from, to } of windows) {
    for (let day = Math.max(from, span.first); day <= Math.min(to, span.first + span.count - 1); day++) visit(day - span.first);
  }
}

export interface WindowEffect {
  readonly name: string;
  readonly kind: EffectKind;
  readonly windows: readonly Days[];
  /** Share by which demand is thought to change: 0.25 is a quarter more. */
  readonly expected: number;
  /** How firmly; wide leaves it to the history. */
  readonly deviation: number;
}

/** An effect that changes demand by one share on all days of its windows, such as the two weeks before each Easter. */
export function windowEffect({ name, kind, windows, expected, deviation }: WindowEffect, span: DaySpan): Effect {
  const inside = new Uint8Array(span.count);
  eachDay(windows, span, offset => { inside[offset] = 1; });
  return {
    name,
    kind,
    parameters: [{ name: 'uplift', expected, deviation, low: -0.95, high: 10 }],
    none: [0],
    factors(parameters, days = span.count) {
      const uplift = parameters[0];
      const daily = new Float64Array(days).fill(1);
      for (let day = 0; day < days; day++) if (inside[day] === 1) daily[day] += uplift;
      return daily;
    },
  };
}
