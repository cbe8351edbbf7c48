import { dayNumber, dayOfSerial, firstDay, parsePeriod } from '../../engine/time/period';
import { columnAt, filledTable, numberOf, periodColumns, textOf, type FigureBook, type FigureCell, type FigureTable } from './figureTable';

/** A row of a table, asked by column; a column that is not there is blank. */
export interface NamedRow {
  readonly row: number;
  text(column: string): string;
  number(column: string): number | null;
  /** Day number of a date, real or ISO text; null where there is none. */
  day(column: string): number | null;
}

/** The filled rows of a table by column name; none where the table is absent. */
export function namedRows(book: FigureBook, name: string): readonly NamedRow[] {
  const table = filledTable(book, name);
  if (!table) return [];
  const at = new Map<string, number>();
  const column = (header: string): number => {
    const known = at.get(header) ?? columnAt(table, header);
    at.set(header, known);
    return known;
  };
  return table.rows.flatMap((cells, row) => (cells.every(cell => textOf(cell) === '') ? [] : [{
    row, text: (header: string) => textOf(cells[column(header)]), number: (header: string) => numberOf(cells[column(header)]), day: (header: string) => dayOf(cells[column(header)]),
  }]));
}

function dayOf(cell: FigureCell | undefined): number | null {
  if (typeof cell === 'number') return dayOfSerial(cell);
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(textOf(cell)) ?? [];
  return year === undefined ? null : dayNumber(Number(year), Number(month), Number(day));
}

/** The rows of one figure of a plan table: its keys and its numbers by period. */
export interface FigureRow {
  readonly row: number;
  key(column: string): string;
  /** The number in a period column, null where it is blank or none. */
  at(column: number): number | null;
  cell(column: number): FigureCell;
}

/** All rows of a figure. */
export function figureRows(table: FigureTable, figure: string): readonly FigureRow[] {
  const column = columnAt(table, 'figure');
  const places = new Map(table.headers.map((header, at) => [header.trim().toLowerCase(), at] as const).reverse());
  const place = (header: string): number => places.get(header.toLowerCase()) ?? -1;
  return table.rows.flatMap((cells, row) => (textOf(cells[column]).toLowerCase() === figure.toLowerCase()
    ? [{ row, key: (header: string) => textOf(cells[place(header)]), at: (period: number) => numberOf(cells[period]), cell: (period: number) => cells[period] ?? null }] : []));
}

/** Period columns of a table by their id. */
export const columnsByPeriod = (table: FigureTable): ReadonlyMap<string, number> => new Map(periodColumns(table).map(({ period, column }) => [period, column]));

/** First day of a period. */
export function startOf(period: string): number {
  const parsed = parsePeriod(period);
  if (!parsed) throw new Error(`invalid period: ${period}`);
  return firstDay(parsed.ordinal, parsed.bucket);
}

/** The tables that an identity needs, or a sentence that names those that are absent. */
export function needed<N extends string>(book: FigureBook, names: readonly N[]): Readonly<Record<N, FigureTable>> | { readonly absent: string } {
  const missing = names.filter(name => !filledTable(book, name));
  if (missing.length > 0) return { absent: absent(...missing) };
  return Object.fromEntries(names.map(name => [name, filledTable(book, name)])) as Readonly<Record<N, FigureTable>>; // none is missing
}

/** Says that an identity is not checked, and why. @example absent('p_Backlog') // 'Not checked: table p_Backlog absent.' */
export const absent = (...tables: readonly string[]): string => `Not checked: table${tables.length > 1 ? 's' : ''} ${[...tables.slice(0, -2), tables.slice(-2).join(' and ')].join(', ')} absent.`;

/** Adds to a map of sums. */
export const add = (sums: Map<string, number>, key: string, value: number): void => { sums.set(key, (sums.get(key) ?? 0) + value); };

/** The largest size among numbers. */
export const largest = (...numbers: readonly number[]): number => numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** Rows in groups of one key. */
export function groupedBy<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
