import { daysIn, firstDay, parsePeriod } from '../../../engine/time/period';
import { columnAt, numberOf, periodColumns, textOf, type FigureBook, type FigureTable } from '../figureTable';
import type { Comparator, Filter } from './syntax';
import { AssertionFault } from './tokens';

/** One number of a figure and the keys it belongs to, period included. */
export interface Point {
  readonly keys: ReadonlyMap<string, string>;
  /** Equal for points of equal keys. */
  readonly id: string;
  readonly value: number;
}

/**
 * Every number of a figure: a row of a plan table under its `figure`, or a column of numbers. Without a table, the plan
 * tables (`p_`) are searched. Blank cells are unknown and give no point.
 * @throws {AssertionFault} when no table or more than one has the figure.
 */
export function figurePoints(book: FigureBook, wanted: { readonly table: string | null; readonly figure: string; readonly at: number }): readonly Point[] {
  const { table: name, figure, at } = wanted;
  if (name !== null && !book.has(name.toLowerCase())) throw new AssertionFault(at, `there is no table ${name} in this workbook.`);
  const searched = [...book.values()].filter(table => (name === null ? /^p_/i.test(table.name) : table.name.toLowerCase() === name.toLowerCase()));
  const found = searched.flatMap(table => {
    const points = rowPoints(table, figure) ?? columnPoints(table, figure);
    return points ? [{ table, points }] : [];
  });
  if (found.length === 0) throw new AssertionFault(at, `${name ?? 'no plan table'} has ${name === null ? 'a' : 'no'} figure “${figure}”.`);
  if (found.length > 1) throw new AssertionFault(at, `“${figure}” stands in ${found.map(({ table }) => table.name).join(' and ')}; write ${found[0].table.name}[${figure}].`);
  return found[0].points;
}

function rowPoints(table: FigureTable, figure: string): readonly Point[] | null {
  const column = columnAt(table, 'figure');
  if (column < 0) return null;
  const rows = table.rows.filter(cells => textOf(cells[column]).toLowerCase() === figure.toLowerCase());
  if (rows.length === 0) return null;
  const periods = periodColumns(table);
  const keyColumns = table.headers.flatMap((header, index) =>
    (index === column || parsePeriod(header) ? [] : [{ header: header.toLowerCase(), index }]));
  const named = new Set([...keyColumns.filter(({ index }) => index < column).map(({ header }) => header), 'period']);
  return rows.flatMap(cells => {
    const keys = keyColumns.map(({ header, index }) => [header, textOf(cells[index])] as const);
    return periods.flatMap(({ column: at, period }) => pointOf([...keys, ['period', period]], numberOf(cells[at]), named));
  });
}

function columnPoints(table: FigureTable, figure: string): readonly Point[] | null {
  const column = columnAt(table, figure);
  if (column < 0) return null;
  const others = table.headers.flatMap((header, index) => (index === column ? [] : [{ header: header.toLowerCase(), index }]));
  const named = new Set(others.filter(({ index }) => !table.rows.some(cells => typeof cells[index] === 'number')).map(({ header }) => header));
  return table.rows.flatMap(cells => pointOf(others.map(({ header, index }) => [header, textOf(cells[index])] as const), numberOf(cells[column]), named));
}

/** A point. Only `named` columns are keys that two figures share; the others, such as totals and remarks, can be filtered by. */
function pointOf(keys: readonly (readonly [string, string])[], value: number | null, named: ReadonlySet<string>): readonly Point[] {
  if (value === null) return [];
  const shared = keys.filter(([header]) => named.has(header));
  return [{ keys: new Map(keys), id: shared.map(([header, text]) => `${header}=${text}`).sort().join('\u0000'), value }];
}

/**
 * The points that pass every filter.
 * @throws {AssertionFault} when a filter names a key that the figure does not have.
 */
export function filtered(points: readonly Point[], filters: readonly Filter[]): readonly Point[] {
  return filters.reduce((kept, { column, comparator, value, at }) => {
    const header = column.toLowerCase();
    const keys = points.length > 0 ? [...points[0].keys.keys()] : [];
    if (points.length > 0 && !keys.includes(header)) throw new AssertionFault(at, `the figure has no key “${column}”; it has ${keys.join(', ')}.`);
    return kept.filter(({ keys: own }) => {
      const text = own.get(header) ?? '';
      return holds(header === 'period' ? periodOrder(text, value, at) : order(text, value), comparator);
    });
  }, points);
}

const holds = (position: { readonly low: number; readonly high: number }, comparator: Comparator): boolean => {
  const within = position.low >= 0 && position.high <= 0;
  switch (comparator) {
    case '=': return within;
    case '<>': return !within;
    case '>=': return position.low >= 0;
    case '<=': return position.high <= 0;
    case '>': return position.high > 0;
    case '<': return position.low < 0;
  }
};

const both = (sign: number): { readonly low: number; readonly high: number } => ({ low: sign, high: sign });

function order(text: string, value: string): { readonly low: number; readonly high: number } {
  const [left, right] = [Number(text), Number(value)];
  if (text !== '' && value !== '' && !Number.isNaN(left) && !Number.isNaN(right)) return both(left - right);
  const [a, b] = [text.toLowerCase(), value.toLowerCase()];
  return both(a < b ? -1 : a > b ? 1 : 0);
}

/** Where the first day of a period lies against the first (`low`) and last (`high`) day of another. */
function periodOrder(text: string, value: string, at: number): { readonly low: number; readonly high: number } {
  const [own, other] = [parsePeriod(text), parsePeriod(value)];
  if (!other) throw new AssertionFault(at, `“${value}” is no period; write 2026-11, 2026-W45, 2026-Q4, 2026 or a day.`);
  if (!own) return both(NaN);
  const [day, first] = [firstDay(own.ordinal, own.bucket), firstDay(other.ordinal, other.bucket)];
  return { low: day - first, high: day - (first + daysIn(other.ordinal, other.bucket) - 1) };
}
