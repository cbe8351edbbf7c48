const RATIO = (Math.sqrt(5) - 1) / 2;

/**
 * Where a function of one variable is smallest between two bounds: the best of `grid` evenly spaced points,
 * then golden-section search around it (Kiefer 1953). Finds the global minimum when one grid cell holds it alone.
 * @example goldenSection((x) => (x - 0.3) ** 2, 0, 1) // ≈ 0.3
 */
export function goldenSection(objective: (x: number) => number, lower: number, upper: number, grid = 9, tolerance = 1e-3): number {
  const width = (upper - lower) / (grid - 1);
  let best = lower;
  let least = Infinity;
  for (let i = 0; i < grid; i++) {
    const x = lower + i * width;
    const value = objective(x);
    if (value < least) {
      least = value;
      best = x;
    }
  }
  let from = Math.max(lower, best - width);
  let to = Math.min(upper, best + width);
  let left = to - RATIO * (to - from);
  let right = from + RATIO * (to - from);
  let atLeft = objective(left);
  let atRight = objective(right);
  while (to - from > tolerance) {
    if (atLeft <= atRight) {
      to = right;
      right = left;
      atRight = atLeft;
      left = to - RATIO * (to - from);
      atLeft = objective(left);
    } else {
      from = left;
      left = right;
      atLeft = atRight;
      right = from + RATIO * (to - from);
      atRight = objective(right);
    }
  }
  const middle = (from + to) / 2;
  return objective(middle) <= least ? middle : best;
}
