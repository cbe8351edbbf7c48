import type { CalendarWanted, PublicCalendar } from '../engine/calendar/publicHolidays';

type Library = typeof import('../engine/calendar/publicHolidays');

let library: Library | undefined;

/** Loads the library of public holidays, a large module of its own, once. */
export async function loadHolidays(): Promise<void> {
  library ??= await import(/* webpackChunkName: "holidays" */ '../engine/calendar/publicHolidays');
}

/** Public holidays of a country. Functions that need them load the library first. */
export function publicCalendar(wanted: CalendarWanted): PublicCalendar {
  if (!library) throw new Error('The library of public holidays is not loaded: call loadHolidays first.');
  return library.publicCalendar(wanted);
}
