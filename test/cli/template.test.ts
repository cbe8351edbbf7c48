import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../../src/cli/main';
import { contract } from '../../src/workbook/contract';
import { openWorkbookFile } from '../../src/workbook/file/openWorkbookFile';
import { captured } from './captured';

describe('concord template', () => {
  let folder = '';
  beforeEach(async () => { folder = await mkdtemp(path.join(tmpdir(), 'concord-')); });
  afterEach(() => rm(folder, { recursive: true }));

  it('writes a workbook with every input table, the same bytes every time', async () => {
    const [first, second] = ['a.xlsx', 'b.xlsx'].map((name) => path.join(folder, name));
    const io = captured();
    expect(await main(['template', first], io)).toBe(0);
    expect(io.out()).toContain('30 sheets');
    expect(await main(['template', second], captured())).toBe(0);
    const bytes = await readFile(first);
    expect(bytes.equals(await readFile(second))).toBe(true);
    const tables = (await (await openWorkbookFile(bytes)).tables()).map(({ name }) => name);
    expect(tables).toEqual(['x_Contents', ...contract.filter(({ owner }) => owner === 'people').map(({ name }) => name)]);
  });

  it('asks where to write, and for one name only', async () => {
    const io = captured();
    expect(await main(['template'], io)).toBe(2);
    expect(await main(['template', 'a.xlsx', 'b.xlsx'], io)).toBe(2);
    expect(io.err()).toContain('Give OUT.xlsx.');
    expect(io.err()).toContain("'b.xlsx' is one too many.");
  });

  it('says that a folder is not there', async () => {
    const io = captured();
    expect(await main(['template', path.join(folder, 'no', 'a.xlsx')], io)).toBe(1);
    expect(io.err()).toContain('ENOENT');
  });
});
