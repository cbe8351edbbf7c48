import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook } from '@univerjs/sheets/facade';
import { NEW_SHEET } from './sheetList';

const FIRST = 'sheet1';
/** An empty workbook with one sheet, as Excel starts. */
export function newWorkbook(api: FUniver, id: string): FWorkbook {
  return api.createWorkbook({ id, name: 'Book1', sheetOrder: [FIRST], sheets: { [FIRST]: { id: FIRST, name: 'Sheet1', ...NEW_SHEET } } });
}
