import type { DaySpan, Effect, EffectKind } from './effect';
import { eachDay, type Days } from './windowEffect';

/** A price that differs from the list for some days: −0.15 is 15 % off. */
export interface PriceChange extends Days {
  readonly change: number;
}

export interface PriceEffect {
  readonly name: string;
  readonly kind: EffectKind;
  readonly changes: readonly PriceChange[];
  /** Elasticity people expect, −1.5 where nobody said. */
  readonly elasticity: number;
  readonly deviation: number;
}

/** Days after a price cut in which customers live on what they bought ahead. */
export const DIP_DAYS = 14;
/** Part of demand that the deepest dip leaves. */
const LEAST_LEFT = 0.05;

/**
 * Own-price elasticity (log-log): demand × (1 + change)^elasticity while the price holds, and after a cut a dip of a part of
 * the uplift, since some of it was bought ahead (Blattberg & Neslin 1990, Sales Promotion).
 */
export function priceEffect({ name, kind, changes, elasticity, deviation }: PriceEffect, span: DaySpan): Effect {
  const inForce = new Float64Array(span.count);
  const before = new Float64Array(span.count);
  for (const { from, to, change } of changes) {
    eachDay([{ from, to }], span, offset => { inForce[offset] = change; });
    if (change < 0) eachDay([{ from: to + 1, to: to + DIP_DAYS }], span, offset => { before[offset] = change; });
  }
  return {
    name,
    kind,
    parameters: [
      { name: 'elasticity', expected: elasticity, deviation, low: -12, high: 2 },
      { name: 'dip', expected: 0.1, deviation: 0.3, low: -0.5, high: 1 },
    ],
    none: [0, 0],
    factors(parameters, days = span.count) {
      const [power, dip] = [parameters[0], parameters[1]];
      const daily = new Float64Array(days).fill(1);
      for (let day = 0; day < days; day++) {
        if (inForce[day] !== 0) daily[day] = (1 + inForce[day]) ** power;
        if (before[day] < 0) daily[day] *= Math.max(LEAST_LEFT, 1 - dip * ((1 + before[day]) ** power - 1));
      }
      return daily;
    },
  };
}
