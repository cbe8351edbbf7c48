import type { LintTable } from '../lintTable';
import type { Report } from '../report';
import { isBlank } from '../../read/cellText';

/** Columns that stand in for each other: exactly one, or at most one, may be filled. */
export function checkAlternatives(table: LintTable, report: Report): void {
  for (const { columns, filled } of table.spec.alternatives ?? []) {
    for (const row of table.rows) {
      const used = columns.filter((column) => !isBlank(table.raw(row, column)));
      if (used.length === 1 || (used.length === 0 && filled === 'at most one')) continue;
      const cell = table.at(row, used.at(-1) ?? columns.find((column) => table.has(column)) ?? columns[0]);
      const message = used.length === 0
        ? `The row of ${table.spec.name} fills none of ${columns.join(', ')}; it needs one.`
        : `The row of ${table.spec.name} fills ${used.join(' and ')}; only one of them may be filled.`;
      report.add('columns-exclude', { cell, message });
    }
  }
}
