import Holidays from 'date-holidays';
import { InvalidArgument } from '../errors';
import { dayNumber } from '../time/period';
import type { Church } from './easter';

/** A day on which a country does not work. */
export interface PublicHoliday {
  readonly day: number;
  readonly name: string;
}

/** Public holidays of one country over some years, and the Easter it keeps. */
export interface PublicCalendar {
  readonly holidays: readonly PublicHoliday[];
  readonly church: Church;
}

export interface CalendarWanted {
  /** ISO 3166 code of the country, in any case. */
  readonly country: string;
  /** Code of its state or region, such as `BY` of Germany; empty: the whole country's holidays. */
  readonly region: string;
  readonly firstYear: number;
  readonly lastYear: number;
}

const DAY_MS = 86_400_000;

/**
 * The public holidays of a country or one of its regions, from the date-holidays library (data CC-BY 3.0). A large module:
 * import it when it is needed.
 * @throws {InvalidArgument} for a country or region the library does not know.
 * @example publicCalendar({ country: 'AT', region: '', firstYear: 2026, lastYear: 2026 }).holidays.length // 13
 */
export function publicCalendar({ country, region, firstYear, lastYear }: CalendarWanted): PublicCalendar {
  const code = country.trim().toUpperCase();
  const countries = new Holidays().getCountries();
  if (!(code in countries)) throw new InvalidArgument(`No public holidays are known for the country "${country}"; give its ISO code, such as AT, DE or US.`);
  const source = region === '' ? new Holidays(code) : regionOf(code, region.trim());
  const days = new Map<number, string>();
  let church: Church = 'western';
  for (let year = firstYear; year <= lastYear; year++) {
    for (const holiday of source.getHolidays(year)) {
      if (/^orthodox/.test(holiday.rule)) church = 'orthodox';
      if (holiday.type !== 'public') continue;
      const [y, m, d] = holiday.date.slice(0, 10).split('-').map(Number);
      const first = dayNumber(y, m, d);
      const length = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / DAY_MS));
      for (let day = first; day < first + length; day++) if (!days.has(day)) days.set(day, holiday.name);
    }
  }
  return { holidays: [...days].sort(([a], [b]) => a - b).map(([day, name]) => ({ day, name })), church };
}

function regionOf(country: string, region: string): Holidays {
  const states = new Holidays().getStates(country) ?? {};
  const state = Object.keys(states).find(code => code.toLowerCase() === region.toLowerCase() || states[code].toLowerCase() === region.toLowerCase());
  if (state === undefined) {
    const known = Object.keys(states);
    throw new InvalidArgument(`The country ${country} has no region "${region}"; ${known.length > 0 ? `give one of ${known.join(', ')}` : 'it has none with holidays of its own'}, or leave it empty.`);
  }
  return new Holidays(country, state);
}
