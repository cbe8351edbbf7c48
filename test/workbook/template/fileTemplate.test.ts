import { unzipSync, strFromU8 } from 'fflate';
import { addTemplate } from '../../../src/actions/addTemplate';
import { contract } from '../../../src/workbook/contract';
import { newWorkbookFile } from '../../../src/workbook/file/newWorkbookFile';
import { openWorkbookFile } from '../../../src/workbook/file/openWorkbookFile';
import { parseXml, type XmlNode } from '../../../src/workbook/file/xml/tree';
import { proposeMapping, readPlanInput } from '../../../src/workbook/read';
import { contractRow, templateSheets } from '../../../src/workbook/template';

const quiet = { progress: () => undefined, signal: new AbortController().signal };
const inputs = contract.filter(({ owner }) => owner === 'people');

async function blank() {
  const file = newWorkbookFile();
  const added = await addTemplate(file, quiet);
  return { file, added, parts: unzipSync(file.bytes()) };
}

const rules = (parts: Record<string, Uint8Array>, sheet: number): readonly XmlNode[] =>
  parseXml(strFromU8(parts[`xl/worksheets/sheet${sheet}.xml`])).children.find(({ name }) => name === 'dataValidations')?.children ?? [];
const sheetNumber = (table: string): number => inputs.findIndex(({ name }) => name === table) + 2;

describe('a template as a file', () => {
  it('has an Excel table of the contract’s columns on a sheet of its own for every input', async () => {
    const { file, added } = await blank();
    expect(added.report.sheetsMade).toEqual(['Start here', ...inputs.map(({ sheet }) => sheet)]);
    for (const { name, sheet, columns } of inputs) {
      const table = await file.table(name);
      expect([table?.sheet, table?.values[0]]).toEqual([sheet, columns.map((column) => column.name)]);
    }
  });

  it('offers enums and keys as drop-downs and limits numbers, from the first row to the end of the sheet', async () => {
    const { parts } = await blank();
    const found = rules(parts, sheetNumber('m_Items')).map(({ attributes, children }) => [attributes.get('sqref'), attributes.get('type'), attributes.get('errorStyle'), ...children.map(({ text }) => text)]);
    expect(found).toContainEqual(['C5:C1048576', 'list', undefined, '"FG,SP,SF,RM"']);
    expect(found).toContainEqual(['D5:D1048576', 'list', 'warning', 'OFFSET(INDIRECT("m_Families[family]"),0,0,MAX(1,COUNTA(INDIRECT("m_Families[family]"))))']);
    expect(found).toContainEqual(['K5:K1048576', 'decimal', undefined, '0']);
  });

  it('has a note on every header, with box and text', async () => {
    const { parts } = await blank();
    for (const { name, columns } of inputs) {
      const links = strFromU8(parts[`xl/worksheets/_rels/sheet${sheetNumber(name)}.xml.rels`]);
      const target = (type: string): string => `xl/${new RegExp(`relationships/${type}" Target="\\.\\./([^"]+)"`).exec(links)?.[1] ?? 'nothing'}`;
      const texts = parseXml(strFromU8(parts[target('comments')])).children.find((node) => node.name === 'commentList')?.children ?? [];
      expect(texts.map(({ attributes }) => attributes.get('ref'))).toHaveLength(columns.length);
      expect(strFromU8(parts[target('vmlDrawing')]).match(/<x:ClientData/g)).toHaveLength(columns.length);
    }
  });

  it('gives a PlanInput once the demand history, items and settings are filled', async () => {
    const filled: Record<string, readonly Record<string, string | number>[]> = {
      t_Demand: ['2026-01', '2026-02', '2026-03'].flatMap((date, at) => [{ item: 'A-1', date, qty: 10 + at, channel: 'Online' }, { item: 'A-2', date, qty: 5, channel: 'Online' }]),
      m_Items: [{ item: 'A-1', name: 'Mower', family: 'Mowers', moq: 20 }, { item: 'A-2', family: 'Mowers' }],
    };
    const sheets = templateSheets().map((sheet) => {
      const spec = inputs.find(({ name }) => name === sheet.table.name);
      const rows = spec && filled[spec.name]?.map((row) => contractRow(spec, row));
      if (rows) return { ...sheet, table: { ...sheet.table, rows: [...rows, ...sheet.table.rows] } };
      if (sheet.table.name !== 'm_Settings') return sheet;
      return { ...sheet, table: { ...sheet.table, rows: sheet.table.rows.map((row) => (row.cells[0] === 'HorizonMonths' ? { ...row, cells: ['HorizonMonths', 6, null, null] } : row)) } };
    });
    const file = newWorkbookFile();
    await file.write(sheets, quiet);
    const book = await openWorkbookFile(file.bytes());
    const { mapping } = await proposeMapping(book, 't_Demand', {});
    const { input, findings } = await readPlanInput(book, mapping);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(input.demand.map(({ key, first, values }) => [key.item, key.channel, first, [...values]])).toEqual([['A-1', 'Online', '2026-01', [10, 11, 12]], ['A-2', 'Online', '2026-01', [5, 5, 5]]]);
    expect(input.items.get('A-1')).toMatchObject({ name: 'Mower', family: 'Mowers', moq: 20 });
    expect(input.settings).toMatchObject({ horizonMonths: 6, serviceDefault: 0.95 });
  });
});

describe('addTemplate', () => {
  it('adds only tables that are missing and leaves a person’s sheets as they are', async () => {
    const file = newWorkbookFile();
    file.addPlainSheet({ name: 'Items', row: 0, column: 0, values: [['my own', 1]], formats: [] });
    await file.write(templateSheets().filter(({ table }) => table.name === 't_Orders'), quiet);
    const before = await file.region('Items!');
    const { report, kept } = await addTemplate(file, quiet);
    expect(kept).toEqual(['t_Orders']);
    expect(report.sheetsMade).toContain('Items (Concord)');
    expect(report.sheetsMade).toHaveLength(inputs.length);
    expect(report.sheetsChanged).toEqual([]);
    expect(await file.region('Items!')).toEqual(before);
    expect((await addTemplate(file, quiet)).report.sheetsMade).toEqual([]);
  });

  it('does nothing when it is cancelled', async () => {
    const file = newWorkbookFile();
    await expect(addTemplate(file, { ...quiet, signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    expect(await file.sheets()).toEqual([]);
  });
});
