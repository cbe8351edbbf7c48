import { InvalidArgument } from '../../errors';

const nextStep = (step: number): number => {
  if (step < Number.MAX_SAFE_INTEGER) return step * 2;
  throw new InvalidArgument('The quantities are beyond what can be counted in whole units; give them in larger units.', 'number');
};

/**
 * The smallest integer from which a condition holds.
 * `holds` must be false below some integer and true from it on; `near` is where the search begins.
 * Throws InvalidArgument when the search leaves the whole numbers that can be counted.
 * @example smallestInteger((n) => n * n >= 50, 1); // => 8
 */
export function smallestInteger(holds: (n: number) => boolean, near: number): number {
  let low = Math.floor(near);
  let high = low;
  if (holds(high)) for (let step = 1; holds(low); step = nextStep(step)) [high, low] = [low, low - step];
  else for (let step = 1; !holds(high); step = nextStep(step)) [low, high] = [high, high + step];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
