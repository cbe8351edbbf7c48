import type { ExistingTable } from '../../sheets/tableLayout';
import { cellAddress, rangeAddress, overlap, parseRange, type Rectangle } from '../address';
import { InTheWay } from '../errors';
import type { SheetCells } from '../read/sheetCells';
import type { TableEntry } from '../read/workbookIndex';
import type { RawCell } from '../sheet/rawCell';
import type { SheetEditor } from '../sheet/sheetEditor';

/** Row attributes that belong to what stands in the row and so move with it. */
export const TRAVELLING = ['ht', 'customHeight', 'hidden', 'outlineLevel', 'collapsed'] as const;

/** A table of ours as it stands before a write. */
export interface StandingTable {
  readonly entry: TableEntry;
  readonly bodyTop: number;
  readonly bodyRows: number;
  readonly width: number;
  readonly existing: ExistingTable;
  /** Cells of the body and then of the totals row, by table row and column. */
  readonly raw: readonly (readonly (RawCell | undefined)[])[];
  /** `TRAVELLING` attributes of the same rows. */
  readonly attributes: readonly (readonly (string | undefined)[])[];
}

/** Takes down what a table holds, so that its rows can be moved without reading what was just written. */
export function standingTable(entry: TableEntry, editor: SheetEditor, cells: SheetCells): StandingTable {
  const { range, headerRows, totalsRows, columns } = entry;
  const bodyTop = range.top + headerRows;
  const bodyRows = range.bottom - totalsRows - bodyTop + 1;
  const width = range.right - range.left + 1;
  const rows = Array.from({ length: bodyRows + totalsRows }, (_, index) => bodyTop + index);
  const across = Array.from({ length: width }, (_, index) => range.left + index);
  return {
    entry, bodyTop, bodyRows, width,
    existing: {
      headers: columns,
      body: rows.slice(0, bodyRows).map(row => across.map(column => {
        const index = cells.at(row, column);
        return index < 0 ? null : cells.values[index];
      })),
    },
    raw: rows.map(row => across.map(column => editor.cell(row, column))),
    attributes: rows.map(row => TRAVELLING.map(name => editor.rowAttribute(row, name))),
  };
}

/** Throws `InTheWay` when a table would grow over cells, merged cells or another table. */
export function checkRoom(place: { readonly sheet: string; readonly table: string; readonly before: Rectangle; readonly after: Rectangle },
  surroundings: { readonly editor: SheetEditor; readonly cells: SheetCells; readonly others: readonly TableEntry[] }): void {
  const { before, after } = place;
  const grown: Rectangle[] = [];
  if (after.bottom > before.bottom) grown.push({ ...after, top: before.bottom + 1 });
  if (after.right > before.right) grown.push({ ...after, left: before.right + 1 });
  if (grown.length === 0) return;
  const { editor, cells, others } = surroundings;
  const inTheWay: string[] = [];
  for (let index = 0; index < cells.count; index++) {
    const [row, column] = [cells.rowOf[index], cells.columnOf[index]];
    const covered = grown.some(area => overlap(area, { top: row, left: column, bottom: row, right: column }));
    if (covered && cells.filled(index)) inTheWay.push(cellAddress(row, column));
  }
  const merged = editor.nodes('mergeCells').flatMap(node => node.children.map(child => child.attributes.get('ref') ?? ''));
  for (const ref of [...merged, ...others.map(other => rangeAddress(other.range))]) {
    const range = parseRange(ref);
    if (range && grown.some(area => overlap(area, range))) inTheWay.push(ref);
  }
  if (inTheWay.length === 0) return;
  const shown = inTheWay.slice(0, 5).join(', ') + (inTheWay.length > 5 ? ` and ${String(inTheWay.length - 5)} more` : '');
  throw new InTheWay(
    `Nothing was written: the table ${place.table} on "${place.sheet}" grows from ${rangeAddress(before)} to ${rangeAddress(after)}, and your cells ${shown} are in the way. Move them to the right of column ${rangeAddress({ ...after, top: 0, bottom: 0, left: after.right }).replace(/\d+$/, '')} or to another sheet, then run again.`,
    place.sheet, inTheWay,
  );
}
