/** An estimate of the same thing in one of several groups. */
export interface GroupEstimate {
  readonly value: number;
  /** Its standard error. */
  readonly deviation: number;
}

/**
 * Estimates of several groups drawn towards their common mean, the more the less certain they are and the less the groups
 * differ by more than chance (random effects, DerSimonian & Laird 1986; empirical Bayes).
 * @example shrunk([{ value: 0.1, deviation: 0.05 }, { value: 0.2, deviation: 0.05 }]) // both near 0.15
 */
export function shrunk(estimates: readonly GroupEstimate[]): readonly GroupEstimate[] {
  if (estimates.length < 2) return estimates;
  const precisions = estimates.map(({ deviation }) => 1 / Math.max(deviation, 1e-9) ** 2);
  const total = precisions.reduce((sum, each) => sum + each, 0);
  const fixed = estimates.reduce((sum, { value }, i) => sum + value * precisions[i], 0) / total;
  const unlike = estimates.reduce((sum, { value }, i) => sum + precisions[i] * (value - fixed) ** 2, 0);
  const scale = total - precisions.reduce((sum, each) => sum + each * each, 0) / total;
  const between = Math.max(0, (unlike - (estimates.length - 1)) / scale);
  const weights = precisions.map(each => 1 / (1 / each + between));
  const weight = weights.reduce((sum, each) => sum + each, 0);
  const mean = estimates.reduce((sum, { value }, i) => sum + value * weights[i], 0) / weight;
  return estimates.map(({ value }, i) => {
    const own = between > 0 ? precisions[i] / (precisions[i] + 1 / between) : 0;
    return { value: mean + own * (value - mean), deviation: Math.sqrt((1 - own) ** 2 / weight + own / precisions[i]) };
  });
}
