import type { CellRef } from '../cells';
import { columnLetters } from '../columnLetters';

interface Spot { readonly sheet: string; readonly row: number; readonly column: number }

function spotOf({ sheet, address }: CellRef): Spot {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { sheet, row: Number(digits) - 1, column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}

/** Neighbouring cells as ranges, down a column or along a row, in the order of the sheets and rows. @example C4, C5, C6, C9 → C4:C6, C9 */
export function cellRanges(cells: readonly CellRef[]): readonly CellRef[] {
  const spots = cells.map(spotOf);
  const across = new Set(spots.map(({ row }) => row)).size === 1;
  const lineOf = (spot: Spot): number => (across ? spot.row : spot.column);
  const placeOf = (spot: Spot): number => (across ? spot.column : spot.row);
  const sorted = [...spots].sort((a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : lineOf(a) - lineOf(b) || placeOf(a) - placeOf(b)));
  const runs: { first: Spot; last: Spot }[] = [];
  for (const spot of sorted) {
    const run = runs.at(-1);
    if (run && run.last.sheet === spot.sheet && lineOf(run.last) === lineOf(spot) && placeOf(spot) - placeOf(run.last) <= 1) run.last = spot;
    else runs.push({ first: spot, last: spot });
  }
  const name = ({ row, column }: Spot): string => `${columnLetters(column)}${row + 1}`;
  return runs.map(({ first, last }) => ({ sheet: first.sheet, address: first.row === last.row && first.column === last.column ? name(first) : `${name(first)}:${name(last)}` }));
}
