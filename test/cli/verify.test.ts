import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { main } from '../../src/cli/main';
import { openWorkbookFile } from '../../src/workbook/file/openWorkbookFile';
import type { WorkbookFile } from '../../src/workbook/file/workbookFile';
import type { CellValue } from '../../src/workbook/cells';
import { captured } from './captured';

describe('concord verify and concord publish', () => {
  let folder = '';
  let planned: Uint8Array;
  const at = (name: string): string => path.join(folder, name);
  const run = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
    const io = captured();
    const code = await main(args, io);
    return { code, out: io.out(), err: io.err() };
  };
  const open = async (name: string): Promise<WorkbookFile> => openWorkbookFile(await readFile(at(name)));
  /** Changes one cell as another program would. */
  const change = async (name: string, sheet: string, address: string, content: CellValue): Promise<void> => {
    const book = await open(name);
    await book.setCells([{ cell: { sheet, address }, content }]);
    await writeFile(at(name), book.bytes());
  };
  /** Address of the first consensus figure. */
  const consensusCell = async (name: string): Promise<string> => {
    const table = await (await open(name)).table('p_Consensus');
    const row = table?.values.findIndex(cells => cells[2] === 'consensus') ?? -1;
    return `E${(table?.row ?? 0) + row + 1}`;
  };

  beforeAll(async () => {
    const home = await mkdtemp(path.join(tmpdir(), 'concord-'));
    const rows = [['item', 'date', 'qty'], ...Array.from({ length: 72 }, (_, i) => [`I${Math.floor(i / 24)}`, `${2024 + Math.floor((i % 24) / 12)}-${String((i % 12) + 1).padStart(2, '0')}`, 50 + (i % 7)])];
    const file = path.join(home, 'b.xlsx');
    await writeFile(file, await writeXlsx({ sheets: [{ name: 'Demand History', rows, tables: [{ name: 't_Demand', range: 'A1:C73', columns: ['item', 'date', 'qty'].map(name => ({ name })) }] }] }));
    const { code, err } = await run('plan', file, '--out', file, '--seed', '7', '--horizon', '6');
    if (code !== 0) throw new Error(err);
    planned = await readFile(file);
    await rm(home, { recursive: true });
  });
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'concord-'));
    await writeFile(at('b.xlsx'), planned);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('says that a fresh plan holds and is not published', async () => {
    const { code, out } = await run('verify', at('b.xlsx'));
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/C6 +pass[\s\S]*pass +No negative consensus[\s\S]*record\s+none[\s\S]*nobody has signed this plan off[\s\S]*Everything that can be checked holds/) });
  });

  it('finds a number typed over a consensus formula at its cell and ends with 1, also as JSON', async () => {
    const cell = await consensusCell('b.xlsx');
    await change('b.xlsx', 'Consensus Plan', cell, 9999);
    const text = await run('verify', at('b.xlsx'));
    expect(text.code).toBe(1);
    expect(text.out).toMatch(new RegExp(`C6 +fail.*at Consensus Plan!${cell}`));
    const json = await run('verify', at('b.xlsx'), '--json');
    const told = JSON.parse(json.out) as { checks: { check: string; worstCell: unknown }[]; publication: { state: string } };
    expect(json.code).toBe(1);
    expect(told.checks.find(({ check }) => check === 'C6')?.worstCell).toEqual({ sheet: 'Consensus Plan', address: cell });
    expect(told.publication.state).toBe('not published');
  });

  it('lists changed inputs with old and new, which change no exit code', async () => {
    await change('b.xlsx', 'Demand History', 'C5', 500);
    const { code, out } = await run('verify', at('b.xlsx'));
    expect(code).toBe(0);
    expect(out).toMatch(/Demand History!C5 t_Demand I0 · 2024-04 qty: “53” → “500”/);
  });

  it('publishes a sound plan, also one that was run with its own seed and horizon, and verify says so', async () => {
    expect(await run('publish', at('b.xlsx'), '--by', 'E. Berger', '--out', at('p.xlsx'))).toMatchObject({ code: 0, out: expect.stringMatching(/^Plan [0-9a-f]{16} published for \d{4}-\d\d by E\. Berger/) });
    expect(await readFile(at('b.xlsx'))).toEqual(Buffer.from(planned));
    const { code, out } = await run('verify', at('p.xlsx'));
    expect(code).toBe(0);
    expect(out).toMatch(/C15 +pass[\s\S]*Published\s+published: plan [0-9a-f]{16} for .*, signed by E\. Berger at/);
  });

  it('calls a sign-off stale once the plan changed, naming the sheet, and published again after publishing anew', async () => {
    await run('publish', at('b.xlsx'), '--by', 'E. Berger');
    const cell = (await consensusCell('b.xlsx')).replace(/\d+/, row => String(Number(row) - 3));
    await change('b.xlsx', 'Consensus Plan', cell, 5);
    expect((await run('verify', at('b.xlsx'))).out).toMatch(/stale: plan .*the plan changed since\n +Consensus Plan \(p_Consensus\) is not as it was/);
    expect(await run('publish', at('b.xlsx'), '--by', 'E. Berger')).toMatchObject({ code: 1, err: expect.stringContaining('run the plan again') });
    await run('plan', at('b.xlsx'), '--out', at('b.xlsx'));
    expect((await run('verify', at('b.xlsx'))).out).toMatch(/stale[\s\S]*Run 2 made another plan/);
    expect((await run('publish', at('b.xlsx'), '--by', 'F. Huber')).code).toBe(0);
    expect((await run('verify', at('b.xlsx'))).out).toMatch(/published: plan .* signed by F\. Huber/);
    expect((await (await open('b.xlsx')).table('x_Cycle'))?.values).toHaveLength(2);
    expect((await (await open('b.xlsx')).table('x_Audit'))?.values.slice(1).map(row => [row[0], row[2], row[4], row[9]])).toEqual([[1, 'E. Berger', 'x_Cycle', 'PUBLISH'], [2, 'F. Huber', 'x_Cycle', 'PUBLISH']]);
  });

  it('refuses while an identity fails, naming it with its cell, whatever reason is given', async () => {
    const cell = await consensusCell('b.xlsx');
    await change('b.xlsx', 'Consensus Plan', cell, 9999);
    const before = await readFile(at('b.xlsx'));
    expect(await run('publish', at('b.xlsx'), '--by', 'E. Berger', '--override', 'all fine')).toMatchObject({ code: 1, err: expect.stringContaining(`C6 does not hold (consensus = statistical + sales + marketing + finance) at Consensus Plan!${cell}`) });
    expect(await readFile(at('b.xlsx'))).toEqual(before);
  });

  it('refuses while a test fails, takes a reason for it, and keeps the reason with the test and in the log', async () => {
    await change('b.xlsx', 'Tests', 'B5', 'sum(consensus) >= 1000000');
    expect(await run('publish', at('b.xlsx'), '--by', 'E. Berger')).toMatchObject({ code: 1, err: expect.stringMatching(/The test “No negative consensus” fails.*\n.*--override/) });
    expect(await run('publish', at('b.xlsx'), '--by', 'E. Berger', '--override', 'No negative consensus=Agreed with sales')).toMatchObject({ code: 0 });
    const book = await open('b.xlsx');
    const tests = await book.table('x_Tests');
    expect(tests?.values.map(row => row[5])).toEqual(['override', 'Agreed with sales', null]);
    expect(tests?.values[1][1]).toBe('sum(consensus) >= 1000000');
    expect((await book.table('x_Audit'))?.values.slice(1).map(row => [row[4], row[5], row[8]])).toEqual([
      ['x_Tests', 'No negative consensus', 'Agreed with sales'], ['x_Cycle', expect.stringMatching(/\|demand$/), expect.stringMatching(/^[0-9a-f]{16}$/)],
    ]);
    expect(await run('verify', at('b.xlsx'))).toMatchObject({ code: 0, out: expect.stringMatching(/C15 +pass/) });
  });

  it('shows an altered log as C15', async () => {
    await run('publish', at('b.xlsx'), '--by', 'E. Berger');
    await change('b.xlsx', 'Audit', 'I5', 'another');
    const { code, out } = await run('verify', at('b.xlsx'));
    expect(code).toBe(1);
    expect(out).toMatch(/C15 +fail.*at Audit!M5/);
  });

  it('is told who signs and refuses what it does not understand', async () => {
    expect(await run('publish', at('b.xlsx'))).toMatchObject({ code: 2, err: expect.stringContaining('--by') });
    expect(await run('verify')).toMatchObject({ code: 2 });
    expect(await run('publish', at('b.xlsx'), '--by', 'E', '--override', 'one', '--override', 'two')).toMatchObject({ code: 2 });
  });
});
