import { nelderMead } from '../../optimisation/nelderMead';
import { seasonalIndices } from '../seasonality';
import type { SeasonalForm } from '../seasonality';
import type { Fit } from './fit';

const LEAST_PHI = 0.8;
const MOST_PHI = 0.98;

/**
 * Damped Holt-Winters smoothing (Holt 1957, Winters 1960; damped: Gardner & McKenzie 1989): level, damped slope and one index for
 * each position in the season are updated every period. Starts from the decomposition of the history; the four weights are those
 * with the smallest squared one-step error, relative to the forecast in the multiplicative form. Needs two whole seasons;
 * the multiplicative form needs positive values.
 */
export function holtWinters(history: Float64Array, season: number, form: SeasonalForm): Fit {
  const fitted = new Float64Array(history.length);
  const state = startOf(history, season, form);
  const search = {
    start: [0.3, 0.1, 0.15, 0.9],
    lower: [0.01, 0.001, 0, LEAST_PHI],
    upper: [0.99, 0.8, 0.8, MOST_PHI],
    maxEvaluations: 110,
    tolerance: 1e-4,
  };
  const roll = form === 'multiplicative' ? rollMultiplicative : rollAdditive;
  const { point } = nelderMead((p) => roll(history, restarted(state), p, fitted), search);
  const last = restarted(state);
  roll(history, last, point, fitted);
  const n = history.length;
  return {
    fitted,
    forecast: (horizon) => {
      const path = new Float64Array(horizon);
      let sum = 0;
      let power = 1;
      for (let h = 0; h < horizon; h++) {
        power *= point[3];
        sum += power;
        const level = last.level + sum * last.slope;
        const index = last.indices[(n + h) % season];
        path[h] = form === 'multiplicative' ? level * index : level + index;
      }
      return path;
    },
  };
}

interface State {
  level: number;
  slope: number;
  readonly start: Float64Array;
  readonly indices: Float64Array;
  readonly firstLevel: number;
  readonly firstSlope: number;
}

/** Level and slope from the first two seasons of the adjusted history, indices from its decomposition. */
function startOf(history: Float64Array, season: number, form: SeasonalForm): State {
  const { indices } = seasonalIndices(history, season, form);
  let first = 0;
  let second = 0;
  for (let t = 0; t < season; t++) {
    first += history[t] / season;
    second += history[season + t] / season;
  }
  const firstSlope = (second - first) / season / 2;
  const firstLevel = first - (firstSlope * (season + 1)) / 2;
  return { level: firstLevel, slope: firstSlope, start: indices, indices: Float64Array.from(indices), firstLevel, firstSlope };
}

function restarted(state: State): State {
  state.level = state.firstLevel;
  state.slope = state.firstSlope;
  state.indices.set(state.start);
  return state;
}

type Weights = ArrayLike<number>;

function rollAdditive(history: Float64Array, state: State, [alpha, beta, gamma, phi]: Weights & Iterable<number>, fitted: Float64Array): number {
  const { indices } = state;
  const season = indices.length;
  let { level, slope } = state;
  let total = 0;
  for (let t = 0, j = 0; t < history.length; t++) {
    slope *= phi;
    level += slope;
    fitted[t] = level + indices[j];
    const error = history[t] - fitted[t];
    total += error * error;
    level += alpha * error;
    slope += alpha * beta * error;
    indices[j] += gamma * (1 - alpha) * error;
    j = j + 1 === season ? 0 : j + 1;
  }
  state.level = level;
  state.slope = slope;
  return total;
}

function rollMultiplicative(history: Float64Array, state: State, [alpha, beta, gamma, phi]: Weights & Iterable<number>, fitted: Float64Array): number {
  const { indices } = state;
  const season = indices.length;
  let { level, slope } = state;
  let total = 0;
  for (let t = 0, j = 0; t < history.length; t++) {
    slope *= phi;
    level += slope;
    if (!(level > 0)) return Infinity;
    fitted[t] = level * indices[j];
    const relative = history[t] / fitted[t] - 1;
    total += relative * relative;
    const error = level * relative;
    level += alpha * error;
    slope += alpha * beta * error;
    indices[j] *= 1 + gamma * (1 - alpha) * relative;
    j = j + 1 === season ? 0 : j + 1;
  }
  state.level = level;
  state.slope = slope;
  return total;
}
