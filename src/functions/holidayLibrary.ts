import type { CalendarWanted, PublicCalendar } from '../engine/calendar/publicHolidays';

let lookUp: ((wanted: CalendarWanted) => PublicCalendar) | undefined;

/** Loads the library of public holidays, a large module of its own, once. */
export async function loadHolidays(): Promise<void> {
  lookUp ??= (await import(/* webpackChunkName: "holidays" */ '../engine/calendar/publicHolidays')).publicCalendar;
}

/** Public holidays of a country. Functions that need them load the library first. */
export function publicCalendar(wanted: CalendarWanted): PublicCalendar {
  if (!lookUp) throw new Error('The library of public holidays is not loaded: call loadHolidays first.');
  return lookUp(wanted);
}
