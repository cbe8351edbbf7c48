export interface QuasiNewtonSearch {
  readonly start: ArrayLike<number>;
  /** Default 30 steps a coordinate. */
  readonly maxSteps?: number;
  /** Stop when a step is expected to lower the function by less than this. Default 1e-5. */
  readonly tolerance?: number;
}

const ENOUGH_DECREASE = 1e-4;
const MOST_HALVINGS = 25;
/** No coordinate moves further than this in one step: coordinates are expected to be of order one. */
const LONGEST_STEP = 2;

/**
 * A smallest value of a smooth function, by quasi-Newton steps with the BFGS update of the inverse Hessian and a backtracking line
 * search (Nocedal & Wright 2006, ch. 6). `objective` writes its gradient into its second argument; values that are not finite
 * count as infinitely bad. Coordinates should be scaled to be of order one. Allocates nothing per step.
 * @throws nothing; where the start itself is not finite it is given back with its value.
 * @example quasiNewton((x, g) => { g[0] = 2 * (x[0] - 3); return (x[0] - 3) ** 2; }, { start: [0] }).point[0] // ≈ 3
 */
export function quasiNewton(objective: (point: Float64Array, gradient: Float64Array) => number, search: QuasiNewtonSearch): { readonly point: Float64Array; readonly value: number } {
  const n = search.start.length;
  const { maxSteps = 30 * n, tolerance = 1e-5 } = search;
  let point = Float64Array.from(search.start);
  let trial = new Float64Array(n);
  let gradient = new Float64Array(n);
  let trialGradient = new Float64Array(n);
  const direction = new Float64Array(n);
  const product = new Float64Array(n);
  const inverse = new Float64Array(n * n);
  let value = objective(point, gradient);
  let fresh: boolean = startAgain(inverse, n, gradient);
  for (let step = 0; step < maxSteps && Number.isFinite(value); step++) {
    let descent = 0;
    let longest = 0;
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum -= inverse[i * n + k] * gradient[k];
      direction[i] = sum;
      descent += sum * gradient[i];
      longest = Math.max(longest, Math.abs(sum));
    }
    if (!(descent < 0)) {
      if (fresh) break;
      fresh = startAgain(inverse, n, gradient);
      continue;
    }
    let length = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
    if (-descent * length < tolerance) break;
    let reached = Infinity;
    let halvings = 0;
    for (; halvings < MOST_HALVINGS; halvings++) {
      for (let i = 0; i < n; i++) trial[i] = point[i] + length * direction[i];
      reached = objective(trial, trialGradient);
      if (reached <= value + ENOUGH_DECREASE * length * descent) break;
      length *= halvings < 3 ? 0.5 : 0.2;
    }
    if (halvings === MOST_HALVINGS || !Number.isFinite(reached)) {
      if (fresh) break;
      fresh = startAgain(inverse, n, gradient);
      continue;
    }
    updateInverse(inverse, { direction, length, gradient, trialGradient, product });
    fresh = false;
    [point, trial] = [trial, point];
    [gradient, trialGradient] = [trialGradient, gradient];
    value = reached;
  }
  return { point, value };
}

/** The first step is a gentle one down the slope. */
function startAgain(inverse: Float64Array, n: number, gradient: Float64Array): true {
  let size = 0;
  for (const slope of gradient) size = Math.max(size, Math.abs(slope));
  inverse.fill(0);
  for (let i = 0; i < n; i++) inverse[i * n + i] = size > 0 ? Math.min(1, 0.3 / size) : 1;
  return true;
}

interface Move {
  readonly direction: Float64Array;
  readonly length: number;
  readonly gradient: Float64Array;
  readonly trialGradient: Float64Array;
  readonly product: Float64Array;
}

/** H ← (I − ρ s yᵀ) H (I − ρ y sᵀ) + ρ s sᵀ; left as it is where the curvature along the step is not positive. */
function updateInverse(inverse: Float64Array, { direction, length, gradient, trialGradient, product }: Move): void {
  const n = direction.length;
  let curvature = 0;
  let bend = 0;
  for (let i = 0; i < n; i++) curvature += length * direction[i] * (trialGradient[i] - gradient[i]);
  if (!(curvature > 1e-12)) return;
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let k = 0; k < n; k++) sum += inverse[i * n + k] * (trialGradient[k] - gradient[k]);
    product[i] = sum;
    bend += sum * (trialGradient[i] - gradient[i]);
  }
  const weight = (1 + bend / curvature) / curvature;
  for (let i = 0; i < n; i++) {
    const s = length * direction[i];
    for (let k = 0; k < n; k++) {
      const other = length * direction[k];
      inverse[i * n + k] += weight * s * other - (product[i] * other + s * product[k]) / curvature;
    }
  }
}
