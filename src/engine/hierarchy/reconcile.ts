import { InvalidArgument } from '../errors';
import type { ErrorCovariance } from './errorCovariance';
import { aggregated, type Hierarchy } from './hierarchy';
import { solveSymmetric } from './solveSymmetric';

/** A node whose value is not to be moved: a consensus, a budget, what a person typed. Nodes are the sums, then the bottom series. */
export interface Lock {
  readonly node: number;
  readonly value: number;
}

export interface Reconciliation {
  readonly hierarchy: Hierarchy;
  /** Base forecasts of the sums, then of the bottom series. */
  readonly base: ArrayLike<number>;
  readonly errors: ErrorCovariance;
  readonly locks?: readonly Lock[];
  /** Least value of a bottom series; −∞, the default, for none. */
  readonly floor?: number;
}

interface Row {
  readonly at: readonly number[];
  readonly by: readonly number[];
}

const ROUNDS = 100;
/** Largest difference, relative to the base forecasts, that counts as rounding. */
const ROUNDING = 1e-8;

/**
 * Coherent forecasts nearest to the base forecasts by their errors: ỹ = ŷ − W Cᵀ (C W Cᵀ)⁻¹ C ŷ with C the zero constraints
 * (Wickramasuriya, Athanasopoulos & Hyndman 2019, eq. 9; design/methods.md C1), locked nodes as they are, bottom series not below the
 * floor (active set with release by the sign of the multiplier). Sums are the sums of the returned bottom series to the last bit.
 * @throws {InvalidArgument} for locks that contradict each other or the floor, and for base forecasts that are missing.
 */
export function reconcile({ hierarchy, base, errors, locks = [], floor = -Infinity }: Reconciliation): Float64Array {
  const upper = hierarchy.sums.length;
  const count = upper + hierarchy.bottom;
  if (base.length !== count) throw new InvalidArgument(`There are ${base.length} base forecasts for ${count} nodes; give one for each.`);
  const start = Float64Array.from(base);
  for (let i = 0; i < count; i++) if (!Number.isFinite(start[i])) throw new InvalidArgument(`The base forecast number ${i + 1} is missing; give a number.`);
  const locked = new Map(locks.map(({ node, value }) => [node, value] as const));
  const size = Math.max(1, ...Array.from(start, Math.abs), ...[...locked.values()].map(Math.abs));
  const atFloor = new Set<number>();
  for (let round = 0; ; round++) {
    const fixed = new Map([...locked, ...[...atFloor].map((node) => [node, floor] as const)]);
    const { values, pull } = solveOnce(hierarchy, start, errors, fixed);
    const off = largestGap(hierarchy, values);
    if (off > ROUNDING * size) throw new InvalidArgument(`The locked values contradict each other${floor > -Infinity ? ` or the floor of ${floor}` : ''}: they leave a difference of ${Number(off.toPrecision(4))}; free one of them.`, 'number');
    const below = bottomsWhere(upper, count, (node) => !fixed.has(node) && values[node] < floor - ROUNDING * size);
    const release = [...atFloor].filter((node) => pull(node) > ROUNDING * size);
    if ((below.length === 0 && release.length === 0) || round >= ROUNDS) {
      return aggregated(hierarchy, values.subarray(upper).map((value, index) => locked.get(upper + index) ?? Math.max(floor, value)));
    }
    for (const node of below) atFloor.add(node);
    if (below.length === 0) for (const node of release) atFloor.delete(node);
  }
}

function bottomsWhere(from: number, to: number, wanted: (node: number) => boolean): readonly number[] {
  const found: number[] = [];
  for (let node = from; node < to; node++) if (wanted(node)) found.push(node);
  return found;
}

function largestGap({ sums }: Hierarchy, values: Float64Array): number {
  return sums.reduce((largest, { members }, node) => Math.max(largest, Math.abs(values[node] - members.reduce((sum, member) => sum + values[sums.length + member], 0))), 0);
}

/** One solve with some nodes fixed; `pull` is how far a fixed node would move if it were free, by the sign of its multiplier. */
function solveOnce({ sums }: Hierarchy, base: Float64Array, { diagonal, factors = [] }: ErrorCovariance, fixed: ReadonlyMap<number, number>): { readonly values: Float64Array; readonly pull: (node: number) => number } {
  const upper = sums.length;
  const start = factors.length === 0 ? base.map((value, node) => fixed.get(node) ?? value) : base;
  const weights = factors.length === 0 ? diagonal.map((weight, node) => (fixed.has(node) ? 0 : weight)) : diagonal;
  const rows: Row[] = sums.map(({ members }, node) => ({ at: [node, ...members.map((member) => upper + member)], by: [1, ...members.map(() => -1)] }));
  const targets: number[] = sums.map(() => 0);
  if (factors.length > 0) {
    for (const [node, value] of fixed) {
      rows.push({ at: [node], by: [1] });
      targets.push(value);
    }
  }
  const size = rows.length;
  const shares = rows.map(({ at, by }) => factors.map((factor) => at.reduce((sum, node, k) => sum + by[k] * factor[node], 0)));
  const matrix = new Float64Array(size * size);
  const dense = new Float64Array(base.length);
  for (let i = 0; i < size; i++) {
    rows[i].at.forEach((node, k) => { dense[node] = rows[i].by[k] * weights[node]; });
    for (let j = 0; j <= i; j++) {
      let entry = 0;
      for (let k = 0; k < rows[j].at.length; k++) entry += rows[j].by[k] * dense[rows[j].at[k]];
      for (let f = 0; f < factors.length; f++) entry += shares[i][f] * shares[j][f];
      matrix[i * size + j] = entry;
      matrix[j * size + i] = entry;
    }
    for (const node of rows[i].at) dense[node] = 0;
  }
  const gaps = Float64Array.from(rows, ({ at, by }, i) => at.reduce((sum, node, k) => sum + by[k] * start[node], 0) - targets[i]);
  const multipliers = solveSymmetric(matrix, gaps);
  const force = new Float64Array(base.length);
  rows.forEach(({ at, by }, i) => at.forEach((node, k) => { force[node] += by[k] * multipliers[i]; }));
  const common = factors.map((factor) => factor.reduce((sum, value, node) => sum + value * force[node], 0));
  const values = start.map((value, node) => value - weights[node] * force[node] - factors.reduce((sum, factor, f) => sum + factor[node] * common[f], 0));
  const place = new Map([...fixed.keys()].map((node, index) => [node, upper + index] as const));
  const pull = (node: number): number => (factors.length === 0
    ? base[node] - (fixed.get(node) ?? 0) - diagonal[node] * force[node]
    : diagonal[node] * multipliers[place.get(node) ?? 0]);
  return { values, pull };
}
