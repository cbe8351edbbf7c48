import { demandClass } from './demandClass';
import type { ErrorTraits } from './errorScale';
import { errorTraits } from './errorTraits';
import type { PreparedHistory } from './history';
import { seasonIn } from './harmonicSeason';
import { intermittentMean } from './intermittent';
import type { Fit } from './models/fit';
import type { Method } from './methods';
import { goneQuiet } from './silence';
import { withSeason } from './members';
import { smoothRoad } from './smoothRoad';
import { deseasonalised, enoughForSeason } from './seasonality';
import type { Season } from './seasonality';
import type { Tier } from './types';

/** How one series is forecast, and why. */
export interface Road {
  readonly fit: Fit;
  /** The same choices fitted to an earlier part of the history, for the backtest. */
  readonly fitAt: (known: Float64Array) => Fit;
  readonly model: string;
  readonly reason: string;
  readonly season: number;
  /** The indices that were taken out and put back; absent where there is no season. */
  readonly indices?: Season | null;
  readonly demand: 'intermittent' | 'steady';
  /** Periods of history a backtest origin must have behind it, and how many origins are worth their time. */
  readonly fewest: number;
  readonly origins: number;
  readonly traits: ErrorTraits;
}

export interface RoadOptions {
  readonly season: number;
  readonly method: Tier | Method;
  readonly horizon: number;
}

/** Seasonal strength from which a history with many zeros is seasonal rather than intermittent. */
const SEASONAL_DESPITE_ZEROS = 0.6;
/** From this many values on, one or two demands among them are sparse demand rather than a short history. */
const FEWEST_FOR_SPARSE = 6;
const ORIGINS: Readonly<Record<Tier, number>> = { fast: 0, auto: 2, accurate: 8 };
/** A single value says nothing of its errors: a quarter of it is assumed. */
const ERROR_OF_SINGLE_VALUE = 0.25;

const ENOUGH_FOR_HALF = 16;

/** Chooses the road for a prepared history. */
export function roadFor(prepared: PreparedHistory, options: RoadOptions): Road {
  const { values } = prepared;
  if (values.every((value) => value === values[0])) return constantRoad(prepared);
  const season = seasonIn(values, options.season, typeof options.method === 'string' ? options.method : 'fast');
  const gaps = prepared.filled > 0 ? ` ${counted(prepared.filled, 'missing value')} filled from the values around.` : '';
  if (typeof options.method !== 'string') return namedRoad(values, season, { method: options.method, tried: options.season }, gaps);
  const kind = demandClass(values);
  const sparse = kind === 'intermittent' || kind === 'lumpy' || (kind === 'short' && values.length >= FEWEST_FOR_SPARSE && soldRarely(values));
  if (sparse && prepared.lowest >= 0 && !(season && season.kept >= SEASONAL_DESPITE_ZEROS)) return intermittentRoad(values, kind, options, gaps);
  if (prepared.lowest >= 0 && goneQuiet(values, season?.length ?? 1, options.horizon)) return intermittentRoad(values, kind, options, gaps);
  return combinedRoad(values, season, { ...options, tier: options.method }, gaps);
}

const soldRarely = (values: Float64Array): boolean => values.reduce((zeros, value) => zeros + (value === 0 ? 1 : 0), 0) > values.length / 2;

function constantRoad({ values, lowest }: PreparedHistory): Road {
  const level = values[0];
  const fit: Fit = { fitted: Float64Array.from(values), forecast: (horizon) => new Float64Array(horizon).fill(level) };
  const single = values.length === 1;
  return {
    fit,
    fitAt: () => fit,
    model: 'Naive',
    reason: single
      ? 'Only one value is known: it is repeated, and its error is assumed to be a quarter of it.'
      : `All ${values.length} values are ${lowest}: the series forecasts itself.`,
    season: 1,
    demand: 'steady',
    fewest: Infinity,
    origins: 0,
    traits: { inSample: 0, recent: 0, reach: 0, persistence: 0.5, seasonKept: 0, scarcity: 0, guess: single ? ERROR_OF_SINGLE_VALUE * Math.abs(level) : 0 },
  };
}

function intermittentRoad(values: Float64Array, kind: string, options: RoadOptions, gaps: string): Road {
  const fitAt = (known: Float64Array): Fit => intermittentMean(known, options);
  const fit = fitAt(values);
  const quiet = goneQuiet(values, 1, options.horizon);
  return {
    fit,
    fitAt,
    model: quiet ? 'Silent' : 'SES+WindowAverage',
    reason: quiet
      ? `Demand is ${kind === 'short' ? 'sparse' : kind} and the item has gone quiet: nothing is expected until it sells again.${gaps}`
      : `Demand is ${kind === 'short' ? 'sparse' : kind}: the mean of exponential smoothing and of the newest periods' average, which come down when demand dies out.${gaps}`,
    season: 1,
    demand: 'intermittent',
    fewest: 8,
    origins: 3,
    traits: errorTraits({ values, fitted: fit.fitted, from: runUp(values.length), season: null, tried: options.season }),
  };
}

function namedRoad(values: Float64Array, season: Season | null, { method, tried }: { readonly method: Method; readonly tried: number }, gaps: string): Road {
  const fitAt = (known: Float64Array): Fit => {
    if (method.season === 'adjusted') {
      const own = season && seasonIn(known, season.length, 'fast');
      return withSeason(method.fit(own ? deseasonalised(known, own) : known, own?.length ?? 1), own, known.length);
    }
    return method.fit(known, method.season === 'whole' ? season?.length ?? 1 : 1);
  };
  const about = method.season === 'adjusted' && season ? ` on the history with its season of ${season.length} taken out` : '';
  const fit = fitAt(values);
  return {
    fit,
    fitAt,
    model: method.name,
    reason: `${method.name} was asked for; fitted${about || ' to the history'}.${gaps}`,
    season: method.season !== 'flat' && season ? season.length : 1,
    ...(method.season === 'adjusted' && { indices: season }),
    demand: 'steady',
    fewest: 4,
    origins: 4,
    traits: traitsOf(values, season, fit, tried),
  };
}

function combinedRoad(values: Float64Array, season: Season | null, { season: tried, tier, horizon }: Omit<RoadOptions, 'method'> & { readonly tier: Tier }, gaps: string): Road {
  const backtestTier = tier === 'accurate' ? 'auto' : 'fast';
  const fitAt = (known: Float64Array): Fit => smoothRoad(known, season && seasonIn(known, season.length, backtestTier), horizon, backtestTier);
  const fit = smoothRoad(values, season, horizon, tier);
  return {
    fit,
    fitAt,
    model: fit.voters.join('+'),
    reason: `${reasonOf(values.length, fit.voters, season, tried)}${refusal(fit.refused)}${gaps}`,
    season: season?.length ?? 1,
    indices: season,
    demand: 'steady',
    fewest: fewestFor(values.length, season),
    origins: ORIGINS[tier],
    traits: traitsOf(values, season, fit, tried),
  };
}

/** An origin has the season behind it in the way the forecast has. */
function fewestFor(n: number, season: Season | null): number {
  if (!season) return Math.min(n >> 1, 12) + 1;
  return enoughForSeason(n, season.length) ? 2 * season.length + 2 : season.length + 2;
}

const runUp = (n: number): number => Math.min(n >> 2, 3);

/** The newer half of a history that is long enough tells how large errors are now; of a short one, all but a short run-up. */
function traitsOf(values: Float64Array, season: Season | null, { fitted }: Fit, tried: number): ErrorTraits {
  return errorTraits({ values, fitted, from: values.length >= ENOUGH_FOR_HALF ? values.length >> 1 : runUp(values.length), season, tried });
}

function reasonOf(n: number, voters: readonly string[], season: Season | null, tried: number): string {
  const models = voters.length > 1 ? `the mean of ${voters.slice(0, -1).join(', ')} and ${voters.at(-1) ?? ''}` : voters[0];
  if (n < 4) return `Only ${counted(n, 'value')}: ${models} alone, no trend and no season.`;
  if (season) {
    return `${season.form === 'additive' ? 'Additive' : 'Multiplicative'} season of ${season.length}, ${Math.round(season.kept * 100)} % of its indices kept; ${models}.`;
  }
  if (tried > 1) return `${n < 2 * tried + 2 ? `${counted(n, 'value')} are too few for a season of ${tried}` : `No season of ${tried} stands out of the noise`}; ${models}.`;
  return `No season; ${models}.`;
}

const refusal = (names: readonly string[]): string => (names.length === 0 ? '' : ` ${names.join(' and ')} ran away and had no vote.`);
const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
