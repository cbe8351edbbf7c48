import type { ColumnSpec } from '../contract';
import type { Typed } from '../read/contractTable';
import type { ImportMode } from './importMapping';
import type { CellDifference } from './plannedRows';
import type { StandingRows } from './standingRows';

/** A standing row to be compared with one of the source, in the columns that are written. */
export interface Comparison {
  readonly standing: StandingRows;
  readonly row: number;
  readonly mode: ImportMode;
  readonly columns: readonly ColumnSpec[];
}

/** Cells that differ. An empty cell of the source clears nothing when rows are updated, and a formula is never changed. */
export function differencesOf(values: Readonly<Record<string, Typed>>, { standing, row, mode, columns }: Comparison): readonly CellDifference[] {
  return columns.flatMap((column): CellDifference[] => {
    const [old, value] = [standing.typed(row, column), values[column.name] ?? null];
    if (sameValue(old, value) || (value === null && mode === 'update') || standing.isFormula(row, column.name)) return [];
    return [{ column: column.name, old, new: value }];
  });
}

const sameValue = (a: Typed | undefined, b: Typed): boolean =>
  a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b)));
