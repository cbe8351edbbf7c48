/** What a cell holds. Dates are Excel serial numbers; `null` is an empty cell; errors are `{ error: '#N/A' }`. */
export type CellValue = number | string | boolean | null | { readonly error: string };

/** A place in the workbook that a person can be taken to. `address` is A1 style without the sheet. */
export interface CellRef {
  readonly sheet: string;
  readonly address: string;
}

/**
 * A rectangle of cells as read. `values[r][c]`; `formats` are number formats (only needed to know dates), `formulas`
 * hold the formula text with its `=` or null. The rectangle's first cell is at zero-based `row`, `column` of `sheet`.
 */
export interface Region {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly formats?: readonly (readonly string[])[];
  readonly formulas?: readonly (readonly (string | null)[])[];
  /** Rows and columns that are hidden, counted from the region's first; left out by a reader that does not know. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** An Excel table: its header row and body as one region. */
export interface TableRegion extends Region {
  readonly table: string;
}

/** What can be read from. Every place is given as the user knows it. */
export interface WorkbookReader {
  /** Names of all sheets, in tab order. */
  sheets(): Promise<readonly string[]>;
  /** All tables: name and where they stand (header row included). */
  tables(): Promise<readonly { readonly name: string; readonly sheet: string; readonly address: string }[]>;
  /** Names of ranges that people gave; a reader that cannot list them leaves this out (`region` still takes a name). */
  names?(): Promise<readonly string[]>;
  /** A table with its header row, or null when there is none of that name. */
  table(name: string): Promise<TableRegion | null>;
  /** A table name, a workbook name, `Sheet!A1:F99` or a sheet's used range (`Sheet!`). Null when nothing is there. */
  region(source: string): Promise<Region | null>;
}
