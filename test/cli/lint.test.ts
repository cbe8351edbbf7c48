import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../../src/cli/main';
import { newWorkbookFile } from '../../src/workbook/file/newWorkbookFile';
import type { CellContent, SheetDescription } from '../../src/workbook/sheets/description';
import { captured } from './captured';

const watch = { progress: () => undefined, signal: new AbortController().signal };

const items = (rows: readonly (readonly CellContent[])[]): SheetDescription => ({
  name: 'My Items', tabColor: '#2E75B6', cells: [], charts: [], freeze: { rows: 1, columns: 1 },
  table: { name: 'm_Items', row: 0, columns: ['item', 'launch', 'eol', 'moq'].map((header) => ({ header, width: 10 })), rows: rows.map((cells) => ({ cells })) },
});

describe('concord lint', () => {
  let folder = '';
  beforeEach(async () => { folder = await mkdtemp(path.join(tmpdir(), 'concord-')); });
  afterEach(() => rm(folder, { recursive: true }));

  async function lint(rows: readonly (readonly CellContent[])[], ...args: readonly string[]) {
    const workbook = newWorkbookFile({ name: 'a.xlsx' });
    await workbook.write([items(rows)], watch);
    const file = path.join(folder, 'a.xlsx');
    await writeFile(file, workbook.bytes());
    const io = captured();
    return { code: await main(['lint', file, ...args], io), out: io.out(), err: io.err() };
  }

  it('exits with 0 when there is nothing above info', async () => {
    const { code, out, err } = await lint([['A', 46000, null, 5]]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe('a.xlsx: 1 table checked; no errors, no warnings, no remarks.\n');
  });

  it('exits with 1 for warnings and 2 for errors, the findings grouped by rule with their cells', async () => {
    const warned = await lint([['A', null, null, '5']]);
    expect(warned.code).toBe(1);
    expect(warned.out).toContain("'My Items'!D2  “5” is text; the moq of m_Items is a number.");
    const wrong = await lint([['A', 46000, 45000, '5'], ['A', null, null, 5]]);
    expect(wrong.code).toBe(2);
    expect(wrong.out).toMatch(/^Errors \(2\)[\s\S]*Warnings \(1\)/);
    expect(wrong.out).toContain("  key-repeated\n    'My Items'!A3  m_Items has A in A2 already.\n    → Keep one of the rows.");
    expect(wrong.out).toContain('1 table checked; 2 errors, 1 warning, no remarks.');
  });

  it('shows a dozen places of a rule and counts the rest', async () => {
    const { out } = await lint(Array.from({ length: 30 }, (_, at) => [`A${at}`, null, null, '5']));
    expect(out.match(/“5” is text/g)).toHaveLength(12);
    expect(out).toContain('and 18 more (--json lists them)');
  });

  it('gives everything as JSON: cell, remedy, further cells and the fix', async () => {
    const { code, out } = await lint([['A', null, null, '5'], ['A', null, null, 5]], '--json');
    expect(code).toBe(2);
    const { counts, tables, findings } = JSON.parse(out) as { counts: object; tables: string[]; findings: Record<string, unknown>[] };
    expect({ counts, tables }).toEqual({ counts: { error: 1, warning: 1, info: 0 }, tables: ['m_Items'] });
    expect(findings[0]).toMatchObject({ severity: 'error', code: 'key-repeated', kind: 'structure', cell: 'My Items!A3', sheet: 'My Items', address: 'A3', also: ['My Items!A2'] });
    expect(findings[1]).toMatchObject({ code: 'number-as-text', fix: { kind: 'set', changes: [{ cell: { sheet: 'My Items', address: 'D2' }, content: 5 }] } });
  });

  it('prints the rules', async () => {
    const io = captured();
    expect(await main(['lint', '--rules'], io)).toBe(0);
    expect(io.out()).toContain('| `bom-cycle` | error |');
  });

  it.each([
    [[], 64, 'which workbook?'],
    [['a.xlsx', 'b.xlsx'], 64, "'b.xlsx' is one too many"],
    [['a.xlsx', '--nonsense'], 64, '--nonsense'],
    [['/nowhere/a.xlsx'], 66, 'cannot be read'],
    [[__filename], 66, 'cannot be read'],
  ])('%j exits with %d, apart from the codes of findings', async (args, code, says) => {
    const io = captured();
    expect(await main(['lint', ...args], io)).toBe(code);
    expect(io.err()).toContain(says);
  });
});
