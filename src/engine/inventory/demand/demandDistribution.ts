/** Demand over some interval as a random quantity; quantities in units. */
export interface DemandDistribution {
  readonly name: 'normal' | 'gamma' | 'negbin' | 'poisson' | 'lognormal' | 'empirical';
  /** Whole units only: quantiles are integers. */
  readonly discrete: boolean;
  readonly mean: number;
  readonly sd: number;
  /** Probability that demand is at most x. */
  cdf(x: number): number;
  /** Smallest x with `cdf(x) ≥ probability`, for a probability in (0, 1). */
  quantile(probability: number): number;
  /** Expected demand beyond x, E[(X − x)⁺]; about mean − x far on the left, about 0 far on the right. */
  loss(x: number): number;
}
