import type { Interval } from '../src/engine/forecasting/types';
import { naive2 } from './peers/naive2';
import type { BenchSeries } from './sets';

const MSIS_LEVEL = 0.95;

/** What a peer or tier says of one series. */
export interface Answer {
  readonly mean: ArrayLike<number>;
  readonly intervals?: readonly Interval[];
}

/** Figures of one method over one set, in M4's definitions; sMAPE in per cent, bias Σ(F−A)/ΣA, coverage by level. */
export interface Score {
  readonly smape: number;
  readonly mase: number;
  readonly owa: number;
  readonly bias: number;
  readonly coverage: readonly { readonly level: number; readonly share: number }[];
  /** Mean scaled interval score at 95 % (M4); undefined where no such interval was given or nothing can be scaled. */
  readonly msis?: number;
  /** Processor time of this process, so that what else the machine does counts little. */
  readonly msPerSeries: number;
}

/** Runs a method over a set and scores it against Naive2 (Makridakis, Spiliotis & Assimakopoulos 2020). */
export function score(series: readonly BenchSeries[], method: (one: BenchSeries) => Answer): Score {
  const started = process.cpuUsage();
  const answers = series.map(method);
  const { user, system } = process.cpuUsage(started);
  const msPerSeries = (user + system) / 1000 / series.length;
  let smape = 0, smapeOfNaive = 0, mase = 0, maseOfNaive = 0, error = 0, total = 0, scaled = 0;
  let interval = 0, intervals95 = 0;
  const covered = new Map<number, { inside: number; all: number }>();
  series.forEach(({ history, season, actual }, i) => {
    const { mean, intervals = [] } = answers[i];
    const naive = naive2(history, season, actual.length);
    smape += symmetricError(actual, mean) / series.length;
    smapeOfNaive += symmetricError(actual, naive) / series.length;
    const scale = seasonalNaiveError(history, season);
    if (scale > 0) {
      scaled++;
      mase += absoluteError(actual, mean) / scale;
      maseOfNaive += absoluteError(actual, naive) / scale;
      const wide = intervals.find(({ level }) => level === MSIS_LEVEL);
      if (wide) {
        intervals95++;
        interval += intervalScore(actual, wide) / scale;
      }
    }
    actual.forEach((value, h) => {
      error += mean[h] - value;
      total += value;
      for (const { level, lower, upper } of intervals) {
        const count = covered.get(level) ?? { inside: 0, all: 0 };
        count.all++;
        if (value >= lower[h] && value <= upper[h]) count.inside++;
        covered.set(level, count);
      }
    });
  });
  return {
    smape,
    mase: mase / scaled,
    owa: (smape / smapeOfNaive + mase / maseOfNaive) / 2,
    bias: error / total,
    msis: intervals95 > 0 ? interval / intervals95 : undefined,
    coverage: [...covered].map(([level, { inside, all }]) => ({ level, share: inside / all })),
    msPerSeries,
  };
}

function symmetricError(actual: Float64Array, forecast: ArrayLike<number>): number {
  return actual.reduce((sum, value, h) => {
    const size = Math.abs(value) + Math.abs(forecast[h]);
    return sum + (size === 0 ? 0 : (200 * Math.abs(value - forecast[h])) / size);
  }, 0) / actual.length;
}

const absoluteError = (actual: Float64Array, forecast: ArrayLike<number>): number =>
  actual.reduce((sum, value, h) => sum + Math.abs(value - forecast[h]), 0) / actual.length;

/** Width, and what lies outside times 2/α (Gneiting & Raftery 2007), a step. */
function intervalScore(actual: Float64Array, { lower, upper }: Interval): number {
  const penalty = 2 / (1 - MSIS_LEVEL);
  return actual.reduce((sum, value, h) => sum + upper[h] - lower[h] + penalty * (Math.max(0, lower[h] - value) + Math.max(0, value - upper[h])), 0) / actual.length;
}

function seasonalNaiveError(history: Float64Array, season: number): number {
  let sum = 0;
  for (let t = season; t < history.length; t++) sum += Math.abs(history[t] - history[t - season]);
  return sum / (history.length - season);
}
