import { dayNumber } from '../time/period';

/** Which computation of Easter a country's calendar follows. */
export type Church = 'western' | 'orthodox';

/** From 1900 to 2099 the Julian calendar is this many days behind the Gregorian. */
const JULIAN_LAG = 13;

/**
 * Day number of Easter Sunday, 1900–2099. Western: the anonymous Gregorian computus; Orthodox: the Julian computus, told
 * in the Gregorian calendar (Meeus 1991, Astronomical Algorithms, ch. 8).
 * @example isoDate(easterSunday(2026, 'western')) // '2026-04-05'
 */
export function easterSunday(year: number, church: Church): number {
  return church === 'western' ? gregorian(year) : julian(year) + JULIAN_LAG;
}

function gregorian(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const place = epact + weekday - 7 * late + 114;
  return dayNumber(year, Math.floor(place / 31), (place % 31) + 1);
}

/** As if the Julian date were a Gregorian one. */
function julian(year: number): number {
  const moon = (19 * (year % 19) + 15) % 30;
  const weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const place = moon + weekday + 114;
  return dayNumber(year, Math.floor(place / 31), (place % 31) + 1);
}
