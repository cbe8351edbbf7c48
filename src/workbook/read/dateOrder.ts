import { firstDay, ordinalOfDay } from '../../engine/time/period';
import { readDateText } from './dateText';
import type { DateOrder } from './mapping';

/** What the texts of a date column say about the order of day and month. */
export interface OrderEvidence {
  readonly order: DateOrder;
  /** No text settles it; `order` is only the likelier one. */
  readonly open: boolean;
  /** A text that could be read both ways. */
  readonly example: string;
}

const doubtful = /^\s*(\d{1,2})([/\-\s])(\d{1,2})\2(\d{2}|\d{4})(?!\d)/;

/** Whether every date is the first or every date the last of a month (or all on one weekday): the order people keep. */
function looksRegular(texts: readonly string[], order: DateOrder): boolean {
  const days = texts.map((text) => readDateText(text, { order, bucket: 'day' })?.day);
  if (days.some((day) => day === undefined)) return false;
  const known = days as readonly number[];
  const monthly = known.every((day) => firstDay(ordinalOfDay(day, 'month'), 'month') === day);
  return monthly || (known.length > 2 && known.every((day) => (day - (known[0] ?? 0)) % 7 === 0));
}

/**
 * Finds the order of day and month from texts like `03/04/2026`: a part above 12 settles it; otherwise it stays open.
 * Dotted dates (`03.04.2026`) are always day first and need no evidence.
 */
export function orderEvidence(texts: Iterable<string>): OrderEvidence {
  let [dayFirst, monthFirst, yearFirst] = [0, 0, 0];
  const open: string[] = [];
  for (const text of texts) {
    const match = doubtful.exec(text);
    if (!match) continue;
    const [first, second, last] = [Number(match[1]), Number(match[3]), match[4] ?? ''];
    if (first > 31 && last.length === 2) yearFirst++;
    else if (first > 12 && second <= 12) dayFirst++;
    else if (second > 12 && first <= 12) monthFirst++;
    else if (first !== second) open.push(text);
  }
  if (dayFirst + monthFirst + yearFirst > 0) {
    const order = yearFirst > Math.max(dayFirst, monthFirst) ? 'ymd' : monthFirst > dayFirst ? 'mdy' : 'dmy';
    return { order, open: dayFirst > 0 && monthFirst > 0, example: open[0] ?? '' };
  }
  const sample = open.slice(0, 200);
  const order = !looksRegular(sample, 'dmy') && looksRegular(sample, 'mdy') ? 'mdy' : 'dmy';
  return { order, open: open.length > 0, example: open[0] ?? '' };
}
