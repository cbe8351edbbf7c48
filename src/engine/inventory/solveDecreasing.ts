/** A continuous function that falls from left to right, and the height to meet. */
export interface DecreasingEquation {
  readonly value: (x: number) => number;
  /** First derivative, ≤ 0; 0 is allowed and makes the step a halving. */
  readonly slope: (x: number) => number;
  readonly height: number;
  /** Where the search begins, and the size of its first step, > 0. */
  readonly near: number;
  readonly step: number;
}

const maximumSteps = 200;

/** Brackets the solution by doubling steps to both sides of `near`. */
function bracket({ value, height, near, step }: DecreasingEquation): [number, number] {
  let low = near - step;
  let high = near + step;
  for (let wide = step; value(low) < height; wide *= 2) low -= wide;
  for (let wide = step; value(high) > height; wide *= 2) high += wide;
  return [low, high];
}

/**
 * The x at which a falling function meets a height it does meet, to the precision of the numbers.
 * Newton steps, halved back into the bracket when they leave it.
 */
export function solveDecreasing(equation: DecreasingEquation): number {
  const { value, slope, height } = equation;
  let [low, high] = bracket(equation);
  let x = (low + high) / 2;
  for (let count = 0; count < maximumSteps; count++) {
    const excess = value(x) - height;
    if (excess === 0) return x;
    if (excess > 0) low = x;
    else high = x;
    const newton = x - excess / slope(x);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-15 * Math.max(1, Math.abs(x))) return next;
    x = next;
  }
  return x;
}
