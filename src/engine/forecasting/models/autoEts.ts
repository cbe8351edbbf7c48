import { deseasonalised, enoughForSeason, reseasonalised, seasonalIndices } from '../seasonality';
import { ets } from './ets';
import type { EtsEstimate, EtsFit } from './ets';
import type { EtsForm } from './etsForm';
import type { Fit, Fitter } from './fit';
import { ses } from './ses';

/** Longer seasons would need more first indices than a likelihood can carry; they are taken out beforehand. */
const LONGEST_SEASON = 24;

const TRENDS = [{ trend: 'N', damped: false }, { trend: 'A', damped: false }, { trend: 'A', damped: true }] as const;

/**
 * The models compared: additive errors go with additive seasons only, as products with additive errors have no stable
 * variance; multiplicative errors and seasons need positive values. Multiplicative trends are left out: they run away.
 */
export function etsCandidates(season: number, positive: boolean): EtsForm[] {
  const seasons: EtsForm['season'][] = season > 1 ? ['N', 'A', 'M'] : ['N'];
  const errors: EtsForm['error'][] = positive ? ['A', 'M'] : ['A'];
  return errors.flatMap((error) => seasons.filter((kind) => kind !== 'M' || error === 'M').flatMap((kind) => TRENDS.map((trend) => ({ error, ...trend, season: kind }))));
}

/**
 * Of the fifteen exponential smoothing models without multiplicative trend the one with the lowest corrected Akaike
 * criterion (Hyndman, Koehler, Snyder & Grose 2002; Hyndman, Koehler, Ord & Snyder 2008). Null for histories of fewer than five
 * values. `season` is one that the history is long enough for, 1 for none.
 */
export function bestEts(history: Float64Array, season: number, estimate: EtsEstimate = 'likelihood'): EtsFit | null {
  let best: EtsFit | null = null;
  for (const form of etsCandidates(season, history.every((value) => value > 0))) {
    const fit = ets(history, season, form, estimate);
    if (fit && (!best || fit.criterion < best.criterion)) best = fit;
  }
  return best;
}

/** A model this much worse than the best by the criterion has no weight to speak of. */
const NEGLIGIBLE = 20;

/**
 * The same models, each weighted by its Akaike weight e^{−Δ/2} instead of one being chosen (Kolassa 2011), fitted under a light
 * prior: choosing one by a criterion from few values is a lottery, their mean is not. Seasons and short histories as in AutoETS.
 */
export function etsAverage(history: Float64Array, season: number): Fit {
  return onUsableSeason(history, season, (values, usable) => {
    const fits = etsCandidates(usable, values.every((value) => value > 0)).flatMap((form) => ets(values, usable, form, 'tempered') ?? []);
    if (fits.length === 0) return ses(values);
    const least = Math.min(...fits.map(({ criterion }) => criterion));
    const kept = fits.filter(({ criterion }) => criterion - least < NEGLIGIBLE);
    return weightedMean(kept, kept.map(({ criterion }) => Math.exp((least - criterion) / 2)));
  });
}

function weightedMean(fits: readonly Fit[], weights: readonly number[]): Fit {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (paths: readonly Float64Array[]): Float64Array => paths[0].map((_, h) => paths.reduce((sum, path, i) => sum + weights[i] * path[h], 0) / total);
  return { fitted: mean(fits.map(({ fitted }) => fitted)), forecast: (horizon) => mean(fits.map((fit) => fit.forecast(horizon))) };
}

/**
 * AutoETS as it forecasts best: the same choice under a light prior (see `EtsEstimate`); for a season too long for a likelihood on the
 * adjusted history, for a few values SES.
 */
export function autoEts(history: Float64Array, season: number): Fit {
  return onUsableSeason(history, season, (values, usable) => bestEts(values, usable, 'tempered') ?? ses(values));
}

function onUsableSeason(history: Float64Array, season: number, fitter: Fitter): Fit {
  if (!enoughForSeason(history.length, season)) return fitter(history, 1);
  if (season <= LONGEST_SEASON) return fitter(history, season);
  const indices = seasonalIndices(history, season, history.every((value) => value > 0) ? 'multiplicative' : 'additive');
  const fit = fitter(deseasonalised(history, indices), 1);
  return { fitted: reseasonalised(fit.fitted, indices, 0), forecast: (horizon) => reseasonalised(fit.forecast(horizon), indices, history.length) };
}
