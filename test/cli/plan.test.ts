import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { main } from '../../src/cli/main';
import { openWorkbookFile } from '../../src/workbook/file/openWorkbookFile';
import { captured } from './captured';

type Sheet = NonNullable<Parameters<typeof writeXlsx>[0]['sheets']>[number];

describe('concord plan', () => {
  let folder = '';
  const at = (name: string): string => path.join(folder, name);
  const history = (items: number): (string | number)[][] => [
    ['Item', 'Month', 'Qty'],
    ...Array.from({ length: items * 24 }, (_, i) => [`I${Math.floor(i / 24)}`, `${2024 + Math.floor((i % 24) / 12)}-${String((i % 12) + 1).padStart(2, '0')}`, 50 + (i % 7)]),
  ];
  const book = async (sheets: readonly Sheet[] = [{ name: 'Sales', rows: history(2) }]): Promise<void> =>
    writeFile(at('book.xlsx'), await writeXlsx({ sheets: [...sheets] }));
  const run = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
    const io = captured();
    const code = await main(['plan', ...args], io);
    return { code, out: io.out(), err: io.err() };
  };
  beforeEach(async () => { folder = await mkdtemp(path.join(tmpdir(), 'concord-')); });
  afterEach(() => rm(folder, { recursive: true }));

  it('plans a workbook that holds nothing but sales, also onto itself', async () => {
    await book();
    expect(await run(at('book.xlsx'), '--out', at('book.xlsx'))).toMatchObject({ code: 0, out: expect.stringContaining('2 series planned for 2026-01 to 2027-06') });
    const tables = (await (await openWorkbookFile(await readFile(at('book.xlsx')))).tables()).map(({ name }) => name);
    expect(tables).toEqual(expect.arrayContaining(['p_Forecast', 'p_StockParams', 'p_Consensus', 'x_Mappings', 'x_Runs']));
  });

  it('takes the history that people see before a hidden one, and names the other', async () => {
    await book([{ name: 'Old', rows: history(5), hidden: true }, { name: 'Sales', rows: history(2) }]);
    const { out, err } = await run(at('book.xlsx'), '--out', at('out.xlsx'));
    expect(out).toContain('2 series planned');
    expect(err).toContain('the history is Sales!, not Old!. To change it: --source NAME.');
    expect((await run(at('book.xlsx'), '--out', at('out.xlsx'), '--source', 'Old!')).out).toContain('5 series planned');
  });

  it('says where it could not write, and leaves nothing half done', async () => {
    await book();
    const { code, err } = await run(at('book.xlsx'), '--out', at('missing/out.xlsx'));
    expect(code).toBe(1);
    expect(err).toMatch(/missing\/out\.xlsx cannot be written \(.*\)\. Check that its folder exists/);
    expect(await readdir(folder)).toEqual(['book.xlsx']);
  });

  it('names the file that cannot be read, not the one to be written', async () => {
    await writeFile(at('sales.csv'), 'id,1,2\na,1,2\n');
    expect((await run(at('sales.csv'), '--out', at('out.xlsx'))).err).toContain('sales.csv is no Excel workbook but text');
  });

  it.each([
    [['--out', 'out.csv'], /end its name in \.xlsx or \.xlsm, not 'out\.csv'/],
    [['--out', 'out.xlsx', '--answer', 'colour=red'], /--answer 'colour=red' is none that a mapping asks for: dateOrder, /],
    [['--out', 'out.xlsx', '--answer', 'column:1=price'], /'column:1=price' is none/],
    [['--out', 'out.xlsx', '--horizon', '99'], /from 1 to 36, not '99'/],
  ])('does not understand %j and says what is accepted', async (args, sentence) => {
    await book();
    const { code, err } = await run(at('book.xlsx'), ...args);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
  });
});
