import { inverseDiagonal, positiveFactor, solvedBy, type PositiveFactor } from '../optimisation/solvePositive';
import type { BaseDesign } from './baseDesign';
import type { Effect } from './effect';
import { meanByPeriod, type PeriodDays } from './periodDays';

export interface Regression {
  /** Demand per period; NaN is unknown. May be shorter than `periods`, whose rest lies ahead. */
  readonly demand: Float64Array;
  readonly periods: PeriodDays;
  readonly base: BaseDesign;
  readonly effects: readonly Effect[];
  /** Logarithm of what is known to multiply demand besides, per period. */
  readonly known?: Float64Array;
}

/** What a fit is made from and how far it looks. */
export interface FitRange {
  /** Periods that are learned from: the first so many. */
  readonly upTo: number;
  /** Periods that the path reaches. */
  readonly until?: number;
  /** An earlier fit of the same effects to begin from. */
  readonly from?: Pick<RegressionFit, 'parameters'>;
}

/** A regression fitted to the first periods of the demand. */
export interface RegressionFit {
  readonly parameters: readonly (readonly number[])[];
  /** Standard errors of the parameters. */
  readonly deviations: readonly (readonly number[])[];
  /** Demand foreseen per period: the systematic part, and after the last fitted period what is left of its error. */
  readonly path: Float64Array;
  /** Standard deviation of the errors, in logs. */
  readonly noise: number;
  /** How far an error lives on into the next period. */
  readonly persistence: number;
  /** Akaike-like criterion with Schwarz's penalty; the smaller the better. */
  readonly criterion: number;
}

const ROUNDS = 10;
const SETTLED = 1e-3;
const HUBER = 1.8;
const NUDGE = 1e-3;
const LONGEST_STEP = 1;
const LEAST_PIVOT = 1e-12;

/**
 * Log-linear regression of demand on level, trend, season and effects, with errors that live on (AR(1), Cochrane & Orcutt 1949)
 * and outliers held at arm's length (Huber 1964). Effects are linearised anew in every round, so that elasticities and dips
 * are estimated as they act. Demand with zeros is fitted through the log link (quasi-likelihood), not through logarithms.
 * Uses the periods before `upTo` only.
 */
export function fitRegression(regression: Regression, { upTo, until = upTo, from }: FitRange): RegressionFit {
  const { demand, periods, base, effects, known } = regression;
  const n = Math.min(upTo, demand.length);
  const ahead = Math.max(n, Math.min(until, periods.starts.length - 1));
  const positive = isPositive(demand, n);
  const parameters = effects.map((effect, k) => Float64Array.from(from?.parameters[k] ?? effect.parameters.map(({ expected }) => expected)));
  const size = base.columns + effects.reduce((sum, effect) => sum + effect.parameters.length, 0);
  const weights = new Float64Array(base.columns);
  weights[0] = Math.log(meanKnown(demand, n));
  const precision = priorPrecision(base, effects);
  let factors = effects.map((effect, k) => logFactors(effect, parameters[k], periods, n));
  let noise = 0.3;
  let persistence = 0;
  let state = residuals({ demand, base, weights, factors, known, n, positive });
  let factored: PositiveFactor = { factor: new Float64Array(0), order: 0, logDeterminant: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = effects.flatMap((effect, k) => effect.parameters.map((_, j) => slopeOf(effect, parameters[k], j, periods, factors[k])));
    const pulled = pull(parameters, effects, weights, base);
    const equations = normalEquations({ base, slopes, state, persistence, noise, size, precision, pulled, n });
    factored = positiveFactor(equations.matrix, size, LEAST_PIVOT);
    const step = solvedBy(factored, equations.right);
    const longest = step.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
    const damping = longest > LONGEST_STEP && round > 0 ? LONGEST_STEP / longest : 1;
    apply(step, damping, weights, parameters, effects);
    factors = effects.map((effect, k) => logFactors(effect, parameters[k], periods, n));
    state = residuals({ demand, base, weights, factors, known, n, positive });
    noise = Math.max(1e-6, spread(state.residual, persistence));
    persistence = round > 0 ? autocorrelation(state.residual, noise) : 0;
    if (longest < SETTLED && round > 1) break;
  }
  return {
    parameters: parameters.map(each => [...each]),
    deviations: standardErrors(factored, noise, base.columns, effects),
    path: pathOf({ base, weights, factors: ahead > n ? effects.map((effect, k) => logFactors(effect, parameters[k], periods, ahead)) : factors, known, state, persistence, n, length: ahead }),
    noise,
    persistence,
    criterion: criterionOf(state.residual, persistence, noise, size),
  };
}

interface State {
  /** Error of each period in logs (or relative, where there are zeros); NaN where demand is unknown. */
  readonly residual: Float64Array;
  /** Weight of each period: small means say little in relative terms. */
  readonly weight: Float64Array;
}

const isPositive = (demand: Float64Array, n: number): boolean => {
  for (let t = 0; t < n; t++) if (demand[t] <= 0) return false;
  return true;
};

function meanKnown(demand: Float64Array, n: number): number {
  let sum = 0;
  let count = 0;
  for (let t = 0; t < n; t++) if (!Number.isNaN(demand[t])) { sum += Math.max(0, demand[t]); count++; }
  return count > 0 && sum > 0 ? sum / count : 1;
}

/** Logarithm of an effect's factor in each of the first `count` periods. */
export function logFactors(effect: Effect, parameters: ArrayLike<number>, periods: PeriodDays, count: number): Float64Array {
  const logs = meanByPeriod(effect.factors(parameters, periods.starts[count]), periods, count);
  for (let t = 0; t < count; t++) logs[t] = logs[t] === 1 ? 0 : Math.log(Math.max(logs[t], 1e-6));
  return logs;
}

function slopeOf(effect: Effect, parameters: Float64Array, index: number, periods: PeriodDays, at: Float64Array): Float64Array {
  const nudged = Float64Array.from(parameters);
  nudged[index] += NUDGE;
  const slope = logFactors(effect, nudged, periods, at.length);
  for (let t = 0; t < at.length; t++) slope[t] = (slope[t] - at[t]) / NUDGE;
  return slope;
}

interface Told {
  readonly demand: Float64Array;
  readonly base: BaseDesign;
  readonly weights: Float64Array;
  readonly factors: readonly Float64Array[];
  readonly known: Float64Array | undefined;
  readonly n: number;
  readonly positive: boolean;
}

function systematic({ base, weights, factors, known }: Pick<Told, 'base' | 'weights' | 'factors' | 'known'>, t: number): number {
  let sum = known ? known[t] : 0;
  const row = base.rows[t];
  for (let j = 0; j < weights.length; j++) sum += row[j] * weights[j];
  for (const factor of factors) sum += factor[t];
  return sum;
}

function residuals(told: Told): State {
  const { demand, n, positive } = told;
  const residual = new Float64Array(n).fill(NaN);
  const weight = new Float64Array(n).fill(1);
  let mean = 0;
  for (let t = 0; t < n; t++) {
    if (Number.isNaN(demand[t])) continue;
    const log = systematic(told, t);
    if (positive) residual[t] = Math.log(demand[t]) - log;
    else {
      const foreseen = Math.exp(Math.max(-30, Math.min(30, log)));
      residual[t] = Math.max(-1, Math.min(3, (Math.max(0, demand[t]) - foreseen) / foreseen));
      weight[t] = foreseen;
      mean = Math.max(mean, foreseen);
    }
  }
  if (!positive && mean > 0) for (let t = 0; t < n; t++) weight[t] /= mean;
  return { residual, weight };
}

function priorPrecision(base: BaseDesign, effects: readonly Effect[]): Float64Array {
  const own = effects.flatMap(effect => effect.parameters.map(({ deviation }) => 1 / deviation ** 2));
  return Float64Array.from([...base.deviations].map(deviation => (deviation === Infinity ? 1e-9 : 1 / deviation ** 2)).concat(own));
}

/** Where the weights stand away from what was expected of them. */
function pull(parameters: readonly Float64Array[], effects: readonly Effect[], weights: Float64Array, base: BaseDesign): Float64Array {
  const own = effects.flatMap((effect, k) => effect.parameters.map(({ expected }, j) => expected - parameters[k][j]));
  return Float64Array.from([...weights].map((weight, j) => (base.deviations[j] === Infinity ? 0 : -weight)).concat(own));
}

interface Equations {
  readonly base: BaseDesign;
  readonly slopes: readonly Float64Array[];
  readonly state: State;
  readonly persistence: number;
  readonly noise: number;
  readonly size: number;
  readonly precision: Float64Array;
  readonly pulled: Float64Array;
  readonly n: number;
}

function normalEquations({ base, slopes, state: { residual, weight }, persistence, noise, size, precision, pulled, n }: Equations): { readonly matrix: Float64Array; readonly right: Float64Array } {
  const matrix = new Float64Array(size * size);
  const right = new Float64Array(size);
  const row = new Float64Array(size);
  const limit = HUBER * noise;
  const { columns, rows } = base;
  for (let t = 0; t < n; t++) {
    if (Number.isNaN(residual[t])) continue;
    const now = rows[t];
    for (let j = 0; j < columns; j++) row[j] = now[j];
    for (let j = columns; j < size; j++) row[j] = slopes[j - columns][t];
    let error = residual[t];
    if (persistence > 0 && t > 0 && !Number.isNaN(residual[t - 1])) {
      const before = rows[t - 1];
      error -= persistence * residual[t - 1];
      for (let j = 0; j < columns; j++) row[j] -= persistence * before[j];
      for (let j = columns; j < size; j++) row[j] -= persistence * slopes[j - columns][t - 1];
    }
    const w = weight[t] * (Math.abs(error) > limit ? limit / Math.abs(error) : 1);
    for (let i = 0; i < size; i++) {
      const wi = w * row[i];
      if (wi === 0) continue;
      right[i] += wi * error;
      const at = i * size;
      for (let j = 0; j <= i; j++) matrix[at + j] += wi * row[j];
    }
  }
  const variance = noise * noise;
  for (let i = 0; i < size; i++) {
    matrix[i * size + i] += variance * precision[i] + 1e-9;
    right[i] += variance * precision[i] * pulled[i];
  }
  return { matrix, right };
}

function apply(step: Float64Array, damping: number, weights: Float64Array, parameters: readonly Float64Array[], effects: readonly Effect[]): void {
  let at = 0;
  for (let j = 0; j < weights.length; j++) weights[j] += damping * step[at++];
  effects.forEach((effect, k) => effect.parameters.forEach(({ low, high }, j) => {
    parameters[k][j] = Math.max(low, Math.min(high, parameters[k][j] + damping * step[at++]));
  }));
}

/** Robust spread of what is new in each period: median absolute error × 1.4826, or the root mean square of a handful. */
function spread(residual: Float64Array, persistence: number): number {
  const errors = new Float64Array(residual.length);
  let count = 0;
  let squares = 0;
  for (let t = 0; t < residual.length; t++) {
    if (Number.isNaN(residual[t])) continue;
    const error = Math.abs(residual[t] - (t > 0 && !Number.isNaN(residual[t - 1]) ? persistence * residual[t - 1] : 0));
    errors[count++] = error;
    squares += error * error;
  }
  if (count === 0) return 0;
  const median = 1.4826 * errors.subarray(0, count).sort()[count >> 1];
  return median > 0 ? median : Math.sqrt(squares / count);
}

function autocorrelation(residual: Float64Array, noise: number): number {
  const limit = 3 * noise;
  const held = (value: number): number => Math.max(-limit, Math.min(limit, value));
  let together = 0;
  let alone = 0;
  for (let t = 1; t < residual.length; t++) {
    if (Number.isNaN(residual[t]) || Number.isNaN(residual[t - 1])) continue;
    together += held(residual[t]) * held(residual[t - 1]);
    alone += held(residual[t - 1]) ** 2;
  }
  return alone > 0 ? Math.max(0, Math.min(0.9, together / alone)) : 0;
}

function standardErrors(factored: PositiveFactor, noise: number, columns: number, effects: readonly Effect[]): readonly (readonly number[])[] {
  const diagonal = inverseDiagonal(factored);
  let at = columns;
  return effects.map(effect => effect.parameters.map(() => noise * Math.sqrt(Math.max(0, diagonal[at++]))));
}

function pathOf({ base, weights, factors, known, state, persistence, n, length }: Pick<Told, 'base' | 'weights' | 'factors' | 'known' | 'n'> & { readonly state: State; readonly persistence: number; readonly length: number }): Float64Array {
  let left = 0;
  for (let t = n - 1; t >= 0; t--) if (!Number.isNaN(state.residual[t])) { left = state.residual[t] * persistence ** (n - 1 - t); break; }
  return Float64Array.from({ length }, (_, t) => Math.exp(systematic({ base, weights, factors, known }, t) + (t >= n ? left * persistence ** (t - n + 1) : 0)));
}

function criterionOf(residual: Float64Array, persistence: number, noise: number, size: number): number {
  let loss = 0;
  let count = 0;
  for (let t = 0; t < residual.length; t++) {
    if (Number.isNaN(residual[t])) continue;
    const error = Math.abs(residual[t] - (t > 0 && !Number.isNaN(residual[t - 1]) ? persistence * residual[t - 1] : 0)) / noise;
    loss += error <= HUBER ? error * error : 2 * HUBER * error - HUBER * HUBER;
    count++;
  }
  return 2 * count * Math.log(noise) + loss + size * Math.log(Math.max(count, 2));
}
