import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../../src/cli/main';
import { demand, families } from '../../src/workbook/contract';
import { newWorkbookFile } from '../../src/workbook/file/newWorkbookFile';
import type { SheetDescription } from '../../src/workbook/sheets/description';
import { contractRow, contractSheet } from '../../src/workbook/template';
import { captured } from './captured';

const quiet = { progress: () => undefined, signal: new AbortController().signal };
const demandSheet = contractSheet(demand, { rows: [{ item: 'B', date: '2026-02-01', qty: 2 }, { item: 'A', date: '2026-01-01', qty: 1.5 }].map((row) => contractRow(demand, row)) });
const familySheet = contractSheet(families, { rows: [contractRow(families, { family: 'Mowers' })] });

describe('concord export and concord import', () => {
  let folder = '';
  const at = (...names: string[]): string => path.join(folder, ...names);
  beforeEach(async () => { folder = await mkdtemp(path.join(tmpdir(), 'concord-')); });
  afterEach(() => rm(folder, { recursive: true }));

  async function book(name: string, sheets: readonly SheetDescription[]): Promise<string> {
    const file = newWorkbookFile();
    await file.write(sheets, quiet);
    await writeFile(at(name), file.bytes());
    return at(name);
  }
  const folderOf = async (name: string) => Promise.all((await readdir(at(name))).sort().map(async (file) => [file, await readFile(at(name, file), 'utf8')]));

  it('make text files, a workbook of them, and the same files again', async () => {
    const io = captured();
    expect(await main(['export', await book('a.xlsx', [demandSheet, familySheet]), at('one')], io)).toBe(0);
    expect(io.out()).toContain('2 tables with 3 rows');
    expect(await readFile(at('one', 't_Demand.csv'), 'utf8')).toBe('item,date,qty,channel,customer,loc,lost,revenue,event\nA,2026-01-01,1.5,,,,,,\nB,2026-02-01,2,,,,,,\n');
    expect(await main(['import', at('one'), at('b.xlsx')], captured())).toBe(0);
    expect(await main(['export', at('b.xlsx'), at('two')], captured())).toBe(0);
    expect(await folderOf('two')).toEqual(await folderOf('one'));
  });

  it('replace an earlier export, leaving other files alone', async () => {
    await main(['export', await book('a.xlsx', [demandSheet, familySheet]), at('one')], captured());
    await writeFile(at('one', 'README.md'), 'mine');
    await main(['export', await book('b.xlsx', [familySheet]), at('one')], captured());
    expect(await readdir(at('one'))).toEqual(['README.md', 'm_Families.csv', 'manifest.json']);
  });

  it('refuse a changed file by its name, and take it with --force', async () => {
    await main(['export', await book('a.xlsx', [demandSheet]), at('one')], captured());
    await writeFile(at('one', 't_Demand.csv'), 'item,date,qty\nA,2026-01-01,99\n');
    const io = captured();
    expect(await main(['import', at('one'), at('b.xlsx')], io)).toBe(1);
    expect(io.err()).toContain('t_Demand.csv was changed');
    expect(await readdir(folder)).not.toContain('b.xlsx');
    const forced = captured();
    expect(await main(['import', at('one'), at('b.xlsx'), '--force'], forced)).toBe(0);
    expect(forced.err()).toContain('t_Demand.csv differs from manifest.json');
    await main(['export', at('b.xlsx'), at('two')], captured());
    expect(await readFile(at('two', 't_Demand.csv'), 'utf8')).toBe('item,date,qty\nA,2026-01-01,99\n');
  });

  it('say what is missing: the words, the workbook, tables in it, the bundle', async () => {
    const io = captured();
    expect(await main(['export', 'a.xlsx'], io)).toBe(2);
    expect(await main(['import', at('one')], io)).toBe(2);
    expect(await main(['export', at('none.xlsx'), at('one')], io)).toBe(1);
    expect(await main(['import', at('none'), at('b.xlsx')], io)).toBe(1);
    const plain = newWorkbookFile();
    plain.addPlainSheet({ name: 'Sheet1', row: 0, column: 0, values: [['a']], formats: [] });
    await writeFile(at('plain.xlsx'), plain.bytes());
    expect(await main(['export', at('plain.xlsx'), at('one')], io)).toBe(1);
    expect(io.err()).toContain('there is nothing to export');
    expect(await readdir(folder)).toEqual(['plain.xlsx']);
  });
});
