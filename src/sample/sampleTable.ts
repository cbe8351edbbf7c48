import type { RowOf, TableSpec } from '../workbook/contract';
import type { Formula, TableColumn } from '../workbook/sheets/description';

/** What a cell of the sample holds: dates as ISO text, nothing as null. */
export type SampleValue = string | number | boolean | null;
/** A row by column; columns that people added may hold formulas. */
export type SampleRow = Readonly<Record<string, SampleValue | Formula | undefined>>;

/** A column that stands right of the contract's, as people add them; rows hold its cells under its header. */
export type AddedColumn = TableColumn;

/** One filled input table. */
export interface SampleTable {
  readonly spec: TableSpec;
  readonly rows: readonly SampleRow[];
  readonly added?: readonly AddedColumn[];
}

/** A row of a table whose empty cells may be left out. */
export type RowFor<T extends TableSpec> = { readonly [C in keyof RowOf<T>]?: RowOf<T>[C] | null };

/** A table of the contract with its rows; columns the contract does not know do not compile. */
export const sampleTable = <T extends TableSpec>(spec: T, rows: readonly RowFor<T>[]): SampleTable => ({ spec, rows: rows as readonly SampleRow[] });

/** The table with a column that people added, and what it holds in each row. */
export function withColumn(table: SampleTable, column: AddedColumn, cellOf: (row: SampleRow, index: number) => SampleValue | Formula): SampleTable {
  return { ...table, added: [...(table.added ?? []), column], rows: table.rows.map((row, index) => ({ ...row, [column.header]: cellOf(row, index) })) };
}
