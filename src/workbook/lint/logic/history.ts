import { isoDate, ordinalOfDay, periodId } from '../../../engine/time/period';
import type { Bucket } from '../../../engine/time/period';
import { shown } from '../../read/cellText';
import { dateWindow } from '../../read/dateWindow';
import { dayOfIso } from '../book';
import type { Book } from '../book';
import type { Report } from '../report';
import type { DemandRow, DemandRows } from './demandRows';

const width: Readonly<Record<Bucket, number>> = { day: 0, week: 1, month: 2, quarter: 3, year: 4 };
/** Share of rows that has to be of one kind for the history to be of that kind. */
const MOST = 0.9;
/** Rows a period has on average before one without any is odd. */
const ROWS_A_PERIOD = 5;

/** Dates far off all others or coarser than theirs. */
export function checkDemandDates({ table, rows }: DemandRows, report: Report): void {
  const window = dateWindow(rows.map(({ day, bucket }) => ({ day, bucket })));
  const finest = rows.filter(({ bucket }) => bucket === 'day').length >= MOST * rows.length ? 'day' : rows.filter(({ bucket }) => bucket === 'week').length >= MOST * rows.length ? 'week' : null;
  for (const { row, day, bucket } of rows) {
    if (day < window.from || day > window.to) report.add('date-far', { cell: table.at(row, 'date'), message: `${isoDate(day)} lies more than five years off all other demand; the row is left out.` });
    if (finest !== null && width[bucket] > Math.max(width[finest], width.week)) report.add('date-coarse', { cell: table.at(row, 'date'), message: `“${shown(table.raw(row, 'date'))}” is a ${bucket} in a history by ${finest}; the row is left out.` });
  }
}

/** The width of the history's periods as far as gaps in it can be told; null for days, where quiet ones are usual. */
function rhythm(rows: readonly DemandRow[]): 'week' | 'month' | null {
  const share = (is: (row: DemandRow) => boolean): number => rows.filter(is).length / Math.max(1, rows.length);
  if (share(({ bucket }) => bucket === 'month') >= MOST) return 'month';
  if (share(({ bucket }) => bucket === 'week') >= MOST) return 'week';
  if (share(({ bucket }) => bucket === 'day') < MOST) return null;
  if (share(({ day }) => new Date(day * 86_400_000).getUTCDate() === 1) >= MOST) return 'month';
  const weekdays = new Map<number, number>();
  for (const { day } of rows) weekdays.set(((day % 7) + 7) % 7, (weekdays.get(((day % 7) + 7) % 7) ?? 0) + 1);
  return Math.max(...weekdays.values()) >= MOST * rows.length ? 'week' : null;
}

/** Weeks or months without any demand at all, week 53 with its own code; told at the first row behind the gap. */
export function checkHistoryGaps({ table, rows }: DemandRows, report: Report): void {
  const window = dateWindow(rows.map(({ day, bucket }) => ({ day, bucket })));
  const near = rows.filter(({ day }) => day >= window.from && day <= window.to);
  const bucket = rhythm(near);
  if (bucket === null) return;
  const first = new Map<number, DemandRow>();
  for (const row of near) {
    const ordinal = ordinalOfDay(row.day, bucket);
    if (!first.has(ordinal)) first.set(ordinal, row);
  }
  const ordinals = [...first.keys()].sort((a, b) => a - b);
  const dense = near.length >= ROWS_A_PERIOD * ordinals.length;
  for (const [i, ordinal] of ordinals.entries()) {
    const before = ordinals[i - 1] ?? ordinal;
    if (ordinal <= before + 1) continue;
    const cell = table.at(first.get(ordinal)?.row ?? 0, 'date');
    const missing = periodId(before + 1, bucket);
    if (bucket === 'week' && ordinal === before + 2 && missing.endsWith('-W53')) {
      report.add('week-53-missing', { cell, message: `The history has ${periodId(before, bucket)} and ${periodId(ordinal, bucket)} and nothing for ${missing}, which lies between them.` });
      continue;
    }
    const span = ordinal === before + 2 ? missing : `${missing} to ${periodId(ordinal - 1, bucket)}`;
    report.add('history-gap', { cell, ...(!dense && { severity: 'info' }), message: `No item has any demand in ${span}.` });
  }
  if (bucket === 'week') checkWeek53({ table, rows: near }, report);
}

/** Week 53 of the items that have week 52 and week 1: when most of them lack it while a few have it, it was lost for those. */
function checkWeek53({ table, rows }: DemandRows, report: Report): void {
  const weeks = new Map<string, Map<number, number>>();
  for (const { item, day, row } of rows) {
    const of = weeks.get(item) ?? new Map<number, number>();
    weeks.set(item, of);
    const week = ordinalOfDay(day, 'week');
    if (!of.has(week)) of.set(week, row);
  }
  const all = [...new Set(rows.map(({ day }) => ordinalOfDay(day, 'week')))].filter((week) => periodId(week, 'week').endsWith('-W53'));
  for (const week53 of all) {
    const around = [...weeks].filter(([, of]) => of.has(week53 - 1) && of.has(week53 + 1));
    const lacking = around.filter(([, of]) => !of.has(week53));
    const steady = ([, of]: readonly [string, ReadonlyMap<number, number>]): boolean => of.size >= 0.95 * (Math.max(...of.keys()) - Math.min(...of.keys()) + 1);
    for (const [item, of] of lacking.length > around.length / 2 ? lacking : lacking.filter(steady)) {
      report.add('week-53-missing', { cell: table.at(of.get(week53 + 1) ?? 0, 'date'), message: `${shown(item)} has ${periodId(week53 - 1, 'week')} and ${periodId(week53 + 1, 'week')} and nothing for ${periodId(week53, 'week')}, which lies between them.` });
    }
  }
}

interface Life {
  readonly launch: number | null;
  readonly eol: number | null;
}

/** Demand outside an item's time of sale, told once per item, and demand after the day that history is known to. */
export function checkLifecycles(book: Book, { table, rows }: DemandRows, report: Report): void {
  const items = book.filled('m_Items');
  const day = (row: number, column: string): number | null => {
    const value = items?.typed(row, column);
    return typeof value === 'string' ? dayOfIso(value) : null;
  };
  const lives = new Map<string, Life>(items?.rows.map((row) => [items.text(row, 'item'), { launch: day(row, 'launch'), eol: day(row, 'eol') }] as const) ?? []);
  const told = new Set<string>();
  for (const { row, item, day: at, bucket, qty } of rows) {
    const { launch = null, eol = null } = lives.get(item) ?? {};
    const last = bucket === 'day' ? at : at + 6;
    const kind = launch !== null && last < launch ? 'demand-before-launch' : eol !== null && at > eol ? 'demand-after-eol' : null;
    if (kind !== null && qty > 0 && !told.has(`${kind} ${item}`)) {
      told.add(`${kind} ${item}`);
      const border = kind === 'demand-before-launch' ? `launch on ${isoDate(launch ?? 0)}` : `end of life on ${isoDate(eol ?? 0)}`;
      report.add(kind, { cell: table.at(row, 'date'), message: `${shown(item)} has demand on ${isoDate(at)}, ${kind === 'demand-before-launch' ? 'before its' : 'after its'} ${border}.` });
    }
    if (book.asOf !== null && at > book.asOf && !told.has('as of')) {
      told.add('as of');
      report.add('demand-after-as-of', { cell: table.at(row, 'date'), message: `The history has demand on ${isoDate(at)}; AsOf is ${isoDate(book.asOf)}.` });
    }
  }
}
