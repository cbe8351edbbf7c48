import type { Origin } from './backtest';
import type { ErrorTable } from './pooledErrors';

/** What the size of a series' errors is judged by. */
export interface ErrorTraits {
  /** Mean absolute one-step error in the sample. */
  readonly inSample: number;
  /** The same over the newest periods only. */
  readonly recent: number;
  /** Mean absolute change over a season, or over a few periods where there is none. */
  readonly reach: number;
  readonly persistence: number;
  /** Share of the seasonal indices kept; 0 without a season. */
  readonly seasonKept: number;
  /** How far the history falls short of the seasons that a fit can be judged by: 0 = not at all, or no season; towards 1 = hardly one. */
  readonly scarcity: number;
  /** Size to assume where the history shows no errors at all. */
  readonly guess: number;
}

/** Ratios are believed between a twentieth and twenty times. */
const FARTHEST_RATIO = Math.log(20);
/** Backtest origins that weigh as much as what is known of all series. */
const ORIGINS_BELIEVED = 2;

/** Mean absolute one-step error of a fit from period `from` of its history on. */
export function oneStepError(history: Float64Array, fitted: Float64Array, from: number): number {
  let sum = 0;
  let count = 0;
  for (let t = from; t < history.length; t++) {
    const error = Math.abs(history[t] - fitted[t]);
    if (Number.isNaN(error)) continue;
    sum += error;
    count++;
  }
  return count > 0 ? sum / count : 0;
}

/** Mean absolute change over `lag` periods; 0 for a history no longer than that. */
export function meanChange(values: Float64Array, lag: number): number {
  if (values.length <= lag) return 0;
  let sum = 0;
  for (let t = lag; t < values.length; t++) sum += Math.abs(values[t] - values[t - lag]);
  return sum / (values.length - lag);
}

/** What the logarithm of an error's size is linear in: terms of its level, and terms of the power of time by which it grows. */
export interface SizeTerms {
  readonly level: readonly number[];
  readonly power: readonly number[];
}

/** The terms of a series with one-step errors: its traits and how its own backtest came out, as far as its few origins can be believed. */
export function sizeTerms({ inSample, recent, reach, persistence, seasonKept, scarcity }: ErrorTraits, origins: readonly Origin[]): SizeTerms {
  const weight = origins.length / (origins.length + ORIGINS_BELIEVED);
  const own = weight * logRatio(meanError(origins), inSample);
  const far = logRatio(reach, inSample);
  return { level: [1, seasonKept, logRatio(recent, inSample), far, own, weight, scarcity], power: [1, persistence, far, own] };
}

/** Expected size of the error 1 … horizon steps ahead. It never shrinks with the distance. */
export function errorSizes(traits: ErrorTraits, origins: readonly Origin[], table: Pick<ErrorTable, 'level' | 'power'>, horizon: number): Float64Array {
  const terms = sizeTerms(traits, origins);
  const level = (traits.inSample > 0 ? traits.inSample : meanError(origins) || traits.guess) * Math.exp(dot(table.level, terms.level));
  const power = Math.max(0, dot(table.power, terms.power));
  return Float64Array.from({ length: horizon }, (_, h) => level * (h + 1) ** power);
}

function meanError(origins: readonly Origin[]): number {
  let sum = 0;
  let count = 0;
  for (const { errors } of origins) {
    for (const error of errors) sum += Math.abs(error);
    count += errors.length;
  }
  return count > 0 ? sum / count : 0;
}

/** Log of a ratio, 0 where it says nothing because either size is unknown. */
function logRatio(size: number, unit: number): number {
  return size > 0 && unit > 0 ? Math.max(-FARTHEST_RATIO, Math.min(FARTHEST_RATIO, Math.log(size / unit))) : 0;
}

const dot = (weights: readonly number[], terms: readonly number[]): number => weights.reduce((sum, weight, i) => sum + weight * terms[i], 0);
