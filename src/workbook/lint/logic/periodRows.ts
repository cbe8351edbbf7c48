import { firstDay, parsePeriod, periodId } from '../../../engine/time/period';
import type { Bucket } from '../../../engine/time/period';
import { shown } from '../../read/cellText';
import type { Book } from '../book';
import type { LintTable } from '../lintTable';
import type { Report } from '../report';
import type { RuleCode } from '../rules';

interface PeriodRow {
  readonly row: number;
  readonly bucket: Bucket;
  readonly ordinal: number;
}

/** Tables in which every period between the first and the last of a key has a row. */
const unbroken: Readonly<Record<string, RuleCode>> = { m_Capacity: 'capacity-gap', m_Drivers: 'driver-gap' };

/** Rows by the rest of their key. Keys of which a period is empty, unreadable or a date (told elsewhere) are left out: it is the gap. */
function byKey(table: LintTable): ReadonlyMap<string, readonly PeriodRow[]> {
  const keys = table.spec.columns.filter(({ key, name }) => key && name !== 'per').map(({ name }) => name);
  const groups = new Map<string, PeriodRow[]>();
  const unsure = new Set<string>();
  const daily = table.rows.filter((row) => parsePeriod(table.text(row, 'per'))?.bucket === 'day').length > table.rows.length / 2;
  for (const row of table.rows) {
    const id = keys.map((key) => table.text(row, key)).filter((text) => text !== '').join(' · ');
    const period = parsePeriod(table.text(row, 'per'));
    if (!period || (period.bucket === 'day' && !daily && typeof table.raw(row, 'per') === 'number')) {
      unsure.add(id);
      continue;
    }
    const group = groups.get(id);
    if (group) group.push({ row, ...period });
    else groups.set(id, [{ row, ...period }]);
  }
  for (const id of unsure) groups.delete(id);
  return groups;
}

const span = (from: number, to: number, bucket: Bucket): string => (from === to ? periodId(from, bucket) : `${periodId(from, bucket)} to ${periodId(to, bucket)}`);
const isWeek53 = (ordinal: number, bucket: Bucket): boolean => bucket === 'week' && periodId(ordinal, bucket).endsWith('-W53');

/** Periods that are missing between the first and the last row of one key and bucket; told at the row behind the gap. */
function checkGaps(table: LintTable, name: string, rows: readonly PeriodRow[], report: Report): void {
  const sorted = [...rows].sort((a, b) => a.ordinal - b.ordinal);
  for (const [i, { row, ordinal, bucket }] of sorted.entries()) {
    const before = sorted[i - 1]?.ordinal ?? ordinal;
    if (ordinal <= before + 1) continue;
    const code = ordinal === before + 2 && isWeek53(before + 1, bucket) ? 'week-53-missing' : unbroken[table.spec.name];
    report.add(code, { cell: table.at(row, 'per'), message: `${shown(name)} has no row for ${span(before + 1, ordinal - 1, bucket)} in ${table.spec.name}.` });
  }
}

/** A key that stops before the others of its table do; told at its last row. */
function checkEnds(table: LintTable, groups: ReadonlyMap<string, readonly PeriodRow[]>, report: Report): void {
  const lastDay = (rows: readonly PeriodRow[]): number => Math.max(...rows.map(({ ordinal, bucket }) => firstDay(ordinal + 1, bucket)));
  const ends = [...groups].map(([name, rows]) => ({ name, rows, end: lastDay(rows) }));
  const latest = Math.max(...ends.map(({ end }) => end));
  const there = ends.filter(({ end }) => end === latest);
  if (there.length < Math.max(2, ends.length / 2)) return;
  for (const { name, rows, end } of ends) {
    if (end === latest) continue;
    const last = rows.reduce((a, b) => (firstDay(b.ordinal, b.bucket) > firstDay(a.ordinal, a.bucket) ? b : a));
    report.add(unbroken[table.spec.name], { cell: table.at(last.row, 'per'), message: `The rows of ${shown(name)} end with ${periodId(last.ordinal, last.bucket)}, before those of the others in ${table.spec.name}.` });
  }
}

/** Rows of one key by periods of different width that cover the same days; told at the first such row of the wider kind. */
function checkOverlap(table: LintTable, name: string, rows: readonly PeriodRow[], report: Report): void {
  const days = ({ ordinal, bucket }: PeriodRow): readonly [number, number] => [firstDay(ordinal, bucket), firstDay(ordinal + 1, bucket)];
  const sorted = [...rows].sort((a, b) => days(a)[0] - days(b)[0] || days(b)[1] - days(a)[1]);
  for (let i = 1; i < sorted.length; i++) {
    const [a, b] = [sorted[i - 1], sorted[i]];
    const wide = Math.min(days(a)[1] - days(a)[0], days(b)[1] - days(b)[0]);
    const shared = days(a)[1] - days(b)[0];
    if (a.bucket === b.bucket || shared < Math.max(1, wide * 0.9)) continue;
    report.add('period-overlap', { cell: table.at(b.row, 'per'), also: [table.at(a.row, 'per')], message: `${shown(name)} has a row for the ${b.bucket} ${periodId(b.ordinal, b.bucket)} and one for the ${a.bucket} ${periodId(a.ordinal, a.bucket)}, which cover the same days.` });
    return;
  }
}

/** Gaps, early ends and overlaps in tables with a row per period. */
export function checkPeriodRows(book: Book, report: Report): void {
  for (const table of book.tables) {
    const keyed = table.spec.columns.some(({ name, key, type }) => name === 'per' && key && type === 'per');
    if (!keyed || !table.has('per') || table.spec.owner === 'concord') continue;
    const groups = byKey(table);
    for (const [name, rows] of groups) {
      checkOverlap(table, name, rows, report);
      if (unbroken[table.spec.name] === undefined) continue;
      for (const bucket of new Set(rows.map((each) => each.bucket))) checkGaps(table, name, rows.filter((each) => each.bucket === bucket), report);
    }
    if (unbroken[table.spec.name] !== undefined && groups.size > 0) checkEnds(table, groups, report);
  }
}
