import type { DaySpan, Effect } from './effect';

export interface DriverEffect {
  readonly name: string;
  /** The driver's value on each day of the span. */
  readonly values: Float64Array;
  /** Days of the span that are history: mean and deviation are taken there. */
  readonly known: number;
}

/** Demand × exp(θ·z), z being the driver in deviations from its mean over the history; null when it never moves there. */
export function driverEffect({ name, values, known }: DriverEffect, span: DaySpan): Effect | null {
  const count = Math.min(known, span.count);
  let mean = 0;
  for (let day = 0; day < count; day++) mean += values[day] / count;
  let variance = 0;
  for (let day = 0; day < count; day++) variance += (values[day] - mean) ** 2 / count;
  if (!(variance > 0)) return null;
  const z = values.map(value => (value - mean) / Math.sqrt(variance));
  return {
    name,
    kind: 'drivers',
    parameters: [{ name: 'change per deviation', expected: 0, deviation: 0.15, low: -1, high: 1 }],
    none: [0],
    factors(parameters, days = span.count) {
      const strength = parameters[0];
      const daily = new Float64Array(days);
      for (let day = 0; day < days; day++) daily[day] = day > 0 && z[day] === z[day - 1] ? daily[day - 1] : Math.exp(strength * z[day]);
      return daily;
    },
  };
}
