import type { CellValue } from '../cells';
import type { ColumnSpec } from '../contract';
import { studyDates, type DateStudy } from '../read/dateStudy';
import type { Said } from './answers';
import type { ImportColumn, ImportMapping } from './importMapping';
import { columnCells, type ImportSource } from './source';

/** What the dates of the source are: the order of its texts, and the period that its periods are. */
export interface SourceDates {
  readonly study: DateStudy;
  readonly bucket: ImportMapping['bucket'];
  /** A column of periods is mapped, and days stand in it. */
  readonly daysForPeriods: boolean;
}

/** Studies the dates of the columns that are mapped to dates, periods and timestamps. */
export function datesOf(source: ImportSource, columns: readonly ImportColumn[], specOf: (field: string) => ColumnSpec | undefined, { dateOrder, bucket }: Said): SourceDates {
  const dated = columns.filter(({ field }) => ['date', 'per', 'ts'].includes(specOf(field)?.type ?? ''));
  const period = dated.find(({ field }) => specOf(field)?.type === 'per') ?? dated[0];
  const hints = { header: period?.header ?? '', ...(dateOrder && { order: dateOrder }) };
  const all = studyDates(cellsOf(source, dated.map(({ column }) => column)), hints);
  const own = period ? studyDates(columnCells(source, period.column), hints) : all;
  const daysForPeriods = period !== undefined && specOf(period.field)?.type === 'per' && own.bucket === 'day';
  return { study: all, bucket: bucket ?? (daysForPeriods ? 'month' : own.bucket), daysForPeriods };
}

/** The cells of several columns, one column after another. */
export function* cellsOf(source: ImportSource, columns: readonly number[]): Generator<CellValue> {
  for (const column of columns) yield* columnCells(source, column);
}
