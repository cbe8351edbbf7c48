import { meanChange } from './errorScale';

const FAR = 4;

/**
 * How a series moves away from where it was: the power of time by which absolute changes grow, from changes over one and over four
 * periods. About 0 for noise around a level, ½ for a random walk, 1 for a steady trend; between 0 and 1. Expects a series without season.
 */
export function persistence(values: Float64Array): number {
  const near = meanChange(values, 1);
  const far = meanChange(values, Math.min(FAR, values.length - 2));
  if (values.length < FAR + 2 || !(near > 0) || !(far > 0)) return 0.5;
  return Math.max(0, Math.min(1, Math.log(far / near) / Math.log(FAR)));
}
