import type { CellInput, TableInfo } from '../grid/grid';
import { displayText } from '../grid/displayText';
import { intersect } from './address';
import type { CellArea } from './cellArea';

/** Values written directly under a table, within its columns and into empty cells, make it grow (Microsoft, "Coauthoring in Excel add-ins"). */
export function growTable({ grid, sheetId, rect, session }: CellArea, inputs: readonly (readonly CellInput[])[]): void {
  const { r, c, h, w } = rect;
  const above = grid.tables().find(t => t.sheetId === sheetId && t.rect.r + t.rect.h === r && c >= t.rect.c && c + w <= t.rect.c + t.rect.w);
  if (!above || session.document.tableAnnex(above.id).showTotals) return;
  const isFilling = inputs.some(row => row.some(input => input !== null && input !== ''));
  const grown = { ...above.rect, h: above.rect.h + h };
  const isFree = !grid.tables().some(t => t.id !== above.id && t.sheetId === sheetId && intersect(t.rect, grown));
  const wasEmpty = grid.values(sheetId, rect).every(row => row.every(value => value === ''));
  if (isFilling && isFree && wasEmpty) grid.setTable(above.id, { rect: grown });
}

/** Inputs with what falls on a table's header row made text (as the cell would show it), present and unique. */
export function fixHeaders({ grid, sheetId, rect }: CellArea, inputs: readonly (readonly CellInput[])[], formats: readonly (readonly (string | null)[])[] = []): readonly (readonly CellInput[])[] {
  const touched = grid.tables().filter(t => t.sheetId === sheetId && intersect({ ...t.rect, h: 1 }, rect));
  if (touched.length === 0) return inputs;
  const rows = inputs.map(row => [...row]);
  for (const table of touched) {
    const headers = grid.texts(sheetId, { ...table.rect, h: 1 })[0] ?? [];
    const at = table.rect.r - rect.r, row = rows[at] ?? [];
    const written = headers.map((header, j) => {
      const column = table.rect.c + j - rect.c, input = row[column];
      return input === undefined || input === null ? header : textOf(input, formats[at]?.[column] ?? 'General');
    });
    uniqueHeaders(written, headers).forEach((header, j) => {
      const column = table.rect.c + j - rect.c;
      if (column >= 0 && column < row.length && row[column] !== null) row[column] = { text: header };
    });
  }
  return rows;
}
const textOf = (input: NonNullable<CellInput>, format: string): string => (typeof input === 'object' ? input.text : displayText(input, format));

/** Headers are text, present and unique: blanks become Column1, repeats get a number. `kept` are those that must not change. */
export function uniqueHeaders(headers: readonly string[], kept: readonly string[] = []): string[] {
  const seen = new Set<string>();
  const settled = headers.map((header, i) => (header !== '' && header === kept[i] && !seen.has(header.toLowerCase()) ? (seen.add(header.toLowerCase()), header) : null));
  return headers.map((header, i) => {
    const stays = settled[i];
    if (stays !== null && stays !== undefined) return stays;
    const base = header === '' ? 'Column' : header;
    let name = header === '' ? `Column${i + 1}` : header;
    for (let n = 2; seen.has(name.toLowerCase()); n++) name = base + n;
    seen.add(name.toLowerCase());
    return name;
  });
}

/** Another table of the sheet that shares cells with `rect`. */
export const overlapping = (tables: readonly TableInfo[], { id, sheetId, rect }: Pick<TableInfo, 'id' | 'sheetId' | 'rect'>): TableInfo | undefined => tables.find(t => t.id !== id && t.sheetId === sheetId && intersect(t.rect, rect) !== null);
