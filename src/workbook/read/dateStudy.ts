import type { Bucket } from '../../engine/time/period';
import type { CellValue } from '../cells';
import { readDateCell } from './dateCell';
import { orderEvidence } from './dateOrder';
import type { OrderEvidence } from './dateOrder';
import { headerText } from './headerField';
import { inferBucket } from './inferBucket';
import type { CountedReading } from './inferBucket';
import type { DateOrder } from './mapping';

/** What the dates of a column (or of a header row) are. */
export interface DateStudy {
  readonly bucket: Bucket;
  readonly order: DateOrder;
  readonly evidence: OrderEvidence;
  /** Readable cells among the filled ones. */
  readonly readable: number;
  readonly filled: number;
}

/** What is known beforehand: the header, and what a person has answered. */
export interface DateHints {
  readonly header: string;
  readonly order?: DateOrder;
  readonly bucket?: Bucket;
}

const weekWord = /\b(?:week|wk|cw|kw|woche|kalenderwoche|semaine|semana|settimana|tydzien|yyyyww)\b/;
const yearAndNumber = /^\s*(?:(\d{1,2})[/\-. ](?:\d{4})|(?:\d{4})[/\-. ]?(\d{2}))\s*$/;

/** Whether numbers beside a year count weeks: more than a stray one is above 12. */
function countsWeeks(cells: Iterable<CellValue>): boolean {
  let [numbered, above] = [0, 0];
  for (const cell of cells) {
    const match = typeof cell === 'object' || typeof cell === 'boolean' ? null : yearAndNumber.exec(String(cell));
    if (!match) continue;
    numbered++;
    if (Number(match[1] ?? match[2]) > 12) above++;
  }
  return above > 0.05 * numbered;
}

const onlyYears = (cells: Iterable<CellValue>): boolean => {
  for (const cell of cells) if (typeof cell !== 'number' || !Number.isInteger(cell) || cell < 1950 || cell > 2100) return false;
  return true;
};

/** Studies dates: their order, whether numbers mean weeks or years, and the bucket they make. */
export function studyDates(cells: Iterable<CellValue>, hints: DateHints): DateStudy {
  const counts = new Map<CellValue, number>();
  for (const cell of cells) if (cell !== null && cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const texts = [...counts.keys()].filter((cell): cell is string => typeof cell === 'string');
  const evidence = orderEvidence(texts);
  const order = hints.order ?? evidence.order;
  const years = counts.size > 0 && onlyYears(counts.keys());
  const weeks = weekWord.test(headerText(hints.header)) || countsWeeks(counts.keys());
  const style = { order, bucket: hints.bucket ?? (years ? 'year' as const : weeks ? 'week' as const : 'day' as const) };
  const readings: CountedReading[] = [];
  let [readable, filled] = [0, 0];
  for (const [cell, count] of counts) {
    filled += count;
    const reading = readDateCell(cell, style);
    if (typeof reading === 'string') continue;
    readable += count;
    readings.push([reading, count]);
  }
  return { bucket: hints.bucket ?? inferBucket(readings), order, evidence, readable, filled };
}
