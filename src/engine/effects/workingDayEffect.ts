import { isWorkingDay, type DaysOff } from '../calendar/workCalendar';
import type { DaySpan, Effect } from './effect';

export const WORKING_DAYS = 'Working days';

/**
 * How far demand follows working days. θ = 1: days off bring nothing and their demand is lost; θ = 0: every day counts alike.
 * Factors average 1 over the span, so that the level stays.
 */
export function workingDayEffect(span: DaySpan, off: DaysOff): Effect {
  const idle = Uint8Array.from({ length: span.count }, (_, offset) => (isWorkingDay(span.first + offset, off) ? 0 : 1));
  const share = idle.reduce((sum, day) => sum + day, 0) / Math.max(1, span.count);
  return {
    name: WORKING_DAYS,
    kind: 'calendar',
    parameters: [{ name: 'share', expected: 0, deviation: 0.5, low: 0, high: 0.98 }],
    none: [0],
    factors(parameters, days = span.count) {
      const followed = parameters[0];
      const whole = 1 - followed * share;
      const daily = new Float64Array(days);
      for (let day = 0; day < days; day++) daily[day] = (1 - followed * idle[day]) / whole;
      return daily;
    },
  };
}
