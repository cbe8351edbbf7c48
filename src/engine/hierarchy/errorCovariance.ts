import { InvalidArgument } from '../errors';
import type { Hierarchy } from './hierarchy';

/** W of the base forecasts' errors, for sums then bottom series: a diagonal, and where errors go together `factors` U with W = diag + U Uᵀ. */
export interface ErrorCovariance {
  readonly diagonal: Float64Array;
  /** One array per factor, each over all nodes. */
  readonly factors?: readonly Float64Array[];
}

/** Variances below this share of the mean variance are raised to it: no forecast is so sure that it can never be moved. */
const LEAST_SHARE = 1e-8;

/** OLS: every node errs alike (Hyndman et al. 2011). */
export const equalErrors = ({ sums, bottom }: Hierarchy): ErrorCovariance => ({ diagonal: new Float64Array(sums.length + bottom).fill(1) });

/** Structural: a sum errs as much as its members do, independently (Athanasopoulos et al. 2017). */
export const structuralErrors = ({ sums, bottom }: Hierarchy): ErrorCovariance =>
  ({ diagonal: Float64Array.from([...sums.map(({ members }) => members.length), ...new Array<number>(bottom).fill(1)]) });

/**
 * WLS: every node errs by its own variance.
 * @throws {InvalidArgument} for a negative or missing variance.
 */
export function ownErrors(variances: ArrayLike<number>): ErrorCovariance {
  let mean = 0;
  for (let i = 0; i < variances.length; i++) {
    if (!(variances[i] >= 0 && Number.isFinite(variances[i]))) throw new InvalidArgument(`The variance number ${i + 1} is ${variances[i]}; give a number of 0 or more.`, 'number');
    mean += variances[i] / variances.length;
  }
  return { diagonal: Float64Array.from(variances, (variance) => (mean > 0 ? Math.max(variance, LEAST_SHARE * mean) : 1)) };
}

/**
 * MinT-shrink: the covariance of one-step residuals, its correlations shrunk towards none by the optimal intensity λ
 * (Wickramasuriya, Athanasopoulos & Hyndman 2019; λ after Schäfer & Strimmer 2005). Never formed as a matrix: W = diag + U Uᵀ.
 * @param residuals per node the residuals of the same periods; NaN is unknown and counts for nothing
 */
export function shrunkErrors(residuals: readonly Float64Array[]): ErrorCovariance & { readonly lambda: number } {
  const periods = residuals[0]?.length ?? 0;
  const { diagonal: variances } = ownErrors(residuals.map(meanSquare));
  const lambda = shrinkage(residuals.map((series, node) => series.map((value) => (Number.isNaN(value) ? 0 : value / Math.sqrt(variances[node])))), periods);
  const factors = Array.from({ length: periods }, (_, t) =>
    Float64Array.from(residuals, (series) => (Number.isNaN(series[t]) ? 0 : Math.sqrt((1 - lambda) / periods) * series[t])));
  const diagonal = variances.map((variance, node) => Math.max(lambda * variance, variance - factors.reduce((sum, factor) => sum + factor[node] ** 2, 0)));
  return { diagonal, factors, lambda };
}

function meanSquare(series: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (const value of series) {
    if (Number.isNaN(value)) continue;
    sum += value * value;
    count++;
  }
  return count > 0 ? sum / count : 0;
}

/**
 * λ = Σ Var(r_ij) / Σ r_ij² over i ≠ j, from sums over pairs of periods instead of pairs of nodes: linear in the number of nodes.
 */
function shrinkage(scaled: readonly Float64Array[], periods: number): number {
  if (periods < 2) return 1;
  let together = 0;
  let squares = 0;
  let own = 0;
  let ownSquares = 0;
  for (const series of scaled) {
    let energy = 0;
    for (const value of series) {
      energy += value * value;
      ownSquares += value ** 4;
    }
    own += energy * energy;
  }
  for (let s = 0; s < periods; s++) {
    for (let t = s; t < periods; t++) {
      let product = 0;
      for (const series of scaled) product += series[s] * series[t];
      together += (s === t ? 1 : 2) * product * product;
      if (s === t) squares += product * product;
    }
  }
  const between = together - own;
  const variance = (squares - ownSquares - between / periods) / (periods * (periods - 1));
  const size = between / (periods * periods);
  return size > 0 ? Math.min(1, Math.max(0, variance / size)) : 1;
}
