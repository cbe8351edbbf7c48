import type { Grid, Rect } from '../grid/grid';
import { MAX_COLUMNS, MAX_ROWS } from './address';

/** The block around a range that ends at blank rows and columns (Ctrl+A in Excel). */
export function surroundingRegion(grid: Grid, sheetId: string, rect: Rect): Rect {
  const used = grid.used(sheetId, 'contents');
  if (!used) return rect;
  let { r, c, h, w } = rect;
  const isFilled = (edge: Rect): boolean => edge.r >= 0 && edge.c >= 0 && edge.r + edge.h <= MAX_ROWS && edge.c + edge.w <= MAX_COLUMNS && grid.values(sheetId, edge).some(row => row.some(value => value !== ''));
  const side = (row: number, height: number): { r: number; h: number } => { const top = Math.max(0, row); return { r: top, h: height - (top - row) }; };
  for (let grew = true; grew;) {
    grew = false;
    const left = Math.max(0, c - 1), wide = Math.min(MAX_COLUMNS, c + w + 1) - left;
    if (r > 0 && isFilled({ r: r - 1, c: left, h: 1, w: wide })) { r--; h++; grew = true; }
    if (isFilled({ r: r + h, c: left, h: 1, w: wide })) { h++; grew = true; }
    const tall = side(r - 1, h + 2);
    if (c > 0 && isFilled({ ...tall, c: c - 1, w: 1 })) { c--; w++; grew = true; }
    if (isFilled({ ...tall, c: c + w, w: 1 })) { w++; grew = true; }
  }
  return { r, c, h, w };
}
