import { newWorkbookFile } from '../../../src/workbook/file/newWorkbookFile';
import { openWorkbookFile } from '../../../src/workbook/file/openWorkbookFile';
import { WorkbookPackage } from '../../../src/workbook/file/package/workbookPackage';
import type { WorkbookFile } from '../../../src/workbook/file/workbookFile';

const watch = { progress: () => undefined, signal: new AbortController().signal };
const at = (address: string) => ({ sheet: 'Items', address });

/** A table in A1:C4 with a formula in column C; `edit` changes the XML of its sheet. */
async function workbook(edit: (xml: string) => string = (xml) => xml): Promise<WorkbookFile> {
  const file = newWorkbookFile({ name: 'a.xlsx' });
  await file.write([{
    name: 'Items', tabColor: '#2E75B6', cells: [], charts: [], freeze: { rows: 1, columns: 1 },
    table: {
      name: 'm_Items', row: 0, columns: [{ header: 'item', width: 9 }, { header: 'moq', width: 9, format: '@' }, { header: 'twice', width: 9 }],
      rows: ['A', 'B', 'C'].map((item, row) => ({ cells: [item, row, { formula: `=B${row + 2}*2`, value: row * 2 }] })),
    },
  }], watch);
  const pack = WorkbookPackage.open(file.bytes());
  pack.set('xl/worksheets/sheet1.xml', edit(pack.needed('xl/worksheets/sheet1.xml')));
  return openWorkbookFile(pack.toBytes());
}

describe('reading what is hidden', () => {
  it('gives hidden rows and columns, counted from the first of the region', async () => {
    const file = await workbook((xml) => xml.replace('<row r="3"', '<row r="3" hidden="1"').replace(/<cols>[\s\S]*<\/cols>/, '<cols><col min="2" max="3" width="9" hidden="true"/></cols>'));
    expect(await file.table('m_Items')).toMatchObject({ hiddenRows: [2], hiddenColumns: [1, 2] });
    expect(await file.region('Items!B3:B4')).toMatchObject({ hiddenRows: [0], hiddenColumns: [0] });
    expect(await (await workbook()).table('m_Items')).not.toHaveProperty('hiddenRows');
  });
});

describe('setting single cells in a file', () => {
  it('changes values, formulas and formats, leaves the rest, and gives changes that take it back', async () => {
    const file = await workbook();
    const before = await file.table('m_Items');
    const undo = await file.setCells([{ cell: at('B2'), content: 46329, format: 'yyyy-mm-dd' }, { cell: at('A3'), content: '=1+1' }, { cell: at('C4'), content: 9 }, { cell: at('E9'), content: { formula: '=1+1', value: 2 } }]);
    const again = await openWorkbookFile(file.bytes());
    const changed = await again.table('m_Items');
    expect(changed?.values).toEqual([['item', 'moq', 'twice'], ['A', 46329, 0], ['=1+1', 1, 2], ['C', 2, 9]]);
    expect([changed?.formats?.[1][1], changed?.formulas?.[2][0], changed?.formulas?.[3][2]]).toEqual(['yyyy-mm-dd', null, null]);
    expect((await again.region('Items!E9:E9'))?.formulas).toEqual([['=1+1']]);
    await again.setCells(undo);
    expect(await (await openWorkbookFile(again.bytes())).table('m_Items')).toEqual(before);
  });

  it.each([
    [{ sheet: 'Gone', address: 'A1' }, /not there/], [at('A1:A2'), /not one cell/], [at('B1'), /header of a table/],
  ])('refuses %j and changes nothing', async (cell, says) => {
    const file = await workbook();
    const bytes = file.bytes();
    await expect(file.setCells([{ cell: at('B2'), content: 5 }, { cell, content: 1 }])).rejects.toThrow(says);
    expect(file.bytes()).toBe(bytes);
  });

  it('refuses a cell of an array formula and the first of formulas that share one', async () => {
    const array = await workbook((xml) => xml.replace('<f>B2*2</f>', '<f t="array" ref="C2:C3">B2*2</f>'));
    await expect(array.setCells([{ cell: at('C2'), content: 1 }])).rejects.toThrow(/share/);
    const shared = await workbook((xml) => xml.replace('<f>B2*2</f>', '<f t="shared" ref="C2:C4" si="0">B2*2</f>').replace('<f>B3*2</f>', '<f t="shared" si="0"/>'));
    await expect(shared.setCells([{ cell: at('C2'), content: 1 }])).rejects.toThrow(/share/);
    expect(await shared.setCells([{ cell: at('C3'), content: 1 }])).toEqual([{ cell: at('C3'), content: { formula: '=B3*2', value: 2 } }]);
  });
});
