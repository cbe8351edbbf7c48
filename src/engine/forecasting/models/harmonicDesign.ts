import { positiveFactor } from '../../optimisation/solvePositive';
import type { PositiveFactor } from '../../optimisation/solvePositive';
import { wavesOf } from './waves';
import type { Waves } from './waves';

/** Weights of the newest value in the level [α] that are tried. */
const LEVELS = [0.03, 0.1, 0.25, 0.5, 0.85];
/** Variances of the slowest wave over the noise's that are tried; the first stands for no season. */
const RATIOS = [1e-9, 0.05, 0.3, 1.5, 8];
/** Deviation of the slope over one season, over the noise's. */
const SLOPE_PER_SEASON = 0.4;
/** Designs kept: series of one assortment are mostly of one length. */
const MOST_KEPT = 64;

/** One-step errors of exponential smoothing from a first level of 0, and the level it leaves behind. */
export interface Smoothed {
  readonly errors: Float64Array;
  readonly level: number;
}

/** One weight of the level: every column smoothed by it, and the normal equations under each strength of season, factored. */
export interface DesignedLevel {
  readonly alpha: number;
  /** Waves, then the slope, then the first level, which decays. */
  readonly columns: readonly Smoothed[];
  /** Strengths of season, the first of them none; `penalty` is what each costs in probability before any history is seen. */
  readonly strengths: readonly { readonly normal: PositiveFactor; readonly penalty: number }[];
}

/** What a harmonic regression needs to know that no value of the history changes. */
export interface HarmonicDesign {
  readonly waves: Waves;
  readonly levels: readonly DesignedLevel[];
}

const kept = new Map<string, HarmonicDesign>();

/**
 * The design of a harmonic regression for histories of `n` periods. It depends on nothing else than what is given here, so that the
 * last few are kept and many series of one length share the work.
 */
export function harmonicDesign(n: number, seasons: readonly number[], most: number): HarmonicDesign {
  const key = `${n}|${seasons.join()}|${most}`;
  const found = kept.get(key) ?? designed(n, seasons, most);
  kept.delete(key);
  kept.set(key, found);
  if (kept.size > MOST_KEPT) for (const oldest of kept.keys()) { kept.delete(oldest); break; }
  return found;
}

function designed(n: number, seasons: readonly number[], most: number): HarmonicDesign {
  const waves = wavesOf(seasons, most);
  const regressors = waves.columns.map((_, i) => Float64Array.from({ length: n }, (__, t) => waves.at(i, t)));
  regressors.push(Float64Array.from({ length: n }, (_, t) => t - n + 1));
  const slope = SLOPE_PER_SEASON / Math.max(...seasons);
  const levels = LEVELS.map((alpha) => {
    const decays = Float64Array.from({ length: n }, (_, t) => (1 - alpha) ** t);
    const columns = [...regressors.map((regressor) => smoothedBy(alpha, regressor)), { errors: decays, level: -((1 - alpha) ** n) }];
    return { alpha, columns, strengths: strengthsOf(columns, waves, slope) };
  });
  return { waves, levels };
}

export function smoothedBy(alpha: number, series: Float64Array): Smoothed {
  const errors = new Float64Array(series.length);
  let level = 0;
  for (let t = 0; t < series.length; t++) {
    errors[t] = series[t] - level;
    level += alpha * errors[t];
  }
  return { errors, level };
}

export function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let t = 0; t < a.length; t++) sum += a[t] * b[t];
  return sum;
}

function strengthsOf(columns: readonly Smoothed[], { columns: waves }: Waves, slope: number): DesignedLevel['strengths'] {
  const p = columns.length;
  const gram = new Float64Array(p * p);
  for (let i = 0; i < p; i++) for (let j = 0; j <= i; j++) gram[i * p + j] = product(columns[i].errors, columns[j].errors);
  return RATIOS.map((ratio) => {
    const matrix = Float64Array.from(gram);
    let prior = 0;
    for (let i = 0; i < p - 1; i++) {
      const variance = i < waves.length ? ratio / waves[i].order ** 2 : slope ** 2;
      matrix[i * p + i] += 1 / variance;
      prior += Math.log(variance);
    }
    const normal = positiveFactor(matrix, p);
    return { normal, penalty: (normal.logDeterminant + prior) / 2 };
  });
}
