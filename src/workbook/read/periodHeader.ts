import { ordinalOfDay, periodId } from '../../engine/time/period';
import type { Bucket, PeriodId } from '../../engine/time/period';
import type { CellValue, Region } from '../cells';
import { widthOf } from './a1';
import { folded, isBlank, keyText } from './cellText';
import { isDateFormat, readDateCell } from './dateCell';
import { readDateText } from './dateText';
import type { DateStyle } from './dateText';
import { studyDates } from './dateStudy';
import type { DateHints, DateStudy } from './dateStudy';
import { headerPeriods, holdsYearsOfNext } from './headerPeriods';
import { namesPeriodTotal } from './headerWords';

/** Periods that run across a header row. */
export interface PeriodHeader {
  readonly row: number;
  readonly study: DateStudy;
  readonly columns: readonly { readonly column: number; readonly period: PeriodId }[];
}

const styles: readonly DateStyle[] = [{ order: 'dmy', bucket: 'day' }, { order: 'mdy', bucket: 'day' }];

const isPeriodText = (cell: CellValue): boolean =>
  typeof cell === 'string' && /\d/.test(cell) && styles.some((style) => readDateText(cell, style) !== null);

/** `sure` are texts and formatted dates; `bare` are numbers that could be periods. */
function periodCells(region: Region, row: number, header: readonly CellValue[]): { readonly sure: readonly number[]; readonly bare: readonly number[] } {
  const sure: number[] = [];
  const bare: number[] = [];
  header.forEach((cell, column) => {
    if (isPeriodText(cell) || (typeof cell === 'number' && isDateFormat(region.formats?.[row]?.[column]))) sure.push(column);
    else if (typeof cell === 'number' && Number.isInteger(cell)) bare.push(column);
  });
  return { sure, bare };
}

const filledCells = (row: readonly CellValue[] | undefined): number => (row ?? []).filter((cell) => !isBlank(cell)).length;

/** Rows below hold numbers, not dates: otherwise these are dates of a data row. Without rows below, only titles may stand above. */
function standsOverNumbers(region: Region, row: number, columns: readonly number[]): boolean {
  let [filled, dated, numeric] = [0, 0, 0];
  for (const values of region.values.slice(row + 1, row + 31)) {
    for (const column of columns) {
      const cell = values[column] ?? null;
      if (isBlank(cell)) continue;
      filled++;
      if (isPeriodText(cell) && !/^\s*\d+(?:[.,]\d+)?\s*$/.test(String(cell))) dated++;
      else if (typeof cell === 'number') numeric++;
    }
  }
  const formatted = columns.filter((column) => isDateFormat(region.formats?.[row + 1]?.[column])).length;
  if (filled === 0 || columns.length < 3) {
    const onlyTitlesAbove = region.values.slice(0, row).every((above) => filledCells(above) <= 1);
    if (filled === 0 || !onlyTitlesAbove) return onlyTitlesAbove;
  }
  return dated <= 0.2 * filled && (numeric >= 0.3 * filled || dated === 0) && formatted <= columns.length / 2;
}

/** The periods of the given columns, without those of a wider or narrower bucket (subtotals) and those that cannot be read. */
function periodsOf(header: readonly CellValue[], columns: readonly number[], study: DateStudy): PeriodHeader['columns'] {
  return columns.flatMap((column) => {
    const reading = readDateCell(header[column] ?? null, { order: study.order, bucket: study.bucket });
    if (typeof reading === 'string' || isCoarser(reading.bucket, study.bucket)) return [];
    return [{ column, period: periodId(ordinalOfDay(reading.day, study.bucket), study.bucket) }];
  });
}

const widths: Readonly<Record<Bucket, number>> = { day: 0, week: 1, month: 2, quarter: 3, year: 4 };

/** Whether a period of bucket `a` is wider than one of bucket `b`. */
export const isCoarser = (a: Bucket, b: Bucket): boolean => widths[a] > widths[b];

/** Periods of one row as a header, or null when it is none. */
export function periodHeaderAt(region: Region, row: number, hints: Omit<DateHints, 'header'>): PeriodHeader | null {
  if (holdsYearsOfNext(region, row)) return null;
  const header = headerPeriods(region, row);
  const { sure, bare } = periodCells(region, row, header);
  const useBare = sure.length < 2 && bare.length >= 3;
  const columns = useBare ? bare : sure;
  if (columns.length === 0) return null;
  const cells = columns.map((column) => header[column] ?? null);
  const study = studyDates(cells, { header: '', ...hints });
  const periods = periodsOf(header, columns, study);
  const distinct = new Set(periods.map(({ period }) => period)).size;
  const rising = periods.filter(({ period }, i) => i === 0 || period > (periods[i - 1]?.period ?? '')).length;
  const regular = Math.max(rising, periods.length - rising + 1) >= 0.8 * periods.length;
  const filled = filledCells(region.values[row]);
  const dense = filled >= 2 && filled >= 0.8 * widthOf(region);
  const enough = periods.length >= 3 || (periods.length >= 1 && dense && !useBare);
  const evenBare = !useBare || (study.bucket !== 'day' && periods.length === bare.length) || isRun(cells);
  if (!enough || !evenBare || distinct < 0.9 * periods.length || !regular || !standsOverNumbers(region, row, periods.map(({ column }) => column))) return null;
  return { row, study, columns: periods };
}

const isRun = (cells: readonly CellValue[]): boolean =>
  cells.length >= 5 && Number(cells[0]) >= 18_264 && cells.every((cell, i) => i === 0 || Number(cell) - Number(cells[i - 1]) === 1);

/** The first row with periods across; `rows` limits the search. */
export function findPeriodHeader(region: Region, rows: number, hints: Omit<DateHints, 'header'>): PeriodHeader | null {
  for (let row = 0; row < Math.min(rows, region.values.length); row++) {
    const found = periodHeaderAt(region, row, hints);
    if (found) return found;
  }
  return null;
}

/** Whether a header of a wide source adds up periods (`2025 Total`, `2025` between months). */
export function isSubtotalHeader(cell: CellValue): boolean {
  return namesPeriodTotal(folded(keyText(cell))) || isPeriodText(cell) || (typeof cell === 'number' && cell >= 1950 && cell <= 2100);
}
