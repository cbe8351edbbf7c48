import { InsufficientHistory } from '../errors';
import { checkSeason } from './checkSeason';
import { detectSeason } from './detectSeason';
import { prepareHistory } from './history';
import { stl } from './models/stl';

/** The parts of a history, in its units, a value per period; NaN before its first known value. */
export interface Components {
  readonly trend: Float64Array;
  readonly seasonal: Float64Array;
  /** What trend and season leave; NaN where the history is missing, like `adjusted`. */
  readonly remainder: Float64Array;
  /** The history less its season. */
  readonly adjusted: Float64Array;
  /** The season that was taken out, 1 for none. */
  readonly season: number;
}

/**
 * Trend, season and remainder of a history by STL (Cleveland, Cleveland, McRae & Terpenning 1990): they add up to it. `history` is
 * oldest first, NaN missing; gaps are filled for the smoothing only. The season is looked for unless it is given.
 * @throws {InvalidArgument} for a season out of range or an infinite value; {InsufficientHistory} when no value is known or when
 * there are fewer than two whole seasons of the one that was given.
 * @example components([3, 5, 3, 5, 3, 5, 3, 5], 2).seasonal // −1, 1, −1, 1, …
 */
export function components(history: ArrayLike<number>, given?: number): Components {
  checkSeason(given);
  const known = prepareHistory(history);
  const season = given ?? detectSeason(known.values);
  const n = known.values.length;
  if (n < 2 * season && season > 1) {
    throw new InsufficientHistory(`The history has ${n} periods from its first to its last known value; a season of ${season} takes at least ${2 * season}, or give 1 for none.`);
  }
  const { values, scale, trailing } = season > 1 && known.filled > 0 ? prepareHistory(history, season) : known;
  const parts = stl(values, { season });
  const first = history.length - trailing - n;
  const at = (part: ArrayLike<number>) => (_: unknown, t: number): number => (t < first || t >= first + n ? NaN : part[t - first] * scale);
  const trend = Float64Array.from(history, at(parts.trend));
  const seasonal = Float64Array.from(history, at(parts.seasonal));
  return {
    trend,
    seasonal,
    remainder: Float64Array.from(history, (value, t) => value - seasonal[t] - trend[t]),
    adjusted: Float64Array.from(history, (value, t) => value - seasonal[t]),
    season,
  };
}
