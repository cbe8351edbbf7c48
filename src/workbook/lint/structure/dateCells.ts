import { dateOfDay, isoDate, ordinalOfDay, periodId, serialOfDay } from '../../../engine/time/period';
import type { CellValue } from '../../cells';
import type { ColumnSpec } from '../../contract';
import { isError, shown } from '../../read/cellText';
import { readDateCell } from '../../read/dateCell';
import { readTimestamp } from '../../read/timestamp';
import type { Fix } from '../finding';
import type { LintTable } from '../lintTable';
import type { Report } from '../report';
import { invalid } from './severity';

const DATE_FORMAT = 'yyyy-mm-dd';

function checkDate(table: LintTable, column: ColumnSpec, row: number, cell: CellValue, report: Report): void {
  const place = table.at(row, column.name);
  const reading = readDateCell(cell, { order: 'dmy', bucket: 'day' });
  if (typeof reading === 'string') {
    const why = reading === 'date-range' ? 'lies before 1950 or after 2100' : 'is no date that can be read';
    report.add('date-invalid', { ...invalid(column), cell: place, message: `“${shown(cell)}” in the ${column.name} of ${table.spec.name} ${why}.` });
    return;
  }
  if (typeof cell !== 'string' || reading.bucket !== 'day' || table.spec.owner === 'concord') return;
  const other = readDateCell(cell, { order: 'mdy', bucket: 'day' });
  const sure = typeof other !== 'string' && other.day === reading.day;
  const fix: Fix = { kind: 'set', label: 'Turn into a date', changes: [{ cell: place, content: serialOfDay(reading.day), format: DATE_FORMAT }] };
  report.add('date-as-text', {
    cell: place, ...(sure && { fix }),
    message: sure
      ? `“${shown(cell)}” is text, not a date; it is read as ${isoDate(reading.day)}.`
      : `“${shown(cell)}” is text, not a date, and may mean ${isoDate(reading.day)}${typeof other === 'string' ? '' : ` or ${isoDate(other.day)}`}; type the date that is meant.`,
  });
}

function checkTimestamp(table: LintTable, column: ColumnSpec, row: number, cell: CellValue, report: Report): void {
  if (readTimestamp(cell) !== undefined) return;
  report.add('date-invalid', { ...invalid(column), cell: table.at(row, column.name), message: `“${shown(cell)}” in the ${column.name} of ${table.spec.name} is no day and time from 1950 to 2100.` });
}

function checkPeriod(table: LintTable, column: ColumnSpec, row: number, cell: CellValue, report: Report): void {
  if (typeof readDateCell(cell, { order: 'dmy', bucket: 'day' }) !== 'string') return;
  const text = shown(cell);
  const week = /^\s*(\d{4})-?W(\d{1,2})\s*$/i.exec(text);
  const why = week ? `is no week: ${week[1]} has ${weeksIn(Number(week[1]))}` : 'is no period';
  report.add('period-invalid', { ...invalid(column), cell: table.at(row, column.name), message: `“${text}” in the ${column.name} of ${table.spec.name} ${why}.` });
}

const weeksIn = (year: number): number => Number(periodId(ordinalOfDay(Date.UTC(year, 11, 28) / 86_400_000, 'week'), 'week').slice(6));

/** One cell of a column of dates, timestamps or periods. */
export function checkDateCell(table: LintTable, column: ColumnSpec, row: number, cell: CellValue, report: Report): void {
  if (isError(cell)) return;
  if (column.type === 'date') checkDate(table, column, row, cell, report);
  else if (column.type === 'ts') checkTimestamp(table, column, row, cell, report);
  else checkPeriod(table, column, row, cell, report);
}

/** Real dates in a column of periods, unless the column is one of days: each would mean a single day. */
export function checkDatesAsPeriods(table: LintTable, column: ColumnSpec, report: Report): void {
  const days: { readonly row: number; readonly day: number }[] = [];
  let others = 0;
  for (const row of table.rows) {
    const cell = table.raw(row, column.name);
    const reading = readDateCell(cell, { order: 'dmy', bucket: 'day' });
    if (typeof reading === 'string') continue;
    if (typeof cell === 'number' && reading.bucket === 'day') days.push({ row, day: reading.day });
    else others++;
  }
  const first = days.filter(({ day }) => dateOfDay(day).day === 1);
  if (others <= days.length && first.length < 0.9 * days.length) return;
  for (const { row, day } of days) {
    const cell = table.at(row, column.name);
    const month = periodId(ordinalOfDay(day, 'month'), 'month');
    const fix: Fix = { kind: 'set', label: `Write ${month}`, changes: [{ cell, content: month, format: '@' }] };
    report.add('period-as-date', { cell, message: `The ${column.name} of ${table.spec.name} is the date ${isoDate(day)}, which is that one day; the month is ${month}.`, ...(dateOfDay(day).day === 1 && { fix }) });
  }
}
