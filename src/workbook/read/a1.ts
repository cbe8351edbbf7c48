import type { CellRef, Region } from '../cells';
import { columnLetters } from '../columnLetters';

/** The cell at an offset inside a region, as a person finds it on the sheet. */
export const cellAt = (region: Region, row: number, column: number): CellRef => ({
  sheet: region.sheet,
  address: `${columnLetters(region.column + column)}${region.row + row + 1}`,
});

/** Number format of a cell; below the rows whose formats were read, that of the last one read. */
export const formatAt = ({ formats }: Region, row: number, column: number): string | undefined =>
  formats?.[Math.min(row, formats.length - 1)]?.[column];

/** Number of columns of the widest row. */
export const widthOf = (region: Region): number => region.values.reduce((width, row) => Math.max(width, row.length), 0);

/** The whole region as a place. */
export function placeOf(region: Region): CellRef {
  const first = cellAt(region, 0, 0);
  const last = cellAt(region, Math.max(0, region.values.length - 1), Math.max(0, widthOf(region) - 1));
  return first.address === last.address ? first : { sheet: region.sheet, address: `${first.address}:${last.address}` };
}
