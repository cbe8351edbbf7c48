import type { CellRef, CellValue, TableRegion, WorkbookReader } from '../cells';
import type { ColumnSpec, TableSpec } from '../contract';
import { cellAt } from '../read/a1';
import { folded, isBlank, isError, keyText } from '../read/cellText';
import { openTable, readTyped } from '../read/contractTable';
import type { Typed } from '../read/contractTable';
import { findingList } from '../read/findingList';
import { namesTotal } from '../read/headerWords';

/** A table of the contract as the checks see it. Rows are offsets into its region; columns are the contract's names. */
export interface LintTable {
  readonly spec: TableSpec;
  readonly region: TableRegion;
  /** Offsets of the rows that hold anything, but for those that name a total. */
  readonly rows: readonly number[];
  /** Rows whose item names a total. */
  readonly totals: readonly number[];
  has(column: string): boolean;
  /** Offset of a column in the region, or -1. */
  offset(column: string): number;
  raw(row: number, column: string): CellValue;
  formula(row: number, column: string): string | null;
  /** The value as the column wants it; null for an empty cell, undefined for one that cannot be read. */
  typed(row: number, column: string): Typed | undefined;
  /** The value as text; '' where it is empty or cannot be read. */
  text(row: number, column: string): string;
  /** The number whatever its limits, the column's default where the cell is empty; null when there is none. */
  number(row: number, column: string): number | null;
  at(row: number, column: string): CellRef;
}

const anything: Pick<ColumnSpec, 'type'> = { type: 'dec' };

/** Opens a table of the contract; null when it is absent. */
export async function openLintTable(reader: WorkbookReader, spec: TableSpec): Promise<LintTable | null> {
  const open = await openTable(reader, spec, findingList());
  return open && lintTable(spec, open.region, open.columnOf);
}

function dataRows({ values, formulas }: TableRegion, item: number): Pick<LintTable, 'rows' | 'totals'> {
  const [rows, totals]: [number[], number[]] = [[], []];
  const isTotal = new Map<CellValue, boolean>();
  for (let row = 1; row < values.length; row++) {
    if (!values[row].some((cell) => !isBlank(cell)) && !formulas?.[row]?.some((formula) => formula !== null)) continue;
    const cell = values[row][item] ?? null;
    const total = isTotal.get(cell) ?? (typeof cell === 'string' && namesTotal(folded(cell.trim())));
    isTotal.set(cell, total);
    (total ? totals : rows).push(row);
  }
  return { rows, totals };
}

function lintTable(spec: TableSpec, region: TableRegion, columnOf: ReadonlyMap<string, number>): LintTable {
  const specs = new Map(spec.columns.map((column) => [column.name, column] as const));
  const known = new Map<string, Map<CellValue, Typed | undefined>>();
  const { rows, totals } = dataRows(region, columnOf.get('item') ?? -1);
  const offset = (column: string): number => columnOf.get(column) ?? -1;
  const raw = (row: number, column: string): CellValue => region.values[row]?.[offset(column)] ?? null;

  function typed(row: number, name: string): Typed | undefined {
    const cell = raw(row, name);
    const column = specs.get(name);
    if (!column || isBlank(cell)) return null;
    if (isError(cell)) return undefined;
    const seen = known.get(name) ?? new Map<CellValue, Typed | undefined>();
    known.set(name, seen);
    if (seen.has(cell)) return seen.get(cell);
    const value = readTyped(cell, column);
    seen.set(cell, value);
    return value;
  }

  return {
    spec, region, rows, totals, raw, typed, offset,
    has: (column) => columnOf.has(column),
    formula: (row, column) => region.formulas?.[row]?.[offset(column)] ?? null,
    text(row, column) {
      const value = typed(row, column);
      return value === null || value === undefined ? '' : String(value);
    },
    number(row, column) {
      const cell = raw(row, column);
      const fallback = specs.get(column)?.default;
      if (isBlank(cell)) return typeof fallback === 'number' ? fallback : null;
      const value = readTyped(typeof cell === 'string' ? keyText(cell) : cell, anything);
      return typeof value === 'number' ? value : null;
    },
    at: (row, column) => cellAt(region, row, Math.max(0, offset(column))),
  };
}
