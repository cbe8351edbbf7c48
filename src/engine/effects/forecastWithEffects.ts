import { forecast } from '../forecasting/forecast';
import type { Interval } from '../forecasting/types';
import { chooseEffects, type Verdict } from './chooseEffects';
import type { Effect } from './effect';
import { logFactors } from './effectRegression';
import type { PeriodDays } from './periodDays';

export interface EffectForecastWanted {
  /** Demand per period, oldest first; NaN is unknown. */
  readonly history: Float64Array;
  /** The periods of the history and of the horizon after it. */
  readonly periods: PeriodDays;
  readonly season: number;
  readonly level: number;
  readonly effects: readonly Effect[];
  readonly candidates: readonly Effect[];
}

export interface EffectForecast extends Omit<Interval, 'level'> {
  readonly mean: Float64Array;
  readonly verdicts: readonly Verdict[];
}

/**
 * A forecast with effects taken out of the history before and put back after, those that earn their place out of sample; with
 * none of them it is the forecast of the history itself.
 */
export function forecastWithEffects({ history, periods, season, level, effects, candidates }: EffectForecastWanted): EffectForecast {
  const verdicts = history.some(value => value > 0) ? chooseEffects({ demand: history, periods, effects, candidates }) : [];
  const count = periods.starts.length - 1;
  const logs = new Float64Array(count);
  for (const { kept, effect, parameters } of verdicts) if (kept) logFactors(effect, parameters, periods, count).forEach((log, t) => { logs[t] += log; });
  const { mean, intervals: [band] } = forecast(history.map((value, t) => value / Math.exp(logs[t])), { horizon: count - history.length, season, levels: [level] });
  const back = (path: Float64Array): Float64Array => path.map((value, h) => value * Math.exp(logs[history.length + h]));
  return { mean: back(mean), lower: back(band.lower), upper: back(band.upper), verdicts };
}
