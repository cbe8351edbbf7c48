import type { Injector, IRange, Nullable, Workbook } from '@univerjs/core';
import { IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import { RemoveSheetMutation, SheetInterceptorService } from '@univerjs/sheets';
import type { UniverGrid } from '../grid/univer/univerGrid';

const STARTED = 'sheet.operation.mark-dirty-row-auto-height';
const CANCEL = 'sheet.operation.cancel-mark-dirty-row-auto-height';
/** Rows whose height is fitted in one go. */
const FITTED_ROWS = 100;

/**
 * Univer lays out the text of every row a change touches to fit its height: with a column of a large table that takes
 * longer than all else. Only changes of few rows are fitted, as Excel fits the rows one looks at.
 */
export function limitRowFitting(injector: Injector): void {
  const service = injector.get(SheetInterceptorService), books = injector.get(IUniverInstanceService);
  const fit = service.generateMutationsOfAutoHeight.bind(service);
  service.generateMutationsOfAutoHeight = change => {
    const filled = books.getUnit<Workbook>(change.unitId, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(change.subUnitId)?.getCellMatrix().getLength() ?? 0;
    const rows = (ranges: Nullable<readonly IRange[]>): number =>
      (ranges ?? []).reduce((sum, { startRow, endRow }) => sum + Math.max(0, Math.min(endRow, filled - 1) - startRow + 1), 0);
    const touched = rows(change.autoHeightRanges ?? change.ranges) + rows(change.lazyAutoHeightRanges);
    return touched > FITTED_ROWS ? { undos: [], redos: [], preUndos: [], preRedos: [] } : fit(change);
  };
}

/**
 * Univer fits row heights in idle moments and would go on, and throw, after the sheet or its workbook was taken away.
 * Cancels the fittings of sheets that go; returns what cancels all that are under way, to be called before the workbook goes.
 */
export function cancelRowFitting({ book }: UniverGrid): () => void {
  const started = new Map<string, string | undefined>();
  const cancel = (id: string): void => {
    started.delete(id);
    book.commands.syncExecuteCommand(CANCEL, { unitId: book.unitId, id });
  };
  const watches = [
    book.commands.onCommandExecuted(command => {
      const { id, unitId, subUnitId } = (command.params ?? {}) as { id?: string; unitId?: string; subUnitId?: string };
      if (command.id === STARTED && unitId === book.unitId && id !== undefined) started.set(id, subUnitId);
    }),
    book.commands.beforeCommandExecuted(command => {
      const { subUnitId } = (command.params ?? {}) as { subUnitId?: string };
      if (command.id === RemoveSheetMutation.id) for (const [id, sheet] of started) if (sheet === subUnitId) cancel(id);
    }),
  ];
  return () => {
    for (const watch of watches) watch.dispose();
    for (const id of started.keys()) cancel(id);
  };
}
