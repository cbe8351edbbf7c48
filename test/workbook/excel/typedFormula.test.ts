import { excelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import type { SheetDescription } from '../../../src/workbook/sheets/description';
import { forecast, months, openBook, quiet, tableCells } from './fixtures';

/** A forecast whose history cells are for typing. */
const typing = (items: readonly string[], typed: number): SheetDescription => {
  const sheet = forecast({ items, periods: months(11, 2) });
  const rows = sheet.table.rows.map(row => (row.cells[1] === 'history' ? { ...row, cells: [row.cells[0], 'history', typed, 0, null], styles: { 2: 'input', 3: 'input' } as const } : row));
  return { ...sheet, table: { ...sheet.table, rows } };
};

describe('excelWorkbook().write, a formula in a cell for typing', () => {
  it.each([
    ['stays and goes along with its row', ['A', 'B'], 0, '=D12*2'], ['gives way to another value', ['B'], 7, 7],
  ] as const)('%s', async (_, items, typed, expected) => {
    const book = await openBook();
    try {
      await excelWorkbook().write([typing(['B'], 0)], quiet);
      await Excel.run(async context => {
        context.workbook.tables.getItem('p_Forecast').worksheet.getRange('C8').formulas = [['=D8*2']];
        await context.sync();
      });
      await excelWorkbook().write([typing(items, typed)], quiet);
      const row = tableCells(book, 'p_Forecast').findIndex(cells => cells[0] === 'B' && cells[1] === 'history');
      const shown = await Excel.run(async context => {
        const cell = context.workbook.tables.getItem('p_Forecast').getRange().getCell(row, 2).load('formulas');
        await context.sync();
        return cell.formulas[0][0] as unknown;
      });
      expect(shown).toBe(expected);
    } finally {
      book.close();
    }
  });
});
