import type { ImportPreview } from '../actions/previewImport';
import { shown } from '../workbook/read/cellText';
import type { Typed } from '../workbook/read/contractTable';

/** Changes that are shown; `--json` gives all. */
const SHOWN = 20;

const text = (value: Typed | undefined): string => (value === null || value === undefined || value === '' ? 'empty' : shown(value));

/** A line for each of the first changes: the key and what becomes of the row. */
export function changeLines({ plan, standing }: ImportPreview): readonly string[] {
  if (!plan) return [];
  const keys = plan.table.columns.filter(({ key }) => key);
  const named = (value: (column: (typeof keys)[number]) => Typed | undefined): string => keys.map(value).filter(part => part !== null && part !== undefined).join(' · ');
  const lines = plan.rows.flatMap((row): string[] => {
    if (row.fate === 'unchanged') return [];
    if (row.fate === 'added') return [`  + ${named(({ name }) => row.values[name])}`];
    const key = named(column => standing?.typed(row.standing, column));
    return row.fate === 'removed' ? [`  - ${key}`] : [`  ~ ${key}: ${row.differences.map(({ column, old, new: value }) => `${column} ${text(old)} → ${text(value)}`).join(', ')}`];
  });
  return [...lines.slice(0, SHOWN), ...(lines.length > SHOWN ? [`  and ${lines.length - SHOWN} more (--json lists them)`] : [])];
}
