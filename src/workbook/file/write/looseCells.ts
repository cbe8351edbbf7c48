import type { LooseCell, SheetDescription } from '../../sheets/description';
import type { SheetCells } from '../read/sheetCells';
import { isFormula, rawCell } from '../sheet/rawCell';
import type { SheetEditor } from '../sheet/sheetEditor';
import type { StyleBook } from '../styles/styleBook';
import { describedFormula } from './describedFormula';
import type { LaidTable } from './layTable';
import { holds } from './tableCells';

/** How far the cells outside a table have moved from their described places. */
export interface Offset {
  readonly rows: number;
  readonly columns: number;
}

/** What writing loose cells needs. `cells` is null for a sheet that is just being made. */
export interface LooseWork {
  readonly editor: SheetEditor;
  readonly cells: SheetCells | null;
  readonly styles: StyleBook;
  readonly date1904: boolean;
}

/**
 * Where a sheet's loose cells stand now, as its title tells: moved with the table, or where they were described. Null when
 * the title is at neither place: the cells around the table are then the person's and stay as they are.
 */
export function looseOffset(sheet: SheetDescription, { range }: LaidTable, cells: SheetCells): Offset | null {
  const title = sheet.cells.find(cell => cell.style === 'title');
  if (!title) return null;
  const moved = { rows: range.top - sheet.table.row, columns: range.left };
  return [moved, { rows: 0, columns: 0 }].find(({ rows, columns }) => {
    const at = cells.at(title.row + rows, title.column + columns);
    return at >= 0 && cells.values[at] === title.content;
  }) ?? null;
}

/** Writes the loose cells that differ, without those that are the person's after the first time. */
export function layLooseCells(sheet: SheetDescription, { layout, range }: LaidTable, offset: Offset, work: LooseWork): void {
  const moved = offset.rows !== 0 || offset.columns !== 0;
  const stored = describedFormula({ table: sheet.table.name, headers: layout.headers, left: range.left, offset: moved ? offset : undefined });
  const writing = { prefix: work.editor.prefix, date1904: work.date1904, stored };
  for (const cell of sheet.cells) {
    if (cell.onceOnly && work.cells) continue;
    const place = { row: cell.row + offset.rows, column: cell.column + offset.columns };
    if (holdsAlready(cell, place, work.cells, stored)) continue;
    const standing = work.editor.cell(place.row, place.column);
    const style = standing?.style ?? work.styles.indexOf(cell.style ?? 'normal', cell.format);
    work.editor.setCell(place.row, place.column, rawCell(cell.content, { style, format: cell.format ?? 'General', place }, writing));
  }
}

function holdsAlready(cell: LooseCell, place: { readonly row: number; readonly column: number }, cells: SheetCells | null, stored: (formula: string, place: { readonly row: number; readonly column: number }) => string): boolean {
  if (!cells) return false;
  const at = cells.at(place.row, place.column);
  const standing = at < 0 ? { value: null, formula: null } : { value: cells.values[at], formula: cells.formula(at) };
  return holds(standing, cell.content, isFormula(cell.content) ? stored(cell.content.formula, place) : null);
}
