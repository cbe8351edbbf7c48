/**
 * Forecasts of known periods, to learn from how they came out. Only the training parts of the development sets are read: from each
 * series the last horizon is cut off, and again the one before it, and the engine forecasts both cuts; and once more the first of
 * a seasonal series, with only a little known of what came before it.
 */
import { backtest, originsFor } from '../../src/engine/forecasting/backtest';
import type { Origin } from '../../src/engine/forecasting/backtest';
import type { ErrorTraits } from '../../src/engine/forecasting/errorScale';
import { prepareHistory } from '../../src/engine/forecasting/history';
import { kindOf } from '../../src/engine/forecasting/pooledErrors';
import type { SeriesKind } from '../../src/engine/forecasting/pooledErrors';
import { roadFor } from '../../src/engine/forecasting/road';
import { dataFolder, readSet, SETS } from '../sets';

/** Tiers differ in their members and in how many origins their backtest has. */
const TIERS = ['fast', 'auto'] as const;
/** Of seasonal series the newest cut, which knows nearly as much as a forecast of today does, weighs twice the one before. */
const SHARE_OF_CUT: Readonly<Record<number, number>> = { 1: 2, 2: 1 };
/** How many seasons a brief history holds; series take turns. */
const BRIEF_SEASONS = [1.35, 1.7, 2, 2.4, 3];
const MOST_PER_SET = 800;
/** A set speaks for a kind when most of its series are of that kind: the odd smooth stretch of a spare part is no smooth series. */
const LEAST_SHARE = 0.5;

interface Trial {
  readonly traits: ErrorTraits;
  readonly origins: readonly Origin[];
  readonly errors: Float64Array;
  readonly share: number;
}

/** Every set weighs the same, however many series and steps it has. */
export interface WeighedTrial extends Trial {
  readonly weight: number;
}

function trialsOf(set: string, folder: string, into: Map<SeriesKind, Trial[]>): void {
  const all = readSet(folder, set);
  const series = all.filter((_, i) => i % Math.ceil(all.length / MOST_PER_SET) === 0);
  series.forEach(({ history, season, actual }, i) => {
    const horizon = actual.length;
    for (const cut of [1, 2]) tryOn({ history, season, horizon, from: 0, end: history.length - cut * horizon, share: season > 1 ? SHARE_OF_CUT[cut] : 1 }, into);
    const end = history.length - horizon;
    const brief = Math.round(BRIEF_SEASONS[i % BRIEF_SEASONS.length] * season);
    if (season > 1 && end > brief) tryOn({ history, season, horizon, from: end - brief, end, share: 1 }, into);
  });
}

interface Question {
  readonly history: Float64Array;
  readonly season: number;
  readonly horizon: number;
  /** What is known: the periods from `from` to before `end`. */
  readonly from: number;
  readonly end: number;
  readonly share: number;
}

function tryOn({ history, season, horizon, from, end, share }: Question, into: Map<SeriesKind, Trial[]>): void {
  if (end - from < Math.max(season + 3, 6)) return;
  const known = history.subarray(from, end);
  if (known.every(Number.isNaN)) return;
  const prepared = prepareHistory(known, season);
  for (const method of TIERS) {
    const road = roadFor(prepared, { season, method, horizon });
    if (!(road.traits.inSample > 0)) continue;
    const origins = backtest(prepared.values, horizon, originsFor(prepared.values.length, horizon, road.fewest, road.origins), road.fitAt);
    const floor = prepared.lowest >= 0 ? 0 : -Infinity;
    const errors = road.fit.forecast(horizon).map((value, h) => history[end + h] / prepared.scale - Math.max(floor, value));
    const kind = kindOf(road.demand, season);
    into.set(kind, [...(into.get(kind) ?? []), { traits: road.traits, origins, errors, share }]);
  }
}

/** The trials by kind of series, with every set weighing the same that is mostly of that kind. */
export function weighedTrials(): ReadonlyMap<SeriesKind, readonly WeighedTrial[]> {
  const folder = dataFolder();
  if (!folder) throw new Error('The development series are not on this machine: ../shared/bench/data is missing.');
  const trials = new Map<SeriesKind, readonly WeighedTrial[]>();
  for (const set of SETS) {
    const ofSet = new Map<SeriesKind, Trial[]>();
    trialsOf(set, folder, ofSet);
    const all = [...ofSet.values()].reduce((sum, { length }) => sum + length, 0);
    for (const [kind, found] of ofSet) {
      if (found.length <= LEAST_SHARE * all) continue;
      const errors = found.reduce((sum, trial) => sum + trial.share * trial.errors.length, 0);
      trials.set(kind, [...(trials.get(kind) ?? []), ...found.map((trial) => ({ ...trial, weight: trial.share / errors }))]);
      console.log(`${set}: ${found.length} forecasts of kind ${kind}`);
    }
  }
  return trials;
}
