import type { CellValue, Region } from '../cells';
import { widthOf } from './a1';
import { isBlank, keyText } from './cellText';
import { headerScores } from './headerField';

const searched = 40;

const isNumberLike = (cell: CellValue): boolean =>
  typeof cell === 'number' || typeof cell === 'boolean' || (typeof cell === 'string' && /^[\d.,:/\-\s€$]+$/.test(cell));

/** How much a row looks like column headers; 0 or less: not at all. Titles fill one cell, data rows hold numbers. */
function headerLikeness(row: readonly CellValue[], width: number): number {
  const filled = row.filter((cell) => !isBlank(cell));
  const numbers = filled.filter(isNumberLike).length;
  if (filled.length === 0 || (filled.length < 2 && width > 1) || numbers > filled.length / 2) return 0;
  const named = filled.reduce<number>((sum, cell) => sum + Math.max(0, ...headerScores(keyText(cell)).values()), 0);
  const texts = filled.length - numbers;
  return 2 * named + texts / width - (1.5 * numbers) / filled.length;
}

/**
 * Offset of the header row: the row among the first 40 that most looks like one, the upper of two alike.
 * −1 (or the row before the first filled one) when the data start without a header.
 */
export function findHeaderRow(region: Region): number {
  const width = Math.max(1, widthOf(region));
  let best = { row: -1, score: 0 };
  region.values.slice(0, searched).forEach((values, row) => {
    const score = headerLikeness(values, width);
    if (score > best.score + 1e-9) best = { row, score };
  });
  if (best.score > 0) return best.row;
  return region.values.findIndex((row) => row.some((cell) => !isBlank(cell))) - 1;
}
