import type { DaysOff } from '../calendar/workCalendar';
import type { DaySpan, Effect } from './effect';
import { windowEffect } from './windowEffect';
import { workingDayEffect } from './workingDayEffect';

/** Days up to Easter Sunday, and after it, in which demand may differ. */
const BEFORE_EASTER = 14;
const AFTER_EASTER = 7;

/** Effects that a public calendar may have: working days, the two weeks up to each Easter Sunday (day numbers) and the week after. */
export function calendarEffects({ daysOff, easter }: { readonly daysOff: DaysOff; readonly easter: readonly number[] }, span: DaySpan): readonly Effect[] {
  const working = workingDayEffect(span, daysOff);
  if (easter.length === 0) return [working];
  return [
    working,
    windowEffect({ name: 'Weeks before Easter', kind: 'calendar', windows: easter.map(day => ({ from: day - BEFORE_EASTER + 1, to: day })), expected: 0, deviation: 0.3 }, span),
    windowEffect({ name: 'Week after Easter', kind: 'calendar', windows: easter.map(day => ({ from: day + 1, to: day + AFTER_EASTER })), expected: 0, deviation: 0.3 }, span),
  ];
}
