import { baseDesign } from '../effects/baseDesign';
import type { Effect } from '../effects/effect';
import { fitRegression, type Regression } from '../effects/effectRegression';
import type { PeriodDays } from '../effects/periodDays';
import type { ExpectedPath } from './expectedPath';

/** A level that demand left for good. */
export interface LevelShift {
  /** First period of the new level. */
  readonly at: number;
  /** New level over the old one. */
  readonly ratio: number;
}

export interface ShiftWanted {
  readonly demand: Float64Array;
  readonly periods: PeriodDays;
  readonly season: number;
  readonly path: ExpectedPath;
}

/** Standard errors that the step must stand away from none; high, since every period is a candidate (Andrews 1993). */
const EVIDENCE = 6;
/** The screen is cheaper and blunter. */
const SCREEN = 5;
const LEAST_CHANGE = 0.25;
/** Periods compared on each side by the screen, and the fewest on each side. */
const REACH: Readonly<Record<PeriodDays['bucket'], { readonly fewest: number; readonly most: number }>> = {
  day: { fewest: 42, most: 182 }, week: { fewest: 8, most: 26 }, month: { fewest: 4, most: 12 }, quarter: { fewest: 3, most: 6 }, year: { fewest: 3, most: 5 },
};
/** Periods around the screen's best that are tried in full. */
const AROUND = 3;
const WAVES = 4;

/**
 * The clearest step of the level, or null. Medians before and after each period screen for one; a regression with level,
 * trend, season and the step then has to prefer it clearly (a sup-Wald test in spirit; Andrews 1993). A steady decline is none.
 */
export function levelShift({ demand, periods, season, path }: ShiftWanted): LevelShift | null {
  const { fewest, most } = REACH[periods.bucket];
  const n = demand.length;
  if (n < 3 * fewest) return null;
  const at = screened(path, { fewest, most });
  if (at === null) return null;
  const waves = season > 1 && n >= 2 * season ? Math.min(WAVES, Math.floor(season / 2)) : 0;
  const regression: Omit<Regression, 'effects'> = { demand: demand.map(value => (value > 0 ? value : NaN)), periods, base: baseDesign(periods, waves) };
  let best: { readonly at: number; readonly step: number; readonly deviation: number; readonly criterion: number } | null = null;
  for (let candidate = Math.max(fewest, at - AROUND); candidate <= Math.min(n - fewest, at + AROUND); candidate++) {
    const fit = fitRegression({ ...regression, effects: [stepEffect(candidate, periods)] }, { upTo: n });
    if (best && fit.criterion >= best.criterion) continue;
    best = { at: candidate, step: fit.parameters[0][0], deviation: fit.deviations[0][0], criterion: fit.criterion };
  }
  if (!best || Math.abs(best.step) < LEAST_CHANGE || Math.abs(best.step) < EVIDENCE * best.deviation || best.criterion >= path.fit.criterion) return null;
  return { at: best.at, ratio: Math.exp(best.step) };
}

function screened({ fit, raw }: ExpectedPath, { fewest, most }: { readonly fewest: number; readonly most: number }): number | null {
  let best = SCREEN;
  let at: number | null = null;
  for (let t = fewest; t <= raw.length - fewest; t++) {
    const before = known(raw.subarray(Math.max(0, t - most), t));
    const after = known(raw.subarray(t, Math.min(raw.length, t + most)));
    if (before.length < fewest / 2 || after.length < fewest / 2) continue;
    const score = Math.abs(middle(after) - middle(before)) / (Math.max(fit.noise, 0.03) * 1.25 * Math.sqrt(1 / before.length + 1 / after.length));
    if (score > best) {
      best = score;
      at = t;
    }
  }
  return at;
}

const known = (values: Float64Array): Float64Array => values.filter(value => !Number.isNaN(value));
const middle = (values: Float64Array): number => values.sort()[values.length >> 1];

/** A factor e^θ from one period on. */
function stepEffect(at: number, { span, starts }: PeriodDays): Effect {
  const day = starts[at];
  return {
    name: 'Level',
    kind: 'events',
    parameters: [{ name: 'step', expected: 0, deviation: 1, low: -5, high: 5 }],
    none: [0],
    factors: (parameters, days = span.count) => new Float64Array(days).fill(1).fill(Math.exp(parameters[0]), Math.min(day, days)),
  };
}
