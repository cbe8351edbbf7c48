import { easterSunday } from '../engine/calendar/easter';
import { workingDays } from '../engine/calendar/workCalendar';
import { calendarEffects } from '../engine/effects/calendarEffects';
import { forecastWithEffects } from '../engine/effects/forecastWithEffects';
import { periodDays } from '../engine/effects/periodDays';
import { dateOfDay, firstDay, ordinalOfDay } from '../engine/time/period';
import { defineFunction } from './customFunction';
import { historyParameter, horizonParameter } from './demandFunctions';
import { loadHolidays, publicCalendar } from './holidayLibrary';
import type { Parameter } from './parameter';
import { spill, upToLastKnown } from './readSeries';

const country = { name: 'country', kind: 'text', help: 'ISO code of the country whose public holidays are kept, such as "AT", "DE" or "US"' } as const satisfies Parameter;
const region = { name: 'region', kind: 'text', default: '', help: 'its region, such as "BY", for holidays of its own; left out: those of the whole country' } as const satisfies Parameter;
const SEASON = 12;

/** The public calendar over months, first to first + count − 1. */
function calendarOver({ first, count }: { readonly first: number; readonly count: number }, place: { readonly country: string; readonly region: string }) {
  const firstYear = dateOfDay(firstDay(first, 'month')).year;
  const lastYear = dateOfDay(firstDay(first + count, 'month') - 1).year;
  const { holidays, church } = publicCalendar({ ...place, firstYear, lastYear });
  return { daysOff: new Set(holidays.map(({ day }) => day)), easter: Array.from({ length: lastYear - firstYear + 1 }, (_, index) => easterSunday(firstYear + index, church)) };
}

export const forecastByCalendar = defineFunction({
  name: 'FORECAST.CALENDAR',
  family: 'Demand',
  sentence: 'Forecast of monthly demand with lower and upper limits, with working days, public holidays and Easter taken into account where they have helped on months held back.',
  parameters: [
    historyParameter,
    { name: 'first_date', kind: 'date', help: 'a day of the first month of the history' },
    horizonParameter,
    country,
    region,
    { name: 'level', kind: 'number', accepts: 'share', default: 0.8, help: 'probability that a month lies between its limits' },
  ],
  result: { shape: 'matrix', help: 'forecast, lower limit, upper limit; a row per month, or three rows when the history is a row' },
  examples: [{ arguments: [[[12], [12], [12], [12], [12], [12]], '2026-01-01', 2, 'AT'], result: [[12, 12, 12], [12, 12, 12]] }],
  prepare: loadHolidays,
  compute(given) {
    const history = upToLastKnown(given.history.values);
    const first = ordinalOfDay(given.first_date, 'month');
    const count = history.length + given.horizon;
    const periods = periodDays(first, count, 'month');
    const effects = calendarEffects(calendarOver({ first, count }, given), periods.span);
    const { mean, lower, upper } = forecastWithEffects({ history, periods, season: SEASON, level: given.level, effects, candidates: [] });
    return spill([mean, lower, upper], given.history.runs);
  },
});

export const workdaysOfMonths = defineFunction({
  name: 'WORKDAYS.MONTH',
  family: 'Demand',
  sentence: 'Working days of consecutive months: Monday to Friday without the public holidays of a country.',
  parameters: [
    { name: 'first_date', kind: 'date', help: 'a day of the first month' },
    { name: 'periods', kind: 'number', accepts: 'count', help: 'number of months, 1 to 1,000' },
    country,
    region,
  ],
  result: { shape: 'matrix', help: 'working days, a row per month' },
  examples: [{ arguments: ['2026-01-01', 3, 'AT'], result: [[20], [20], [22]] }],
  prepare: loadHolidays,
  compute({ first_date, periods, ...place }) {
    const first = ordinalOfDay(first_date, 'month');
    const { daysOff } = calendarOver({ first, count: periods }, place);
    return spill([workingDays({ first, count: periods, bucket: 'month' }, daysOff)], 'down');
  },
});
