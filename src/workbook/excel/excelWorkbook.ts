import type { CellsPort, WorkbookPort } from '../workbookPort';
import { addressOf } from './area';
import { readSource, readTable } from './readRegion';
import { inExcel } from './session';
import { setCells } from './setCells';
import { surveyTables } from './survey';
import { writeSheets } from './writeSheets';

/**
 * The open workbook through Office.js. Every call waits while a cell is being edited and throws a `WorkbookFailure` with
 * a sentence when Excel will not do what is asked.
 */
export function excelWorkbook(): WorkbookPort & CellsPort {
  return {
    sheets: () => inExcel(async context => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      return worksheets.items.map(sheet => sheet.name);
    }),
    tables: () => inExcel(async context => (await surveyTables(context)).map(({ name, sheet, area }) => ({ name, sheet, address: addressOf(area) }))),
    names: () => inExcel(async context => {
      const { names } = context.workbook;
      names.load('items/name,items/type,items/visible');
      await context.sync();
      return names.items.filter(name => name.type === 'Range' && name.visible).map(name => name.name);
    }),
    table: name => inExcel(context => readTable(context, name)),
    region: source => inExcel(context => readSource(context, source)),
    write: (sheets, watch) => writeSheets(sheets, watch),
    setCells,
  };
}
