import type { Document } from '../objects/document';
import type { Rect } from '../grid/grid';
import type { UniverGrid } from '../grid/univer/univerGrid';

/** What a person can do to cells: typing and pasting, clearing, filling, moving, formatting, inserting and deleting. */
const EDITS = /^sheet\.command\.(set-range-values|set-style|set-border|clear-selection|paste|cut|auto-fill|move-range|insert-(row|col|range)|remove-(row|col)|delete-range|numfmt|set-range-(bold|italic|font)|add-table|reorder)/;
const STRUCTURE = /^sheet\.command\.(insert-|remove-(row|col)|delete-range|move-range|reorder)/;

/** Makes a protected sheet refuse the person at the grid, as it refuses the add-in. Returns what takes the watch away again. */
export function guardProtectedSheets({ grid, document, onRefused }: { readonly grid: UniverGrid; readonly document: Document; readonly onRefused: () => void }): () => void {
  const { api } = grid.book;
  const isProtected = (sheetId: string): boolean => Boolean(document.sheetAnnex(sheetId).protection);
  const isLocked = (sheetId: string, rect: Rect): boolean =>
    isProtected(sheetId) && grid.styles(sheetId, rect).some(row => row.some(style => style.locked !== false));
  const typing = api.addEvent(api.Event.BeforeSheetEditStart, edit => {
    if (!isLocked(edit.worksheet.getSheetId(), { r: edit.row, c: edit.column, h: 1, w: 1 })) return;
    edit.cancel = true;
    onRefused();
  });
  const commands = api.addEvent(api.Event.BeforeCommandExecute, command => {
    if (grid.book.applying || !EDITS.test(command.id)) return;
    const { sheetId, rect } = grid.selection();
    if (!isLocked(sheetId, rect) && !(STRUCTURE.test(command.id) && isProtected(sheetId))) return;
    command.cancel = true;
    onRefused();
  });
  return () => {
    typing.dispose();
    commands.dispose();
  };
}
