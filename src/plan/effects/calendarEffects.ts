import { calendarEffects } from '../../engine/effects/calendarEffects';
import type { DaySpan, Effect } from '../../engine/effects/effect';
import { windowEffect } from '../../engine/effects/windowEffect';
import type { PlanCalendar } from '../model/influences';

/** Effects of a plan's calendar: working days, Easter, and special days of the company with a lead or a lag. */
export function planCalendarEffects({ easter, daysOff, special }: PlanCalendar, span: DaySpan): readonly Effect[] {
  const own = [...new Set(special.map(({ name }) => name))].sort().map(name => windowEffect({
    name,
    kind: 'calendar',
    windows: special.filter(day => day.name === name).map(({ day, leadDays, lagDays }) => ({ from: day - leadDays, to: day + lagDays })),
    expected: 0,
    deviation: 0.5,
  }, span));
  return [...calendarEffects({ daysOff: new Set(daysOff.get('') ?? []), easter }, span), ...own];
}
