import { nelderMead } from '../../optimisation/nelderMead';
import type { Fit } from './fit';

/** Orders of ARIMA(p, d, q); `constant` is a mean for d = 0 and a drift for d = 1. */
interface Order {
  readonly p: number;
  readonly d: 0 | 1;
  readonly q: number;
  readonly constant: 0 | 1;
}

const ORDERS: readonly Order[] = [
  { p: 0, d: 1, q: 1, constant: 0 },
  { p: 0, d: 1, q: 1, constant: 1 },
  { p: 1, d: 1, q: 1, constant: 0 },
  { p: 2, d: 1, q: 0, constant: 0 },
  { p: 1, d: 1, q: 0, constant: 1 },
  { p: 1, d: 0, q: 0, constant: 1 },
  { p: 1, d: 0, q: 1, constant: 1 },
  { p: 2, d: 0, q: 1, constant: 1 },
];

/**
 * ARIMA of low order (Box & Jenkins 1970): of eight common models the one with the lowest corrected Akaike criterion, each fitted by
 * conditional least squares on the differences, all judged on the same periods. Expects a series without season.
 */
export function arima(history: Float64Array): Fit {
  const n = history.length;
  let best: { order: Order; parameters: Float64Array; criterion: number } | null = null;
  const errors = new Float64Array(n);
  for (const order of ORDERS) {
    const count = order.p + order.q + order.constant;
    if (n < count + 6) continue;
    const { centre, spread } = rangeOfConstant(history, order);
    const search = {
      start: [...new Array<number>(order.p).fill(0.2), ...new Array<number>(order.q).fill(-0.2), ...new Array<number>(order.constant).fill(centre)],
      lower: [...new Array<number>(order.p + order.q).fill(-0.97), ...new Array<number>(order.constant).fill(centre - spread)],
      upper: [...new Array<number>(order.p + order.q).fill(0.97), ...new Array<number>(order.constant).fill(centre + spread)],
      maxEvaluations: 24 * count,
      tolerance: 1e-4,
    };
    const { point, value } = nelderMead((parameters) => squaredError(history, order, parameters, errors), search);
    const sample = n - 3;
    const k = count + 1;
    const criterion = sample * Math.log(value / sample) + 2 * k + (2 * k * (k + 1)) / Math.max(sample - k - 1, 1);
    if (!best || criterion < best.criterion) best = { order, parameters: point, criterion };
  }
  if (!best) return { fitted: new Float64Array(n).fill(NaN), forecast: (horizon) => new Float64Array(horizon).fill(history[n - 1]) };
  const { order, parameters } = best;
  squaredError(history, order, parameters, errors);
  return {
    fitted: Float64Array.from(history, (value, t) => (t < 3 ? NaN : value - errors[t])),
    forecast: (horizon) => pathAhead(history, order, parameters, errors, horizon),
  };
}

function rangeOfConstant(history: Float64Array, { d }: Order): { centre: number; spread: number } {
  const n = history.length;
  if (d === 1) {
    let size = 0;
    for (let t = 1; t < n; t++) size += Math.abs(history[t] - history[t - 1]) / (n - 1);
    return { centre: (history[n - 1] - history[0]) / (n - 1), spread: size };
  }
  let sum = 0;
  let size = 0;
  for (const value of history) sum += value / n;
  for (const value of history) size += Math.abs(value - sum) / n;
  return { centre: sum, spread: size };
}

function squaredError(history: Float64Array, { p, d, q, constant }: Order, parameters: ArrayLike<number>, errors: Float64Array): number {
  const ar1 = p > 0 ? parameters[0] : 0;
  const ar2 = p > 1 ? parameters[1] : 0;
  const ma1 = q > 0 ? parameters[p] : 0;
  const mean = constant ? parameters[p + q] : 0;
  let total = 0;
  errors[0] = errors[1] = errors[2] = 0;
  for (let t = 3; t < history.length; t++) {
    const predicted = d === 1
      ? history[t - 1] + mean + ar1 * (history[t - 1] - history[t - 2] - mean) + ar2 * (history[t - 2] - history[t - 3] - mean)
      : mean + ar1 * (history[t - 1] - mean) + ar2 * (history[t - 2] - mean);
    const error = history[t] - predicted - ma1 * errors[t - 1];
    errors[t] = error;
    total += error * error;
  }
  return total;
}

function pathAhead(history: Float64Array, { p, d, q, constant }: Order, parameters: ArrayLike<number>, errors: Float64Array, horizon: number): Float64Array {
  const n = history.length;
  const path = new Float64Array(n + horizon);
  path.set(history);
  const mean = constant ? parameters[p + q] : 0;
  for (let t = n; t < n + horizon; t++) {
    let value = d === 1 ? path[t - 1] + mean : mean;
    for (let i = 1; i <= p; i++) value += parameters[i - 1] * (d === 1 ? path[t - i] - path[t - i - 1] - mean : path[t - i] - mean);
    if (q > 0 && t === n) value += parameters[p] * errors[n - 1];
    path[t] = value;
  }
  return path.slice(n);
}
