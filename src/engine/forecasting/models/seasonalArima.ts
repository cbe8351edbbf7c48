import { levenbergMarquardt } from '../../optimisation/levenbergMarquardt';
import type { Fit } from './fit';
import { differenced } from './unitRoots';

/** Orders of ARIMA(p, d, q)(P, D, Q) with a season of m; `constant` is a mean without differences and a drift with one. */
export interface ArimaOrder {
  readonly p: number;
  readonly d: number;
  readonly q: number;
  readonly seasonalP: number;
  readonly seasonalD: number;
  readonly seasonalQ: number;
  readonly season: number;
  readonly constant: 0 | 1;
}

export interface ArimaFit extends Fit {
  readonly order: ArimaOrder;
  /** Corrected Akaike criterion; comparable between orders of equal differences. */
  readonly criterion: number;
  /** Where the search ended, in coordinates without bounds: AR, MA, seasonal AR, seasonal MA, constant over the deviation. */
  readonly parameters: Float64Array;
}

/** Partial autocorrelations stay this far inside the unit circle. */
const LARGEST_PARTIAL = 0.98;

/**
 * Seasonal ARIMA of one order (Box & Jenkins 1970) by unconditional least squares: what came before the history is forecast backwards,
 * so that no period is lost to the lags. Autoregressive and moving-average parts are kept stationary and invertible by their partial
 * autocorrelations (Monahan 1984). Null where the differenced history is too short for the order.
 */
export function seasonalArima(history: Float64Array, order: ArimaOrder, start?: ArrayLike<number>): ArimaFit | null {
  const { p, d, q, seasonalP, seasonalD, seasonalQ, season, constant } = order;
  const levels = [history];
  for (let i = 0; i < seasonalD; i++) levels.push(differenced(levels[levels.length - 1], season));
  for (let i = 0; i < d; i++) levels.push(differenced(levels[levels.length - 1], 1));
  const w = levels[levels.length - 1];
  const n = w.length;
  const count = p + q + seasonalP + seasonalQ + constant;
  if (n < count + 3) return null;
  const reach = Math.min(n, p + q + season * (seasonalP + seasonalQ + (seasonalP + seasonalQ > 0 ? 1 : 0)) + 2);
  let unit = 0;
  for (const value of w) unit += Math.abs(value) / n;
  const model = (parameters: ArrayLike<number>): Model => modelOf(order, parameters, unit);
  const errors = (parameters: ArrayLike<number>, into: Float64Array): void => { errorsWithPast(w, model(parameters), reach, into); };
  const { point, value } = levenbergMarquardt({ start: start ?? new Float64Array(count), count: n + reach, residuals: errors });
  const all = new Float64Array(n + reach);
  const settled = model(point);
  errors(point, all);
  const k = count + 1;
  const lost = history.length - n;
  const criterion = n * Math.log(Math.max(value, Number.MIN_VALUE) / n) + 2 * k + (2 * k * (k + 1)) / Math.max(n - k - 1, 1);
  const known = all.subarray(reach);
  return {
    order,
    criterion,
    parameters: point,
    fitted: history.map((actual, t) => (t < lost ? NaN : actual - known[t - lost])),
    forecast: (horizon) => {
      let path = ahead(w, known, settled, horizon);
      for (let i = levels.length - 2; i >= 0; i--) path = summedUp(levels[i], path, i < seasonalD ? season : 1);
      return path;
    },
  };
}

/** One side of the model as the lags that count and their weights. */
type Side = readonly { readonly lag: number; readonly weight: number }[];

interface Model {
  readonly ar: Side;
  readonly ma: Side;
  readonly mean: number;
}

function modelOf({ p, q, seasonalP, seasonalQ, season, constant }: ArimaOrder, parameters: ArrayLike<number>, unit: number): Model {
  const part = (from: number, length: number, sign: 1 | -1): Float64Array => {
    const partial = Float64Array.from({ length }, (_, i) => sign * LARGEST_PARTIAL * Math.tanh(parameters[from + i]));
    return stationary(partial).map((weight) => sign * weight);
  };
  return {
    ar: multiplied(part(0, p, 1), part(p + q, seasonalP, 1), season, -1),
    ma: multiplied(part(p, q, -1), part(p + q + seasonalP, seasonalQ, -1), season, 1),
    mean: constant ? parameters[p + q + seasonalP + seasonalQ] * unit : 0,
  };
}

/** Autoregressive weights with the given partial autocorrelations (Durbin 1960, Levinson 1946). */
function stationary(partial: Float64Array): Float64Array {
  let weights = new Float64Array(0);
  partial.forEach((last, k) => {
    const next = new Float64Array(k + 1);
    for (let i = 0; i < k; i++) next[i] = weights[i] - last * weights[k - 1 - i];
    next[k] = last;
    weights = next;
  });
  return weights;
}

/** (1 ± a₁B …)(1 ± A₁Bᵐ …) as lags and weights; `sign` is that of the products. */
function multiplied(weights: Float64Array, seasonal: Float64Array, season: number, sign: 1 | -1): Side {
  const side: { lag: number; weight: number }[] = [];
  weights.forEach((weight, i) => { side.push({ lag: i + 1, weight }); });
  seasonal.forEach((weight, j) => {
    side.push({ lag: season * (j + 1), weight });
    weights.forEach((other, i) => { side.push({ lag: season * (j + 1) + i + 1, weight: sign * weight * other }); });
  });
  return side;
}

/** Errors over the history and the `reach` periods before it, which are forecast from the history turned round. */
function errorsWithPast(w: Float64Array, model: Model, reach: number, into: Float64Array): void {
  const n = w.length;
  const turned = Float64Array.from(w).reverse();
  const backward = new Float64Array(n);
  errorsOf(turned, model, backward);
  const before = ahead(turned, backward, model, reach);
  const whole = new Float64Array(n + reach);
  for (let t = 0; t < reach; t++) whole[t] = before[reach - 1 - t];
  whole.set(w, reach);
  errorsOf(whole, model, into);
}

function errorsOf(w: Float64Array, { ar, ma, mean }: Model, errors: Float64Array): void {
  for (let t = 0; t < w.length; t++) {
    let error = w[t] - mean;
    for (const { lag, weight } of ar) if (lag <= t) error -= weight * (w[t - lag] - mean);
    for (const { lag, weight } of ma) if (lag <= t) error -= weight * errors[t - lag];
    errors[t] = error;
  }
}

function ahead(w: Float64Array, errors: Float64Array, { ar, ma, mean }: Model, horizon: number): Float64Array {
  const n = w.length;
  const path = new Float64Array(horizon);
  for (let h = 0; h < horizon; h++) {
    let value = 0;
    for (const { lag, weight } of ar) if (lag <= n + h) value += weight * ((lag <= h ? path[h - lag] : w[n + h - lag]) - mean);
    for (const { lag, weight } of ma) if (lag > h && lag <= n + h) value += weight * errors[n + h - lag];
    path[h] = value + mean;
  }
  return path;
}

/** Undoes differences at `lag`: each step adds to the value a lag before. */
function summedUp(values: Float64Array, steps: Float64Array, lag: number): Float64Array {
  const n = values.length;
  const path = new Float64Array(steps.length);
  for (let h = 0; h < steps.length; h++) path[h] = steps[h] + (h < lag ? values[n + h - lag] : path[h - lag]);
  return path;
}
