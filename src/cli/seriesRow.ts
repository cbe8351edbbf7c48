import { CsvError } from './csv';
import type { CsvRecord } from './csv';

/** Where the columns of a file of series stand. */
export interface SeriesColumns {
  readonly freq: number | null;
  readonly horizon: number | null;
  readonly firstValue: number;
  readonly names: readonly string[];
}

export interface SeriesRow {
  readonly id: string;
  readonly line: number;
  readonly freq: number | null;
  readonly horizon: number | null;
  readonly values: Float64Array;
}

/** A row that was left out; the message names line and column, and what to do. */
export class RowError extends Error {
  override readonly name = 'RowError';
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const MISSING = new Set(['', 'NA', 'N/A', 'NAN', '#N/A', 'NULL']);

/**
 * Reads the header row: the series id, then `freq` and `h` where they stand next, then values.
 * @throws {CsvError} if the columns are not parted by commas.
 */
export function seriesColumns(header: CsvRecord): SeriesColumns {
  const mark = header.cells.length > 1 ? undefined : [';', '\t', '|'].find((each) => header.cells[0].includes(each));
  if (mark !== undefined) {
    throw new CsvError(`Line ${header.line}: the columns are parted by ${mark === '\t' ? 'tabs' : `"${mark}"`}; part them by commas and write numbers with a decimal point.`);
  }
  const found = { freq: null as number | null, h: null as number | null };
  let next = 1;
  for (; next < header.cells.length && next <= 2; next++) {
    const name = header.cells[next].toLowerCase();
    if (name !== 'freq' && name !== 'h') break;
    found[name] = next;
  }
  return { freq: found.freq, horizon: found.h, firstValue: next, names: header.cells };
}

/**
 * One series from one record. Empty cells and NA are missing values; at the end of the row they are padding.
 * @throws {RowError} for a cell that is not a number, a missing id, or a row without values.
 */
export function seriesRow({ cells, line }: CsvRecord, columns: SeriesColumns): SeriesRow {
  const place = (column: number): string => {
    const name = columns.names[column];
    return `line ${line}, column ${column + 1}${name ? ` (${name})` : ''}`;
  };
  const id = cells[0];
  if (id === '') throw new RowError(`${place(0)}: the series has no id; give it one.`);
  let end = cells.length;
  while (end > columns.firstValue && MISSING.has(cells[end - 1].toUpperCase())) end--;
  if (end <= columns.firstValue) throw new RowError(`line ${line}: series ${id} holds no value; give at least one.`);
  const values = new Float64Array(end - columns.firstValue);
  for (let column = columns.firstValue; column < end; column++) {
    const cell = cells[column];
    if (MISSING.has(cell.toUpperCase())) values[column - columns.firstValue] = NaN;
    else if (NUMBER.test(cell) && Number.isFinite(Number(cell))) values[column - columns.firstValue] = Number(cell);
    else throw new RowError(`${place(column)}: "${cell}" is not a number; write it with a point and without separators, or leave the cell empty.`);
  }
  const whole = (column: number | null, what: string): number | null => {
    if (column === null || column >= cells.length || MISSING.has(cells[column].toUpperCase())) return null;
    const value = Number(cells[column]);
    if (!Number.isInteger(value) || value < 1) throw new RowError(`${place(column)}: ${what} "${cells[column]}" is not a whole number of 1 or more.`);
    return value;
  };
  return { id, line, values, freq: whole(columns.freq, 'the frequency'), horizon: whole(columns.horizon, 'the horizon') };
}
