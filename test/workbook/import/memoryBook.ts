import type { CellValue, TableRegion } from '../../../src/workbook/cells';
import type { SheetDescription } from '../../../src/workbook/sheets/description';
import { tableToBe } from '../../../src/workbook/sheets';
import type { WorkbookPort } from '../../../src/workbook/workbookPort';
import { memoryReader } from '../memoryReader';

/** A workbook in memory that is written as the layout of tables says. */
export function memoryBook(tables: Readonly<Record<string, readonly (readonly CellValue[])[]>>): WorkbookPort {
  const held = new Map(Object.entries(tables).map(([table, values]): [string, TableRegion] => [table, { table, sheet: `Sheet of ${table}`, row: 0, column: 0, values }]));
  const reader = () => memoryReader([...held.values()].map(({ table, sheet, values, formulas }) => ({ table, name: sheet, values, ...(formulas && { formulas }) })));
  return {
    sheets: () => reader().sheets(),
    tables: () => reader().tables(),
    table: name => reader().table(name),
    region: source => reader().region(source),
    write: async (sheets: readonly SheetDescription[]) => {
      for (const sheet of sheets) held.set(sheet.table.name, { ...tableToBe(sheet, held.get(sheet.table.name) ?? null), row: 0 });
      return { sheetsMade: [], sheetsChanged: sheets.map(({ name }) => name), cellsWritten: 0, undoable: false };
    },
  };
}

export const quiet = { progress: () => undefined, signal: new AbortController().signal };
