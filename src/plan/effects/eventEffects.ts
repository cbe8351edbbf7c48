import type { DaySpan, Effect } from '../../engine/effects/effect';
import { priceEffect, type PriceChange } from '../../engine/effects/priceEffect';
import { windowEffect } from '../../engine/effects/windowEffect';
import type { DemandEvent, EventKind } from '../model/influences';

/** Elasticity of consumer goods where nobody said one (Bijmolt, van Heerde & Pieters 2005 find −2.6 on the average). */
const USUAL_ELASTICITY = -2;
const USUAL_UPLIFT: Readonly<Record<'PROMO' | 'SHOW' | 'WEATHER', number>> = { PROMO: 0.2, SHOW: 0.1, WEATHER: 0 };
const NAMES: Readonly<Record<'PROMO' | 'SHOW' | 'WEATHER', string>> = { PROMO: 'Promotions', SHOW: 'Shows', WEATHER: 'Weather' };
/** Days after a promotion in which what was bought ahead is missing. */
const DIP_DAYS = 14;

export const PRICE_CUTS = 'Price changes';

/** The effects that events of one scope have, one for each kind; `elasticity` is what people expect, null where they do not say. */
export function eventEffects(events: readonly DemandEvent[], elasticity: number | null, span: DaySpan): readonly Effect[] {
  const moving = events.filter(({ status }) => status !== 'cancelled');
  const ofKind = (kind: EventKind): readonly DemandEvent[] => moving.filter(event => event.kind === kind);
  const changes = priceChanges(moving);
  const price = changes.length > 0
    ? [priceEffect({ name: PRICE_CUTS, kind: 'events', changes, elasticity: elasticity ?? USUAL_ELASTICITY, deviation: elasticity === null ? 2 : 1 }, span)]
    : [];
  const windows = (['PROMO', 'SHOW', 'WEATHER'] as const).flatMap(kind => {
    const some = ofKind(kind).filter(({ priceChange }) => priceChange === null);
    if (some.length === 0) return [];
    const said = some.flatMap(({ uplift }) => (uplift === null ? [] : [uplift]));
    const expected = said.length > 0 ? said.reduce((sum, each) => sum + each, 0) / said.length : USUAL_UPLIFT[kind];
    return [windowEffect({ name: NAMES[kind], kind: 'events', windows: some, expected, deviation: 0.5, dipDays: kind === 'PROMO' ? DIP_DAYS : 0 }, span)];
  });
  return [...price, ...windows];
}

/** Price changes of events: those of kind PRICE and promotions that say one. */
export const priceChanges = (events: readonly DemandEvent[]): readonly PriceChange[] =>
  events.flatMap(({ kind, priceChange, from, to }) => (priceChange !== null && priceChange !== 0 && (kind === 'PRICE' || kind === 'PROMO') ? [{ from, to, change: priceChange }] : []));
