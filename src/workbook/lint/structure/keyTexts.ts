import type { ColumnSpec } from '../../contract';
import { isBlank, keyText, shown } from '../../read/cellText';
import type { Book } from '../book';
import type { LintTable } from '../lintTable';
import type { Report } from '../report';

/** Columns that rows are found by: keys, ids, and values that stand in other tables. */
export const isKeyText = ({ key, type, references, among }: ColumnSpec): boolean =>
  type === 'id' || type === 'fk' || references !== undefined || among !== undefined || (key === true && type === 'txt');

/** Spaces around or doubled inside keys. */
export function checkKeySpaces(table: LintTable, report: Report): void {
  if (table.spec.owner === 'concord') return;
  for (const column of table.spec.columns.filter(isKeyText)) {
    if (!table.has(column.name)) continue;
    for (const row of table.rows) {
      const cell = table.raw(row, column.name);
      if (typeof cell !== 'string' || isBlank(cell)) continue;
      const text = keyText(cell);
      if (text === cell || table.formula(row, column.name) !== null) continue;
      if (text === cell.normalize('NFC')) continue;
      const place = table.at(row, column.name);
      report.add('key-spaces', {
        cell: place, message: `The ${column.name} “${shown(cell)}” of ${table.spec.name} has spaces too many; it is read without them.`,
        fix: { kind: 'set', label: 'Delete the spaces', changes: [{ cell: place, content: text }] },
      });
    }
  }
}

interface Spelling {
  readonly text: string;
  readonly rows: number[];
}

/** Whether the column's values are compared with another table, which tells case by itself. */
const isCompared = (book: Book, { references, among }: ColumnSpec): boolean =>
  (references !== undefined && book.filled(references) !== null) || (among?.some(({ table }) => book.filled(table) !== null) ?? false);

/** Keys of one column that differ only in case; the rarer spelling is the one reported, of equals the later. */
export function checkKeyCase(book: Book, table: LintTable, report: Report): void {
  for (const column of table.spec.columns.filter((each) => isKeyText(each) && each.list !== true)) {
    if (!table.has(column.name) || isCompared(book, column)) continue;
    const byFold = new Map<string, Map<string, Spelling>>();
    for (const row of table.rows) {
      const text = table.text(row, column.name);
      if (text === '') continue;
      const fold = text.toLowerCase();
      const spellings = byFold.get(fold) ?? new Map<string, Spelling>();
      byFold.set(fold, spellings);
      const known = spellings.get(text);
      if (known) known.rows.push(row);
      else spellings.set(text, { text, rows: [row] });
    }
    for (const spellings of byFold.values()) {
      if (spellings.size < 2) continue;
      const [usual, ...others] = [...spellings.values()].sort((a, b) => b.rows.length - a.rows.length || a.rows[0] - b.rows[0]);
      for (const { text, rows } of others) {
        const [cell, ...also] = rows.map((row) => table.at(row, column.name));
        const changes = [cell, ...also].map((each) => ({ cell: each, content: usual.text }));
        const alone = column.key === true && table.spec.columns.filter(({ key }) => key).length === 1;
        report.add('key-case', {
          cell, also, message: `The ${column.name} “${shown(text)}” of ${table.spec.name} is written “${shown(usual.text)}” in ${table.at(usual.rows[0], column.name).address}.`,
          ...(!alone && { fix: { kind: 'set', label: `Write ${usual.text}`, changes } }),
        });
      }
    }
  }
}
