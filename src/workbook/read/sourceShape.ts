import { isoDate } from '../../engine/time/period';
import type { Bucket } from '../../engine/time/period';
import type { CellValue, Region } from '../cells';
import { columnLetters } from '../columnLetters';
import { formatAt, widthOf } from './a1';
import { isBlank, keyText, shown } from './cellText';
import type { Candidate } from './columnFields';
import { profileColumn, sampleRows } from './columnProfile';
import { isDateFormat, readDateCell } from './dateCell';
import { findHeaderRow } from './headerRow';
import { headerScores } from './headerField';
import type { DateOrder, Mapping } from './mapping';
import { findPeriodHeader, periodHeaderAt } from './periodHeader';
import type { PeriodHeader } from './periodHeader';

/** A source taken apart: how it lies, where its header stands, what its columns hold. */
export interface SourceShape {
  readonly layout: Mapping['layout'];
  readonly headerRow: number;
  /** Columns with a header or data; in `wide` without the period columns. */
  readonly candidates: readonly Candidate[];
  readonly periods: PeriodHeader | null;
}

/** What a person has said about the source as a whole. */
export interface ShapeHints {
  readonly layout?: Mapping['layout'];
  readonly headerRow?: number;
  readonly order?: DateOrder;
  readonly bucket?: Bucket;
}

/** Header of a column as text; the column's letters where it has none. */
export const headerOf = (region: Region, headerRow: number, column: number): string =>
  keyText(region.values[headerRow]?.[column] ?? null) || `Column ${columnLetters(region.column + column)}`;

/** First filled cell below the header, as a person sees it; a number that is a date (`dated`, or by its format) as ISO date. */
export function exampleOf(region: Region, headerRow: number, column: number, dated: 'dated' | 'plain' = 'plain'): string {
  for (let row = headerRow + 1; row < region.values.length; row++) {
    const cell = region.values[row]?.[column] ?? null;
    if (isBlank(cell)) continue;
    const serial = typeof cell === 'number' && cell < 100_000 && (dated === 'dated' || isDateFormat(formatAt(region, row, column)));
    const reading = serial ? readDateCell(cell, { order: 'ymd', bucket: 'day' }) : 'date-text';
    return typeof reading === 'string' ? shown(cell) : isoDate(reading.day);
  }
  return '';
}

function candidatesOf(region: Region, headerRow: number, without: ReadonlySet<number>): readonly Candidate[] {
  const rows = sampleRows(headerRow + 1, region.values.length);
  const columns = Array.from({ length: widthOf(region) }, (_, column) => column).filter((column) => !without.has(column));
  return columns.flatMap((column) => {
    const cells = rows.map((row): CellValue => region.values[row]?.[column] ?? null);
    const profile = profileColumn(cells, rows.map((row) => formatAt(region, row, column)));
    const named = !isBlank(region.values[headerRow]?.[column] ?? null);
    return named || profile.filled > 0 ? [{ column, header: named ? headerOf(region, headerRow, column) : '', profile }] : [];
  });
}

/** Dates down one column and nothing but numbers beside it, a column per series; `Item 1`, `Item 2` … name series, a single such column is the item. */
function isTall(candidates: readonly Candidate[]): boolean {
  const filled = candidates.filter(({ profile }) => profile.filled > 0);
  const dates = filled.filter(({ profile, header }) => profile.dates >= 0.5 || ((headerScores(header).get('date') ?? 0) >= 0.4 && profile.serials + profile.years >= 0.8));
  const [date] = dates;
  if (!date || dates.length > 1 || date.profile.distinct < 0.9) return false;
  const others = filled.filter((each) => each !== date);
  const numeric = others.filter(({ profile }) => profile.numbers >= 0.5);
  const namesItem = others.filter(({ header }) => (headerScores(header).get('item') ?? 0) >= 0.5);
  const namesSeries = namesItem.every((each) => numeric.includes(each)) && (namesItem.length > 1 || numeric.length === 1);
  const keyed = others.some(({ profile }) => profile.texts >= 0.5 && profile.filledShare >= 0.5);
  return numeric.length > 0 && !keyed && (namesItem.length === 0 || namesSeries);
}

/** Takes a source apart. `headerFixed`: the first row is the header, as in an Excel table. */
export function shapeOf(region: Region, headerFixed: boolean, hints: ShapeHints): SourceShape {
  const dates = { ...(hints.order && { order: hints.order }), ...(hints.bucket && { bucket: hints.bucket }) };
  const fixedRow = hints.headerRow ?? (headerFixed ? 0 : undefined);
  const mayBeWide = hints.layout === undefined || hints.layout === 'wide';
  const periods = !mayBeWide ? null : fixedRow === undefined ? findPeriodHeader(region, 40, dates) : periodHeaderAt(region, fixedRow, dates);
  if (periods) {
    const without = new Set(periods.columns.map(({ column }) => column));
    return { layout: 'wide', headerRow: periods.row, candidates: candidatesOf(region, periods.row, without), periods };
  }
  const headerRow = fixedRow ?? findHeaderRow(region);
  const candidates = candidatesOf(region, headerRow, new Set());
  const layout = hints.layout ?? (isTall(candidates) ? 'tall' : 'long');
  return { layout, headerRow, candidates, periods: null };
}
