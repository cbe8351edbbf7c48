import type { CellRef } from '../../cells';
import type { ColumnReference, ColumnSpec } from '../../contract';
import { keyColumnOf, tableNamed } from '../../contract';
import { shown } from '../../read/cellText';
import type { Book } from '../book';
import type { LintTable } from '../lintTable';
import type { Report } from '../report';
import { looksLikeFormula } from './formulaLike';
import { nearlyNamed } from './spelling';

/** Candidates among which a misspelt value is looked for. */
const MOST_CANDIDATES = 3000;

/** The values that a column may take: as they are, and by their text in small letters. */
interface Values {
  readonly exact: ReadonlySet<string>;
  readonly byFold: ReadonlyMap<string, string>;
}

/** Values of columns of other tables, gathered once. */
export type ValueIndex = (references: readonly ColumnReference[]) => Values | null;

/** An index over the tables of the book; null for references whose tables are not there or empty. */
export function valueIndex(book: Book): ValueIndex {
  const known = new Map<string, Values | null>();
  return (references) => {
    const id = references.map(({ table, column }) => `${table}[${column}]`).join();
    const before = known.get(id);
    if (before !== undefined) return before;
    const exact = new Set<string>();
    const sources = references.flatMap(({ table, column }) => {
      const source = book.filled(table);
      return source?.has(column) ? [{ source, column }] : [];
    });
    for (const { source, column } of sources) for (const row of source.rows) exact.add(source.text(row, column));
    exact.delete('');
    const values = sources.length === 0 ? null : { exact, byFold: new Map([...exact].map((text) => [text.toLowerCase(), text])) };
    known.set(id, values);
    return values;
  };
}

/** Where the values of a column stand; null when it refers to nothing. */
export function referencesOf(column: ColumnSpec): readonly ColumnReference[] | null {
  if (column.among) return column.among;
  const target = column.references === undefined ? null : tableNamed(column.references);
  return target && [{ table: target.name, column: keyColumnOf(target) }];
}

interface Use {
  readonly cells: CellRef[];
  rows: number;
}

function usesOf(table: LintTable, column: ColumnSpec, values: Values): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const row of table.rows) {
    const text = table.text(row, column.name);
    if (text === '') continue;
    for (const value of column.list ? text.split(';').map((part) => part.trim()).filter((part) => part !== '') : [text]) {
      if (values.exact.has(value) || looksLikeFormula(value, 'key')) continue;
      const use = uses.get(value) ?? { cells: [], rows: 0 };
      use.rows++;
      if (use.cells.length < 5000) use.cells.push(table.at(row, column.name));
      uses.set(value, use);
    }
  }
  return uses;
}

const withoutZeros = (text: string): string => text.replace(/^0+(?=.)/, '');

/** Spelling that is probably meant: with its leading zeros, or nearly the same letters. */
function meantBy(value: string, { exact }: Values): string | undefined {
  if (/^\d+$/.test(value)) {
    const padded = [...exact].find((each) => withoutZeros(each) === withoutZeros(value));
    if (padded !== undefined) return padded;
  }
  return exact.size <= MOST_CANDIDATES ? nearlyNamed(value, [...exact]) : undefined;
}

/** Values that have to stand in another table and do not, once per value with all its cells. */
export function checkReferences(table: LintTable, index: ValueIndex, report: Report): void {
  const { spec } = table;
  for (const column of spec.columns) {
    const references = table.has(column.name) ? referencesOf(column) : null;
    const values = references && index(references);
    if (!references || !values) continue;
    const where = [...new Set(references.map((each) => each.table))].join(' or ');
    for (const [value, { cells, rows }] of usesOf(table, column, values)) {
      const [cell, ...also] = cells;
      const times = rows > 1 ? ` (${rows} rows)` : '';
      const written = values.byFold.get(value.toLowerCase());
      const set = (content: string) => (column.list ? {} : { fix: { kind: 'set' as const, label: `Write ${content}`, changes: cells.map((each) => ({ cell: each, content })) } });
      if (written !== undefined) {
        report.add('key-case', { cell, also, message: `The ${column.name} “${shown(value)}” of ${spec.name} is written “${shown(written)}” in ${where}${times}.`, ...set(written) });
        continue;
      }
      const meant = meantBy(value, values);
      const code = spec.name === 'm_Routings' && column.name === 'resource' ? 'routing-without-resource' : 'reference-missing';
      report.add(code, {
        cell, also, ...(spec.owner === 'concord' && { severity: 'info' }), ...(spec.owner !== 'concord' && column.among && { severity: 'warning' }),
        message: `The ${column.name} “${shown(value)}” of ${spec.name} does not stand in ${where}${times}.${meant === undefined ? '' : ` “${shown(meant)}” is probably meant.`}`,
        ...(meant !== undefined && set(meant)),
      });
    }
  }
}
