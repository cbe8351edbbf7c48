import { isoDate } from '../../../engine/time/period';
import { readDateCell } from '../../read/dateCell';
import { cellAt } from '../../read/a1';
import { keyText, shown } from '../../read/cellText';
import { dayOfIso } from '../book';
import type { Book } from '../book';
import type { LintTable } from '../lintTable';
import type { Report } from '../report';

interface Span {
  readonly row: number;
  readonly from: number;
  /** Null: no end is given. */
  readonly to: number | null;
}

/** Offset of the column with the last day: the contract's, or one that people added. */
function lastDayColumn(table: LintTable): number {
  const offset = table.offset('valid_to');
  if (offset >= 0) return offset;
  return (table.region.values[0] ?? []).findIndex((cell) => /^(?:valid[ _]?(?:to|until|through)|to|end|end[ _]date|gültig[ _]bis)$/i.test(keyText(cell)));
}

function spanOf(table: LintTable, row: number, lastDay: number): Span | null {
  const from = table.typed(row, 'valid_from');
  const end = lastDay < 0 ? 'date-blank' : readDateCell(table.region.values[row]?.[lastDay] ?? null, { order: 'dmy', bucket: 'day' });
  if (from === undefined) return null;
  return { row, from: typeof from === 'string' ? dayOfIso(from) : -Infinity, to: typeof end === 'string' ? null : end.day };
}

const shownDay = (day: number): string => (Number.isFinite(day) ? isoDate(day) : 'the beginning');

/**
 * Rows of one thing whose times overlap. A price or cost without a last day holds until the next one begins; a line of a
 * bill of materials without one holds from then on. Equal first days are told with the keys.
 */
export function checkValidity(book: Book, report: Report): void {
  for (const table of book.tables) {
    if (!table.has('valid_from') || table.rows.length === 0) continue;
    const lastDay = lastDayColumn(table);
    const openEnds = table.spec.columns.some(({ name }) => name === 'valid_to') ? Infinity : null;
    const keys = table.spec.columns.filter(({ key, name }) => key && name !== 'valid_from').map(({ name }) => name);
    const groups = new Map<string, Span[]>();
    for (const row of table.rows) {
      const span = spanOf(table, row, lastDay);
      const id = keys.map((key) => table.text(row, key)).join('\u0000');
      if (span) groups.set(id, [...(groups.get(id) ?? []), span]);
    }
    for (const spans of groups.values()) checkSpans(table, { spans, keys, lastDay, openEnds }, report);
  }
}

interface Group {
  readonly spans: readonly Span[];
  readonly keys: readonly string[];
  readonly lastDay: number;
  readonly openEnds: number | null;
}

function checkSpans(table: LintTable, { spans, keys, lastDay, openEnds }: Group, report: Report): void {
  const sorted = [...spans].sort((a, b) => a.from - b.from || a.row - b.row);
  let before = sorted[0];
  for (const span of sorted.slice(1)) {
    const end = before.to ?? openEnds;
    if (end !== null && end >= span.from && before.from !== span.from) {
      const what = keys.map((key) => shown(table.text(span.row, key))).filter((text) => text !== '').join(' · ');
      report.add('validity-overlap', {
        cell: table.at(span.row, 'valid_from'), also: [before.to === null ? table.at(before.row, 'valid_from') : cellAt(table.region, before.row, lastDay)],
        message: `${table.spec.name} has two rows for ${what} from ${shownDay(span.from)}: the one in row ${table.region.row + before.row + 1} holds from ${shownDay(before.from)} ${before.to === null ? 'without a last day' : `to ${isoDate(before.to)}`}.`,
      });
    }
    if (before.to !== null && span.to !== null && span.to < before.to) continue;
    before = span;
  }
}
