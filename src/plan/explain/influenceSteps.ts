import { yearAhead } from '../demand/exceptions';
import type { ExplainedSeries, ExplainStep, Influence } from './figureExplanation';

const INFLUENCES: readonly Influence[] = ['drivers', 'calendar', 'events'];

/**
 * What the forecast of the adjusted history is multiplied by: `recurring` to give the baseline, an influence to give what it adds.
 * Influences stand on each other, drivers first, events last.
 */
export function factorOf({ adjustment }: ExplainedSeries, what: Influence | 'recurring', ahead: number): number {
  const drivers = adjustment?.ahead.get('drivers')?.[ahead] ?? 1;
  const recurring = adjustment?.ahead.get('calendar')?.[ahead] ?? drivers;
  const all = adjustment?.ahead.get('events')?.[ahead] ?? recurring;
  return { recurring, drivers: drivers - 1, calendar: recurring - drivers, events: all - recurring }[what];
}

const known = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0);

/** What was known, and what was done to it before it was forecast from. */
export function historySteps({ made, history, forecast, grid }: ExplainedSeries): readonly ExplainStep[] {
  const given = history.filter(({ value }) => !Number.isNaN(value));
  const span = yearAhead(history.length, grid.bucket);
  const filled = history.filter(point => point.filled !== null);
  const { cleansed } = made;
  const replaced = cleansed ? history.filter(({ value }, t) => !Object.is(value, cleansed[t])) : [];
  return [
    {
      kind: 'history', span, from: given[0].period, to: given[given.length - 1].period, known: given.length, missing: filled.length + forecast.finish.trailing,
      value: known(history.slice(-span).map(({ value }) => value)),
    },
    ...(cleansed && replaced.length > 0 ? [{ kind: 'cleansed' as const, value: known(cleansed) - known(history.map(({ value }) => value)), periods: replaced.map(({ period }) => period) }] : []),
    ...(filled.length > 0 ? [{ kind: 'filled' as const, value: filled.length, periods: filled.map(({ period }) => period) }] : []),
  ];
}

/** What holidays, outside figures and events bring in a period, and what of them was taken out of the history; launches beside it. */
export function influenceSteps(explained: ExplainedSeries, ahead: number): readonly ExplainStep[] {
  const { made, final, grid, history } = explained;
  const span = yearAhead(history.length, grid.bucket);
  const steps = INFLUENCES.flatMap((effect): readonly ExplainStep[] => {
    const takenOut = made.takenOut?.[effect];
    if (!made[effect] && !takenOut) return [];
    return [{ kind: 'effect', effect, value: made[effect]?.[ahead] ?? 0, factor: factorOf(explained, effect, ahead), takenOut: takenOut ? known(takenOut.slice(-span)) : 0, span }];
  });
  return [
    ...steps,
    ...(final.newProduct ? [{ kind: 'newProduct' as const, value: final.newProduct[ahead] }] : []),
    ...(final.sensed && final.sensed[ahead] !== 0 ? [{ kind: 'reviewed' as const, value: final.sensed[ahead], reason: final.reason }] : []),
  ];
}
