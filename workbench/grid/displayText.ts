import type { CellValue } from './grid';

const DAY_MS = 86_400_000;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A value as a cell shows it. Knows the number formats planning sheets use: decimals, groups, percent, dates, sections, text around them. */
export function displayText(value: CellValue, format = 'General'): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (format === 'General' || format === '@') return general(value);
  const sections = format.split(';');
  const section = value < 0 && sections[1] !== undefined ? sections[1] : value === 0 && sections[2] !== undefined ? sections[2] : sections[0] ?? '';
  const amount = value < 0 && sections[1] !== undefined ? -value : value;
  const bare = section.replace(/\[[^\]]*\]/g, '').replace(/_./g, '').replace(/\*./g, '');
  return /[ymdhs]/i.test(bare.replace(/"[^"]*"|\\./g, '')) ? dateText(amount, bare) : numberText(amount, bare);
}
const general = (value: number): string => String(Number(value.toPrecision(11))).replace('e', 'E');

function numberText(value: number, section: string): string {
  const pattern = /[#0?][#0?,]*(?:\.[#0?]*)?/.exec(section.replace(/"[^"]*"|\\./g, text => '\u0001'.repeat(text.length)))?.[0];
  if (pattern === undefined) return literals(section);
  const isPercent = /%/.test(section), [whole = '', fraction = ''] = pattern.split('.');
  const least = (fraction.match(/0/g) ?? []).length, most = fraction.length;
  const thousands = /,+$/.exec(whole)?.[0].length ?? 0;
  const scaled = (isPercent ? value * 100 : value) / 1000 ** thousands;
  const text = Math.abs(scaled).toLocaleString('en-US', { minimumFractionDigits: least, maximumFractionDigits: most, minimumIntegerDigits: Math.max(1, (whole.match(/0/g) ?? []).length), useGrouping: /,[#0?]/.test(whole) });
  const shown = !/0/.test(whole) && /^0(?=\.|$)/.test(text) ? text.slice(1) : text;
  const isNegative = scaled < 0 && /[1-9]/.test(text);
  const at = section.indexOf(pattern);
  return (isNegative ? '-' : '') + literals(section.slice(0, at)) + shown + literals(section.slice(at + pattern.length));
}
const literals = (text: string): string => text.replace(/"([^"]*)"/g, '$1').replace(/\\(.)/g, '$1');

function dateText(serial: number, section: string): string {
  const ms = Math.round((serial < 60 ? serial + 1 : serial) * DAY_MS), date = new Date(Date.UTC(1899, 11, 30) + ms);
  const two = (n: number): string => String(n).padStart(2, '0');
  const hours = date.getUTCHours(), shownHours = /am\/pm/i.test(section) ? hours % 12 || 12 : hours;
  let afterHour = false;
  return section.replace(/"([^"]*)"|\\(.)|am\/pm|y+|m+|d+|h+|s+/gi, (token: string, quoted?: string, escaped?: string) => {
    if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? '';
    const n = token.length, kind = token.charAt(0).toLowerCase();
    const isMinute = kind === 'm' && afterHour && n <= 2;
    afterHour = kind === 'h';
    if (/^am/i.test(token)) return hours < 12 ? 'AM' : 'PM';
    if (kind === 'y') return n > 2 ? String(date.getUTCFullYear()) : two(date.getUTCFullYear() % 100);
    if (isMinute) return n > 1 ? two(date.getUTCMinutes()) : String(date.getUTCMinutes());
    if (kind === 'm') return name(MONTHS[date.getUTCMonth()] ?? '', date.getUTCMonth() + 1, n);
    if (kind === 'd') return n > 2 ? name(DAYS[date.getUTCDay()] ?? '', 0, n) : n > 1 ? two(date.getUTCDate()) : String(date.getUTCDate());
    if (kind === 'h') return n > 1 ? two(shownHours) : String(shownHours);
    return n > 1 ? two(date.getUTCSeconds()) : String(date.getUTCSeconds());
  });
  function name(long: string, number: number, n: number): string {
    if (n > 3) return long;
    return n === 3 ? long.slice(0, 3) : n === 2 ? two(number) : String(number);
  }
}
