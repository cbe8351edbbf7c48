import { InvalidArgument } from '../engine/errors';
import { asBlock, isBlank, shown } from './cell';
import type { MatrixParameter, Series, SeriesParameter } from './parameter';

function quantity({ name, blanks }: SeriesParameter, value: unknown, index: number, count: number): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const where = `cell ${index + 1} of ${count}`;
  if (!isBlank(value)) {
    throw new InvalidArgument(`${name} holds ${shown(value)} in ${where}; give numbers only${blanks === 'missing' ? ', and leave missing values blank' : ''}.`);
  }
  if (blanks === 'missing') return NaN;
  throw new InvalidArgument(`${name} is blank in ${where}; give a number in every cell.`);
}

/**
 * A series from one row or one column of cells; one cell is a column of one. Blank cells are NaN where blanks are missing values.
 * Throws InvalidArgument for a block, for text or a truth value (naming the cell), and for a series without a number.
 */
export function readSeries(parameter: SeriesParameter, argument: unknown): Series {
  const block = asBlock(parameter.name, argument);
  if (block.length > 1 && block[0].length > 1) {
    throw new InvalidArgument(`${parameter.name} is a range of ${block.length} rows × ${block[0].length} columns; give one row or one column, oldest first.`);
  }
  const cells = block.flat();
  const values = Float64Array.from(cells, (value, index) => quantity(parameter, value, index, cells.length));
  if (values.every(Number.isNaN)) throw new InvalidArgument(`${parameter.name} holds no number; give at least one.`);
  return { values, runs: block[0].length > 1 ? 'across' : 'down' };
}

/** Rows of numbers from a block of cells. Throws InvalidArgument for anything else in a cell, naming it. */
export function readMatrix({ name }: MatrixParameter, argument: unknown): readonly Float64Array[] {
  return asBlock(name, argument).map((cells, row) => Float64Array.from(cells, (value, column) => {
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw new InvalidArgument(`${name} ${isBlank(value) ? 'is blank' : `holds ${shown(value)}`} in row ${row + 1}, column ${column + 1}; give a number in every cell.`);
  }));
}

/** A history up to its last known value: empty cells behind it belong to periods that have not come yet. */
export const upToLastKnown = (values: Float64Array): Float64Array => values.subarray(0, values.findLastIndex((value) => !Number.isNaN(value)) + 1);

/** Columns of equal length as a matrix that runs the way the input ran: a row per period, or turned for a row. */
export function spill(columns: readonly ArrayLike<number>[], runs: Series['runs']): number[][] {
  const across = columns.map((column) => Array.from(column));
  return runs === 'across' ? across : across[0].map((_, period) => across.map((column) => column[period]));
}
