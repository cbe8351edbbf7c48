import { dateOfDay, dayNumber, firstDay, parsePeriod } from '../../engine/time/period';
import type { Bucket } from '../../engine/time/period';
import { folded } from './cellText';
import { monthNumbers } from './monthNames';
import type { DateOrder } from './mapping';

/** What a cell says about time: the first day (days since 1970-01-01) of the day, week, month, quarter or year it names. */
export interface DateReading {
  readonly day: number;
  readonly bucket: Bucket;
}

/** How doubtful texts are read: the order of day and month, and whether `45/2026` counts weeks. */
export interface DateStyle {
  readonly order: DateOrder;
  readonly bucket: Bucket;
}

/** Years outside are typing errors or a date that was never set (Excel's day 0 is in 1899). */
export const yearsRead = { from: 1950, to: 2100 } as const;

const timeOfDay = /[t\s]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:am|pm|uhr)?\s*(?:z|utc|gmt|[+-]\d{2}:?\d{2})?$/;
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[\s.,]+|^(?:mo|di|mi|do|fr|sa|so)(?:nntag|enstag|ttwoch|nnerstag|eitag|mstag|ntag)?[\s.,]+/;
const week = /^(?:w|wk|cw|kw|week|woche|semaine|semana|settimana|sem|tydz|tydzien|s)$/;
const fillers = /^(?:de|del|di|of|the|le|r|er|st|nd|rd|th|roku)$/;

const fullYear = (text: string): number => (text.length === 2 ? Number(text) + (Number(text) < 70 ? 2000 : 1900) : Number(text));
const isYear = (text: string): boolean => /^\d{4}$/.test(text);
const isShortYear = (text: string): boolean => /^(?:\d{4}|\d{2})$/.test(text);

function dayReading(year: number, month: number, day: number): DateReading | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const number = dayNumber(year, month, day);
  return dateOfDay(number).month === month ? { day: number, bucket: 'day' } : null;
}

function periodReading(id: string): DateReading | null {
  const period = parsePeriod(id);
  return period && { day: firstDay(period.ordinal, period.bucket), bucket: period.bucket };
}

const monthReading = (year: string, month: number): DateReading | null => periodReading(`${fullYear(year)}-${String(month).padStart(2, '0')}`);
const weekReading = (year: string, number: string): DateReading | null => periodReading(`${fullYear(year)}-W${number.padStart(2, '0')}`);

/** `2026 45` or `45 2026`: a month up to 12, a week above or where the history counts weeks; no week 13 in a history by month. */
function numbered(year: string, number: string, style: DateStyle): DateReading | null {
  if (number.length > 2 || (Number(number) > 12 && style.bucket !== 'week' && style.bucket !== 'day')) return null;
  return style.bucket === 'week' || Number(number) > 12 ? weekReading(year, number) : monthReading(year, Number(number));
}

function threeNumbers(parts: readonly string[], style: DateStyle, dotted: boolean): DateReading | null {
  const [a = '', b = '', c = ''] = parts;
  if (isYear(a)) return dayReading(Number(a), Number(b), Number(c));
  if (!isShortYear(c) || a.length > 2 || b.length > 2) return null;
  if (style.order === 'ymd') return isYear(c) ? null : dayReading(fullYear(a), Number(b), Number(c));
  const dayFirst = dotted || style.order === 'dmy';
  return dayFirst ? dayReading(fullYear(c), Number(b), Number(a)) : dayReading(fullYear(c), Number(a), Number(b));
}

/** Numbers without separators: `20261103`, `202611` or `202645`, `2026`. */
export function compactDate(digits: string, style: DateStyle): DateReading | null {
  if (digits.length === 8) return dayReading(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)));
  if (digits.length === 6) return numbered(digits.slice(0, 4), digits.slice(4), style);
  return digits.length === 4 ? periodReading(digits) : null;
}

function withMonthName(tokens: readonly string[]): DateReading | null {
  const at = tokens.findIndex((token) => monthNumbers.has(token));
  const month = monthNumbers.get(tokens[at] ?? '') ?? 0;
  const [a = '', b = ''] = tokens.filter((_, index) => index !== at);
  if (tokens.length === 2) return isYear(a) || (at === 0 && isShortYear(a)) ? monthReading(a, month) : null;
  if (tokens.length !== 3 || !/^\d+$/.test(a) || !/^\d+$/.test(b)) return null;
  if (isYear(a)) return dayReading(Number(a), month, Number(b));
  return isShortYear(b) && a.length <= 2 ? dayReading(fullYear(b), month, Number(a)) : null;
}

function withMark(tokens: readonly string[]): DateReading | null {
  const mark = tokens.find((token) => /\D/.test(token)) ?? '';
  const [a = '', b = ''] = tokens.filter((token) => token !== mark);
  if (tokens.length !== 3 || !/^\d+$/.test(a) || !/^\d+$/.test(b)) return null;
  const yearLast = !isYear(a) && (isYear(b) || tokens[0] === mark || a.length === 1);
  const [year, number] = yearLast ? [b, a] : [a, b];
  if (!isShortYear(year) || number.length > 2) return null;
  if (/^(?:q|quartal|quarter|trimestre|trim|kwartal)$/.test(mark) || (mark === 't' && Number(number) <= 4)) return periodReading(`${fullYear(year)}-Q${number}`);
  if (mark === 'm') return monthReading(year, Number(number));
  return week.test(mark) ? weekReading(year, number) : null;
}

/**
 * Reads a date, week, month, quarter or year from text: `2026-11-03`, `03.11.2026 10:30`, `3 Nov 2026`, `2026-W45`,
 * `KW45/2026`, `2026-11`, `11/2026`, `Nov-26`, `M01 2026`, `Q4 2026`, `20261103`, `2026`; month names in six languages.
 * Null when it is none of these or the day does not exist. Dots always mean day.month.year.
 * @example readDateText('KW45/2026', { order: 'dmy', bucket: 'day' }) // { day: 20759, bucket: 'week' }
 */
export function readDateText(text: string, style: DateStyle): DateReading | null {
  if (text.length > 40) return null;
  const bare = folded(text.trim()).replace(timeOfDay, '').replace(weekday, '');
  const tokens = (bare.match(/\d+|[a-z]+/g) ?? []).filter((token) => !fillers.test(token));
  if (tokens.length === 0 || tokens.length > 4 || /[^\da-z\s.,/_\-'’()]/.test(bare) || /^[-(]/.test(bare)) return null;
  if (tokens.every((token) => /^\d/.test(token))) {
    if (tokens.length === 1) return compactDate(bare.replace(/\D/g, ''), style);
    if (tokens.length === 3) return threeNumbers(tokens, style, /^\d+\.\s?\d+\./.test(bare));
    const [a = '', b = ''] = tokens;
    if (tokens.length !== 2 || bare.includes(',')) return null;
    return isYear(a) ? numbered(a, b, style) : isYear(b) ? numbered(b, a, style) : null;
  }
  return tokens.some((token) => monthNumbers.has(token)) ? withMonthName(tokens) : withMark(tokens);
}
