import type { CellValue, Region } from '../cells';
import { widthOf } from './a1';
import { isBlank } from './cellText';
import { readDateText, yearsRead } from './dateText';

const STYLE = { order: 'dmy', bucket: 'day' } as const;

const yearIn = (cell: CellValue): number | null => {
  const year = typeof cell === 'number' ? cell : typeof cell === 'string' && /^\s*\d{4}\s*$/.test(cell) ? Number(cell) : NaN;
  return Number.isInteger(year) && year >= yearsRead.from && year <= yearsRead.to ? year : null;
};

/** The years of a row that holds nothing else but texts, each standing for the columns up to the next (merged cells); null when it has none. */
function yearsAcross(region: Region, row: number): readonly (number | null)[] | null {
  const cells = region.values[row] ?? [];
  if (!cells.some((cell) => yearIn(cell) !== null) || cells.some((cell) => typeof cell === 'number' && yearIn(cell) === null)) return null;
  const years: (number | null)[] = [];
  let year: number | null = null;
  for (let column = 0; column < widthOf(region); column++) {
    const cell = cells[column] ?? null;
    if (!isBlank(cell)) year = yearIn(cell);
    years.push(year);
  }
  return years;
}

/** A month, quarter or week that lacks its year, completed by it; null when the cell is none. @example withYear('Jan', 2026) // 'Jan 2026' */
function withYear(cell: CellValue, year: number): string | null {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 1 && cell <= 12 ? `${year}-${String(cell).padStart(2, '0')}` : null;
  if (typeof cell !== 'string' || isBlank(cell) || readDateText(cell, STYLE)) return null;
  const text = `${cell.trim()} ${year}`;
  return readDateText(text, STYLE) ? text : null;
}

/**
 * The cells of a header row in which periods are looked for. Where the row holds months, quarters or weeks without a
 * year and the years stand above them in a row of their own, they come completed by it. Small quantities under a row of
 * years are told from months by that: a year of months holds several, and no month twice.
 */
export function headerPeriods(region: Region, row: number): readonly CellValue[] {
  const own = region.values[row] ?? [];
  const years = row > 0 ? yearsAcross(region, row - 1) : null;
  if (!years) return own;
  const completed = own.map((cell, column) => {
    const year = years[column] ?? null;
    return year === null ? null : withYear(cell, year);
  });
  const periods = completed.filter((cell) => cell !== null);
  const under = new Set(years.filter((_, column) => completed[column] != null));
  const isHeader = periods.length > under.size && new Set(periods).size === periods.length;
  return isHeader ? own.map((cell, column) => completed[column] ?? cell) : own;
}

/** Whether the row holds the years of the periods in the row below it. */
export const holdsYearsOfNext = (region: Region, row: number): boolean =>
  row + 1 < region.values.length && headerPeriods(region, row + 1) !== region.values[row + 1];
