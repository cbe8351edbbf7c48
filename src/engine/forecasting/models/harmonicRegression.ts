import type { Fit } from './fit';
import { solvePositive } from '../../optimisation/solvePositive';
import { wavesOf } from './waves';
import type { Waves } from './waves';

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
/** Weights of the newest value in the level [α] that are tried. */
const LEVELS = [0.03, 0.1, 0.25, 0.5, 0.85];
/** Variances of the slowest wave over the noise's that are tried; the first stands for no season. */
const RATIOS = [1e-9, 0.05, 0.3, 1.5, 8];
/** Deviation of the slope over one season, over the noise's. */
const SLOPE_PER_SEASON = 0.4;
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
  const waves = wavesOf(seasons, most);
  const count = waves.columns.length;
  const mean = history.reduce((sum, value) => sum + value / n, 0);
  const centred = history.map((value) => value - mean);
  const regressors = waves.columns.map((_, i) => Float64Array.from({ length: n }, (__, t) => waves.at(i, t)));
  regressors.push(Float64Array.from({ length: n }, (_, t) => t - n + 1));
  const averaged = averageOf(LEVELS.map((alpha) => viewsOf(smoothedOut(centred, regressors, alpha), waves, SLOPE_PER_SEASON / Math.max(...seasons))));
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
    fitted: averaged.errors.map((error, t) => history[t] - error),
    seasonalAt,
    odds: averaged.odds,
    kept: spread > 0 ? spread / (spread + unsure) : 0,
    forecast: (horizon) => Float64Array.from({ length: horizon }, (_, h) => {
      const damped = (DAMPING * (1 - DAMPING ** (h + 1))) / (1 - DAMPING);
      return mean + averaged.level + seasonalAt(n + h) + coefficients[count] * damped;
    }),
  };
}

/** One-step errors of exponential smoothing from a first level of 0, and the level it leaves behind. */
interface Smoothed {
  readonly errors: Float64Array;
  readonly level: number;
}

/** One weight of the level: the history and each regressor smoothed by it, and what each strength of season makes of them. */
interface Views {
  readonly history: Smoothed;
  readonly columns: readonly Smoothed[];
  readonly strengths: readonly { readonly evidence: number; readonly beta: Float64Array; readonly noise: number }[];
}

/** Smoothing is linear, so that the error of a sum is the sum of errors. The last column is the first level, which decays. */
function smoothedOut(values: Float64Array, regressors: readonly Float64Array[], alpha: number): Omit<Views, 'strengths'> {
  const run = (series: Float64Array): Smoothed => {
    const errors = new Float64Array(series.length);
    let level = 0;
    for (let t = 0; t < series.length; t++) {
      errors[t] = series[t] - level;
      level += alpha * errors[t];
    }
    return { errors, level };
  };
  const decays = Float64Array.from(values, (_, t) => (1 - alpha) ** t);
  return { history: run(values), columns: [...regressors.map(run), { errors: decays, level: -((1 - alpha) ** values.length) }] };
}

/** Ridge regression of the smoothed history on the smoothed columns under each strength of season, and how probable each makes the history. */
function viewsOf(smoothed: Omit<Views, 'strengths'>, { columns: waves }: Waves, slope: number): Views {
  const { history, columns } = smoothed;
  const n = history.errors.length;
  const p = columns.length;
  const gram = new Float64Array(p * p);
  const cross = new Float64Array(p);
  const square = product(history.errors, history.errors);
  for (let i = 0; i < p; i++) {
    cross[i] = product(columns[i].errors, history.errors);
    for (let j = 0; j <= i; j++) gram[i * p + j] = product(columns[i].errors, columns[j].errors);
  }
  const strengths = RATIOS.map((ratio) => {
    const normal = Float64Array.from(gram);
    let prior = 0;
    for (let i = 0; i < p - 1; i++) {
      const variance = i < waves.length ? ratio / waves[i].order ** 2 : slope ** 2;
      normal[i * p + i] += 1 / variance;
      prior += Math.log(variance);
    }
    const { x: beta, logDeterminant } = solvePositive(normal, cross);
    const noise = Math.max(square - product(beta, cross), NEGLIGIBLE * square, Number.MIN_VALUE) / n;
    return { evidence: -(logDeterminant + prior + n * Math.log(noise)) / 2, beta, noise };
  });
  return { ...smoothed, strengths };
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let t = 0; t < a.length; t++) sum += a[t] * b[t];
  return sum;
}

interface Average {
  readonly coefficients: Float64Array;
  readonly level: number;
  readonly noise: number;
  readonly odds: number;
  readonly errors: Float64Array;
}

/** All views averaged by their evidence. */
function averageOf(all: readonly Views[]): Average {
  const best = Math.max(...all.flatMap(({ strengths }) => strengths.map(({ evidence }) => evidence)));
  const weightOf = (evidence: number): number => Math.exp(evidence - best);
  const total = all.reduce((sum, { strengths }) => strengths.reduce((part, { evidence }) => part + weightOf(evidence), sum), 0);
  const p = all[0].columns.length;
  const coefficients = new Float64Array(p);
  const errors = new Float64Array(all[0].history.errors.length);
  let level = 0;
  let noise = 0;
  let without = 0;
  for (const { history, columns, strengths } of all) {
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
    level += weight * history.level;
    for (let t = 0; t < errors.length; t++) errors[t] += weight * history.errors[t];
    for (let i = 0; i < p; i++) {
      coefficients[i] += own[i];
      level -= own[i] * columns[i].level;
      for (let t = 0; t < errors.length; t++) errors[t] -= own[i] * columns[i].errors[t];
    }
  }
  const odds = Math.log(Math.max(1 - without, NEGLIGIBLE) / (RATIOS.length - 1)) - Math.log(Math.max(without, Number.MIN_VALUE));
  return { coefficients, level, noise, odds, errors };
}
