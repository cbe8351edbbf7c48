/** A date as Excel holds it, with the number format a General cell takes on. */
export interface DateInput {
  readonly value: number;
  readonly format: string;
}
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG_MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Excel's serial number of a day; null when there is no such day or it lies before 1900. */
export function serialOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || year > 9999 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = Math.round((date.getTime() - EPOCH) / DAY);
  return serial <= 60 ? serial - 1 : serial; // Excel's calendar has a 29 February 1900
}

/** Reads a text that Excel (en-US) takes for a date or time: `2026-11-01`, `2026-11`, `11/1/2026`, `1-Nov-26`, `Nov 2026`, `DEC1`, `10:30`. Null for others. */
export function parseDate(text: string, currentYear: number): DateInput | null {
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (time && Number(time[1]) < 24 && Number(time[2]) < 60) return { value: (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400, format: time[3] ? 'h:mm:ss' : 'h:mm' };
  return parseNumeric(text, currentYear) ?? parseNamed(text, currentYear);
}
function parseNumeric(text: string, currentYear: number): DateInput | null {
  const iso = /^(\d{4})([-/])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[3]), Number(iso[4] ?? 1), iso[4] ? 'm/d/yyyy' : 'mmm-yy');
  const us = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (us) return us[4] ? dated(fullYear(us[4]), Number(us[1]), Number(us[3]), 'm/d/yyyy') : dated(currentYear, Number(us[1]), Number(us[3]), 'd-mmm');
  const monthYear = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  return monthYear && dated(Number(monthYear[2]), Number(monthYear[1]), 1, 'mmm-yy');
}
function parseNamed(text: string, currentYear: number): DateInput | null {
  const dayFirst = /^(\d{1,2})[- ]?([a-z]+)(?:[- ](\d{4}|\d{2}))?$/i.exec(text);
  if (dayFirst) {
    const month = monthOf(dayFirst[2] ?? '');
    return month === 0 ? null : dayFirst[3] ? dated(fullYear(dayFirst[3]), month, Number(dayFirst[1]), 'd-mmm-yy') : dated(currentYear, month, Number(dayFirst[1]), 'd-mmm');
  }
  const monthFirst = /^([a-z]+)[- ]?(\d{1,4})$/i.exec(text);
  const month = monthOf(monthFirst?.[1] ?? ''), number = monthFirst?.[2] ?? '';
  if (month === 0) return null;
  const asDay = number.length <= 2 ? dated(currentYear, month, Number(number), 'd-mmm') : null;
  return asDay ?? (number.length === 2 || number.length === 4 ? dated(fullYear(number), month, 1, 'mmm-yy') : null);
}
function dated(year: number, month: number, day: number, format: string): DateInput | null {
  const value = serialOf(year, month, day);
  return value === null ? null : { value, format };
}
const monthOf = (name: string): number => Math.max(MONTHS.indexOf(name.toLowerCase()), LONG_MONTHS.indexOf(name.toLowerCase())) + 1;
/** Two digits: 00–29 are this century, 30–99 the last. */
const fullYear = (digits: string): number => (digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 30 ? 2000 : 1900));
