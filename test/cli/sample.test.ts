import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { main } from '../../src/cli/main';
import { openWorkbookFile } from '../../src/workbook/file/openWorkbookFile';
import { lint } from '../../src/workbook/lint';

async function concord(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ['', ''];
  const code = await main(args, { stdin: new PassThrough(), stdout: { write: text => { out += text; } }, stderr: { write: text => { err += text; } } });
  return { code, out, err };
}

/** Milliseconds; alone it takes seconds. */
const PATIENCE = 120_000;

describe('concord sample', () => {
  let folder: string;
  let written: Awaited<ReturnType<typeof concord>>;
  const file = (name: string): string => path.join(folder, name);
  const hash = async (name: string): Promise<string> => createHash('sha256').update(await readFile(file(name))).digest('hex');
  const findings = async (name: string) => (await lint(await openWorkbookFile(await readFile(file(name)), { name }))).findings.filter(({ severity }) => severity !== 'info');

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'concord-sample-'));
    written = await concord('sample', file('a.xlsx'));
  }, PATIENCE);
  afterAll(async () => { await rm(folder, { recursive: true }); });

  it('writes the same bytes twice', async () => {
    expect(written).toMatchObject({ code: 0, out: expect.stringMatching(/29 tables, 4\d{4} rows\.$/m) });
    await concord('sample', file('b.xlsx'));
    expect(await hash('b.xlsx')).toBe(await hash('a.xlsx'));
  }, PATIENCE);

  it('writes a workbook in which the linter finds nothing of warning or above', async () => {
    expect(await findings('a.xlsx')).toEqual([]);
  }, PATIENCE);

  it('plants with --dirty the faults it lists: the linter finds each by its rule in its cell, and nothing else', async () => {
    const { out } = await concord('sample', file('dirty.xlsx'), '--dirty');
    const listed = [...out.matchAll(/^F\d\d ([^:]+): .* \(([a-z0-9-]+)\)$/gm)].map(([, cell, rule]) => `${rule} ${cell}`);
    expect(listed.length).toBeGreaterThanOrEqual(14);
    const found = (await findings('dirty.xlsx')).map(({ code, cell }) => `${code} ${cell?.sheet}!${cell?.address}`);
    expect(found.sort()).toEqual(listed.sort());
  }, PATIENCE);

  it('writes a workbook that concord plan plans: history found by itself, every series and those of launches to come, the as-of date kept', async () => {
    const { code, out, err } = await concord('plan', file('a.xlsx'), '--out', file('planned.xlsx'));
    expect(err).not.toMatch(/^(error|warning):/m);
    expect(out).toMatch(/^210 series planned for 2026-11 to 2028-04/);
    expect(code).toBe(0);
  }, PATIENCE);

  it('refuses what is no seed, and says where to write to', async () => {
    expect(await concord('sample', file('x.xlsx'), '--seed', '1.5')).toMatchObject({ code: 2, err: expect.stringContaining('--seed takes a whole number') });
    expect(await concord('sample')).toMatchObject({ code: 2, err: expect.stringContaining('Give OUT.xlsx') });
    await expect(stat(file('x.xlsx'))).rejects.toThrow();
  });
});
