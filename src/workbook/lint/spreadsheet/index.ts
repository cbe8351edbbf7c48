import type { WorkbookReader } from '../../cells';
import type { Book } from '../book';
import type { Report } from '../report';
import { checkFormulaColumns } from './formulaColumns';
import { checkLooseCells } from './looseCells';
import { checkAddedColumns, checkFormulaTexts, checkHidden, checkLinksAndErrors } from './tableSheet';

/** What is wrong with the tables of the contract as parts of a spreadsheet. */
export function checkTableSheets(book: Book, report: Report): void {
  for (const table of book.tables) {
    checkFormulaColumns(table.region, report);
    checkLinksAndErrors(table, report);
    checkHidden(table, report);
    if (table.spec.owner === 'concord') continue;
    checkFormulaTexts(table, report);
    checkAddedColumns(table, report);
  }
}

/** What is wrong with all other cells of the workbook. */
export async function checkOtherCells(reader: WorkbookReader, book: Book, report: Report): Promise<void> {
  const own = new Set(book.tables.map(({ spec }) => spec.name.toLowerCase()));
  const contractTables = book.names.filter(({ name }) => own.has(name.toLowerCase()));
  for (const { name } of book.names) {
    const region = own.has(name.toLowerCase()) ? null : await reader.table(name);
    if (region) checkFormulaColumns(region, report);
  }
  await checkLooseCells(reader, contractTables, report);
}
