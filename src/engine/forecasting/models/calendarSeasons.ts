const DAYS_IN_WEEK = 7;
const WEEKS_IN_YEAR = 52;
const DAYS_IN_YEAR = 365.25;

/**
 * The seasons that come with one: days repeat by the week and by the year, and a year of weeks is 365.25/7 of them. Any other season
 * comes alone.
 * @example calendarSeasons(7) // 7, 365.25
 */
export function calendarSeasons(season: number): readonly number[] {
  if (season === DAYS_IN_WEEK) return [DAYS_IN_WEEK, DAYS_IN_YEAR];
  return [season === WEEKS_IN_YEAR ? DAYS_IN_YEAR / DAYS_IN_WEEK : season];
}
