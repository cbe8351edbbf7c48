import type { CellRef, CellValue, TableRegion, WorkbookReader } from '../cells';
import { cellAt } from '../read/a1';
import type { ColumnSpec, TableSpec } from '../contract';
import { isBlank } from '../read/cellText';
import { openTable, readTyped, type Typed } from '../read/contractTable';
import { findingList } from '../read/findingList';

/** A table as it stands before an import. Rows count from 0 below the header. */
export interface StandingRows {
  readonly region: TableRegion;
  readonly rows: number;
  /** Header under which the table keeps a column of the contract; undefined when it has none. */
  headerOf(column: string): string | undefined;
  raw(row: number, column: string): CellValue;
  place(row: number, column: string): CellRef;
  /** The value as the contract reads it; null when blank, undefined when it cannot be read. */
  typed(row: number, column: ColumnSpec): Typed | undefined;
  isFormula(row: number, column: string): boolean;
  /** No column of the contract is filled. */
  isBlank(row: number): boolean;
}

/** The table of the contract as it stands in the workbook; null when it is absent. */
export async function standingRows(reader: WorkbookReader, spec: TableSpec): Promise<StandingRows | null> {
  const table = await openTable(reader, spec, findingList());
  if (!table) return null;
  const { region, columnOf } = table;
  const headers = region.values[0] ?? [];
  const raw = (row: number, column: string): CellValue => region.values[row + 1]?.[columnOf.get(column) ?? -1] ?? null;
  const own = [...columnOf.values()];
  return {
    region,
    rows: region.values.length - 1,
    headerOf: column => (columnOf.has(column) ? keyHeader(headers[columnOf.get(column) ?? 0]) : undefined),
    raw,
    place: (row, column) => cellAt(region, row + 1, columnOf.get(column) ?? 0),
    typed: (row, column) => {
      const cell = raw(row, column.name);
      return isBlank(cell) ? null : column.type === 'txt' && typeof cell === 'number' && typeof column.example === 'number' ? cell : readTyped(cell, column);
    },
    isFormula: (row, column) => (region.formulas?.[row + 1]?.[columnOf.get(column) ?? -1] ?? null) !== null,
    isBlank: row => own.every(column => isBlank(region.values[row + 1]?.[column] ?? null)),
  };
}

const keyHeader = (cell: CellValue): string => (typeof cell === 'string' ? cell : String(cell ?? ''));
