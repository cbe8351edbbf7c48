import { deseasonalised, enoughForSeason, reseasonalised, seasonalIndices } from '../seasonality';
import { ets } from './ets';
import type { EtsFit } from './ets';
import type { EtsForm } from './etsForm';
import type { Fit } from './fit';
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
 * AutoETS: of the fifteen exponential smoothing models without multiplicative trend the one with the lowest corrected Akaike
 * criterion (Hyndman, Koehler, Snyder & Grose 2002; Hyndman, Koehler, Ord & Snyder 2008). Null for histories of fewer than five
 * values. Seasons of more than 24 periods are taken out of the history beforehand.
 */
export function bestEts(history: Float64Array, season: number): EtsFit | null {
  const usable = season > 1 && season <= LONGEST_SEASON && enoughForSeason(history.length, season) ? season : 1;
  let best: EtsFit | null = null;
  for (const form of etsCandidates(usable, history.every((value) => value > 0))) {
    const fit = ets(history, usable, form);
    if (fit && (!best || fit.criterion < best.criterion)) best = fit;
  }
  return best;
}

/** AutoETS as a member of a combination: for a season too long for a likelihood on the adjusted history, for a few values SES. */
export function autoEts(history: Float64Array, season: number): Fit {
  if (season <= LONGEST_SEASON || !enoughForSeason(history.length, season)) return bestEts(history, season) ?? ses(history);
  const indices = seasonalIndices(history, season, history.every((value) => value > 0) ? 'multiplicative' : 'additive');
  const fit = autoEts(deseasonalised(history, indices), 1);
  return { fitted: reseasonalised(fit.fitted, indices, 0), forecast: (horizon) => reseasonalised(fit.forecast(horizon), indices, history.length) };
}
