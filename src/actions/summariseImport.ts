import type { CellRef } from '../workbook/cells';
import { shown } from '../workbook/read/cellText';
import type { Finding } from '../workbook/read';
import type { Typed } from '../workbook/read/contractTable';
import { fieldsOf } from '../workbook/import/fields';
import type { ImportProposal } from '../workbook/import/importMapping';
import type { ImportPlan, PlannedRow } from '../workbook/import/plannedRows';
import { isInCompanyCurrency, UNITS, unitKind } from '../workbook/import/units';
import { changesOf } from './applyImport';
import type { ImportPreview } from './previewImport';

/** A column of the table, as far as choosing what fills it needs. */
export interface ImportField {
  readonly name: string;
  readonly help: string;
  /** Part of the key or otherwise needed. */
  readonly needed: boolean;
  /** Ids of units it can come in, the table's own first; none where it is no measure. */
  readonly units: readonly string[];
  /** An amount that is kept in the company currency. */
  readonly isAmount: boolean;
}

/** A row that changes, in words. */
export interface ImportChange {
  readonly fate: 'added' | 'changed' | 'removed';
  readonly key: string;
  /** Cells that change; of an added row what it will hold beside its key. */
  readonly cells: readonly { readonly column: string; readonly old: string; readonly new: string }[];
  /** The standing row's key cell; none for a row that is added. */
  readonly cell?: CellRef;
}

/** An import for a person to look at: plain data. */
export interface ImportSummary {
  readonly proposal: ImportProposal;
  /** Name of the sheet the table stands on or would get. */
  readonly sheet: string;
  /** The table is there. */
  readonly isThere: boolean;
  readonly fields: readonly ImportField[];
  /** Null while the proposal is blocked. */
  readonly counts: ImportPlan['counts'] | null;
  /** The first rows that change. */
  readonly changes: readonly ImportChange[];
  readonly findings: readonly Finding[];
  /** What is agreed to by importing, for `applyImport`. */
  readonly agreed: string;
}

const SHOWN = { rows: 12, cells: 6 } as const;

/** Sums up a preview: fields to choose from, counts, and the first changes with old and new. */
export function summariseImport(preview: ImportPreview): ImportSummary {
  const { proposal, table, plan, findings, standing } = preview;
  const named = new Map(table.columns.map(column => [column.name, column]));
  const fields = fieldsOf(table).map((name): ImportField => {
    const column = named.get(name);
    const kind = column ? unitKind(column) : null;
    return { name, help: column?.help ?? '', needed: column !== undefined && !column.optional && column.default === undefined, units: kind === null ? [] : UNITS[kind].map(({ id }) => id), isAmount: column !== undefined && isInCompanyCurrency(column) };
  });
  const changing = plan?.rows.filter((row): row is Changing => row.fate !== 'unchanged') ?? [];
  return {
    proposal, fields, findings, sheet: standing?.region.sheet ?? table.sheet, isThere: standing !== null,
    counts: plan?.counts ?? null, changes: changing.slice(0, SHOWN.rows).map(row => changeOf(row, preview)), agreed: changesOf(preview),
  };
}

type Changing = Exclude<PlannedRow, { fate: 'unchanged' }>;

const text = (value: Typed | undefined): string => (value === null || value === undefined ? '' : shown(value));

function changeOf(row: Changing, { table, standing }: ImportPreview): ImportChange {
  const keys = table.columns.filter(({ key }) => key);
  const key = keys.map(column => text(row.fate === 'added' ? row.values[column.name] : standing?.typed(row.standing, column))).filter(part => part !== '').join(' · ');
  if (row.fate === 'added') {
    const filled = table.columns.filter(({ name, key: isKey }) => !isKey && text(row.values[name]) !== '');
    return { fate: 'added', key, cells: filled.slice(0, SHOWN.cells).map(({ name }) => ({ column: name, old: '', new: text(row.values[name]) })) };
  }
  const cell = standing?.place(row.standing, keys[0]?.name ?? '');
  const cells = row.fate === 'removed' ? [] : row.differences.map(({ column, old, new: value }) => ({ column, old: text(old), new: text(value) }));
  return { fate: row.fate, key, cells: cells.slice(0, SHOWN.cells), ...(cell && { cell }) };
}
