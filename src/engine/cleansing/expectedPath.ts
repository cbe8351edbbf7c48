import { baseDesign } from '../effects/baseDesign';
import { fitRegression, type RegressionFit } from '../effects/effectRegression';
import type { PeriodDays } from '../effects/periodDays';

/** What a history would have been without what befell single periods. */
export interface ExpectedPath {
  /** Expected demand per period, from level, trend, season and the neighbours' errors. */
  readonly values: Float64Array;
  /** Error of each known period against it, in logs; NaN where unknown or not above 0. */
  readonly errors: Float64Array;
  /** The same without regard to the neighbours. */
  readonly raw: Float64Array;
  /** Robust standard deviation of the errors. */
  readonly noise: number;
  readonly fit: RegressionFit;
}

export interface PathWanted {
  readonly demand: Float64Array;
  readonly periods: PeriodDays;
  /** Periods of a season, for which the path needs two of them. */
  readonly season: number;
  /** Days of a season, when it is not the calendar year. */
  readonly seasonDays?: number;
}

/** Errors smaller than this are noise in any business series. */
const LEAST_NOISE = 0.05;
const WAVES = 4;

/** The robust path of a history with demand in nearly every period; values of 0 or less count as unknown. */
export function expectedPath({ demand, periods, season, seasonDays }: PathWanted): ExpectedPath {
  const sold = demand.map(value => (value > 0 ? value : NaN));
  const waves = season > 1 && demand.length >= 2 * season ? Math.min(WAVES, Math.floor(season / 2)) : 0;
  const base = baseDesign(periods, waves, seasonDays);
  const fit = fitRegression({ demand: sold, periods, base, effects: [] }, { upTo: demand.length });
  const raw = sold.map((value, t) => Math.log(value) - Math.log(fit.path[t]));
  const lean = fit.persistence / (1 + fit.persistence ** 2);
  const pulled = raw.map((_, t) => lean * (near(raw[t - 1], fit.noise) + near(raw[t + 1], fit.noise)));
  return { values: pulled.map((pull, t) => fit.path[t] * Math.exp(pull)), errors: raw.map((error, t) => error - pulled[t]), raw, noise: Math.max(fit.noise, LEAST_NOISE), fit };
}

/** A neighbour's error as far as it can be believed; none where it is unknown. */
const near = (error: number | undefined, noise: number): number => (error === undefined || Number.isNaN(error) ? 0 : Math.max(-3 * noise, Math.min(3 * noise, error)));
