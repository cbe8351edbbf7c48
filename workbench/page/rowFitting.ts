import type { UniverGrid } from '../grid/univer/univerGrid';

const STARTED = 'sheet.operation.mark-dirty-row-auto-height';
const CANCEL = 'sheet.operation.cancel-mark-dirty-row-auto-height';

/**
 * Univer fits row heights in idle moments and would go on, and throw, after its workbook was taken away. Returns what
 * cancels the fittings still under way; to be called before that.
 */
export function cancelRowFitting({ book }: UniverGrid): () => void {
  const started = new Set<string>();
  const watch = book.commands.onCommandExecuted(command => {
    const { id, unitId } = (command.params ?? {}) as { id?: string; unitId?: string };
    if (command.id === STARTED && unitId === book.unitId && id !== undefined) started.add(id);
  });
  return () => {
    watch.dispose();
    for (const id of started) book.commands.syncExecuteCommand(CANCEL, { unitId: book.unitId, id });
  };
}
