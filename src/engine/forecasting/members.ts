import type { Member } from './combination';
import { modelNamed } from './methods';
import { aggregated, enoughBlocks } from './models/aggregated';
import { airline } from './models/airline';
import { arima } from './models/arima';
import { dampedTrend } from './models/dampedTrend';
import { dynamicOptimizedTheta } from './models/dynamicOptimizedTheta';
import type { Fit, Fitter } from './models/fit';
import { holtWinters } from './models/holtWinters';
import { fromLogs, onLogScale } from './models/logScale';
import { drift, seasonalNaive } from './models/naive';
import { ses } from './models/ses';
import { stlForecast } from './models/stlForecast';
import { theta } from './models/theta';
import { deseasonalised, enoughForSeason, reseasonalised } from './seasonality';
import type { Season } from './seasonality';
import type { Tier } from './types';

/** Below this many values no trend can be told. */
const FEWEST_FOR_TREND = 4;
/** Share of the seasonal indices that must stand out of noise before models that let the season evolve are trusted. */
const CLEAR_SEASON = 0.7;
/** Below this many values the order of an ARIMA model is guesswork. */
const FEWEST_FOR_ARIMA = 24;
/** Below this many values the parameters of larger models are guesswork. */
const FEWEST_FOR_STATES = 8;

/** A fit to the seasonally adjusted history, told in the history's own terms. */
export function withSeason(fit: Fit, season: Season | null, n: number): Fit {
  if (!season) return fit;
  return {
    get fitted() {
      return reseasonalised(fit.fitted, season, 0);
    },
    forecast: (horizon) => reseasonalised(fit.forecast(horizon), season, n),
  };
}

/**
 * The models that forecast an ordinary series together. Most work on the seasonally adjusted history and carry its trend; where the
 * season is clear, models that let it evolve join; on positive histories some work on logarithms, where growth is a rate. The tier
 * says how many there is time for: more kinds of model make a better mean.
 */
export function membersFor(history: Float64Array, season: Season | null, tier: Tier): readonly Member[] {
  const adjusted = season ? deseasonalised(history, season) : history;
  const own = new Gathering(history, adjusted, season);
  if (history.length < FEWEST_FOR_TREND) return own.onAdjusted('SES', (values) => ses(values)).members;
  own.onAdjusted('Theta', theta).onAdjusted('DampedTrend', dampedTrend).onAdjusted('DynamicOptimizedTheta', dynamicOptimizedTheta).onLogs('Theta', theta);
  if (tier !== 'fast') own.onLogs('DynamicOptimizedTheta', dynamicOptimizedTheta);
  if (history.length >= FEWEST_FOR_ARIMA && (tier !== 'fast' || !season)) own.onLogsIfPositive('ARIMA', arima);
  if (season) seasonal(own, season, tier);
  else unseasonal(own, tier);
  if (tier === 'accurate' && history.length >= FEWEST_FOR_STATES) for (const name of THOROUGH) own.named(name);
  return own.members;
}

function seasonal(own: Gathering, { length, kept }: Season, tier: Tier): void {
  const { history } = own;
  if (enoughBlocks(history.length, length)) {
    own.onAdjusted('Aggregated Theta', aggregated(theta, length));
    if (own.positive) own.onAdjusted('Aggregated DampedTrend of logs', aggregated(onLogScale(dampedTrend), length));
  }
  if (tier !== 'fast') own.named('HarmonicRegression');
  if (kept < CLEAR_SEASON) return;
  own.whole('SeasonalNaive', seasonalNaive(history, length));
  if (!enoughForSeason(history.length, length)) return;
  const positive = history.every((value) => value > 0);
  own.whole(positive ? 'Airline of logs' : 'Airline', (positive ? onLogScale(airline) : airline)(history, length));
  if (tier === 'fast') return;
  own.whole('HoltWintersAdditive', holtWinters(history, length, 'additive'));
  own.whole('STL', stlForecast(history, [length], 'evolving'));
}

function unseasonal(own: Gathering, tier: Tier): void {
  const { length } = own.history;
  if (length < FEWEST_FOR_ARIMA) own.onAdjusted('Drift', drift);
  if (tier === 'fast' || length < FEWEST_FOR_STATES) return;
  own.named('CES').named('HarmonicRegression');
}

/** Worth their time when nobody waits. */
const THOROUGH = ['ETSAverage', 'AutoARIMA', 'AutoARIMA of logs', 'AutoCES', 'HarmonicRegression'];

/** Members as they come together, each told in the history's own terms. */
class Gathering {
  readonly members: Member[] = [];
  readonly positive: boolean;
  private readonly logarithms: Float64Array | null;

  constructor(readonly history: Float64Array, private readonly adjusted: Float64Array, private readonly season: Season | null) {
    this.positive = adjusted.every((value) => value > 0);
    this.logarithms = this.positive ? adjusted.map(Math.log) : null;
  }

  onAdjusted(name: string, fitter: Fitter): this {
    const bare = fitter(this.adjusted, 1);
    this.members.push({ name, fit: withSeason(bare, this.season, this.history.length), ...(this.season && { bare }) });
    return this;
  }

  onLogs(name: string, fitter: Fitter): this {
    const { logarithms } = this;
    return logarithms ? this.onAdjusted(`${name} of logs`, () => fromLogs(fitter(logarithms, 1))) : this;
  }

  onLogsIfPositive(name: string, fitter: Fitter): this {
    return this.logarithms ? this.onLogs(name, fitter) : this.onAdjusted(name, fitter);
  }

  whole(name: string, fit: Fit): void {
    this.members.push({ name, fit });
  }

  /** A model as a planner can ask for it; once is enough. */
  named(name: string): this {
    const { season, fit } = modelNamed(name);
    if (this.members.some((member) => member.name === name)) return this;
    if (season === 'adjusted') return this.onAdjusted(name, fit);
    this.whole(name, fit(this.history, season === 'whole' ? this.season?.length ?? 1 : 1));
    return this;
  }
}
