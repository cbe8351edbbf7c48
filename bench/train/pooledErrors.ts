/**
 * Derives the tables of src/engine/forecasting/pooledErrors.ts and prints them: `npx tsx bench/train/pooledErrors.ts`.
 *
 * Only the training parts of the development sets are read. From each series the last horizon is cut off, and again the one before
 * it; the engine forecasts both cuts. Per kind of series, with every set weighing the same that is mostly of that kind:
 * 1. log(|error| / in-sample one-step error) is regressed on the terms of `sizeTerms`: those of its level, and those of the power of
 *    the steps ahead by which it grows;
 * 2. the quantiles of error over expected size are read off.
 */
import { backtest, originsFor } from '../../src/engine/forecasting/backtest';
import type { Origin } from '../../src/engine/forecasting/backtest';
import { errorSizes, sizeTerms } from '../../src/engine/forecasting/errorScale';
import type { ErrorTraits } from '../../src/engine/forecasting/errorScale';
import { prepareHistory } from '../../src/engine/forecasting/history';
import { kindOf, PROBABILITIES } from '../../src/engine/forecasting/pooledErrors';
import type { ErrorTable, SeriesKind } from '../../src/engine/forecasting/pooledErrors';
import { roadFor } from '../../src/engine/forecasting/road';
import { dataFolder, readSet, SETS } from '../sets';
import { leastSquares } from './leastSquares';
import { weightedQuantiles } from './weightedQuantiles';

/** Tiers differ in their members and in how many origins their backtest has. */
const TIERS = ['fast', 'auto'] as const;
const MOST_PER_SET = 800;
/** Errors smaller than this share of the one-step error count as this large: the logarithm of next to nothing says little. */
const SMALLEST = 0.02;
/** A set speaks for a kind when most of its series are of that kind: the odd smooth stretch of a spare part is no smooth series. */
const LEAST_SHARE = 0.5;

/** Most errors of sparse demand are small and few are huge: logarithms say nothing of their size, which is taken from the backtest as it is. */
const SIZE_OF_SPARSE = { level: [0, 0, 0, 0, 1, 0], power: [0, 0, 0, 0] };

interface Trial {
  readonly traits: ErrorTraits;
  readonly origins: readonly Origin[];
  readonly errors: Float64Array;
}

/** Every set weighs the same, however many series and steps it has. */
interface WeighedTrial extends Trial {
  readonly weight: number;
}

function trialsOf(set: string, folder: string, into: Map<SeriesKind, Trial[]>): void {
  const all = readSet(folder, set);
  const series = all.filter((_, i) => i % Math.ceil(all.length / MOST_PER_SET) === 0);
  for (const { history, season, actual } of series) {
    for (const cuts of [1, 2]) {
      const horizon = actual.length;
      const end = history.length - cuts * horizon;
      if (end < Math.max(2 * season + 3, 6)) continue;
      const prepared = prepareHistory(history.subarray(0, end), season);
      for (const method of TIERS) {
        const road = roadFor(prepared, { season, method, horizon });
        if (!(road.traits.inSample > 0)) continue;
        const origins = backtest(prepared.values, horizon, originsFor(prepared.values.length, horizon, road.fewest, road.origins), road.fitAt);
        const floor = prepared.lowest >= 0 ? 0 : -Infinity;
        const errors = road.fit.forecast(horizon).map((value, h) => history[end + h] / prepared.scale - Math.max(floor, value));
        const kind = kindOf(road.demand, season);
        into.set(kind, [...(into.get(kind) ?? []), { traits: road.traits, origins, errors }]);
      }
    }
  }
}

function tableOf(kind: SeriesKind, trials: readonly WeighedTrial[]): ErrorTable {
  const table: ErrorTable = { ...(kind === 'intermittent' ? SIZE_OF_SPARSE : learnedSize(trials)), quantiles: [], deviation: 1 };
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

const folder = dataFolder();
if (!folder) throw new Error('The development series are not on this machine: ../shared/bench/data is missing.');
const trials = new Map<SeriesKind, WeighedTrial[]>();
for (const set of SETS) {
  const ofSet = new Map<SeriesKind, Trial[]>();
  trialsOf(set, folder, ofSet);
  const all = [...ofSet.values()].reduce((sum, { length }) => sum + length, 0);
  for (const [kind, found] of ofSet) {
    if (found.length <= LEAST_SHARE * all) continue;
    const errors = found.reduce((sum, trial) => sum + trial.errors.length, 0);
    trials.set(kind, [...(trials.get(kind) ?? []), ...found.map((trial) => ({ ...trial, weight: 1 / errors }))]);
    console.log(`${set}: ${found.length} forecasts of kind ${kind}`);
  }
}
for (const [kind, found] of trials) {
  console.log(`${kind}:`);
  console.log(`  ${JSON.stringify(tableOf(kind, found))}`);
}
