import type { WorkbookPort } from '../../../src/actions/ports';
import { contract } from '../../../src/workbook/contract';
import { excelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import { newWorkbookFile } from '../../../src/workbook/file/newWorkbookFile';
import { absentTables } from '../../../src/workbook/read/absentTables';
import { defaultsSheet } from '../../../src/workbook/sheets';
import { openBook } from '../excel/fixtures';

const watch = { progress: () => undefined, signal: new AbortController().signal };
const people = contract.filter(({ owner, name }) => owner === 'people' && name !== 't_Demand');

describe('absentTables', () => {
  it('is every optional input table of a workbook with nothing but demand', () => {
    expect(absentTables([{ table: 't_Demand', sheet: 'S', row: 0, column: 0, values: [['item'], ['A']] }]).map(({ spec, state }) => [spec.name, state])).toEqual(people.map(({ name }) => [name, 'missing']));
  });

  it('counts a table whose rows are blank as empty, and one with a row, whatever the case of its name, as there', () => {
    const tables = people.map(({ name }) => ({ table: name.toUpperCase(), sheet: 'S', row: 0, column: 0, values: [['a', 'b'], [null, name === 'm_BOM' ? ' ' : 1]] }));
    expect(absentTables(tables).map(({ spec, state }) => [spec.name, state])).toEqual([['m_BOM', 'empty']]);
  });
});

describe('the Defaults sheet', () => {
  /** Says of three tables, then of one, then of none, as a workbook is filled. */
  async function filled(workbook: WorkbookPort): Promise<readonly unknown[][]> {
    const listed: unknown[][] = [];
    for (const count of [3, 3, 1, 0]) {
      const { cellsWritten } = await workbook.write([defaultsSheet(absentTables([]).slice(0, count))], watch);
      const table = await workbook.table('x_Defaults');
      listed.push([cellsWritten > 0, ...(table?.values.slice(1).map(row => row[0]) ?? [])]);
    }
    return listed;
  }
  const expected = [[true, 'm_Items', 'm_Settings', 'm_StockPolicy'], [false, 'm_Items', 'm_Settings', 'm_StockPolicy'], [expect.any(Boolean), 'm_Items'], [expect.any(Boolean), null]];

  it('loses the rows of tables that were filled, in a file', async () => {
    expect(await filled(newWorkbookFile())).toEqual(expected);
  });

  it('loses the rows of tables that were filled, in Excel', async () => {
    const book = await openBook();
    try {
      expect(await filled(excelWorkbook())).toEqual(expected);
    } finally {
      book.close();
    }
  });
});
