import { nelderMead } from '../../optimisation/nelderMead';
import { enoughForSeason, seasonalIndices } from '../seasonality';
import type { Fit } from './fit';
import { ses } from './ses';

/** Where the season acts: nowhere, in place of the level, added to it as real numbers, or added as complex ones. */
export type ComplexForm = 'none' | 'simple' | 'partial' | 'full';

export interface ComplexFit extends Fit {
  readonly form: ComplexForm;
  /** α₀, α₁ and, where the form has them, β₀ (and β₁). */
  readonly weights: Float64Array;
  readonly criterion: number;
}

/** Level and information potential, and the same for every position of the season. */
interface State {
  level: number;
  potential: number;
  readonly seasonal: Float64Array;
  readonly seasonalPotential: Float64Array;
}

const SEARCH: Readonly<Record<ComplexForm, { readonly start: readonly number[]; readonly upper: readonly number[] }>> = {
  none: { start: [1.3, 1], upper: [1.8, 1.9] },
  simple: { start: [1.3, 1], upper: [1.8, 1.9] },
  partial: { start: [1.3, 1, 0.1], upper: [1.8, 1.9, 0.99] },
  full: { start: [1.3, 1, 1.3, 1], upper: [1.8, 1.9, 1.5, 1.5] },
};
const LEAST = 0.01;
/** Times the first states are sought by running the recursion back over the history. */
const BACKCASTS = 1;
const ROUNDING = 1e-8;
const STARTING_SHARE = 1.1;

/**
 * Complex exponential smoothing, CES (Svetunkov, Kourentzes & Ord 2022): a level and its "information potential" are the parts of
 * one complex number that is smoothed with a complex weight α₀ + iα₁, so that one model passes smoothly from a level to a trend:
 * ℓ' = ℓ − (1 − α₁) c + (α₀ − α₁) e, c' = ℓ + (1 − α₀) c + (α₀ + α₁) e. Weights are those with the smallest squared one-step error;
 * first states are found by backcasting. The history is in units in which its largest magnitude is about 1.
 */
export function complexSmoothing(history: Float64Array, season: number, form: ComplexForm): ComplexFit {
  const n = history.length;
  const fitted = new Float64Array(n);
  const start = startOf(history, season, form);
  const state = copyOf(start);
  const run = (p: ArrayLike<number>): number => {
    restart(state, start);
    for (let k = 0; k < BACKCASTS; k++) {
      pass(history, { form, p, state, fitted, direction: 1 });
      pass(history, { form, p, state, fitted, direction: -1 });
    }
    return pass(history, { form, p, state, fitted, direction: 1 });
  };
  const { start: first, upper } = SEARCH[form];
  const bounds = { start: first, lower: first.map(() => LEAST), upper, maxEvaluations: 35 * first.length, tolerance: 1e-5, step: 0.1 };
  const { point } = nelderMead((p) => (isStable(p) ? run(p) : Infinity), bounds);
  const squares = run(point);
  const counted = point.length + 1 + (form === 'none' ? 2 : form === 'simple' ? 2 : form === 'partial' ? 3 : 4);
  return {
    form,
    weights: point,
    criterion: n * Math.log(squares / n + ROUNDING * ROUNDING) + 2 * counted + (2 * counted * (counted + 1)) / Math.max(n - counted - 1, 1e-9),
    fitted,
    forecast: (horizon) => {
      const ahead = copyOf(state);
      const path = new Float64Array(n + horizon).fill(NaN);
      pass(path, { form, p: point, state: ahead, fitted: path, direction: 1, from: n });
      return path.slice(n);
    },
  };
}

/** AutoCES: of the four forms (without a season only the first) the one with the lowest corrected Akaike criterion. */
export function autoCes(history: Float64Array, season: number): Fit {
  if (history.length < 6) return ses(history);
  const forms: readonly ComplexForm[] = enoughForSeason(history.length, season) ? ['none', 'simple', 'partial', 'full'] : ['none'];
  const fits = forms.map((form) => complexSmoothing(history, season, form));
  return fits.reduce((best, fit) => (fit.criterion < best.criterion ? fit : best));
}

/** Errors die out: the roots of the discounting matrix of the level lie within the unit circle. */
function isStable(p: ArrayLike<number>): boolean {
  const [a0, a1] = [p[0], p[1]];
  const trace = 2 - 2 * a0 + a1;
  const determinant = (1 - a0 + a1) * (1 - a0) + (1 - a1) * (1 - a0 - a1);
  return Math.abs(determinant) < 1 && Math.abs(trace) < 1 + determinant;
}

interface Pass {
  readonly form: ComplexForm;
  readonly p: ArrayLike<number>;
  readonly state: State;
  readonly fitted: Float64Array;
  readonly direction: 1 | -1;
  /** First period, for a pass beyond the history: values that are not known (NaN) leave no error. */
  readonly from?: number;
}

/** Runs the recursion over the values forwards or backwards, changes the state, and gives the sum of squared errors. */
function pass(values: Float64Array, { form, p, state, fitted, direction, from = 0 }: Pass): number {
  const n = values.length;
  const { seasonal, seasonalPotential } = state;
  const m = seasonal.length;
  const [a0, a1] = [p[0], p[1]];
  const b0 = form === 'simple' ? a0 : p[2];
  const b1 = form === 'simple' ? a1 : p[3];
  let { level, potential } = state;
  let squares = 0;
  for (let t = direction === 1 ? from : n - 1; direction === 1 ? t < n : t >= from; t += direction) {
    const j = m > 0 ? t % m : 0;
    const index = m > 0 ? seasonal[j] : 0;
    const predicted = form === 'none' ? level : form === 'simple' ? index : level + index;
    const value = values[t];
    const error = Number.isNaN(value) ? 0 : value - predicted;
    fitted[t] = predicted;
    squares += error * error;
    if (form !== 'simple') {
      const before = level;
      level = before - (1 - a1) * potential + (a0 - a1) * error;
      potential = before + (1 - a0) * potential + (a0 + a1) * error;
    }
    if (form === 'partial') seasonal[j] = index + b0 * error;
    else if (form !== 'none') {
      const before = seasonalPotential[j];
      seasonal[j] = index - (1 - b1) * before + (b0 - b1) * error;
      seasonalPotential[j] = index + (1 - b0) * before + (b0 + b1) * error;
    }
  }
  state.level = level;
  state.potential = potential;
  return squares;
}

function startOf(history: Float64Array, season: number, form: ComplexForm): State {
  const m = form === 'none' ? 0 : season;
  const run = Math.min(history.length, Math.max(10, m));
  let level = 0;
  for (let t = 0; t < run; t++) level += history[t] / run;
  const seasonal = m > 0 ? Float64Array.from(seasonalIndices(history, m, 'additive').indices) : new Float64Array(0);
  if (form === 'simple') for (let j = 0; j < m; j++) seasonal[j] += level;
  return { level, potential: level / STARTING_SHARE, seasonal, seasonalPotential: seasonal.map((value) => value / STARTING_SHARE) };
}

const copyOf = (state: State): State => ({ ...state, seasonal: Float64Array.from(state.seasonal), seasonalPotential: Float64Array.from(state.seasonalPotential) });

function restart(state: State, start: State): void {
  state.level = start.level;
  state.potential = start.potential;
  state.seasonal.set(start.seasonal);
  state.seasonalPotential.set(start.seasonalPotential);
}
