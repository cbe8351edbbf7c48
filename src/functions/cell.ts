import { InvalidArgument } from '../engine/errors';

/** A value as a cell or a literal hands it over. */
export type Cell = number | string | boolean | null | undefined;

const longestQuote = 40;

/** A value as an error sentence shows it: `"abc"`, `TRUE`, `4.5`. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value.length > longestQuote ? `"${value.slice(0, longestQuote)}…"` : `"${value}"`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : 'no plain cell value';
}

/** An empty cell, an omitted argument, or the empty text a formula leaves. */
export const isBlank = (value: unknown): value is '' | null | undefined => value === null || value === undefined || value === '';

/**
 * An argument as a rectangular block of cells; a single value is a block of one.
 * Throws InvalidArgument when the rows are not rows or differ in length.
 */
export function asBlock(name: string, argument: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(argument)) return [[argument]];
  const rows: readonly unknown[] = argument;
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  const block = rows.filter((row): row is unknown[] => Array.isArray(row) && row.length === width);
  if (width === 0 || block.length !== rows.length) {
    throw new InvalidArgument(`${name} is not a range; give cells as rows of equal length, such as [[1], [2], [3]] for a column.`);
  }
  return block;
}

/** An argument as one cell. Throws InvalidArgument when it is a range of several. */
export function asCell(name: string, argument: unknown): unknown {
  const block = asBlock(name, argument);
  if (block.length > 1 || block[0].length > 1) {
    throw new InvalidArgument(`${name} is a range of ${block.length} × ${block[0].length} cells; give one cell or value.`);
  }
  return block[0][0];
}
