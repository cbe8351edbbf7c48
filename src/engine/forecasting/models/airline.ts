import { nelderMead } from '../../optimisation/nelderMead';
import type { Fit } from './fit';

/**
 * Seasonal ARIMA(0,1,1)(0,1,1), the airline model (Box & Jenkins 1970), by conditional least squares: differences of the history to
 * the period and to the season before are moving averages with weights −θ and −Θ. Needs a season and one period of history
 * more than that.
 */
export function airline(history: Float64Array, season: number): Fit {
  const n = history.length;
  const lost = season + 1;
  const differences = new Float64Array(n);
  for (let t = lost; t < n; t++) differences[t] = history[t] - history[t - 1] - history[t - season] + history[t - lost];
  const errors = new Float64Array(n);
  const squared = (p: ArrayLike<number>): number => {
    const theta = p[0];
    const seasonal = p[1];
    let total = 0;
    for (let t = lost; t < n; t++) {
      const error = differences[t] + theta * errors[t - 1] + seasonal * errors[t - season] - theta * seasonal * errors[t - lost];
      errors[t] = error;
      total += error * error;
    }
    return total;
  };
  const search = { start: [0.4, 0.5], lower: [-0.5, 0], upper: [0.98, 0.95], maxEvaluations: 60, tolerance: 1e-4 };
  const { point } = nelderMead(squared, search);
  squared(point);
  const [theta, seasonal] = point;
  return {
    fitted: Float64Array.from(history, (value, t) => (t < lost ? NaN : value - errors[t])),
    forecast: (horizon) => {
      const path = new Float64Array(n + horizon);
      path.set(history);
      const shock = (t: number): number => (t < n && t >= 0 ? errors[t] : 0);
      for (let t = n; t < n + horizon; t++) {
        path[t] = path[t - 1] + path[t - season] - path[t - lost] - theta * shock(t - 1) - seasonal * shock(t - season) + theta * seasonal * shock(t - lost);
      }
      return path.slice(n);
    },
  };
}
