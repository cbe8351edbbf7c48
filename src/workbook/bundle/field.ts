import { dateOfDay, dayNumber, isoDate, serialOfDay } from '../../engine/time/period';
import type { CellValue } from '../cells';

/** A cell of a bundle's CSV. Unquoted, it is what it looks like (number, date, TRUE, #N/A, nothing); quoted, it is text. */
export interface Field {
  readonly text: string;
  readonly quoted: boolean;
}

const DAY_SECONDS = 86_400;
/** Excel's serial numbers count true days from 1900-03-01 to 9999-12-31. */
const SERIALS = { from: 61, to: 2_958_466 } as const;
const dated = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2}))?$/;
const errors = /^#(?:N\/A|[A-Z0-9_/]+[!?]?)$/;

const isNumberText = (text: string): boolean => text !== '' && Number.isFinite(Number(text)) && String(Number(text)) === text;

function serialIn(text: string): number | null {
  const parts = dated.exec(text);
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  const number = dayNumber(year, month, day);
  const serial = serialOfDay(number);
  const real = dateOfDay(number);
  if (real.year !== year || real.month !== month || real.day !== day || hours > 23 || minutes > 59 || seconds > 59) return null;
  const time = hours * 3600 + minutes * 60 + seconds;
  if (time === 0 && text.length > 10) return null; // midnight is written as the day alone
  return serial >= SERIALS.from && serial < SERIALS.to ? serial + time / DAY_SECONDS : null;
}

function dateText(serial: number): string {
  const seconds = Math.round(serial * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS);
  const rest = seconds - day * DAY_SECONDS;
  const date = isoDate(day - serialOfDay(0));
  if (rest === 0) return date;
  return `${date}T${[Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60].map((part) => String(part).padStart(2, '0')).join(':')}`;
}

const looksTyped = (text: string): boolean =>
  text === '' || text === 'TRUE' || text === 'FALSE' || isNumberText(text) || errors.test(text) || serialIn(text) !== null;

/**
 * A cell as a field: numbers in their shortest form that reads back the same, dates as ISO text to the second, and text
 * quoted where it would otherwise be taken for something else.
 */
export function fieldOf(value: CellValue, numbersAre: 'numbers' | 'dates'): Field {
  if (value === null || value === '') return { text: '', quoted: false };
  if (typeof value === 'number') {
    const isDate = numbersAre === 'dates' && value >= SERIALS.from && Math.round(value * DAY_SECONDS) < SERIALS.to * DAY_SECONDS;
    return { text: isDate ? dateText(value) : String(value + 0), quoted: false };
  }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', quoted: false };
  if (typeof value === 'object') return { text: value.error, quoted: false };
  return { text: value, quoted: looksTyped(value) };
}

/** The number of a field that stands for one (no date), or NaN. */
export const numberOf = ({ text, quoted }: Field): number => (!quoted && isNumberText(text) ? Number(text) : NaN);

/** The cell that a field stands for, and whether it is a date. */
export function cellOf({ text, quoted }: Field): { readonly value: CellValue; readonly date: 'none' | 'day' | 'time' } {
  const plain = (value: CellValue) => ({ value, date: 'none' as const });
  if (quoted) return plain(text);
  if (text === '') return plain(null);
  if (text === 'TRUE' || text === 'FALSE') return plain(text === 'TRUE');
  if (isNumberText(text)) return plain(Number(text));
  if (errors.test(text)) return plain({ error: text });
  const serial = serialIn(text);
  return serial === null ? plain(text) : { value: serial, date: text.length > 10 ? 'time' : 'day' };
}
