import type { Finish } from './finish';
import { errorSizes } from './errorScale';
import { conformalIntervals } from './intervals';

/** One held-out period: what was forecast for it `step` periods ahead (1 = the next), what happened, and what else could have been said. */
export interface HeldOutPeriod {
  readonly step: number;
  /** Periods from it to the end of the history, 1 for the last. */
  readonly back: number;
  readonly actual: number;
  readonly forecast: number;
  /** The same period of the season before the origin. */
  readonly naive: number;
  /** Whether the band of the level would have held it. */
  readonly inside: boolean;
}

/**
 * The held-out periods of a backtest in the user's units. The band of each origin is sized by the other origins alone, so that its
 * coverage is not judged by the errors it was made from.
 * @param history the history in the scale of the models, as the origins saw it
 */
export function heldOutSteps(history: Float64Array, { traits, origins, table, floor, scale }: Finish, { season, level }: { readonly season: number; readonly level: number }): readonly HeldOutPeriod[] {
  return origins.flatMap((origin, index) => {
    const { at, errors } = origin;
    const mean = errors.map((error, h) => Math.max(floor, history[at + h] - error));
    const sizes = errorSizes(traits, origins.filter((_, other) => other !== index), table, errors.length);
    const [{ lower, upper }] = conformalIntervals({ mean, levels: [level], sizes, table, floor });
    return Array.from(mean, (forecast, h): HeldOutPeriod => {
      const actual = history[at + h];
      const before = at >= season ? at - season + (h % season) : at - 1;
      return { step: h + 1, back: history.length - at - h, actual: actual * scale, forecast: forecast * scale, naive: history[before] * scale, inside: actual >= lower[h] && actual <= upper[h] };
    });
  });
}
