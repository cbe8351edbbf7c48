/**
 * Derives the tables of src/engine/forecasting/pooledErrors.ts and prints them: `npx tsx bench/train/pooledErrors.ts`.
 *
 * Only the training parts of the development sets are read. From each series the last horizon is cut off, and again the one before
 * it; the engine forecasts both cuts. Per kind of series, with every set weighing the same that is mostly of that kind:
 * 1. log(|error| / in-sample one-step error) is regressed on log h and persistence · log h;
 * 2. the weight of a series' own backtest against that pool is the one with the smallest mean interval score at 80 %;
 * 3. the quantiles of error over expected size are read off.
 */
import { backtest, originsFor } from '../../src/engine/forecasting/backtest';
import type { Origin } from '../../src/engine/forecasting/backtest';
import { errorSizes } from '../../src/engine/forecasting/errorScale';
import type { ErrorTraits } from '../../src/engine/forecasting/errorScale';
import { prepareHistory } from '../../src/engine/forecasting/history';
import { kindOf, PROBABILITIES } from '../../src/engine/forecasting/pooledErrors';
import type { ErrorTable, SeriesKind } from '../../src/engine/forecasting/pooledErrors';
import { roadFor } from '../../src/engine/forecasting/road';
import { dataFolder, readSet, SETS } from '../sets';
import { leastSquares } from './leastSquares';
import { weightedQuantiles } from './weightedQuantiles';

const PRIORS = [1, 2, 4, 8, 16];
const MOST_PER_SET = 800;
const LEVEL = 0.8;
/** A set says nothing of a kind that is only an odd few of its series. */
const LEAST_SHARE = 0.2;

interface Trial {
  readonly traits: ErrorTraits;
  readonly origins: readonly Origin[];
  readonly errors: Float64Array;
  readonly naive: number;
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
      const road = roadFor(prepared, { season, method: 'auto', horizon });
      if (!(road.traits.inSample > 0)) continue;
      const origins = backtest(prepared.values, horizon, originsFor(end, horizon, road.fewest, road.origins), road.fitAt);
      const path = road.fit.forecast(horizon);
      const floor = prepared.lowest >= 0 ? 0 : -Infinity;
      const errors = path.map((value, h) => history[end + h] / prepared.scale - Math.max(floor, value));
      let naive = 0;
      for (let t = season; t < end; t++) naive += Math.abs(prepared.values[t] - prepared.values[t - season]) / (end - season);
      const kind = kindOf(road.demand, season);
      const found = into.get(kind) ?? [];
      found.push({ traits: road.traits, origins, errors, naive, weight: 1 / (series.length * horizon) });
      into.set(kind, found);
    }
  }
}

function tableOf(trials: readonly Trial[]): ErrorTable {
  const design: number[][] = [];
  const target: number[] = [];
  const weights: number[] = [];
  for (const { traits, errors, weight } of trials) {
    errors.forEach((error, h) => {
      const step = Math.log(h + 1);
      design.push([1, step, step * traits.persistence]);
      target.push(Math.log(Math.max(Math.abs(error), 0.02 * traits.inSample) / traits.inSample));
      weights.push(weight);
    });
  }
  const [first, power, perPersistence] = leastSquares(design, target, weights);
  const growth = { first: first + 0.5, power, perPersistence, quantiles: [], deviation: 1 };
  let best: { table: ErrorTable; score: number } | null = null;
  for (const prior of PRIORS) {
    const scaled: { value: number; weight: number; size: number; naive: number }[] = [];
    for (const { traits, origins, errors, weight, naive } of trials) {
      const sizes = errorSizes(traits, origins, { ...growth, prior }, errors.length);
      errors.forEach((error, h) => scaled.push({ value: error / sizes[h], weight, size: sizes[h], naive }));
    }
    const [least, low, high, most, ...quantiles] = weightedQuantiles(scaled, [0.01, (1 - LEVEL) / 2, (1 + LEVEL) / 2, 0.99, ...PROBABILITIES]);
    const inner = scaled.filter(({ value }) => value > least && value < most);
    const mass = inner.reduce((sum, { weight }) => sum + weight, 0);
    const deviation = Math.sqrt(inner.reduce((sum, { value, weight }) => sum + weight * value * value, 0) / mass);
    let score = 0;
    for (const { value, weight, size, naive } of scaled) {
      const miss = Math.max(low - value, value - high, 0);
      if (naive > 0) score += (weight * Math.min((size / naive) * (high - low + (2 / (1 - LEVEL)) * miss), 100));
    }
    console.log(`  prior ${prior}: interval score ${score.toFixed(4)}`);
    if (!best || score < best.score) best = { table: { ...growth, quantiles, deviation, prior }, score };
  }
  if (!best) throw new Error('No series to learn from.');
  return best.table;
}

const folder = dataFolder();
if (!folder) throw new Error('The development series are not on this machine: ../shared/bench/data is missing.');
const trials = new Map<SeriesKind, Trial[]>();
for (const set of SETS) {
  const ofSet = new Map<SeriesKind, Trial[]>();
  trialsOf(set, folder, ofSet);
  const all = [...ofSet.values()].reduce((sum, { length }) => sum + length, 0);
  for (const [kind, found] of ofSet) if (found.length > LEAST_SHARE * all) trials.set(kind, [...(trials.get(kind) ?? []), ...found]);
}
for (const [kind, found] of trials) {
  console.log(`${kind}: ${found.length} forecasts`);
  const rounded = JSON.stringify(tableOf(found), (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(3)) : value));
  console.log(`  ${rounded}`);
}
