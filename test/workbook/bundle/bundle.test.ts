import { exportBundle } from '../../../src/workbook/bundle/exportBundle';
import { ChangedBundle, importBundle } from '../../../src/workbook/bundle/importBundle';
import type { CellValue } from '../../../src/workbook/cells';
import { newWorkbookFile } from '../../../src/workbook/file/newWorkbookFile';
import { openWorkbookFile } from '../../../src/workbook/file/openWorkbookFile';
import type { WorkbookFile } from '../../../src/workbook/file/workbookFile';
import { mappingRow, proposeMapping, readPlanInput, rememberedMapping } from '../../../src/workbook/read';
import { memoryReader, type MemorySheet, type MemoryTable } from '../memoryReader';

const quiet = { progress: () => undefined, signal: new AbortController().signal };
const text = (files: ReadonlyMap<string, Uint8Array>, name: string): string => new TextDecoder().decode(files.get(name));
const files = async (sheets: readonly (MemorySheet | MemoryTable)[]) => (await exportBundle(memoryReader(sheets))).files;

async function workbookOf(bundle: ReadonlyMap<string, Uint8Array>, edits: 'refused' | 'taken' = 'refused'): Promise<WorkbookFile> {
  const { sheets, plain } = importBundle(bundle, edits);
  const file = newWorkbookFile();
  for (const sheet of plain) file.addPlainSheet(sheet);
  await file.write(sheets, quiet);
  return openWorkbookFile(file.bytes());
}

const prices: MemoryTable = {
  name: 'My prices', table: 'm_Prices',
  values: [['note', 'Item', 'price', 'valid from', 'channel', 'Added'], ['=1+1', 'B', 12.5, 46_328, 'Online', true], ['', 'A', 0.1, 46_023, null, 7], [null, null, null, null, null, null], ['"x",y', 'A', 3, 46_023, 'DIY', { error: '#N/A' }]],
};

describe('exportBundle', () => {
  it('writes a table’s rows by key, its columns in contract order and then people’s own by name', async () => {
    const bundle = await files([prices]);
    expect(text(bundle, 'm_Prices.csv')).toBe(['item,channel,valid_from,price,Added,note', 'A,,2026-01-01,0.1,7,', 'A,DIY,2026-01-01,3,#N/A,"""x"",y"', 'B,Online,2026-11-02,12.5,TRUE,=1+1', ''].join('\n'));
  });

  it('says in the manifest where each table stands, its rows and columns, and the SHA-256 of its file', async () => {
    const manifest = JSON.parse(text(await files([prices]), 'manifest.json'));
    // printf of the three rows above through sha256sum
    expect(manifest).toEqual({ contract: '1.0', tables: [{ table: 'm_Prices', sheet: 'My prices', file: 'm_Prices.csv', rows: 3, columns: ['item', 'channel', 'valid_from', 'price', 'Added', 'note'], sha256: '4b718f841b9482a41af0bedd8fda756e33d10d2787a147bf40c92a969ab77453' }] });
  });

  it('gives the same bytes whatever the order of rows and columns', async () => {
    const columns = [3, 1, 0, 5, 4, 2];
    const same = { ...prices, values: [0, 4, 1, 2].map((row) => columns.map((column) => prices.values[row][column])) };
    expect([...(await files([same]))]).toEqual([...(await files([prices]))]);
  });

  it('puts periods in their order between the contract’s columns and people’s own', async () => {
    const plan: MemoryTable = { name: 'Capacity', table: 'p_Capacity', values: [['2027-02', 'mine', 'figure', '2026-12', 'resource'], [2, 'x', 'load', 1, 'R10'], [4, 'y', 'load', 3, 'R9']] };
    expect(text(await files([plan]), 'p_Capacity.csv')).toBe('resource,figure,2026-12,2027-02,mine\nR10,load,1,2,x\nR9,load,3,4,y\n');
  });

  it('sorts a key of numbers as numbers', async () => {
    const orders: MemoryTable = { name: 'BOM', table: 'm_Routings', values: [['item', 'seq', 'resource', 'run_h_per_unit'], ['A', 100, 'R', 1], ['A', 20, 'R', 1]] };
    expect(text(await files([orders]), 'm_Routings.csv').split('\n').slice(1, 3)).toEqual(['A,20,R,1', 'A,100,R,1']);
  });
});

describe('importBundle', () => {
  it('makes a workbook that reads as the one exported, on sheets of the same name, and exports the same bytes', async () => {
    const bundle = await files([prices, { name: 'Settings', table: 'm_Settings', values: [['key', 'value'], ['AsOf', 46_328], ['HorizonMonths', 12], ['Currency', 'EUR']], formats: [['@', '@'], ['@', 'yyyy-mm-dd'], ['@', 'General'], ['@', '@']] }]);
    const book = await workbookOf(bundle);
    expect(await book.sheets()).toEqual(['Settings', 'My prices']);
    const table = await book.table('m_Prices');
    expect(table?.values[3]).toEqual(['B', 'Online', 46_328, 12.5, true, '=1+1']);
    expect(text(bundle, 'm_Settings.csv')).toBe('key,value\nAsOf,2026-11-02\nCurrency,EUR\nHorizonMonths,12\n');
    expect([...(await exportBundle(book)).files]).toEqual([...bundle]);
  });

  it('gives two tables of one sheet a sheet each', async () => {
    const bundle = await files([{ ...prices, name: 'All' }, { name: 'All', table: 'm_Families', values: [['family'], ['F1']] }]);
    const book = await workbookOf(bundle);
    expect(await book.sheets()).toEqual(['All', 'Prices']);
    expect([...(await exportBundle(book)).files]).toEqual([...bundle]);
  });

  it('names files that are missing, changed or added, and writes nothing unless edits are taken', async () => {
    const bundle = new Map(await files([prices, { name: 'Families', table: 'm_Families', values: [['family'], ['F1']] }]));
    const edited = new Map(bundle).set('m_Prices.csv', new TextEncoder().encode('item,valid_from,price\nA,2026-01-01,9\n')).set('m_FX.csv', new TextEncoder().encode('currency,per,rate\nUSD,2026-11,0.92\n'));
    const fault = () => importBundle(edited, 'refused');
    expect(fault).toThrow(ChangedBundle);
    expect(fault).toThrow(/m_Prices\.csv was changed: its SHA-256 is not the one in manifest\.json\.\n {2}m_FX\.csv is not in manifest\.json\./);
    expect((await (await workbookOf(edited, 'taken')).table('m_Prices'))?.values).toEqual([['item', 'valid_from', 'price'], ['A', 46_023, 9]]);
    expect(importBundle(edited, 'taken').edited).toEqual(['m_Prices.csv', 'm_FX.csv']);
    edited.delete('m_Families.csv');
    expect(() => importBundle(edited, 'taken')).toThrow('m_Families.csv is missing.');
  });

  it('says what is wrong with a manifest or an edited file, and where', async () => {
    const bundle = new Map(await files([prices]));
    const put = (name: string, content: string) => new Map(bundle).set(name, new TextEncoder().encode(content));
    expect(() => importBundle(new Map(), 'taken')).toThrow('there is no manifest.json: this is no bundle');
    expect(() => importBundle(put('manifest.json', '{'), 'taken')).toThrow(/manifest\.json is no JSON/);
    expect(() => importBundle(put('manifest.json', '{"contract":"1.0","tables":[{}]}'), 'taken')).toThrow(/manifest\.json: tables\.0\.table/);
    expect(() => importBundle(put('manifest.json', '{"contract":"2.0","tables":[]}'), 'taken')).toThrow(/follows contract 2\.0/);
    expect(() => importBundle(put('m_Prices.csv', 'item,price\nA,1,2\n'), 'taken')).toThrow('m_Prices.csv, row 1 below the header has 3 cells, the header 2.');
    expect(() => importBundle(put('m_Prices.csv', 'item,Item\n'), 'taken')).toThrow('two columns are named Item');
    expect(() => importBundle(put('m_Prices.csv', 'item\n"A\n'), 'taken')).toThrow('m_Prices.csv, line 2: a quote is opened and never closed.');
  });

  it('refuses a manifest that points outside the bundle', async () => {
    const manifest = { contract: '1.0', tables: [{ table: 'm_FX', sheet: 'S', file: '../secret.csv', rows: 0, columns: [], sha256: '0'.repeat(64) }] };
    expect(() => importBundle(new Map([['manifest.json', new TextEncoder().encode(JSON.stringify(manifest))]]), 'taken')).toThrow(/is no name of a CSV file in the bundle/);
  });
});

describe('the mapped history in a bundle', () => {
  const history: readonly (readonly CellValue[])[] = [['Sales', null, null, null], [null, null, null, null], ['Artikel', 46_023, 46_054, 46_082], ['0017', 5, null, 7], ['18', 1.5, 2, '3']];
  const dates = ['@', 'mmm-yy', 'mmm-yy', 'mmm-yy'];
  const formats = history.map((_, row) => (row === 2 ? dates : ['@', 'General', 'General', 'General']));

  it.each([
    ['a whole sheet', 'Sales 24!', { name: 'Sales 24', values: history, formats }, {}],
    ['a range', "'Sales 24'!B3:E7", { name: 'Sales 24', values: history, formats, at: { row: 2, column: 1 } }, {}],
    ['a name', 'History', { name: 'Sales 24', values: history, formats, at: { row: 4, column: 2 } }, { History: "Sales 24!C5:F9" }],
    ['a table', 'tblSales', { name: 'Sales 24', table: 'tblSales', values: [['Artikel', '2026-01', '2026-02', '2026-03'], ...history.slice(3)], formats: [dates, ...formats.slice(3)] }, {}],
  ] as const)('of %s is there again, read the same way into the same PlanInput', async (_, source, sheet, names) => {
    const bare = memoryReader([sheet], names);
    const { mapping, blocker } = await proposeMapping(bare, source, {});
    expect(blocker).toBeNull();
    const columns = ['target', 'source', 'layout', 'header_row', 'bucket', 'date_order', 'decimal', 'columns', 'periods'];
    const reader = memoryReader([sheet, { name: 'Mappings', table: 'x_Mappings', values: [columns, mappingRow(mapping)] }], names);
    const { files: bundle, history: entry } = await exportBundle(reader);
    expect(entry).toMatchObject({ source, sheet: 'Sales 24', file: 'history.csv' });
    const book = await workbookOf(bundle);
    const again = await rememberedMapping(book);
    expect(again).not.toBeNull();
    if (!again) return;
    expect((await readPlanInput(book, again)).input).toEqual((await readPlanInput(reader, mapping)).input);
    expect([...(await exportBundle(book)).files]).toEqual([...bundle]);
  });

  it('is said to be gone when its sheet is', async () => {
    const columns = ['target', 'source', 'layout', 'header_row', 'bucket', 'date_order', 'decimal', 'columns', 'periods'];
    const { history: entry, remarks } = await exportBundle(memoryReader([{ name: 'Mappings', table: 'x_Mappings', values: [columns, ['t_Demand', 'Gone!', 'long', 0, 'month', 'dmy', '.', '[]', '[]']] }]));
    expect([entry, remarks]).toEqual([null, ['There is nothing at “Gone!”, where the demand history stood; the bundle has no history. Map it again and run.']]);
  });
});
