import type { ColumnSpec } from '../contract';
import { shown } from '../read/cellText';
import { differencesOf } from './differences';
import { matchRows, type Matched } from './matchRows';
import type { ImportPlan, ImportWork, PlannedRow } from './plannedRows';
import type { ImportedRow } from './readRows';

/** Sets what was read against what stands, by the mode. Row order of the source changes nothing but the order of new rows. */
export function planImport(work: ImportWork): ImportPlan {
  const { table, mode, imported, standing } = work;
  const columns = writtenColumns(work);
  const found = matchRows({ ...work, columns });
  const rows = [...Array.from({ length: standing?.rows ?? 0 }, (_, row) => fateOf(row, found, { work, columns })), ...newRows(found.fresh, work)];
  const count = (fate: PlannedRow['fate']): number => rows.filter((row, at) => row.fate === fate && !(at < (standing?.rows ?? 0) && standing?.isBlank(at))).length;
  const added = count('added');
  return {
    table, mode, columns, rows,
    counts: { added, changed: count('changed'), unchanged: count('unchanged'), removed: count('removed'), leftOut: imported.leftOut + found.refused + (found.fresh.length - added) },
  };
}

/** Columns that the table fills by formulas in every filled row stay the table's. */
function writtenColumns({ imported, standing, findings }: ImportWork): readonly ColumnSpec[] {
  if (!standing) return imported.columns;
  const filled = Array.from({ length: standing.rows }, (_, row) => row).filter(row => !standing.isBlank(row));
  return imported.columns.filter(({ name, key }) => {
    if (key || filled.length === 0 || !filled.every(row => standing.isFormula(row, name))) return true;
    findings.add('import-formula', undefined, () => `The column ${name} is filled by formulas; they stay, and what the source holds for it is not taken.`);
    return false;
  });
}

function fateOf(row: number, found: Matched, { work: { mode, standing }, columns }: { readonly work: ImportWork; readonly columns: readonly ColumnSpec[] }): PlannedRow {
  const match = found.byStanding.get(row);
  if (!match || !standing) return { fate: found.removed.has(row) ? 'removed' : 'unchanged', standing: row };
  const differences = differencesOf(match.values, { standing, row, mode, columns });
  if (differences.length === 0) return { fate: 'unchanged', standing: row };
  return { fate: 'changed', standing: row, source: match.row, values: match.values, differences };
}

/** New rows need what the table cannot do without; rows that only update may lack it. */
function newRows(fresh: readonly ImportedRow[], { table, mode, source, findings }: ImportWork): readonly PlannedRow[] {
  const needed = table.columns.filter(({ optional, default: fallback }) => !optional && fallback === undefined);
  return fresh.flatMap(({ row, values }): PlannedRow[] => {
    const lacking = needed.find(({ name }) => (values[name] ?? null) === null);
    if (!lacking) return [{ fate: 'added', source: row, values }];
    const key = table.columns.filter(({ key: isKey }) => isKey).map(({ name }) => values[name]).filter(value => value !== null && value !== undefined);
    findings.add(mode === 'update' ? 'import-new-incomplete' : 'import-needed', source.place(row, 0),
      () => `${source.where(row, 0)}: ${shown(key.join(' · '))} is new in ${table.name} and the source gives it no ${lacking.name}; it is left out.`);
    return [];
  });
}

