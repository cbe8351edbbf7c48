import { baseDesign } from '../effects/baseDesign';
import type { Effect } from '../effects/effect';
import { fitRegression, type Regression } from '../effects/effectRegression';
import type { PeriodDays } from '../effects/periodDays';
import { forecast } from '../forecasting/forecast';
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
/** Standard errors without which the screen's best is not looked around of. */
const PROMISING = 4;
/** Periods around the screen's best that are tried in full. */
const AROUND = 2;
/** Robust deviations up to which one period counts in the screen. */
const FAR = 6;
const WAVES = 4;

/**
 * The clearest step of the level, or null. Means before and after each period screen for one; a regression with level,
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
  const around = [0, ...Array.from({ length: AROUND }, (_, i) => [-1 - i, 1 + i]).flat()].map(offset => at + offset).filter(each => each >= fewest && each <= n - fewest);
  for (const candidate of around) {
    if (best && Math.abs(best.step) < PROMISING * best.deviation) return null;
    const fit = fitRegression({ ...regression, effects: [stepEffect(candidate, periods)] }, { upTo: n });
    if (best && fit.criterion >= best.criterion) continue;
    best = { at: candidate, step: fit.parameters[0][0], deviation: fit.deviations[0][0], criterion: fit.criterion };
  }
  if (!best || Math.abs(best.step) < LEAST_CHANGE || Math.abs(best.step) < EVIDENCE * best.deviation || best.criterion >= path.fit.criterion) return null;
  const level = fitRegression({ ...regression, base: flat(regression.base), effects: [stepEffect(best.at, periods)] }, { upTo: n }).parameters[0][0];
  const step = Math.sign(level) === Math.sign(best.step) ? Math.sign(level) * Math.min(Math.abs(level), Math.abs(best.step)) : 0;
  if (Math.abs(step) < LEAST_CHANGE) return null;
  return helps({ demand, season, shift: { at: best.at, ratio: Math.exp(step) } }) ? { at: best.at, ratio: Math.exp(step) } : null;
}

/** Trend in logs a year that a step is measured without: what goes up and then steps down has not lost what the trend gained. */
const FLAT = 0.02;
const flat = (base: Regression['base']): Regression['base'] => ({ ...base, deviations: base.deviations.map((deviation, j) => (j === 1 ? FLAT : deviation)) });

/** Part of the held-out error that taking the history at the new level must save. */
const LEAST_GAIN = 0.1;

/**
 * Whether a forecast made half-way between the shift and now, from a history brought to the new level, would have been nearer to what came after than one from the history as it is (Tashman 2000).
 */
function helps({ demand, season, shift: { at, ratio } }: { readonly demand: Float64Array; readonly season: number; readonly shift: LevelShift }): boolean {
  const origin = at + Math.max(2, (demand.length - at) >> 1);
  const horizon = Math.min(demand.length - origin, season > 1 ? season : demand.length);
  const known = demand.slice(0, origin);
  const errorOf = (history: Float64Array): number => {
    const path = forecast(history, { horizon, season, method: 'fast' }).mean;
    return path.reduce((sum, value, h) => sum + (Number.isNaN(demand[origin + h]) ? 0 : Math.abs(demand[origin + h] - value)), 0);
  };
  return errorOf(known.map((value, t) => (t < at ? value * ratio : value))) < (1 - LEAST_GAIN) * errorOf(known);
}

/** The period from which means of the errors differ most before and after, where they differ clearly; far errors count up to a limit. */
function screened({ noise, raw }: ExpectedPath, { fewest, most }: { readonly fewest: number; readonly most: number }): number | null {
  const limit = Math.max(FAR * noise, LEAST_CHANGE);
  const sums = new Float64Array(raw.length + 1);
  const counts = new Float64Array(raw.length + 1);
  raw.forEach((error, t) => {
    const known = !Number.isNaN(error);
    sums[t + 1] = sums[t] + (known ? Math.max(-limit, Math.min(limit, error)) : 0);
    counts[t + 1] = counts[t] + (known ? 1 : 0);
  });
  let best = SCREEN;
  let at: number | null = null;
  for (let t = fewest; t <= raw.length - fewest; t++) {
    const [from, to] = [Math.max(0, t - most), Math.min(raw.length, t + most)];
    const [before, after] = [counts[t] - counts[from], counts[to] - counts[t]];
    if (before < fewest / 2 || after < fewest / 2) continue;
    const score = Math.abs((sums[to] - sums[t]) / after - (sums[t] - sums[from]) / before) / (noise * Math.sqrt(1 / before + 1 / after));
    if (score > best) {
      best = score;
      at = t;
    }
  }
  return at;
}

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
