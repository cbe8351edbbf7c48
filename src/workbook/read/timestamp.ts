import { dayNumber, dateOfDay, dayOfSerial, isoDate } from '../../engine/time/period';
import type { CellValue } from '../cells';
import { readDateCell } from './dateCell';

const iso = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?$/;
const DAY_SECONDS = 86_400;

const clock = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');

function ofText(text: string): string | undefined {
  const parts = iso.exec(text.trim())?.slice(1).map((part) => Number(part ?? 0));
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts;
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const number = dayNumber(year, month, day);
  const date = dateOfDay(number);
  return date.month === month && date.day === day ? `${isoDate(number)}T${clock(hours * 3600 + minutes * 60 + seconds)}` : undefined;
}

/**
 * Reads day and time, to the second, from an Excel date-time or ISO text; a day alone is its midnight. Undefined when it is neither.
 * @example readTimestamp('2026-11-02 07:45') // '2026-11-02T07:45:00'
 */
export function readTimestamp(cell: CellValue): string | undefined {
  if (typeof cell === 'string') {
    const full = ofText(cell);
    if (full !== undefined) return full;
  }
  const serial = typeof cell === 'number' ? Math.round(cell * DAY_SECONDS) / DAY_SECONDS : cell;
  const reading = readDateCell(serial, { order: 'dmy', bucket: 'day' });
  if (typeof reading === 'string') return undefined;
  if (typeof serial !== 'number' || dayOfSerial(serial) !== reading.day) return `${isoDate(reading.day)}T00:00:00`;
  return `${isoDate(reading.day)}T${clock(Math.round(serial * DAY_SECONDS) - Math.floor(serial) * DAY_SECONDS)}`;
}
