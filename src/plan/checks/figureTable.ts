import { parsePeriod } from '../../engine/time/period';
import type { PeriodId } from '../model/period';

/** What a cell of a table holds, as far as a check needs to know. */
export type FigureCell = number | string | boolean | null | { readonly error: string };

/** A table as named columns and rows; where it stands is not known here. */
export interface FigureTable {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly FigureCell[])[];
}

/** The tables there are, by lower-case name. */
export type FigureBook = ReadonlyMap<string, FigureTable>;

/** One cell of a table; `row` counts from the first row below the header. */
export interface FigurePlace {
  readonly table: string;
  readonly row: number;
  readonly column: number;
}

/** The tables under the names they are looked up by. */
export const figureBook = (tables: readonly FigureTable[]): FigureBook => new Map(tables.map(table => [table.name.toLowerCase(), table]));

/** The table of that name when it has at least one row. */
export function filledTable(book: FigureBook, name: string): FigureTable | null {
  const table = book.get(name.toLowerCase());
  return table && table.rows.some(row => row.some(cell => textOf(cell) !== '')) ? table : null;
}

/** Index of a column, −1 when there is none; case does not matter. */
export const columnAt = (table: FigureTable, header: string): number => table.headers.findIndex(each => each.trim().toLowerCase() === header.toLowerCase());

/** A cell as text: trimmed, empty when blank, `#REF!` for an error. */
export const textOf = (cell: FigureCell | undefined): string =>
  cell === null || cell === undefined ? '' : typeof cell === 'object' ? cell.error : String(cell).trim();

/** The number in a cell, or null. */
export const numberOf = (cell: FigureCell | undefined): number | null => (typeof cell === 'number' && Number.isFinite(cell) ? cell : null);

/** The period columns of a table. */
export const periodColumns = (table: FigureTable): readonly { readonly column: number; readonly period: PeriodId }[] =>
  table.headers.flatMap((header, column) => (parsePeriod(header) ? [{ column, period: header }] : []));

/** One set of keys in a plan table, and the row of each of its figures. */
export interface FigureGroup {
  readonly keys: readonly string[];
  readonly rowOf: ReadonlyMap<string, number>;
}

/** One string for a set of keys. */
export const keyOf = (keys: readonly string[]): string => keys.join('\u0000');

/** The rows of a plan table by their keys and figure (lower case); of rows that repeat one, the first counts. */
export function figureGroups(table: FigureTable, keys: readonly string[]): ReadonlyMap<string, FigureGroup> {
  const columns = keys.map(key => columnAt(table, key));
  const figure = columnAt(table, 'figure');
  const groups = new Map<string, { keys: readonly string[]; rowOf: Map<string, number> }>();
  table.rows.forEach((cells, row) => {
    const values = columns.map(column => textOf(cells[column]));
    const name = textOf(cells[figure]).toLowerCase();
    if (name === '') return;
    const group = groups.get(keyOf(values)) ?? { keys: values, rowOf: new Map<string, number>() };
    if (!group.rowOf.has(name)) group.rowOf.set(name, row);
    groups.set(keyOf(values), group);
  });
  return groups;
}
