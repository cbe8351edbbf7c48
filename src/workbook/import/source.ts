import type { CellRef, CellValue, Region } from '../cells';
import { columnLetters } from '../columnLetters';
import { cellAt, formatAt, placeOf, widthOf } from '../read/a1';
import { isBlank } from '../read/cellText';
import { findHeaderRow } from '../read/headerRow';
import { findPeriodHeader, periodHeaderAt, type PeriodHeader } from '../read/periodHeader';
import { headerOf } from '../read/sourceShape';

/** Sheet name of text that was pasted into the pane: its cells are nowhere in the workbook. */
export const PASTED = '';

/** How the rows of a source lie: a row each, or with periods across (then every filled cell under a period is a row). */
export type SourceLayout = 'long' | 'wide';

/** One column of a source; in `wide` the last two are the period of the header and the value under it. */
export interface SourceColumn {
  readonly header: string;
  readonly kind: 'own' | 'period' | 'value';
}

/** A region to import from, as rows below a header. Rows count from 0 at the first filled one. */
export interface ImportSource {
  readonly layout: SourceLayout;
  /** Offset of the header row in the region; −1: none. */
  readonly headerRow: number;
  readonly columns: readonly SourceColumn[];
  readonly rows: number;
  cell(row: number, column: number): CellValue;
  format(row: number, column: number): string | undefined;
  /** The cell in the workbook; undefined for pasted text. */
  place(row: number, column: number): CellRef | undefined;
  /** Where a person finds the cell: `B7`, or `line 7, column Menge` of pasted text. */
  where(row: number, column: number): string;
  /** The whole region; undefined for pasted text. */
  readonly range: CellRef | undefined;
}

/** What a person said about the source as a whole. */
export interface SourceHints {
  /** The region is an Excel table: its first row is the header. */
  readonly isTable?: boolean;
  readonly headerRow?: number;
  readonly layout?: SourceLayout;
  /** Whether periods across could mean rows of the target. */
  readonly mayBeWide: boolean;
}

/** Fewer periods side by side are columns of their own. */
const PERIODS_ACROSS = 3;

/** Takes a region apart into columns and rows; blank rows are none. */
export function importSource(region: Region, { isTable, headerRow, layout, mayBeWide }: SourceHints): ImportSource {
  const fixed = headerRow ?? (isTable ? 0 : undefined);
  const found = !mayBeWide || layout === 'long' ? null : fixed === undefined ? findPeriodHeader(region, 40, {}) : periodHeaderAt(region, fixed, {});
  const periods = found && (found.columns.length >= PERIODS_ACROSS || layout === 'wide') ? found : null;
  const top = periods?.row ?? fixed ?? findHeaderRow(region);
  const filled = Array.from({ length: Math.max(0, region.values.length - top - 1) }, (_, i) => top + 1 + i).filter(row => !region.values[row].every(isBlank));
  return periods ? wideSource(region, periods, filled) : longSource(region, top, filled);
}

const ownColumns = (region: Region, headerRow: number): readonly SourceColumn[] =>
  Array.from({ length: widthOf(region) }, (_, column) => ({ header: headerOf(region, headerRow, column), kind: 'own' as const }));

const rangeOf = (region: Region): CellRef | undefined => (region.sheet === PASTED ? undefined : placeOf(region));

function placed(region: Region, headerRow: number): Pick<ImportSource, 'place' | 'where'> {
  const pasted = region.sheet === PASTED;
  return {
    place: (row, column) => (pasted ? undefined : cellAt(region, row, column)),
    where: (row, column) => (pasted ? `line ${row + 1}, column ${headerOf(region, headerRow, column)}` : `${columnLetters(region.column + column)}${region.row + row + 1}`),
  };
}

function longSource(region: Region, headerRow: number, filled: readonly number[]): ImportSource {
  const at = placed(region, headerRow);
  return {
    layout: 'long', headerRow, columns: ownColumns(region, headerRow), rows: filled.length, range: rangeOf(region),
    cell: (row, column) => region.values[filled[row]][column] ?? null,
    format: (row, column) => formatAt(region, filled[row], column),
    place: (row, column) => at.place(filled[row], column),
    where: (row, column) => at.where(filled[row], column),
  };
}

function wideSource(region: Region, periods: PeriodHeader, filled: readonly number[]): ImportSource {
  const own = ownColumns(region, periods.row);
  const isPeriod = new Set(periods.columns.map(({ column }) => column));
  const cells = filled.flatMap(row => periods.columns.filter(({ column }) => !isBlank(region.values[row][column] ?? null)).map(({ column, period }) => ({ row, column, period })));
  const at = placed(region, periods.row);
  const across = (row: number, column: number): number => (column < own.length ? column : cells[row].column);
  return {
    layout: 'wide', headerRow: periods.row, rows: cells.length, range: rangeOf(region),
    columns: [...own.map((column, index): SourceColumn => (isPeriod.has(index) ? { header: '', kind: 'own' } : column)),
      { header: `${periods.columns[0].period} … ${periods.columns[periods.columns.length - 1].period}`, kind: 'period' }, { header: 'Value under the period', kind: 'value' }],
    cell: (row, column) => (column === own.length ? cells[row].period : region.values[cells[row].row][across(row, column)] ?? null),
    format: (row, column) => (column === own.length ? undefined : formatAt(region, cells[row].row, across(row, column))),
    place: (row, column) => at.place(column === own.length ? periods.row : cells[row].row, across(row, column)),
    where: (row, column) => at.where(column === own.length ? periods.row : cells[row].row, across(row, column)),
  };
}

/** The cells of a column, each row's. */
export function* columnCells(source: ImportSource, column: number): Generator<CellValue> {
  for (let row = 0; row < source.rows; row++) yield source.cell(row, column);
}
