import type { DateReading } from './dateText';

/** Days from and to which dates are taken. */
export interface DateWindow {
  readonly from: number;
  readonly to: number;
}

const farApart = 5 * 366;
const fewShare = 0.01;

/** Where the few days before a long gap end; −∞ when there are none. */
function edge(days: readonly number[], counts: ReadonlyMap<number, number>, few: number): number {
  let [passed, from] = [0, -Infinity];
  for (let i = 0; i + 1 < days.length; i++) {
    passed += counts.get(days[i] ?? 0) ?? 0;
    if (passed > few) break;
    if (Math.abs((days[i + 1] ?? 0) - (days[i] ?? 0)) > farApart) from = days[i + 1] ?? 0;
  }
  return from;
}

/**
 * The days a history plausibly covers: up to one row in a hundred that lies more than five years off all others
 * (2062 for 2026) stands outside, because it would stretch every series.
 */
export function dateWindow(readings: Iterable<DateReading | string>): DateWindow {
  const counts = new Map<number, number>();
  let total = 0;
  for (const reading of readings) {
    if (typeof reading === 'string') continue;
    total++;
    counts.set(reading.day, (counts.get(reading.day) ?? 0) + 1);
  }
  const days = [...counts.keys()].sort((a, b) => a - b);
  const few = Math.floor(total * fewShare);
  const from = edge(days, counts, few);
  const to = edge([...days].reverse(), counts, few);
  return { from, to: to === -Infinity ? Infinity : to };
}
