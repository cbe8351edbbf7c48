import { isBlank, shown } from '../../read/cellText';
import type { Book } from '../book';
import type { Report } from '../report';

/** What each method of estimating a new product needs. */
const needs: Readonly<Record<string, readonly string[]>> = { LIKE: ['like_item'], ATTACH: ['like_item'], BASS: ['bass_p', 'bass_q', 'bass_m'] };

/** New products whose method lacks a cell, that are like themselves, or that take demand from an item without saying how much. */
export function checkLaunches(book: Book, report: Report): void {
  const table = book.filled('t_NPI');
  for (const row of table?.rows ?? []) {
    if (!table) return;
    const item = table.text(row, 'item');
    const method = table.text(row, 'method') || 'LIKE';
    for (const column of needs[method] ?? []) {
      if (isBlank(table.raw(row, column))) report.add('launch-incomplete', { cell: table.at(row, column), message: `${shown(item)} is estimated by ${method}, which needs ${column}.` });
    }
    if (item !== '' && table.text(row, 'like_item') === item) report.add('launch-incomplete', { cell: table.at(row, 'like_item'), message: `${shown(item)} is estimated like itself.` });
    if (!isBlank(table.raw(row, 'cannibalises')) && isBlank(table.raw(row, 'cannibal_pct'))) {
      report.add('launch-incomplete', { cell: table.at(row, 'cannibal_pct'), message: `${shown(item)} takes demand from ${shown(table.raw(row, 'cannibalises'))}; cannibal_pct does not say how much.` });
    }
  }
}

/** Changes in percent above 500 %, which look like 10 for 10 %. */
export function checkPercents(book: Book, report: Report): void {
  const table = book.filled('t_Expert');
  for (const row of table?.rows ?? []) {
    const value = table?.number(row, 'value') ?? 0;
    if (!table || table.text(row, 'kind') !== 'PCT' || Math.abs(value) <= 5) continue;
    const cell = table.at(row, 'value');
    report.add('percent-scale', { cell, message: `The change is ${value}, which is ${value * 100} %.`, fix: { kind: 'set', label: `Write ${value / 100}`, changes: [{ cell, content: value / 100 }] } });
  }
}
