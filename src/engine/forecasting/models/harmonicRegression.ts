import { solvedBy } from '../../optimisation/solvePositive';
import type { Fit } from './fit';
import { harmonicDesign, product, smoothedBy } from './harmonicDesign';
import type { DesignedLevel, Smoothed } from './harmonicDesign';

export interface HarmonicOptions {
  /** Lengths of the seasons in periods, each ≥ 2; they need not be whole: 365.25 days. */
  readonly seasons: readonly number[];
  /** Waves for each season at most, from the slowest on. Default 6. */
  readonly waves?: number;
}

export interface HarmonicFit extends Fit {
  /** What all seasons together add at a period; 0 is the first period of the history. */
  seasonalAt(period: number): number;
  /** How much of the season is known rather than guessed: its variance over that plus the variance of its estimate, 0–1. */
  readonly kept: number;
  /** Logarithm of how much more probable the history is with a season than without (Bayes factor; Kass & Raftery 1995). */
  readonly odds: number;
}

const MOST_WAVES = 6;
const DAMPING = 0.95;
/** Share of the squares below which an error is rounding, and of the probability below which a view is not worth its time. */
const NEGLIGIBLE = 1e-12;

/**
 * Dynamic harmonic regression: waves and a damped slope around a level that moves by exponential smoothing, which is ARIMA(0,1,1)
 * errors (Hyndman & Athanasopoulos 2021, section 10.5; long seasons as few waves: De Livera, Hyndman & Snyder 2011). A wave of order k is
 * a draw around 0 with a variance falling as k^−2, so that a history of little more than one season already has one, shrunk by how
 * little is known of it. How fast the level moves and how strong the season is are not chosen: forecasts are averaged over a grid of
 * both, weighed by how probable each makes the history (Bayesian model averaging; Hoeting et al. 1999).
 * Time is linear in the length. Additive: fit it to logarithms where the season is a factor.
 */
export function harmonicRegression(history: Float64Array, { seasons, waves: most = MOST_WAVES }: HarmonicOptions): HarmonicFit {
  const n = history.length;
  const { waves, levels } = harmonicDesign(n, seasons, most);
  const count = waves.columns.length;
  const mean = history.reduce((sum, value) => sum + value / n, 0);
  const centred = history.map((value) => value - mean);
  const averaged = averageOf(levels.map((level) => viewsOf(level, centred)));
  const { coefficients } = averaged;
  const seasonalAt = (period: number): number => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += coefficients[i] * waves.at(i, period);
    return sum;
  };
  let spread = 0;
  for (let i = 0; i < count; i++) spread += coefficients[i] ** 2 / 2;
  const unsure = (averaged.noise * count) / n;
  return {
    get fitted() {
      return averaged.errors().map((error, t) => history[t] - error);
    },
    seasonalAt,
    odds: averaged.odds,
    kept: spread > 0 ? spread / (spread + unsure) : 0,
    forecast: (horizon) => Float64Array.from({ length: horizon }, (_, h) => {
      const damped = (DAMPING * (1 - DAMPING ** (h + 1))) / (1 - DAMPING);
      return mean + averaged.level + seasonalAt(n + h) + coefficients[count] * damped;
    }),
  };
}

/** One weight of the level, the history smoothed by it, and what each strength of season makes of it. */
interface Views {
  readonly level: DesignedLevel;
  readonly history: Smoothed;
  readonly strengths: readonly { readonly evidence: number; readonly beta: Float64Array; readonly noise: number }[];
}

/** Ridge regression of the smoothed history on the smoothed columns, and how probable each strength of season makes the history. */
function viewsOf(level: DesignedLevel, centred: Float64Array): Views {
  const history = smoothedBy(level.alpha, centred);
  const n = centred.length;
  const cross = Float64Array.from(level.columns, ({ errors }) => product(errors, history.errors));
  const square = product(history.errors, history.errors);
  const strengths = level.strengths.map(({ normal, penalty }) => {
    const beta = solvedBy(normal, cross);
    const noise = Math.max(square - product(beta, cross), NEGLIGIBLE * square, Number.MIN_VALUE) / n;
    return { evidence: -penalty - (n * Math.log(noise)) / 2, beta, noise };
  });
  return { level, history, strengths };
}

interface Average {
  readonly coefficients: Float64Array;
  readonly level: number;
  readonly noise: number;
  readonly odds: number;
  /** One-step errors; told only where asked for. */
  readonly errors: () => Float64Array;
}

/** All views averaged by their evidence. Smoothing is linear, so that the error of a sum is the sum of errors. */
function averageOf(all: readonly Views[]): Average {
  const best = Math.max(...all.flatMap(({ strengths }) => strengths.map(({ evidence }) => evidence)));
  const weightOf = (evidence: number): number => Math.exp(evidence - best);
  const total = all.reduce((sum, { strengths }) => strengths.reduce((part, { evidence }) => part + weightOf(evidence), sum), 0);
  const p = all[0].level.columns.length;
  const coefficients = new Float64Array(p);
  const parts: { readonly view: Views; readonly own: Float64Array; readonly weight: number }[] = [];
  let level = 0;
  let noise = 0;
  let without = 0;
  for (const view of all) {
    const { level: { columns }, history, strengths } = view;
    const own = new Float64Array(p);
    let weight = 0;
    without += weightOf(strengths[0].evidence) / total;
    for (const strength of strengths) {
      const share = weightOf(strength.evidence) / total;
      weight += share;
      noise += share * strength.noise;
      for (let i = 0; i < p; i++) own[i] += share * strength.beta[i];
    }
    if (weight < NEGLIGIBLE) continue;
    parts.push({ view, own, weight });
    level += weight * history.level;
    for (let i = 0; i < p; i++) {
      coefficients[i] += own[i];
      level -= own[i] * columns[i].level;
    }
  }
  const errors = (): Float64Array => {
    const sum = new Float64Array(all[0].history.errors.length);
    for (const { view: { level: { columns }, history }, own, weight } of parts) {
      for (let t = 0; t < sum.length; t++) sum[t] += weight * history.errors[t];
      columns.forEach((column, i) => { for (let t = 0; t < sum.length; t++) sum[t] -= own[i] * column.errors[t]; });
    }
    return sum;
  };
  const odds = Math.log(Math.max(1 - without, NEGLIGIBLE) / (all[0].strengths.length - 1)) - Math.log(Math.max(without, Number.MIN_VALUE));
  return { coefficients, level, noise, odds, errors };
}
