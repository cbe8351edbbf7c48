import { InvalidArgument } from '../errors';

/** @throws {InvalidArgument} for a season that is given and is not a whole number of periods, 1 or more. */
export function checkSeason(season: number | undefined): void {
  if (season === undefined || (Number.isInteger(season) && season >= 1)) return;
  throw new InvalidArgument(`The season is ${season}; give a whole number of periods, 1 for none.`, 'number');
}
