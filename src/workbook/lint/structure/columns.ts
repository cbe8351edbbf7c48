import type { ColumnSpec } from '../../contract';
import { contract } from '../../contract';
import { cellAt } from '../../read/a1';
import { keyText, shown } from '../../read/cellText';
import type { Book } from '../book';
import type { LintTable } from '../lintTable';
import type { Report } from '../report';
import { nearlyNamed } from './spelling';

const headerKey = (text: string): string => text.toLowerCase().replace(/[\s_]+/g, '_');

/** Whether a row means nothing without the column. */
export const isNeeded = (column: ColumnSpec): boolean => column.optional !== true && column.default === undefined;

/** Excel tables named nearly like one of the contract's that is not there. */
export function checkTableNames(book: Book, report: Report): void {
  const there = new Set(book.tables.map(({ spec }) => spec.name.toLowerCase()));
  const absent = contract.map(({ name }) => name).filter((name) => !there.has(name.toLowerCase()));
  for (const { name, sheet, address } of book.names) {
    if (there.has(name.toLowerCase())) continue;
    const bare = headerKey(name).replaceAll('_', '');
    const meant = absent.find((each) => headerKey(each).replaceAll('_', '') === bare) ?? (/^[mtpx]_/i.test(name) ? nearlyNamed(name, absent) : undefined);
    if (meant === undefined) continue;
    report.add('table-misnamed', { cell: { sheet, address: address.split(':')[0].replaceAll('$', '') }, message: `The table “${shown(name)}” is not read; ${meant} is probably meant.` });
  }
}

/** Needed columns that are missing, headers that are nearly right, and columns that are there twice. */
export function checkColumns(table: LintTable, report: Report): void {
  const { spec, region } = table;
  const known = new Set(spec.columns.map(({ name }) => headerKey(name)));
  const missing = spec.columns.filter(({ name }) => !table.has(name));
  const seen = new Map<string, number>();
  const meant = new Map<string, number>();
  (region.values[0] ?? []).forEach((cell, column) => {
    const header = keyText(cell);
    const key = headerKey(header);
    const before = seen.get(key);
    seen.set(key, column);
    if (known.has(key)) {
      if (before !== undefined) report.add('column-twice', { cell: cellAt(region, 0, column), message: `“${shown(header)}” names the same column of ${spec.name} as ${cellAt(region, 0, before).address}; only this one is read.` });
      return;
    }
    const near = header === '' ? undefined : nearlyNamed(header, missing.map(({ name }) => name));
    if (near !== undefined && !meant.has(near)) meant.set(near, column);
  });
  for (const column of missing) {
    const at = meant.get(column.name);
    const cell = cellAt(region, 0, at ?? 0);
    const header = shown(region.values[0]?.[at ?? 0] ?? null);
    const fix = at === undefined ? {} : { fix: { kind: 'set' as const, label: `Rename to ${column.name}`, changes: [{ cell, content: column.name }] } };
    if (isNeeded(column)) report.add('column-missing', { cell, ...fix, message: `The table ${spec.name} has no column “${column.name}”; none of its rows can be read.${at === undefined ? '' : ` It is probably the one headed “${header}”.`}` });
    else if (at !== undefined) report.add('column-misspelt', { cell, ...fix, message: `The column “${header}” of ${spec.name} is not read; “${column.name}” is probably meant.` });
  }
}
