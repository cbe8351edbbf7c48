import { quasiNewton } from '../../optimisation/quasiNewton';
import { deseasonalised, enoughForSeason, seasonalIndices } from '../seasonality';
import { ALPHA, BETA_SHARE, etsName, etsParameters, GAMMA_SHARE, LEVEL, PHI, SLOPE, SLOTS } from './etsForm';
import type { EtsForm } from './etsForm';
import { etsGradient, etsPass, etsTape } from './etsRecursion';
import type { EtsTape } from './etsRecursion';
import type { Fit } from './fit';
import { leastSquaresLine } from './theta';

export interface EtsFit extends Fit {
  readonly form: EtsForm;
  readonly name: string;
  /** Weights of the newest value in level, slope and season; damping. 0 where the model has no such part, φ = 1 undamped. */
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
  /** Twice the negative log-likelihood, n ln Σε² (+ 2 Σ ln ŷ), and the corrected Akaike criterion made from it (and the prior, if any). */
  readonly likelihood: number;
  readonly criterion: number;
  /** Variance of the errors: in squared units, or relative for multiplicative errors. */
  readonly variance: number;
  /** After the last period; `slots[h % season]` belongs to the period h + 1 ahead. */
  readonly last: { readonly level: number; readonly slope: number; readonly slots: Float64Array };
}

/** Where each weight may lie and where its search begins; the pull of the prior toward that start, and whether it pulls from above only. */
const WEIGHTS = [
  { place: ALPHA, lower: 1e-4, upper: 0.9999, start: 0.3, pull: 0.2, from: 'both' },
  { place: BETA_SHARE, lower: 1e-4, upper: 0.9999, start: 0.1, pull: 3, from: 'above' },
  { place: GAMMA_SHARE, lower: 1e-4, upper: 0.9999, start: 0.1, pull: 0.2, from: 'both' },
  { place: PHI, lower: 0.8, upper: 0.98, start: 0.95, pull: 0.2, from: 'both' },
] as const;
/** Pull of the prior on first states, in sizes of the error. */
const PULL_ON_STATES = 1;

/**
 * `likelihood` takes the likeliest weights and states. `tempered` takes the likeliest under a prior that holds them near where
 * smoothing usually works: lightly, but firmly against slopes that follow every change (β near α), which are often the likeliest
 * and forecast worst. The prior is a square on the logistic scale of the weights, and counts in the criterion.
 */
export type EtsEstimate = 'likelihood' | 'tempered';

/**
 * Fits one exponential smoothing model by maximum likelihood over weights and first states together (Hyndman, Koehler, Ord &
 * Snyder 2008, ch. 5). Weights keep to the usual region 0 < β < α < 1, 0 < γ < 1 − α, 0.8 ≤ φ ≤ 0.98. The history is in units
 * in which its largest magnitude is about 1. Null where the history is too short for the model (fewer than its parameters
 * and two), or not positive where that is needed.
 */
export function ets(history: Float64Array, season: number, form: EtsForm, estimate: EtsEstimate = 'likelihood'): EtsFit | null {
  const m = form.season === 'N' ? 0 : season;
  const n = history.length;
  if (m > 0 && !enoughForSeason(n, m)) return null;
  const counted = etsParameters(form, m);
  if (n < counted + 2) return null;
  const natural = startOf(history, m, form);
  const tape = etsTape(n, m);
  const atStart = etsPass(history, form, natural, tape);
  if (!Number.isFinite(atStart)) return null;
  const reached = search(history, { form, natural, tape }, estimate);
  const likelihood = etsPass(history, form, natural, tape);
  if (!Number.isFinite(likelihood)) return null;
  return fitFrom(history, { form, natural, tape, likelihood, reached, counted });
}

interface Searched {
  readonly form: EtsForm;
  /** Start values; the best ones afterwards. */
  readonly natural: Float64Array;
  readonly tape: EtsTape;
}

/**
 * Weights move on a logistic scale, states in steps of the size of the errors; the last index of the season follows from the others.
 * Gives the least −2 ln L, with the prior in a tempered fit.
 */
function search(history: Float64Array, { form, natural, tape }: Searched, estimate: EtsEstimate): number {
  const m = tape.slots.length;
  const weights = WEIGHTS.filter(({ place }) => (place === ALPHA || (place === BETA_SHARE && form.trend !== 'N') || (place === GAMMA_SHARE && m > 0) || (place === PHI && form.damped)));
  const unit = errorSize(history, tape.fitted);
  const scales = Float64Array.from(natural, (_, place) => {
    if (place === SLOPE) return form.trend === 'M' ? 0.02 : unit / 5;
    return place >= SLOTS && form.season === 'M' ? Math.min(0.2, unit / natural[LEVEL]) : unit;
  });
  const places = [...weights.map(({ place }) => place as number), LEVEL, ...(form.trend === 'N' ? [] : [SLOPE]), ...Array.from({ length: Math.max(0, m - 1) }, (_, j) => SLOTS + j)];
  const origin = Float64Array.from(natural);
  const whole = form.season === 'M' ? m : 0;
  const gradientOf = new Float64Array(natural.length);
  const spread = (free: Float64Array): void => {
    for (let i = 0; i < places.length; i++) {
      const place = places[i];
      natural[place] = i < weights.length ? weights[i].lower + (weights[i].upper - weights[i].lower) / (1 + Math.exp(-free[i])) : origin[place] + free[i] * scales[place];
    }
    if (m === 0) return;
    let rest = whole;
    for (let j = 0; j < m - 1; j++) rest -= natural[SLOTS + j];
    natural[SLOTS + m - 1] = rest;
  };
  const start = places.map((place, i) => (i < weights.length ? logistic(origin[place], weights[i]) : 0));
  const pulls = places.map((_, i) => (estimate === 'likelihood' ? 0 : i < weights.length ? weights[i].pull : PULL_ON_STATES));
  const objective = (free: Float64Array, gradient: Float64Array): number => {
    spread(free);
    let value = etsPass(history, form, natural, tape);
    if (!Number.isFinite(value)) return Infinity;
    etsGradient(history, form, natural, tape, gradientOf);
    for (let i = 0; i < places.length; i++) {
      const place = places[i];
      if (i < weights.length) {
        const { lower, upper } = weights[i];
        gradient[i] = (gradientOf[place] * (natural[place] - lower) * (upper - natural[place])) / (upper - lower);
      } else gradient[i] = (gradientOf[place] - (place >= SLOTS ? gradientOf[SLOTS + m - 1] : 0)) * scales[place];
      const away = free[i] - start[i];
      const pulled = away < 0 && i < weights.length && weights[i].from === 'above' ? 0 : pulls[i];
      value += pulled * away * away;
      gradient[i] += 2 * pulled * away;
    }
    return value;
  };
  const { point, value } = quasiNewton(objective, { start, maxSteps: 20 + 6 * places.length, tolerance: 2e-3 });
  spread(point);
  return value;
}

const logistic = (value: number, { lower, upper }: { readonly lower: number; readonly upper: number }): number => Math.log((value - lower) / (upper - value));

function errorSize(history: Float64Array, fitted: Float64Array): number {
  let squares = 0;
  for (let t = 0; t < history.length; t++) squares += (history[t] - fitted[t]) ** 2;
  return Math.max(Math.sqrt(squares / history.length), 1e-6);
}

/** Indices from the decomposition, level and slope from a line through the first seasons without their season. */
function startOf(history: Float64Array, m: number, { trend, season, damped }: EtsForm): Float64Array {
  const p = new Float64Array(SLOTS + m);
  for (const { place, start } of WEIGHTS) p[place] = start;
  if (!damped) p[PHI] = 1;
  if (trend === 'N') p[BETA_SHARE] = 0;
  if (m === 0) p[GAMMA_SHARE] = 0;
  let adjusted = history;
  if (m > 0) {
    const indices = seasonalIndices(history, m, season === 'M' ? 'multiplicative' : 'additive');
    p.set(indices.indices, SLOTS);
    adjusted = deseasonalised(history, indices);
  }
  const run = adjusted.subarray(0, Math.min(history.length, Math.max(10, 2 * m)));
  const { intercept, slope } = leastSquaresLine(run);
  const mean = intercept + (slope * (run.length - 1)) / 2;
  if (trend === 'N') p[LEVEL] = mean;
  else if (trend === 'A') {
    p[LEVEL] = intercept - slope;
    p[SLOPE] = slope;
  } else {
    const first = intercept > 0 ? intercept : mean;
    p[SLOPE] = Math.max(0.8, Math.min(1.25, 1 + slope / mean));
    p[LEVEL] = first / p[SLOPE];
  }
  return p;
}

interface Fitted extends Searched {
  readonly likelihood: number;
  /** The likelihood with the prior, where there is one. */
  readonly reached: number;
  readonly counted: number;
}

function fitFrom(history: Float64Array, { form, natural, tape, likelihood, reached, counted }: Fitted): EtsFit {
  const n = history.length;
  const m = tape.slots.length;
  const { fitted } = tape;
  const phi = natural[PHI];
  const last = { level: tape.level[n], slope: tape.slope[n], slots: Float64Array.from(tape.slots, (_, h) => tape.slots[(n + h) % m]) };
  let squares = 0;
  for (let t = 0; t < n; t++) squares += (form.error === 'M' ? history[t] / fitted[t] - 1 : history[t] - fitted[t]) ** 2;
  return {
    form,
    name: etsName(form),
    alpha: natural[ALPHA],
    beta: natural[ALPHA] * natural[BETA_SHARE],
    gamma: (1 - natural[ALPHA]) * natural[GAMMA_SHARE],
    phi,
    likelihood,
    criterion: reached + 2 * counted + (2 * counted * (counted + 1)) / Math.max(n - counted - 1, 1e-9),
    variance: squares / Math.max(1, n - counted + 1),
    last,
    fitted,
    forecast: (horizon) => {
      const path = new Float64Array(horizon);
      let damping = 0;
      let power = 1;
      for (let h = 0; h < horizon; h++) {
        power *= phi;
        damping += power;
        const base = form.trend === 'N' ? last.level : form.trend === 'A' ? last.level + damping * last.slope : last.level * last.slope ** damping;
        const index = m > 0 ? last.slots[h % m] : 0;
        path[h] = form.season === 'M' ? base * index : base + index;
      }
      return path;
    },
  };
}
