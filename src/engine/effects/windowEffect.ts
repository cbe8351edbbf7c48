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
  /** Days after each window in which what was bought ahead is missing; 0: none. */
  readonly dipDays?: number;
}

/**
 * An effect that changes demand by one share on all days of its windows, such as the two weeks before each Easter; with
 * `dipDays` a second parameter is the part of that share by which demand is lower afterwards.
 */
export function windowEffect({ name, kind, windows, expected, deviation, dipDays = 0 }: WindowEffect, span: DaySpan): Effect {
  const inside = new Uint8Array(span.count);
  const after = new Uint8Array(span.count);
  if (dipDays > 0) eachDay(windows.map(({ to }) => ({ from: to + 1, to: to + dipDays })), span, offset => { after[offset] = 1; });
  eachDay(windows, span, offset => { inside[offset] = 1; after[offset] = 0; });
  const dip = dipDays > 0 ? [{ name: 'dip', expected: 0, deviation: 0.3, low: -0.5, high: 1 }] : [];
  return {
    name,
    kind,
    parameters: [{ name: 'uplift', expected, deviation, low: -0.95, high: 10 }, ...dip],
    none: dipDays > 0 ? [0, 0] : [0],
    factors(parameters, days = span.count) {
      const uplift = parameters[0];
      const less = dipDays > 0 ? parameters[1] * uplift : 0;
      const daily = new Float64Array(days).fill(1);
      for (let day = 0; day < days; day++) {
        if (inside[day] === 1) daily[day] += uplift;
        else if (after[day] === 1) daily[day] = Math.max(0.05, 1 - less);
      }
      return daily;
    },
  };
}
