import type { CellContent } from '../../sheets/description';
import type { CellChange } from '../../workbookPort';
import { overlap, parseRange } from '../address';
import { InTheWay } from '../errors';
import type { WorkbookPackage } from '../package/workbookPackage';
import type { SheetCells } from '../read/sheetCells';
import type { WorkbookCells } from '../read/workbookCells';
import { sameName, type SheetEntry } from '../read/workbookIndex';
import { rawCell, type Place } from '../sheet/rawCell';
import { SheetEditor } from '../sheet/sheetEditor';
import { StyleBook } from '../styles/styleBook';
import { calculateOnOpening } from './workbookPart';

/** Formulas that other cells hang on: arrays, data tables, and the first of those that share one. */
const SHARED = /<(?:\w+:)?f\b[^>]*\bt="(?:array|dataTable)"|<(?:\w+:)?f\b[^>]*\bt="shared"[^/>]*>[^<]/;

/** Puts contents into single cells of `pack` (thrown away by the caller when this throws) and gives the changes that undo it. */
export function setCells(pack: WorkbookPackage, cells: WorkbookCells, changes: readonly CellChange[]): readonly CellChange[] {
  if (changes.length === 0) return [];
  const { index } = cells;
  const stylesPart = pack.links(index.part, 'styles')[0]?.target;
  const styles = stylesPart === undefined ? null : new StyleBook(pack.needed(stylesPart));
  const editors = new Map<string, SheetEditor>();
  const undo: CellChange[] = [];
  for (const change of changes) {
    const { sheet, part, place } = locate(cells, change);
    const editor = editors.get(part) ?? new SheetEditor(pack.needed(part));
    editors.set(part, editor);
    const standing = editor.cell(place.row, place.column);
    if (standing && SHARED.test(standing.inner)) refuse(change, 'belongs to a formula that other cells share');
    if (isHeader(cells, sheet, place)) refuse(change, 'is the header of a table, which formulas name: rename it in Excel');
    const before = contentOf(cells.of(part), place);
    const style = change.format === undefined ? standing?.style ?? 0 : styles?.withFormat(standing?.style ?? 0, change.format) ?? 0;
    const writing = { prefix: editor.prefix, date1904: index.date1904, stored: (formula: string) => formula.replace(/^=/, '') };
    editor.setCell(place.row, place.column, rawCell(change.content, { style, format: change.format ?? before.format, place }, writing));
    undo.unshift({ cell: change.cell, content: before.content, ...(change.format !== undefined && { format: before.format }) });
  }
  for (const [part, editor] of editors) pack.set(part, editor.result());
  if (styles && stylesPart !== undefined) pack.set(stylesPart, styles.result());
  calculateOnOpening(pack, index.part);
  return undo;
}

function locate(cells: WorkbookCells, change: CellChange): { readonly sheet: SheetEntry; readonly part: string; readonly place: Place } {
  const sheet = cells.sheetOf(change.cell.sheet);
  const range = parseRange(change.cell.address);
  if (!sheet?.part) return refuse(change, 'is on a sheet that is not there');
  if (!range || range.top !== range.bottom || range.left !== range.right) return refuse(change, 'is not one cell');
  return { sheet, part: sheet.part, place: { row: range.top, column: range.left } };
}

function isHeader(cells: WorkbookCells, sheet: SheetEntry, { row, column }: Place): boolean {
  const cell = { top: row, bottom: row, left: column, right: column };
  return cells.index.tables.some(({ sheet: on, range, headerRows }) => sameName(on.name, sheet.name) && headerRows > 0 && overlap(cell, { ...range, bottom: range.top }));
}

function contentOf(cells: SheetCells, { row, column }: Place): { readonly content: CellContent; readonly format: string } {
  const at = cells.at(row, column);
  if (at < 0) return { content: null, format: 'General' };
  const [value, formula] = [cells.values[at], cells.formula(at)];
  const known = typeof value === 'object' ? null : value;
  return { content: formula === null ? value : { formula, value: known }, format: cells.format(at) };
}

function refuse({ cell }: CellChange, why: string): never {
  throw new InTheWay(`Nothing was changed: ${cell.sheet}!${cell.address} ${why}.`, cell.sheet, [cell.address]);
}
