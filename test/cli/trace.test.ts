import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { main } from '../../src/cli/main';
import { openWorkbookFile } from '../../src/workbook/file/openWorkbookFile';
import { captured } from './captured';

describe('concord trace', () => {
  let folder = '';
  const at = (name: string): string => path.join(folder, name);
  const run = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
    const io = captured();
    const code = await main(args, io);
    return { code, out: io.out(), err: io.err() };
  };
  const plan = async (...options: string[]): Promise<void> => {
    const rows = [['Item', 'Month', 'Qty'], ...Array.from({ length: 36 }, (_, t) => ['A', `${2023 + Math.floor(t / 12)}-${String((t % 12) + 1).padStart(2, '0')}`, 50 + Math.round(20 * Math.sin((t * Math.PI) / 6)) + ((t * 5) % 7)])];
    await writeFile(at('book.xlsx'), await writeXlsx({ sheets: [{ name: 'Sales', rows }] }));
    expect((await run('plan', at('book.xlsx'), '--out', at('plan.xlsx'), ...options)).code).toBe(0);
  };
  beforeEach(async () => { folder = await mkdtemp(path.join(tmpdir(), 'concord-')); });
  afterEach(() => rm(folder, { recursive: true }));

  it('tells the steps with the cells of the history, and that they come to the number the file holds', async () => {
    await plan();
    const { code, out } = await run('trace', at('plan.xlsx'), 'baseline', 'A', '2026-03');
    expect(code).toBe(0);
    expect(out).toMatch(/^1 +\d+ +History: 36 known periods, 2023-01 to 2025-12; .* \[Sales!C2:C37\]$/m);
    expect(out).toMatch(/^1\.36 +\d+ +2025-12 +\[Sales!C37\]$/m);
    expect(out).toContain('The plan holds the same number, to the last digit.');
    const held = (await (await openWorkbookFile(await readFile(at('plan.xlsx')))).table('p_Forecast'))?.values.find(row => row[3] === 'baseline');
    const rows = JSON.parse((await run('trace', at('plan.xlsx'), 'baseline', 'A', '2026-03', '--json')).out) as (string | number)[][];
    expect(held).toContain(rows.find(([step]) => step === '=')?.[2]);
    expect(JSON.parse((await run('eval', 'SOP.GET', 'baseline', 'A', '2026-03', '--book', at('plan.xlsx'))).out)).toBe(rows.find(([step]) => step === '=')?.[2]);
  }, 60_000);

  it('knows a run that was given its own horizon by its periods', async () => {
    await plan('--horizon', '5');
    const { code, out } = await run('trace', at('plan.xlsx'), 'upper', 'A', '2026-03');
    expect([code, /to the last digit/.test(out)]).toEqual([0, true]);
  }, 60_000);

  it('says what is not there, and exits 2 when it is not understood', async () => {
    await plan();
    expect(await run('trace', at('plan.xlsx'), 'baseline', 'Z', '2026-03')).toMatchObject({ code: 1, err: expect.stringContaining('The plan has no baseline of “Z”') });
    expect(await run('trace', at('book.xlsx'), 'baseline', 'A', '2026-03')).toMatchObject({ code: 1, err: expect.stringContaining('There is no plan in this workbook yet: run the plan first.') });
    expect(await run('trace', at('plan.xlsx'), 'baseline', 'A')).toMatchObject({ code: 2, err: expect.stringContaining('trace needs BOOK.xlsx, a figure, an item and a period') });
  }, 60_000);
});
