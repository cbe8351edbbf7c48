import type { IExecutionOptions } from '@univerjs/core';
import { SheetsSelectionsService } from '@univerjs/sheets';
import type { CellValue, Grid } from '../grid';
import { personEdit } from './personEdits';
import type { PersonEdit } from './personEdits';
import type { TableFormulas } from './tableFormulas';
import type { UniverBook } from './univerBook';

const CALCULATED = 'formula.mutation.set-formula-calculation-result';
const VIEW = /^sheet\.mutation\.(set-worksheet-(col-width|row-height|row-auto-height)|set-(row|col)-(visible|hidden)|set-frozen)/;

interface Mutation { readonly id: string; readonly params?: object }

/**
 * Reports what reaches the workbook without us: the person at the grid, typing, pasting, filling, deleting, undoing,
 * and what the calculation brings. Returns a function that stops it.
 */
export function watchPerson({ grid, book, tableFormulas }: { readonly grid: Grid; readonly book: UniverBook; readonly tableFormulas: TableFormulas }): () => void {
  let before: CellValue | undefined;
  let active = grid.activeSheetId();
  const single = (edit: PersonEdit): boolean => edit.rect.h * edit.rect.w === 1;
  const ofThisBook = (mutation: Mutation): boolean => (mutation.params as { unitId?: string } | undefined)?.unitId === book.unitId;

  const announce = (edit: PersonEdit, valueBefore: CellValue | undefined): void => {
    const { sheetId, rect, kind } = edit;
    if (kind === 'formats') return grid.emit({ type: 'formats', sheetId, rect });
    if (!single(edit) || kind !== 'RangeEdited') return grid.emit({ type: 'cells', sheetId, rect, kind });
    const send = (): void => grid.emit({ type: 'cells', sheetId, rect, kind, before: valueBefore, after: grid.values(sheetId, rect)[0]?.[0] ?? '' });
    if (edit.hasFormula) void grid.settled().then(send);
    else send();
  };
  const follow = (mutation: Mutation, options: IExecutionOptions | undefined): void => {
    if (mutation.id === CALCULATED) return emitCalculated(grid, book, mutation.params);
    if (!mutation.id.startsWith('sheet.') || !ofThisBook(mutation)) return;
    if (mutation.id.startsWith('sheet.mutation.') && !options?.onlyLocal && !options?.fromFormula) book.stale = true;
    if (book.applying) return;
    const edit = personEdit(mutation, options);
    if (edit?.kind === 'RangeEdited' && (edit.hasFormula || tableFormulas.inUse)) tableFormulas.adopt(edit.sheetId, edit.rect);
    if (edit) announce(edit, single(edit) ? before : undefined);
    else emitSheetChange(grid, mutation);
    if (VIEW.test(mutation.id)) grid.emit({ type: 'view' });
    const now = grid.activeSheetId();
    if (now !== active) {
      const previous = active;
      active = now;
      grid.emit({ type: 'activated', sheetId: now, previous });
    }
  };

  const commands = [
    book.commands.beforeCommandExecuted((command, options) => {
      const edit = !book.applying && ofThisBook(command) ? personEdit(command, options) : null;
      if (edit) before = single(edit) ? grid.values(edit.sheetId, edit.rect)[0]?.[0] : undefined;
    }),
    book.commands.onCommandExecuted(follow),
  ];
  const stopListening = grid.onChange(change => { if (change.type === 'activated') active = change.sheetId; });
  // The facade's selection event needs the UI packages; the service is there without them.
  const selections = book.injector.get(SheetsSelectionsService).selectionChanged$.subscribe(() => grid.emit({ type: 'selection' }));
  return () => {
    for (const command of commands) command.dispose();
    stopListening();
    selections.unsubscribe();
  };
}

function emitCalculated(grid: Grid, book: UniverBook, params: object | undefined): void {
  const sheets = (params as { unitData?: Record<string, Record<string, object> | undefined> } | undefined)?.unitData?.[book.unitId] ?? {};
  for (const sheetId of Object.keys(sheets)) grid.emit({ type: 'calculated', sheetId });
}

function emitSheetChange(grid: Grid, { id, params }: Mutation): void {
  const { subUnitId: sheetId = '', sheet, hidden, name } = (params ?? {}) as { subUnitId?: string; sheet?: { id: string }; hidden?: number; name?: string };
  switch (id) {
    case 'sheet.mutation.insert-sheet': return grid.emit({ type: 'sheet', sheetId: sheet?.id ?? sheetId, what: 'added' });
    case 'sheet.mutation.remove-sheet': return grid.emit({ type: 'sheet', sheetId, what: 'removed' });
    case 'sheet.mutation.set-worksheet-name': return grid.emit({ type: 'sheet', sheetId, what: 'renamed', after: name });
    case 'sheet.mutation.set-worksheet-order': return grid.emit({ type: 'sheet', sheetId, what: 'moved' });
    case 'sheet.mutation.set-worksheet-hidden': return grid.emit({ type: 'sheet', sheetId, what: hidden ? 'hidden' : 'shown' });
    case 'sheet.mutation.set-tab-color': return grid.emit({ type: 'sheet', sheetId, what: 'looks' });
    default: return undefined;
  }
}
