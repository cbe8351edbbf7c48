import { meanChange, oneStepError } from './errorScale';
import type { ErrorTraits } from './errorScale';
import { persistence } from './persistence';
import { deseasonalised } from './seasonality';
import type { Season } from './seasonality';

export interface FittedHistory {
  readonly values: Float64Array;
  readonly fitted: Float64Array;
  /** Period from which the one-step errors count. */
  readonly from: number;
  readonly season: Season | null;
  /** Length of the season that was looked for; 1 = none. */
  readonly tried: number;
}

/** Where there is no season, changes over this many periods tell how far the series goes. */
const FAR = 4;
const FEWEST_RECENT = 6;
/** From so many seasons on, what a fit does in the sample tells what it will do. */
const SEASONS_TO_JUDGE_BY = 4;

/** What a fitted history says of the errors to come. */
export function errorTraits({ values, fitted, from, season, tried }: FittedHistory): ErrorTraits {
  const n = values.length;
  const inSample = oneStepError(values, fitted, from);
  const newest = Math.max(FEWEST_RECENT, Math.min(n >> 2, 2 * tried));
  return {
    inSample,
    recent: n > newest ? oneStepError(values, fitted, n - newest) : inSample,
    reach: meanChange(values, tried > 1 ? tried : Math.min(FAR, Math.floor(n / 3))),
    persistence: persistence(season ? deseasonalised(values, season) : values),
    seasonKept: season?.kept ?? 0,
    scarcity: tried > 1 ? Math.max(0, 1 - n / (SEASONS_TO_JUDGE_BY * tried)) : 0,
    guess: 0,
  };
}
