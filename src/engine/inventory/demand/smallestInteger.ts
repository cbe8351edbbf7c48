/**
 * The smallest integer from which a condition holds.
 * `holds` must be false below some integer and true from it on; `near` is where the search begins.
 * @example smallestInteger((n) => n * n >= 50, 1); // => 8
 */
export function smallestInteger(holds: (n: number) => boolean, near: number): number {
  let low = Math.floor(near);
  let high = low;
  if (holds(high)) for (let step = 1; holds(low); step *= 2) [high, low] = [low, low - step];
  else for (let step = 1; !holds(high); step *= 2) [low, high] = [high, high + step];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
