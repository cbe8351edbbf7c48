/**
 * Derives the tables of src/engine/forecasting/pooledErrors.ts and prints them: `npx tsx bench/train/pooledErrors.ts`.
 *
 * Per kind of series, over the trials of ./trials.ts:
 * 1. log(|error| / in-sample one-step error) is regressed on the terms of `sizeTerms`: those of its level, and those of the power of
 *    the steps ahead by which it grows;
 * 2. the quantiles of error over expected size are read off.
 */
import { errorSizes, sizeTerms } from '../../src/engine/forecasting/errorScale';
import { PROBABILITIES } from '../../src/engine/forecasting/pooledErrors';
import type { ErrorTable, SeriesKind } from '../../src/engine/forecasting/pooledErrors';
import { leastSquares } from './leastSquares';
import { weighedTrials } from './trials';
import type { WeighedTrial } from './trials';
import { weightedQuantiles } from './weightedQuantiles';

/** Errors smaller than this share of the one-step error count as this large: the logarithm of next to nothing says little. */
const SMALLEST = 0.02;
/** Most errors of sparse demand are small and few are huge: logarithms say nothing of their size, which is taken from the backtest as it is. */
const SIZE_OF_SPARSE = { level: [0, 0, 0, 0, 1, 0, 0], power: [0, 0, 0, 0] };

function tableOf(kind: SeriesKind, trials: readonly WeighedTrial[]): Omit<ErrorTable, 'correlation'> {
  const table = { ...(kind === 'intermittent' ? SIZE_OF_SPARSE : learnedSize(trials)), quantiles: [], deviation: 1 };
  const scaled = trials.flatMap(({ traits, origins, errors, weight }) => {
    const sizes = errorSizes(traits, origins, table, errors.length);
    return Array.from(errors, (error, h) => ({ value: error / sizes[h], weight }));
  });
  const [least, most, ...quantiles] = weightedQuantiles(scaled, [0.01, 0.99, ...PROBABILITIES]);
  const inner = scaled.filter(({ value }) => value > least && value < most);
  const mass = inner.reduce((sum, { weight }) => sum + weight, 0);
  const deviation = Math.sqrt(inner.reduce((sum, { value, weight }) => sum + weight * value * value, 0) / mass);
  return { ...table, quantiles: quantiles.map(rounded), deviation: rounded(deviation) };
}

function learnedSize(trials: readonly WeighedTrial[]): Pick<ErrorTable, 'level' | 'power'> {
  const design: number[][] = [];
  const target: number[] = [];
  const weights: number[] = [];
  for (const { traits, origins, errors, weight } of trials) {
    const { level, power } = sizeTerms(traits, origins);
    errors.forEach((error, h) => {
      design.push([...level, ...power.map((term) => term * Math.log(h + 1))]);
      target.push(Math.log(Math.max(Math.abs(error), SMALLEST * traits.inSample) / traits.inSample));
      weights.push(weight);
    });
  }
  const learned = leastSquares(design, target, weights).map(rounded);
  const { length } = sizeTerms(trials[0].traits, []).level;
  return { level: learned.slice(0, length), power: learned.slice(length) };
}

const rounded = (value: number): number => Number(value.toPrecision(3));

for (const [kind, found] of weighedTrials()) {
  console.log(`${kind}:`);
  console.log(`  ${JSON.stringify(tableOf(kind, found))}`);
}
