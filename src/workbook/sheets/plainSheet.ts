import type { CellValue } from '../cells';

/** Cells on a sheet of their own that are no table, first cell at zero-based `row`, `column`. */
export interface PlainSheet {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: readonly (readonly string[])[];
  /** A name of the workbook that is given to the cells. */
  readonly definedName?: string;
}
