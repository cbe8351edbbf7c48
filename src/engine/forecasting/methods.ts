import { InvalidArgument } from '../errors';
import { enoughForWaves } from './harmonicSeason';
import { adida, imapa } from './models/adida';
import { aggregated, enoughBlocks } from './models/aggregated';
import { airline } from './models/airline';
import { arima } from './models/arima';
import { autoArima } from './models/autoArima';
import { autoEts, etsAverage } from './models/autoEts';
import { calendarSeasons } from './models/calendarSeasons';
import { autoCes } from './models/complexSmoothing';
import { croston } from './models/croston';
import { dampedTrend, holt } from './models/dampedTrend';
import { dynamicOptimizedTheta } from './models/dynamicOptimizedTheta';
import type { Fit, Fitter } from './models/fit';
import { harmonicRegression } from './models/harmonicRegression';
import { holtWinters } from './models/holtWinters';
import { onLogScale } from './models/logScale';
import { drift, historicAverage, naive, seasonalNaive } from './models/naive';
import { optimizedTheta } from './models/optimizedTheta';
import { ses } from './models/ses';
import { stlForecast } from './models/stlForecast';
import { theta } from './models/theta';
import { tsb } from './models/tsb';
import { windowAverage } from './models/windowAverage';
import { enoughForSeason } from './seasonality';
import type { Tier } from './types';

export interface Method {
  readonly name: string;
  /** `adjusted`: fitted to the history with its season taken out, and told how long that was; `whole`: knows the season itself; `flat`: knows none. */
  readonly season: 'adjusted' | 'whole' | 'flat';
  readonly fit: Fitter;
  /** What a model is made for, where it is of no use for anything else. */
  readonly only?: 'seasonal' | 'sparse';
}

/** Every model that can be asked for by name, and so every member of a combination. */
export const METHODS: readonly Method[] = [
  { name: 'Naive', season: 'flat', fit: (history) => naive(history) },
  { name: 'SeasonalNaive', season: 'whole', only: 'seasonal', fit: seasonalNaive },
  { name: 'HistoricAverage', season: 'flat', fit: (history) => historicAverage(history) },
  { name: 'WindowAverage', season: 'flat', fit: (history) => windowAverage(history, 12) },
  { name: 'Drift', season: 'flat', fit: (history) => drift(history) },
  { name: 'SES', season: 'adjusted', fit: (history) => ses(history) },
  { name: 'Holt', season: 'adjusted', fit: (history) => holt(history) },
  { name: 'DampedTrend', season: 'adjusted', fit: (history) => dampedTrend(history) },
  { name: 'Theta', season: 'adjusted', fit: (history) => theta(history) },
  { name: 'OptimizedTheta', season: 'adjusted', fit: (history) => optimizedTheta(history) },
  { name: 'DynamicOptimizedTheta', season: 'adjusted', fit: (history) => dynamicOptimizedTheta(history) },
  { name: 'ARIMA', season: 'adjusted', fit: (history) => arima(history) },
  { name: 'Aggregated Theta', season: 'adjusted', only: 'seasonal', fit: seasonsOf(theta) },
  { name: 'Aggregated DampedTrend of logs', season: 'adjusted', only: 'seasonal', fit: seasonsOf(logsOf(dampedTrend)) },
  { name: 'HoltWintersAdditive', season: 'whole', only: 'seasonal', fit: (history, season) => seasonalOr(dampedTrend, history, season, () => holtWinters(history, season, 'additive')) },
  { name: 'HoltWintersMultiplicative', season: 'whole', only: 'seasonal', fit: (history, season) => seasonalOr(dampedTrend, history, season, () => holtWinters(history, season, history.every((value) => value > 0) ? 'multiplicative' : 'additive')) },
  { name: 'Airline', season: 'whole', only: 'seasonal', fit: (history, season) => seasonalOr(arima, history, season, () => airline(history, season)) },
  { name: 'Theta of logs', season: 'adjusted', fit: logsOf(theta) },
  { name: 'DynamicOptimizedTheta of logs', season: 'adjusted', fit: logsOf(dynamicOptimizedTheta) },
  { name: 'ARIMA of logs', season: 'adjusted', fit: logsOf(arima) },
  { name: 'Airline of logs', season: 'whole', only: 'seasonal', fit: logsOf((history, season) => seasonalOr(arima, history, season, () => airline(history, season))) },
  { name: 'AutoETS', season: 'whole', fit: autoEts },
  { name: 'ETSAverage', season: 'whole', fit: etsAverage },
  { name: 'CES', season: 'adjusted', fit: (history) => autoCes(history, 1) },
  { name: 'AutoCES', season: 'whole', fit: autoCes },
  { name: 'AutoARIMA', season: 'whole', fit: autoArima },
  { name: 'AutoARIMA of logs', season: 'whole', fit: logsOf(autoArima) },
  { name: 'STL', season: 'whole', only: 'seasonal', fit: (history, season) => stlForecast(history, [season], 'evolving') },
  { name: 'MSTL', season: 'whole', only: 'seasonal', fit: (history, season) => stlForecast(history, calendarSeasons(season).map(Math.round)) },
  { name: 'HarmonicRegression', season: 'whole', fit: logsOf((history, season) => harmonicRegression(history, { seasons: seasonsKnown(history, season) })) },
  { name: 'Croston', season: 'flat', only: 'sparse', fit: (history) => croston(history, 'CROSTON') },
  { name: 'SBA', season: 'flat', only: 'sparse', fit: (history) => croston(history, 'SBA') },
  { name: 'TSB', season: 'flat', only: 'sparse', fit: (history) => tsb(history) },
  { name: 'ADIDA', season: 'flat', only: 'sparse', fit: (history) => adida(history) },
  { name: 'IMAPA', season: 'flat', only: 'sparse', fit: (history) => imapa(history) },
];

/** The model on logarithms; on the values themselves where they are not all positive. */
function logsOf(fitter: Fitter): Fitter {
  return (history, season) => (history.every((value) => value > 0) ? onLogScale(fitter) : fitter)(history, season);
}

/** A model of the means of whole seasons; of the values themselves where there are too few seasons. */
function seasonsOf(fitter: Fitter): Fitter {
  return (history, season) => (enoughBlocks(history.length, season) ? aggregated(fitter, season) : fitter)(history, 1);
}

/** A season and those that come with it by the calendar, as far as the history reaches into them. */
function seasonsKnown(history: Float64Array, season: number): readonly number[] {
  const known = calendarSeasons(season).filter((length) => enoughForWaves(history.length, length));
  return known.length > 0 ? known : [season];
}

/** A seasonal model where there is a season of which two whole ones are known; else its counterpart without season. */
function seasonalOr(counterpart: (history: Float64Array) => Fit, history: Float64Array, season: number, seasonal: () => Fit): Fit {
  return enoughForSeason(history.length, season) ? seasonal() : counterpart(history);
}

const TIERS: readonly Tier[] = ['auto', 'fast', 'accurate'];
const BY_NAME = new Map(METHODS.map((method) => [method.name.toLowerCase(), method]));

/** Every word `forecast` takes as a method: the tiers, then the models. */
export const METHOD_NAMES: readonly string[] = [...TIERS, ...METHODS.map(({ name }) => name)];

/**
 * The tier or model a word names, whatever its case.
 * @throws {InvalidArgument} listing the names accepted.
 */
export function methodNamed(word: string): Tier | Method {
  const key = word.trim().toLowerCase();
  const found = TIERS.find((tier) => tier === key) ?? BY_NAME.get(key);
  if (!found) throw new InvalidArgument(`The method "${word}" is not known; use one of ${METHOD_NAMES.join(', ')}.`);
  return found;
}

/** One model by its exact name. */
export function modelNamed(name: string): Method {
  const method = BY_NAME.get(name.toLowerCase());
  if (!method) throw new InvalidArgument(`There is no model "${name}".`);
  return method;
}
