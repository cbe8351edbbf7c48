import { inExcel } from './session';

/** The cell that a person stands on, its row and column counted from 0. */
export const activeCell = (): Promise<{ readonly sheet: string; readonly row: number; readonly column: number }> => inExcel(async context => {
  const cell = context.workbook.getActiveCell().load('rowIndex,columnIndex,worksheet/name');
  await context.sync();
  return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
});
