import { failureOf } from './errors';
import { has } from './capability';

/**
 * Runs `work` as one conversation with Excel: waits while a cell is being edited, and makes all its changes one undo step
 * where the host can. `work` sends its last request itself: what the library still sends after it only lets go of
 * references, and a failure there changes nothing. What Excel throws comes out as a `WorkbookFailure`.
 */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const options: Excel.RunOptions = { delayForCellEdit: true, ...(has('mergeUndoGroup') && { mergeUndoGroup: true }) };
  const results: T[] = [];
  try {
    await Excel.run(options, async context => { results.push(await work(context)); });
  } catch (error) {
    if (results.length === 0) throw failureOf(error, null);
  }
  return results[0];
}

/** Sends what is queued with calculation and the screen held; both go on by themselves after the request, failed or not. */
export async function send(context: Excel.RequestContext): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  await context.sync();
}

export const rangeAt = (context: Excel.RequestContext, sheet: string, area: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(area.row, area.column, area.rows, area.columns);
