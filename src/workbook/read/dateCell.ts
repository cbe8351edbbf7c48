import { dayNumber, dayOfSerial } from '../../engine/time/period';
import type { CellValue } from '../cells';
import { isError } from './cellText';
import { compactDate, readDateText, yearsRead } from './dateText';
import type { DateReading, DateStyle } from './dateText';

/** Why a cell is no date. */
export type DateFault = 'date-blank' | 'date-error' | 'date-text' | 'date-range';

const firstRead = dayNumber(yearsRead.from, 1, 1);
const lastRead = dayNumber(yearsRead.to, 12, 31);

/** Whether a number format shows a date. @example isDateFormat('dd.mm.yyyy') // true */
export const isDateFormat = (format: string | undefined): boolean =>
  format !== undefined && !/^(?:general|standard)$/i.test(format) && /[dmy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

const inRange = (reading: DateReading | null, fault: DateFault): DateReading | DateFault =>
  reading === null ? fault : reading.day >= firstRead && reading.day <= lastRead ? reading : 'date-range';

/** Numbers are Excel serials, or digits like 20261103, 202611 (a week where the history counts weeks) and 2026. */
function readDateNumber(value: number, style: DateStyle): DateReading | DateFault {
  const compact = Number.isInteger(value) && value >= 100_000 && value < 100_000_000 ? compactDate(String(value), style) : null;
  if (compact) return inRange(compact, 'date-range');
  if (style.bucket === 'year' && Number.isInteger(value) && value >= yearsRead.from && value <= yearsRead.to) {
    return { day: dayNumber(value, 1, 1), bucket: 'year' };
  }
  return inRange({ day: dayOfSerial(value), bucket: 'day' }, 'date-range');
}

/** Reads a date cell; a fault says why it cannot be. Dates before 1950 or after 2100 are faults. */
export function readDateCell(cell: CellValue, style: DateStyle): DateReading | DateFault {
  if (cell === null) return 'date-blank';
  if (typeof cell === 'number') return Number.isFinite(cell) ? readDateNumber(cell, style) : 'date-text';
  if (typeof cell === 'string') return cell.trim() === '' ? 'date-blank' : inRange(readDateText(cell, style), 'date-text');
  return isError(cell) ? 'date-error' : 'date-text';
}

/** A reader that remembers: histories repeat few dates over many rows. */
export function dateReader(style: DateStyle): (cell: CellValue) => DateReading | DateFault {
  const known = new Map<CellValue, DateReading | DateFault>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const reading = readDateCell(cell, style);
    known.set(cell, reading);
    return reading;
  };
}
