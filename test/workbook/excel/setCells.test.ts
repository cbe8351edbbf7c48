import { excelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import type { CellChange } from '../../../src/workbook/workbookPort';
import { openBook, quiet, stock } from './fixtures';

const cell = (address: string) => ({ sheet: 'Stock Parameters', address });

async function withStock(test: (workbook: ReturnType<typeof excelWorkbook>) => Promise<void>): Promise<void> {
  const book = await openBook();
  try {
    const workbook = excelWorkbook();
    await workbook.write([stock({ items: ['A', 'B', 'C', 'D'], periods: [] })], quiet);
    await test(workbook);
  } finally {
    book.close();
  }
}

describe('setting single cells in Excel', () => {
  it('writes values, text that looks like something else and formulas, and gives changes that take all of it back', () => withStock(async workbook => {
    const before = await workbook.table('p_StockParams');
    const changes: readonly CellChange[] = [
      { cell: cell('C4'), content: 7 }, { cell: cell('C5'), content: '=1+1' }, { cell: cell('C7'), content: '2026-11', format: '@' },
      { cell: cell('B4'), content: { formula: '=3*7', value: null } }, { cell: cell('D4'), content: 12 },
    ];
    const undo = await workbook.setCells(changes);
    const changed = await workbook.table('p_StockParams');
    expect(changed?.values.map(row => row[2])).toEqual(['safety stock', 7, '=1+1', before?.values[3][2], '2026-11']);
    expect(changed?.formulas?.[2][2]).toBeNull();
    expect([changed?.formulas?.[1][1], changed?.values[1][3]]).toEqual(['=3*7', 12]);
    await workbook.setCells(undo);
    const after = await workbook.table('p_StockParams');
    expect([after?.values, after?.formulas]).toEqual([before?.values, before?.formulas]);
  }));

  it('changes nothing and names the sheet when one is missing', () => withStock(async workbook => {
    const before = await workbook.table('p_StockParams');
    await expect(workbook.setCells([{ cell: cell('C4'), content: 1 }, { cell: { sheet: 'Gone', address: 'A1' }, content: 1 }])).rejects.toThrow(/no sheet Gone/);
    await expect(workbook.setCells([{ cell: cell('C4:C5'), content: 1 }])).rejects.toThrow(/not one cell/);
    expect((await workbook.table('p_StockParams'))?.values).toEqual(before?.values);
  }));
});
