import { columnLetters } from '../columnLetters';

/** A rectangle of cells, zero-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A1 text of an area without its sheet: `B2` or `B2:D9`. */
export function addressOf({ row, column, rows, columns }: Area): string {
  const first = `${columnLetters(column)}${row + 1}`;
  return rows * columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}

/** The sheet's name as a formula writes it: quoted where Excel asks for quotes. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) && !/^([A-Z]{1,3}\d+|(?:R\d*)?(?:C\d*)?)$/i.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Whether two areas of one sheet share a cell. */
export function overlaps(a: Area, b: Area): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

/** Cuts an area into pieces of whole rows with at most `cells` cells each (one row at least). */
export function piecesOf(area: Area, cells: number): readonly Area[] {
  const rows = Math.max(1, Math.floor(cells / area.columns));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, index) => ({
    ...area, row: area.row + index * rows, rows: Math.min(rows, area.rows - index * rows),
  }));
}

/** The smallest area that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row), column = Math.min(a.column, b.column);
  return {
    row, column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
