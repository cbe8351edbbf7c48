import type { Grid, Place, Rect } from '../grid';

/** The cells a structured reference means where it stands: `T[Qty]`, `T[@Qty]`, `T[[#Headers],[Qty]]`, `T[@[a]:[b]]`. Null when there are none. */
export function structuredCells(text: string, at: Place, grid: Grid): { readonly sheetId: string; readonly rect: Rect } | null {
  const open = text.indexOf('['), name = text.slice(0, open).toLowerCase(), inner = text.slice(open + 1, -1).trim();
  const table = grid.tables().find(t => t.name.toLowerCase() === name);
  if (!table) return null;
  const isBracketed = inner.startsWith('[') || inner.startsWith('@['), isRowMark = inner.startsWith('@');
  const parts = isBracketed ? [...inner.matchAll(/\[((?:[^[\]']|'.)*)\]/g)].map(match => match[1] ?? '') : [isRowMark ? inner.slice(1) : inner];
  const items = parts.filter(part => part.startsWith('#')).map(part => part.toLowerCase()), columns = parts.filter(part => !part.startsWith('#') && part !== '');
  const headers = (grid.texts(table.sheetId, { ...table.rect, h: 1 })[0] ?? []).map(header => header.toLowerCase());
  const indexes = columns.map(column => headers.indexOf(column.replace(/'(.)/g, '$1').toLowerCase()));
  if (indexes.includes(-1)) return null;
  const first = indexes[0] ?? 0, last = columns.length === 0 ? table.rect.w - 1 : indexes.at(-1) ?? first;
  const rows = rowsOf(table.rect, isRowMark ? ['#this row'] : items, at);
  return rows && { sheetId: table.sheetId, rect: { ...rows, c: table.rect.c + Math.min(first, last), w: Math.abs(last - first) + 1 } };
}
function rowsOf({ r, h }: Rect, items: readonly string[], at: Place): Pick<Rect, 'r' | 'h'> | null {
  if (items.includes('#this row')) return at.r > r && at.r < r + h ? { r: at.r, h: 1 } : null;
  if (items.includes('#all') || items.includes('#headers') && items.includes('#data')) return { r, h };
  if (items.includes('#headers')) return { r, h: 1 };
  return items.includes('#totals') ? { r: r + h, h: 1 } : { r: r + 1, h: h - 1 };
}
