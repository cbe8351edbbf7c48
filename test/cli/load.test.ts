import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../../src/cli/main';
import { newWorkbookFile } from '../../src/workbook/file/newWorkbookFile';
import { openWorkbookFile } from '../../src/workbook/file/openWorkbookFile';
import type { CellContent, SheetDescription } from '../../src/workbook/sheets/description';
import { captured } from './captured';

const watch = { progress: () => undefined, signal: new AbortController().signal };

/** Items as a planner keeps them: a column of their own that is computed, one moq that is a formula. */
const items: SheetDescription = {
  name: 'My Items', tabColor: '#2E75B6', cells: [], charts: [], freeze: { rows: 1, columns: 1 },
  table: {
    name: 'm_Items', row: 0, columns: ['item', 'name', 'moq', 'launch', 'double'].map(header => ({ header, width: 10, ...(header === 'launch' && { format: 'dd.mm.yyyy' }) })),
    rows: ([['B', 'Beta', 5, 46_000, { formula: '=[@moq]*2', value: 10 }], ['A', 'Alpha', { formula: '=3*4', value: 12 }, 46_000, { formula: '=[@moq]*2', value: 24 }]] satisfies CellContent[][]).map(cells => ({ cells })),
  },
};

describe('concord load', () => {
  let folder = '';
  let book = '';
  const at = (name: string): string => path.join(folder, name);
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'concord-'));
    book = at('a.xlsx');
    const workbook = newWorkbookFile({ name: 'a.xlsx' });
    await workbook.write([items], watch);
    await writeFile(book, workbook.bytes());
    await writeFile(at('new.csv'), 'Artikel;Bezeichnung;MOQ;Launch\nA;Alpha neu;99;01.02.2026\nC;Gamma;7;01.03.2026\nD;Delta;viel;01.03.2026\n');
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function load(...args: readonly string[]) {
    const io = captured();
    return { code: await main(['load', book, ...args], io), out: io.out(), err: io.err() };
  }

  it('updates by key into another file: order, formulas and columns of people\'s own stay, faults are named', async () => {
    const { code, out, err } = await load('m_Items', '--from', at('new.csv'), '--out', at('b.xlsx'));
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('error: Line 4, column MOQ “viel” cannot be the moq of m_Items') });
    expect(out).toContain('~ A: name Alpha → Alpha neu, launch 2025-12-09 → 2026-02-01');
    expect(out).toContain('1 added, 1 changed, 1 unchanged, 0 removed, 1 left out');
    const workbook = await openWorkbookFile(await readFile(at('b.xlsx')), { name: 'b.xlsx' });
    const table = await workbook.table('m_Items');
    expect(table?.values.slice(1).map(row => row.slice(0, 4))).toEqual([['B', 'Beta', 5, 46_000], ['A', 'Alpha neu', 12, 46_054], ['C', 'Gamma', 7, 46_082]]);
    expect(table?.formulas?.[2][2]).toBe('=3*4');
    expect(table?.formulas?.[1][4]).toMatch(/moq/);
    expect(table?.formats?.[3][3]).toBe('dd.mm.yyyy');
  });

  it('writes nothing with --dry-run, and nothing with --strict when a row is left out', async () => {
    const before = await readFile(book);
    expect((await load('--from', at('new.csv'), '--dry-run')).out).toContain('nothing was written');
    const strict = await load('--from', at('new.csv'), '--out', book, '--strict');
    expect(strict).toMatchObject({ code: 1, err: expect.stringContaining('--strict') });
    expect(await readFile(book)).toEqual(before);
  });

  it('takes units, maps and values from the command line, and remembers them', async () => {
    await writeFile(at('odd.csv'), 'nr,pack\nE,2\n');
    const first = await load('m_Items', '--from', at('odd.csv'), '--map', 'nr=item', '--map', 'pack=moq', '--unit', 'moq=dozen', '--set', 'name=Neu', '--out', book);
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining('1 added') });
    const again = JSON.parse((await load('--from', at('odd.csv'), '--dry-run', '--json')).out) as { readonly counts: object; readonly mapping: { readonly units: object } };
    expect(again).toMatchObject({ counts: { added: 0, changed: 0, unchanged: 3 }, mapping: { units: { moq: 'dozen' } } });
  });

  it('reads from a sheet of the workbook, and refuses the table itself as its source', async () => {
    const workbook = await openWorkbookFile(await readFile(book), { name: 'a.xlsx' });
    const values = [['ERP export of 1 March', null, null], [null, null, null], ['Artikel', 'MOQ', 'Start of sale'], ['B', 8, 46_100]];
    workbook.addPlainSheet({ name: 'ERP', row: 1, column: 1, values, formats: values.map(row => row.map((_, column) => (column === 2 ? 'yyyy-mm-dd' : 'General'))) });
    await writeFile(book, workbook.bytes());
    const { code, out } = await load('m_Items', '--from', 'ERP!', '--dry-run');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('~ B: launch 2025-12-09 → 2026-03-19, moq 5 → 8') });
    expect(await load('m_Items', '--from', "'My Items'!A1:B3", '--dry-run')).toMatchObject({ code: 1, err: expect.stringContaining('the table m_Items itself') });
  });

  it.each([
    [['--from', 'x.csv'], /where should the result go/],
    [['--dry-run'], /where do the rows come from/],
    [['p_Forecast', '--from', 'x.csv', '--dry-run'], /is no input table/],
    [['m_Items', '--from', 'x.csv', '--dry-run', '--mode', 'merge'], /append, replace, update/],
    [['m_Items', '--from', 'x.csv', '--dry-run', '--unit', 'weight=kg'], /no column 'weight'/],
  ])('exits with 2 for %j and says why', async (args, sentence) => {
    const { code, err } = await load(...args);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
  });

  it('exits with 1 when source or workbook cannot be read', async () => {
    expect(await load('m_Items', '--from', at('gone.csv'), '--dry-run')).toMatchObject({ code: 1, err: expect.stringContaining('gone.csv cannot be read') });
    expect(await load('m_Items', '--from', 'Gone!', '--dry-run')).toMatchObject({ code: 1, err: expect.stringContaining('nothing at “Gone!”') });
  });
});
