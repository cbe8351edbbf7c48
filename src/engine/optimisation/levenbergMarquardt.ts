import { solvePositive } from './solvePositive';

export interface LeastSquaresSearch {
  readonly start: ArrayLike<number>;
  /** Residuals at a point, written into `into`. */
  readonly residuals: (point: Float64Array, into: Float64Array) => void;
  /** How many residuals there are. */
  readonly count: number;
  /** Steps at most. Default 12. */
  readonly maxSteps?: number;
  /** Stop when a step lowers the sum of squares by less than this share. Default 1e-4. */
  readonly tolerance?: number;
}

export interface LeastSquares {
  readonly point: Float64Array;
  /** Sum of squared residuals at the point. */
  readonly value: number;
}

const DIFFERENCE = 1e-4;
const LEAST_DAMPING = 1e-4;
const MOST_DAMPING = 1e6;

/**
 * The point where the sum of squared residuals is smallest near the start, by damped Gauss-Newton steps (Levenberg 1944, Marquardt
 * 1963) with derivatives by forward differences. Residuals that are not finite count as infinitely bad.
 * @example levenbergMarquardt({ start: [0], count: 1, residuals: (x, into) => { into[0] = x[0] - 3; } }).point[0] // ≈ 3
 */
export function levenbergMarquardt({ start, residuals, count, maxSteps = 12, tolerance = 1e-4 }: LeastSquaresSearch): LeastSquares {
  const k = start.length;
  let point = Float64Array.from(start);
  let at = new Float64Array(count);
  let trial = new Float64Array(count);
  residuals(point, at);
  let value = squares(at);
  let damping = 0.01;
  const slopes = Array.from({ length: k }, () => new Float64Array(count));
  for (let step = 0; step < maxSteps && k > 0 && value > 0; step++) {
    for (let i = 0; i < k; i++) {
      const before = point[i];
      point[i] += DIFFERENCE;
      residuals(point, slopes[i]);
      point[i] = before;
      for (let t = 0; t < count; t++) slopes[i][t] = (slopes[i][t] - at[t]) / DIFFERENCE;
    }
    const normal = new Float64Array(k * k);
    const gradient = new Float64Array(k);
    for (let i = 0; i < k; i++) {
      gradient[i] = -product(slopes[i], at);
      for (let j = 0; j <= i; j++) normal[i * k + j] = product(slopes[i], slopes[j]);
    }
    const earlier = value;
    while (damping <= MOST_DAMPING) {
      const damped = Float64Array.from(normal);
      for (let i = 0; i < k; i++) damped[i * k + i] += damping * (normal[i * k + i] + Number.EPSILON * value);
      const move = solvePositive(damped, gradient);
      const next = point.map((coordinate, i) => coordinate + move[i]);
      residuals(next, trial);
      const found = squares(trial);
      if (found < value) {
        point = next;
        value = found;
        [at, trial] = [trial, at];
        damping = Math.max(LEAST_DAMPING, damping / 10);
        break;
      }
      damping *= 10;
    }
    if (!(earlier - value > tolerance * value)) break;
  }
  return { point, value };
}

function squares(values: Float64Array): number {
  const sum = product(values, values);
  return Number.isFinite(sum) ? sum : Infinity;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let t = 0; t < a.length; t++) sum += a[t] * b[t];
  return sum;
}
