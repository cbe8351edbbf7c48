import type { PlanningGrid } from '../demand/planningGrid';
import type { EffectVerdict } from '../model/influences';
import type { Notice } from '../model/notice';
import type { Plan } from '../model/plan';
import type { DemandSeries, PlanInput } from '../model/planInput';
import { adjustmentOf, type Adjustment } from './adjustment';
import { cleanse, declaredPeriods } from './cleanse';
import { driverEffects } from './driverEffects';
import { cleansingNotices, effectNotices } from './effectNotices';
import { fineGrid, onFineGrid } from './fineSeries';
import { measureEffects, type FineSeries, type Measured } from './measure';
import { plannedNotices } from './plannedNotices';
import { proposals } from './proposals';
import { seriesFactors } from './seriesFactors';

/** What is known of every series before it is forecast. */
export interface Adjustments {
  /** Of the series with this number; undefined where nothing is adjusted. */
  of(index: number): Adjustment | undefined;
  readonly effects: Plan['effects'];
  readonly cleansing: Plan['cleansing'];
  readonly notices: readonly Notice[];
}

const NOTHING: Adjustments = { of: () => undefined, effects: undefined, cleansing: undefined, notices: [] };

/** Finds what moved the history besides itself: effects of calendar, events and drivers, and what is no demand as it was. */
export function adjustmentReview(gridded: readonly { readonly series: DemandSeries }[], input: PlanInput, grid: PlanningGrid): Adjustments {
  const { influences } = input;
  const fine = influences && fineGrid(input, grid);
  if (!influences || !fine) return NOTHING;
  const declared = gridded.map(({ series }) => declaredPeriods({ key: series.key, family: input.items.get(series.key.item)?.family ?? '' }, influences, fine));
  const series: readonly FineSeries[] = gridded.map(({ series: one }, index) => ({
    key: one.key, family: input.items.get(one.key.item)?.family ?? '', values: without(onFineGrid(one.first, one.values, fine), declared[index].replaced),
  }));
  const launched = new Set((input.launches ?? []).flatMap(({ item, cannibalises }) => [item, ...(cannibalises === null ? [] : [cannibalises])]));
  const drivers = driverEffects(influences.drivers, fine);
  const measured = measureEffects({ series, influences, fine, drivers: drivers.effects });
  const verdicts = measured.flatMap(verdictsOf);
  const cleansed = series.map((one, index) => {
    const { first, values, lost } = gridded[index].series;
    const factors = seriesFactors({ series: one, index, measured, influences, fine });
    const known = { booked: onFineGrid(first, values, fine), lost: lost && onFineGrid(first, lost, fine) };
    return { factors, ...cleanse({ series: one, known, declared: declared[index], factors, influences, fine, shifts: launched.has(one.key.item) ? 'known' : 'sought' }) };
  });
  const cleansing = proposals(cleansed.map(({ found }, index) => ({ key: series[index].key, found })), fine);
  return {
    effects: verdicts.length > 0 ? verdicts : undefined,
    cleansing: cleansing.length > 0 ? cleansing : undefined,
    notices: [...drivers.notices, ...effectNotices(verdicts), ...plannedNotices({ series, influences, measured, fine }), ...cleansingNotices(cleansing)],
    of(index) {
      const { factors, values, changed, note } = cleansed[index];
      if (!changed && !factors.calendar && !factors.drivers && !factors.events) return undefined;
      return adjustmentOf({ series: gridded[index].series, values, factors, fine, grid, note: [note, effectsNote(index, measured)].filter(Boolean).join(' '), ...(changed && { cleansed: values }) });
    },
  };
}

/** Which effects were taken out of a series and put back. */
function effectsNote(index: number, measured: readonly Measured[]): string {
  const names = measured.filter(({ members }) => members.includes(index)).flatMap(({ verdicts }) => verdicts.filter(({ kept }) => kept).map(({ effect }) => effect.name));
  return names.length === 0 ? '' : `Taken out of the history and put into the forecast: ${names.join(', ')}.`;
}

const without = (values: Float64Array, replaced: Uint8Array): Float64Array => values.map((value, t) => (replaced[t] > 0 ? NaN : value));

const verdictsOf = ({ name, verdicts }: Measured): readonly EffectVerdict[] => verdicts.map(({ effect, kept, parameters, deviations, heldOut }) => ({
  group: name,
  effect: effect.name,
  kind: effect.kind,
  kept,
  parameters: effect.parameters.map((parameter, j) => ({ name: parameter.name, value: parameters[j], deviation: deviations[j] })),
  heldOut: heldOut && { without: heldOut.without, with: heldOut.with, occasions: heldOut.occasions },
}));
