import { dayOfSerial, isoDate } from '../../engine/time/period';
import type { CellValue } from '../cells';
import { readDateCell } from './dateCell';

const dayAndTime = /^(.*?)[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*Z?$/;
const DAY_SECONDS = 86_400;

const clock = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');

function dayOf(cell: CellValue): number | undefined {
  const reading = readDateCell(cell, { order: 'dmy', bucket: 'day' });
  return typeof reading === 'string' || reading.bucket !== 'day' ? undefined : reading.day;
}

/** Day and second of the day in a text; undefined when a time in it cannot be read, rather than its midnight. */
function ofText(text: string): { readonly day: number | undefined; readonly seconds: number } | undefined {
  if (!text.includes(':')) return { day: dayOf(text), seconds: 0 };
  const [, date = '', hours, minutes, seconds = '0'] = dayAndTime.exec(text.trim()) ?? [];
  if (date === '' || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return { day: dayOf(date), seconds: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) };
}

function ofSerial(serial: number): { readonly day: number | undefined; readonly seconds: number } {
  const whole = Math.round(serial * DAY_SECONDS);
  const rounded = whole / DAY_SECONDS;
  const day = dayOf(rounded);
  return { day, seconds: day === dayOfSerial(rounded) ? whole - Math.floor(rounded) * DAY_SECONDS : 0 };
}

/**
 * Reads day and time, to the second, from an Excel date-time or text; a day alone is its midnight. Undefined when it is neither.
 * @example readTimestamp('2026-11-02 07:45') // '2026-11-02T07:45:00'
 */
export function readTimestamp(cell: CellValue): string | undefined {
  const found = typeof cell === 'string' ? ofText(cell) : typeof cell === 'number' && Number.isFinite(cell) ? ofSerial(cell) : undefined;
  return found?.day === undefined ? undefined : `${isoDate(found.day)}T${clock(found.seconds)}`;
}
