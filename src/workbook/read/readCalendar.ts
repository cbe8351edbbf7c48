import type { PublicCalendar } from '../../engine/calendar/publicHolidays';
import { easterSunday } from '../../engine/calendar/easter';
import { dateOfDay, parsePeriod } from '../../engine/time/period';
import type { PlanCalendar } from '../../plan/model/influences';
import type { Settings } from '../../plan/model/planInput';
import { holidays, locations } from '../contract';
import type { WorkbookReader } from '../cells';
import { readContractTable } from './contractTable';
import type { FindingList } from './findingList';

/** Years of history and horizon, both included. */
export interface YearSpan {
  readonly first: number;
  readonly last: number;
}

/** A country with one of its regions, `''` for the whole. */
interface Place {
  readonly country: string;
  readonly region: string;
}

/** Day number of an ISO date. */
export const dayOfDate = (date: string): number => parsePeriod(date)?.ordinal ?? NaN;

/**
 * The calendars of a plan: public holidays of the setting Country and of the countries of locations, with the company's own
 * days. Null when neither a country nor an own day is known. The library of holidays is loaded only when a country is.
 */
export async function readCalendar(reader: WorkbookReader, settings: Settings, years: YearSpan, findings: FindingList): Promise<PlanCalendar | null> {
  const own = await readContractTable(reader, holidays, findings);
  const places = await readContractTable(reader, locations, findings);
  const standard: Place = { country: settings.country ?? '', region: settings.region ?? '' };
  if (standard.country === '' && (own ?? []).length === 0) return null;
  const publicDays = await publicDaysOf(years, findings);
  const base = await publicDays(standard);
  const companyDays = (...names: readonly string[]): readonly number[] =>
    (own ?? []).filter(({ calendar }) => names.some(name => name !== '' && name.toLowerCase() === calendar.toLowerCase())).map(({ date }) => dayOfDate(date));
  const daysOff = new Map<string, readonly number[]>([['', sorted([...dayList(base), ...companyDays(standard.country)])]]);
  for (const { loc, country, region } of places ?? []) {
    const place = country ? { country, region: region ?? '' } : standard;
    daysOff.set(loc, sorted([...dayList(await publicDays(place)), ...companyDays(loc, place.country)]));
  }
  const special = (own ?? []).filter(({ lead_d, lag_d }) => (lead_d ?? 0) + (lag_d ?? 0) > 0).map(({ calendar, date, name, lead_d, lag_d }) =>
    ({ calendar, name: name ?? calendar, day: dayOfDate(date), leadDays: lead_d ?? 0, lagDays: lag_d ?? 0 }));
  const easter = standard.country === '' || !base ? [] : Array.from({ length: years.last - years.first + 1 }, (_, index) => easterSunday(years.first + index, base.church));
  return { daysOff: new Map([...daysOff].sort(([a], [b]) => (a < b ? -1 : 1))), easter, special: [...special].sort((a, b) => a.day - b.day || (a.name < b.name ? -1 : 1)) };
}

const dayList = (calendar: PublicCalendar | null): readonly number[] => (calendar ? calendar.holidays.map(({ day }) => day) : []);
const sorted = (days: readonly number[]): readonly number[] => [...new Set(days)].sort((a, b) => a - b);

/** Looks public holidays up, each place once; a place that is not known is reported and has none. */
async function publicDaysOf({ first, last }: YearSpan, findings: FindingList): Promise<(place: Place) => Promise<PublicCalendar | null>> {
  const known = new Map<string, PublicCalendar | null>();
  return async ({ country, region }) => {
    const key = `${country} ${region}`;
    if (country === '') return null;
    if (!known.has(key)) {
      const { publicCalendar } = await import(/* webpackChunkName: "holidays" */ '../../engine/calendar/publicHolidays');
      try {
        known.set(key, publicCalendar({ country, region, firstYear: first, lastYear: last }));
      } catch (error) {
        known.set(key, null);
        findings.add('calendar-unknown', undefined, () => `${error instanceof Error ? error.message : String(error)} No day of this calendar counts as a holiday.`);
      }
    }
    return known.get(key) ?? null;
  };
}

/** First and last year that a plan over this history needs. */
export function yearsOf(periods: readonly { readonly from: number; readonly to: number }[]): YearSpan {
  const from = Math.min(...periods.map(period => period.from));
  const to = Math.max(...periods.map(period => period.to));
  return { first: dateOfDay(from).year, last: dateOfDay(to).year };
}
