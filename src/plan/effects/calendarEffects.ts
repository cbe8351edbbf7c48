import type { DaySpan, Effect } from '../../engine/effects/effect';
import { windowEffect } from '../../engine/effects/windowEffect';
import { workingDayEffect } from '../../engine/effects/workingDayEffect';
import type { PlanCalendar } from '../model/influences';

/** Days up to Easter Sunday, and after it, in which demand may differ. */
const BEFORE_EASTER = 14;
const AFTER_EASTER = 7;

export const WORKING_DAYS = 'Working days';

/** Effects of the calendar: working days, Easter before and after, special days of the company with a lead or a lag. */
export function calendarEffects(calendar: PlanCalendar, span: DaySpan): readonly Effect[] {
  const { easter, daysOff, special } = calendar;
  const own = [...new Set(special.map(({ name }) => name))].sort().map(name => windowEffect({
    name,
    kind: 'calendar',
    windows: special.filter(day => day.name === name).map(({ day, leadDays, lagDays }) => ({ from: day - leadDays, to: day + lagDays })),
    expected: 0,
    deviation: 0.5,
  }, span));
  return [
    workingDayEffect(span, new Set(daysOff.get('') ?? [])),
    ...(easter.length === 0 ? [] : [
      windowEffect({ name: 'Weeks before Easter', kind: 'calendar', windows: easter.map(day => ({ from: day - BEFORE_EASTER + 1, to: day })), expected: 0, deviation: 0.3 }, span),
      windowEffect({ name: 'Week after Easter', kind: 'calendar', windows: easter.map(day => ({ from: day + 1, to: day + AFTER_EASTER })), expected: 0, deviation: 0.3 }, span),
    ]),
    ...own,
  ];
}
