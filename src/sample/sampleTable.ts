import type { RowOf, TableSpec } from '../workbook/contract/tableSpec';

/** A column of formulas that stands right of the contract's columns, as people add them. */
export interface FormulaColumn {
  readonly header: string;
  /** The formula in table notation. */
  readonly formula: string;
  readonly value: (row: SampleRow) => number;
}

/** What a cell of the sample holds: dates as ISO text, nothing as null. */
export type SampleValue = string | number | boolean | null;
export type SampleRow = Readonly<Record<string, SampleValue | undefined>>;

/** One filled input table. */
export interface SampleTable {
  readonly spec: TableSpec;
  readonly rows: readonly SampleRow[];
  readonly formulas?: readonly FormulaColumn[];
}

/** A row of a table whose empty cells may be left out. */
export type RowFor<T extends TableSpec> = { readonly [C in keyof RowOf<T>]?: RowOf<T>[C] | null };

/** A table of the contract with its rows; columns the contract does not know do not compile. */
export const sampleTable = <T extends TableSpec>(spec: T, rows: readonly RowFor<T>[]): SampleTable => ({ spec, rows: rows as readonly SampleRow[] });
