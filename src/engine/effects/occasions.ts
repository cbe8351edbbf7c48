import type { Effect } from './effect';
import { logFactors } from './effectRegression';
import type { PeriodDays } from './periodDays';

/** Periods from `from` up to `to` (excluded) in which an effect acts. */
export interface Occasion {
  readonly from: number;
  readonly to: number;
}

/** Share of its strongest period from which an effect counts as acting. */
const ACTING = 0.1;
/** An effect that acts in more of the periods than this is always there: it has no occasions of its own. */
const ALWAYS = 0.5;
/** Parts that the periods of an effect that is always there are told in. */
const PARTS_OF_YEAR = 4;
const PER_YEAR = { day: 365, week: 52, month: 12, quarter: 4, year: 1 } as const;

/** When an effect acts in the first `n` periods: each Easter, each promotion; quarters of a year for one that always does. */
export function occasionsOf(effect: Effect, periods: PeriodDays, n: number): readonly Occasion[] {
  const tried = effect.parameters.map(({ expected, deviation }, j) => (expected !== effect.none[j] ? expected : effect.none[j] + deviation / 2));
  const strength = logFactors(effect, tried, periods, n).map(Math.abs);
  const strongest = strength.reduce((most, each) => Math.max(most, each), 0);
  if (!(strongest > 1e-9)) return [];
  const acts = Array.from(strength, each => each >= ACTING * strongest);
  if (acts.filter(Boolean).length > ALWAYS * n) return partsOfYears(n, periods.bucket);
  const occasions: Occasion[] = [];
  for (let t = 0; t < n; t++) {
    if (!acts[t]) continue;
    const last = occasions.at(-1);
    if (last && t <= last.to + 1) occasions[occasions.length - 1] = { from: last.from, to: t + 1 };
    else occasions.push({ from: t, to: t + 1 });
  }
  return occasions;
}

function partsOfYears(n: number, bucket: keyof typeof PER_YEAR): readonly Occasion[] {
  const length = Math.max(1, Math.round(PER_YEAR[bucket] / PARTS_OF_YEAR));
  const parts: Occasion[] = [];
  for (let to = n; to - length >= 0; to -= length) parts.unshift({ from: to - length, to });
  return parts;
}
