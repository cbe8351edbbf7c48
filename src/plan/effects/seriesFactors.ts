import type { Verdict } from '../../engine/effects/chooseEffects';
import { DIP_DAYS, priceEffect } from '../../engine/effects/priceEffect';
import { windowEffect } from '../../engine/effects/windowEffect';
import { WORKING_DAYS, workingDayEffect } from '../../engine/effects/workingDayEffect';
import { firstDay } from '../../engine/time/period';
import type { DemandEvent, Influences } from '../model/influences';
import { eventEffects, PRICE_CUTS, priceChanges } from './eventEffects';
import { concern } from './eventScope';
import type { FineGrid } from './fineSeries';
import type { FineSeries, Measured } from './measure';

/** What multiplies the demand of a series on each day of history and horizon; null where nothing does. */
export interface SeriesFactors {
  readonly calendar: Float64Array | null;
  readonly drivers: Float64Array | null;
  readonly events: Float64Array | null;
}

/** Effects that are waiting to be multiplied into a series. */
type Part = 'calendar' | 'drivers' | 'events';

export interface FactorsWanted {
  readonly series: FineSeries;
  readonly index: number;
  readonly measured: readonly Measured[];
  readonly influences: Influences;
  readonly fine: FineGrid;
}

/** The daily factors of one series: effects that were kept, on its own calendar, and events that are planned. */
export function seriesFactors({ series, index, measured, influences, fine }: FactorsWanted): SeriesFactors {
  const { span } = fine.periods;
  const parts = new Map<Part, Float64Array>();
  const multiply = (part: Part, factors: Float64Array): void => {
    const into = parts.get(part) ?? new Float64Array(span.count).fill(1);
    for (let day = 0; day < span.count; day++) into[day] *= factors[day];
    parts.set(part, into);
  };
  const today = firstDay(fine.first + fine.length, fine.bucket);
  const mine = measured.filter(({ members }) => members.includes(index));
  for (const { verdicts, events } of mine) {
    for (const { effect, kept, parameters } of verdicts) {
      if (!kept) continue;
      if (effect.name === WORKING_DAYS) multiply('calendar', workingDayEffect(span, daysOffOf(series, influences)).factors(parameters));
      else if (events.length === 0 || effect.kind !== 'events') multiply(effect.kind, effect.factors(parameters));
    }
    const begun = eventEffects(events.filter(({ from }) => from < today), null, span);
    for (const effect of begun) {
      const verdict = verdicts.find(each => each.kept && each.effect.name === effect.name);
      if (verdict) multiply('events', effect.factors(verdict.parameters));
    }
  }
  for (const event of influences.events) {
    if (event.from < today || concern(event, series, influences) !== 'whole') continue;
    const factors = plannedFactors(event, { mine, influences, series, fine });
    if (factors) multiply('events', factors);
  }
  return { calendar: parts.get('calendar') ?? null, drivers: parts.get('drivers') ?? null, events: parts.get('events') ?? null };
}

const daysOffOf = ({ key }: FineSeries, { calendar }: Influences): ReadonlySet<number> => new Set(calendar?.daysOff.get(key.loc) ?? calendar?.daysOff.get('') ?? []);

/** What a planned event will do: as people state it, else as measured on its kind, else nothing (null). */
export function plannedFactors(event: DemandEvent, { mine, influences, series, fine }: { readonly mine: readonly Measured[]; readonly influences: Influences; readonly series: FineSeries; readonly fine: FineGrid }): Float64Array | null {
  if (event.status === 'cancelled' || event.kind === 'STOCKOUT' || event.kind === 'OUTLIER') return null;
  const { span } = fine.periods;
  const changes = priceChanges([event]);
  if (changes.length > 0 && event.uplift === null) {
    const seen = keptOf(mine, PRICE_CUTS)?.parameters ?? null;
    const stated = influences.elasticities.get(series.key.item);
    const parameters = seen ?? (stated === undefined ? null : [stated, 0]);
    return parameters && priceEffect({ name: event.event, kind: 'events', changes, elasticity: 0, deviation: 1 }, span).factors(parameters);
  }
  const [like] = eventEffects([{ ...event, priceChange: null }], null, span);
  const seen = like ? keptOf(mine, like.name)?.parameters ?? null : null;
  const uplift = event.uplift ?? seen?.[0] ?? null;
  if (uplift === null) return null;
  const dip = event.kind === 'PROMO' ? seen?.[1] ?? 0 : 0;
  const dipDays = event.kind === 'PROMO' ? DIP_DAYS : 0;
  return windowEffect({ name: event.event, kind: 'events', windows: [event], expected: uplift, deviation: 1, dipDays }, span).factors([uplift, dip]);
}

const keptOf = (mine: readonly Measured[], name: string): Verdict | undefined => mine.flatMap(({ verdicts }) => verdicts).find(({ kept, effect }) => kept && effect.name === name);
