export interface SimplexSearch {
  readonly start: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** First step along each coordinate, as a share of its range. Default 0.15. */
  readonly step?: number;
  /** Default 40 evaluations a coordinate. */
  readonly maxEvaluations?: number;
  /** Stop when the values at the corners differ by less than this share of the best. Default 1e-6. */
  readonly tolerance?: number;
}

export interface Minimum {
  readonly point: Float64Array;
  readonly value: number;
  readonly evaluations: number;
}

/**
 * The smallest value of a function of a few bounded variables, by the simplex search of Nelder and Mead (1965).
 * Points outside the box are moved to its wall; values that are not numbers count as infinitely bad.
 * @example nelderMead((x) => (x[0] - 0.3) ** 2, { start: [0.9], lower: [0], upper: [1] }).point[0] // ≈ 0.3
 */
export function nelderMead(objective: (point: Float64Array) => number, search: SimplexSearch): Minimum {
  const { start, lower, upper, step = 0.15, tolerance = 1e-6 } = search;
  const n = start.length;
  const maxEvaluations = search.maxEvaluations ?? 40 * n;
  let evaluations = 0;
  const evaluate = (point: Float64Array): number => {
    evaluations++;
    const value = objective(point);
    return Number.isNaN(value) ? Infinity : value;
  };
  const moved = (centre: Float64Array, from: Float64Array, factor: number, into: Float64Array): Float64Array => {
    for (let i = 0; i < n; i++) into[i] = Math.min(upper[i], Math.max(lower[i], centre[i] + factor * (centre[i] - from[i])));
    return into;
  };

  const corners: Float64Array[] = [Float64Array.from(start)];
  for (let i = 0; i < n; i++) {
    const corner = Float64Array.from(start);
    const stride = step * (upper[i] - lower[i]);
    corner[i] += corner[i] + stride <= upper[i] ? stride : -stride;
    corners.push(corner);
  }
  const values = corners.map(evaluate);
  const centre = new Float64Array(n);
  let trial: Float64Array = new Float64Array(n);
  let second: Float64Array = new Float64Array(n);

  const replace = (index: number, point: Float64Array, value: number): Float64Array => {
    const freed = corners[index];
    corners[index] = point;
    values[index] = value;
    return freed;
  };

  while (evaluations < maxEvaluations) {
    let best = 0;
    let worst = 0;
    for (let i = 1; i <= n; i++) {
      if (values[i] < values[best]) best = i;
      if (values[i] >= values[worst]) worst = i;
    }
    if (values[worst] - values[best] <= tolerance * Math.abs(values[best]) || worst === best) break;
    let nextWorst = -Infinity;
    for (let i = 0; i <= n; i++) if (i !== worst && values[i] > nextWorst) nextWorst = values[i];
    centre.fill(0);
    for (let i = 0; i <= n; i++) if (i !== worst) for (let k = 0; k < n; k++) centre[k] += corners[i][k] / n;

    const reflected = evaluate(moved(centre, corners[worst], 1, trial));
    if (reflected < values[best]) {
      const expanded = evaluate(moved(centre, corners[worst], 2, second));
      if (expanded < reflected) second = replace(worst, second, expanded);
      else trial = replace(worst, trial, reflected);
    } else if (reflected < nextWorst) {
      trial = replace(worst, trial, reflected);
    } else {
      const outside = reflected < values[worst];
      const contracted = evaluate(moved(centre, corners[worst], outside ? 0.5 : -0.5, second));
      if (contracted < Math.min(reflected, values[worst])) second = replace(worst, second, contracted);
      else {
        for (let i = 0; i <= n; i++) {
          if (i === best) continue;
          for (let k = 0; k < n; k++) corners[i][k] = (corners[i][k] + corners[best][k]) / 2;
          values[i] = evaluate(corners[i]);
        }
      }
    }
  }
  let best = 0;
  for (let i = 1; i <= n; i++) if (values[i] < values[best]) best = i;
  return { point: corners[best], value: values[best], evaluations };
}
