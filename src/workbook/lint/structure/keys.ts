import { shown } from '../../read/cellText';
import type { LintTable } from '../lintTable';
import type { Report } from '../report';

/** Text of the key of a row; null where a needed part of it is empty or cannot be read (which is told elsewhere). */
function keyOf(table: LintTable, keys: readonly { readonly name: string; readonly optional?: boolean }[], row: number): string | null {
  let key = '';
  for (const { name, optional } of keys) {
    const value = table.typed(row, name);
    if (value === undefined || (value === null && optional !== true)) return null;
    key += `${value ?? ''}\u0000`;
  }
  return key;
}

const sameContent = (table: LintTable, a: number, b: number): boolean =>
  table.spec.columns.every(({ name }) => table.typed(a, name) === table.typed(b, name));

/** Rows with one key. Where a first day is part of the key, rows that differ hold for the same time. */
export function checkKeys(table: LintTable, report: Report): void {
  const { spec } = table;
  const keys = spec.columns.filter(({ key }) => key);
  const [first] = keys;
  if (first === undefined || keys.some(({ name, optional }) => optional !== true && !table.has(name))) return;
  const dated = keys.some(({ name }) => name === 'valid_from');
  const seen = new Map<string, number>();
  for (const row of table.rows) {
    const key = keyOf(table, keys, row);
    if (key === null) continue;
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, row);
      continue;
    }
    const what = keys.map(({ name }) => shown(table.text(row, name))).filter((text) => text !== '').join(' · ');
    const other = table.at(before, first.name);
    if (dated && table.typed(row, 'valid_from') !== null && !sameContent(table, before, row)) {
      const cell = table.at(row, 'valid_from');
      report.add('validity-overlap', { cell, also: [table.at(before, 'valid_from')], message: `${spec.name} has two rows for ${what}, here and in row ${before + table.region.row + 1}, with different content.` });
    } else if (spec.name === 't_Demand') {
      report.add('demand-repeated', { cell: table.at(row, first.name), also: [other], message: `${what} stands in ${other.address} too; both quantities are added up.` });
    } else {
      report.add('key-repeated', { cell: table.at(row, first.name), also: [other], message: `${spec.name} has ${what} in ${other.address} already.` });
    }
  }
}
