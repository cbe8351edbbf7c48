import { InsufficientHistory, InvalidArgument } from '../errors';
import { originsFor } from './backtest';
import type { Origin } from './backtest';
import { checkSeason } from './checkSeason';
import { detectSeason } from './detectSeason';
import { heldOutFigures } from './heldOut';
import { prepareHistory } from './history';
import type { PreparedHistory } from './history';
import { METHODS } from './methods';
import type { Method } from './methods';
import type { Fit } from './models/fit';
import { roadFor } from './road';
import { enoughForSeason } from './seasonality';
import type { HeldOut } from './types';

/** How one model did on periods held back from it, and what part it has in the automatic forecast. */
export interface Standing {
  /** The word `forecast` takes as its method; a few members of the automatic forecast stand under a name that it does not take. */
  readonly model: string;
  readonly heldOut: HeldOut;
  /** Share in the automatic forecast, 0 to 1; 1 for that forecast itself. */
  readonly weight: number;
  /** Whether this is the forecast a plan takes. */
  readonly chosen: boolean;
}

export interface Leaderboard {
  /** Smallest mean error (MASE) first. */
  readonly standings: readonly Standing[];
  readonly season: number;
  /** Periods forecast from each origin, and how many periods were known at each, newest origin first. */
  readonly horizon: number;
  readonly origins: readonly number[];
  /** What the automatic forecast is made of, from the whole history. */
  readonly reason: string;
}

export interface LeaderboardOptions {
  /** Periods in a season; 1 = none; undefined = detected. */
  readonly season?: number;
  /** Periods forecast from each origin. Default: a season, at most a quarter of the history. */
  readonly horizon?: number;
}

/** A model that was just tested: how many of `total` are done. */
export interface LeaderboardStep {
  readonly model: string;
  readonly done: number;
  readonly total: number;
}

/** The automatic forecast's name among the models, and that of the one that takes its time. */
const AUTOMATIC = 'auto';
const THOROUGH = 'accurate';
const ORIGINS = 6;
/** Fewer values leave nothing to hold back after a model was fitted. */
const FEWEST = 6;
/** A model may run away; what it forecasts stays a number. In units of the largest value of the history. */
const LARGEST = 1e9;
/** Horizon where there is no season to take it from. */
const PLAIN_HORIZON = 6;

/**
 * Tests every model that suits one history, and the automatic forecast, on periods held back from them: from up to six origins, each
 * forecast knows only what came before (rolling origin; Tashman 2000). `history` is oldest first, in any unit, NaN missing. The
 * season is told from the whole history. Gives a step after each model, so that a caller can show progress and stop.
 * @throws {InvalidArgument} for a season out of range or an infinite value; {InsufficientHistory} for fewer than six periods.
 */
export function* leaderboardSteps(history: ArrayLike<number>, options: LeaderboardOptions = {}): Generator<LeaderboardStep, Leaderboard> {
  checkSeason(options.season);
  if (options.horizon !== undefined && !(Number.isInteger(options.horizon) && options.horizon >= 1)) {
    throw new InvalidArgument(`The horizon is ${options.horizon}; give a whole number of periods, 1 or more.`, 'number');
  }
  const known = prepareHistory(history);
  const season = options.season ?? detectSeason(known.values);
  const prepared = season > 1 && known.filled > 0 ? prepareHistory(history, season) : known;
  const n = prepared.values.length;
  if (n < FEWEST) throw new InsufficientHistory(`The history has ${n} periods from its first to its last known value; comparing models takes at least ${FEWEST}.`);
  const horizon = options.horizon ?? Math.max(1, Math.min(season > 1 ? season : PLAIN_HORIZON, n >> 2));
  const origins = originsOf(n, season, horizon);
  const automatic = roadFor(prepared, { season, method: AUTOMATIC, horizon });
  const members = (automatic.fit.ballot?.(horizon).members ?? [{ name: automatic.model, weight: 1 }]).filter(({ weight }) => weight > 0);
  const shares = new Map(members.map(({ name, weight }) => [name, weight]));
  const methods = METHODS.filter((method) => shares.has(method.name) || suits(method, prepared, season));
  const nameless = members.filter(({ name }) => !METHODS.some((method) => method.name === name));
  const total = 2 + nameless.length + methods.length;
  const standings: Standing[] = [];
  let done = 0;
  const entered = (model: string, tested: readonly Origin[]): LeaderboardStep => {
    const heldOut = heldOutFigures(prepared.values, tested, season);
    if (heldOut) standings.push({ model, heldOut, weight: model === AUTOMATIC ? 1 : shares.get(model) ?? 0, chosen: model === AUTOMATIC });
    return { model, done: ++done, total };
  };
  const roads = origins.map((at) => ({ at, fit: fitAt(at, { prepared, season, horizon, method: AUTOMATIC }) }));
  yield entered(AUTOMATIC, roads.map(({ at, fit }) => originAt(at, prepared, fit.forecast(stepsFrom(at, horizon, n)))));
  for (const { name } of nameless) {
    yield entered(name, roads.flatMap(({ at, fit }) => {
      const own = fit.ballot?.(stepsFrom(at, horizon, n)).members.find((member) => member.name === name);
      return own ? [originAt(at, prepared, own.path)] : [];
    }));
  }
  for (const method of [THOROUGH, ...methods] as const) {
    yield entered(method === THOROUGH ? THOROUGH : method.name, origins.map((at) => originAt(at, prepared, fitAt(at, { prepared, season, horizon, method }).forecast(stepsFrom(at, horizon, n)))));
  }
  standings.sort((a, b) => a.heldOut.mase - b.heldOut.mase);
  return { standings, season, horizon, origins, reason: automatic.reason };
}

/** The leaderboard in one go; see `leaderboardSteps`. */
export function leaderboard(history: ArrayLike<number>, options: LeaderboardOptions = {}): Leaderboard {
  const steps = leaderboardSteps(history, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Where the history allows, a model has two whole seasons to learn from; else the newer half is held back. */
function originsOf(n: number, season: number, horizon: number): number[] {
  const wanted = season > 1 ? 2 * season + 2 : Math.min(n >> 1, 12) + 1;
  const origins = originsFor(n, horizon, wanted, ORIGINS);
  return origins.length > 0 ? origins : originsFor(n, horizon, Math.min(n >> 1, n - 1), ORIGINS);
}

/** Models for sparse demand where some periods had none; seasonal ones where there is a season. */
function suits({ only }: Method, { values, lowest }: PreparedHistory, season: number): boolean {
  if (only === 'sparse') return lowest === 0;
  return only !== 'seasonal' || (season > 1 && enoughForSeason(values.length, season));
}

interface Test {
  readonly prepared: PreparedHistory;
  readonly season: number;
  readonly horizon: number;
  readonly method: Method | typeof AUTOMATIC | typeof THOROUGH;
}

function fitAt(at: number, { prepared, season, horizon, method }: Test): Fit {
  const values = prepared.values.subarray(0, at);
  return roadFor({ ...prepared, values, lowest: lowestOf(values) }, { season, method, horizon }).fit;
}

const lowestOf = (values: Float64Array): number => values.reduce((least, value) => Math.min(least, value), Infinity);
const stepsFrom = (at: number, horizon: number, n: number): number => Math.min(horizon, n - at);

function originAt(at: number, { values }: PreparedHistory, path: Float64Array): Origin {
  const floor = lowestOf(values.subarray(0, at)) >= 0 ? 0 : -LARGEST;
  return { at, errors: path.map((value, h) => values[at + h] - Math.max(floor, Math.min(LARGEST, value))) };
}
