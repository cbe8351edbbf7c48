import fc from 'fast-check';
import { applyImport } from '../../src/actions/applyImport';
import { previewImport } from '../../src/actions/previewImport';
import { undoImport } from '../../src/actions/undoImport';
import type { CellValue } from '../../src/workbook/cells';
import { memoryBook, quiet } from '../workbook/import/memoryBook';

const ITEMS = ['item', 'name', 'type', 'moq', 'lead_time_d', 'mine'] as const;
const DEMAND = ['item', 'date', 'qty', 'channel', 'mine'] as const;
/** Every run reads, plans and writes twice. */
const RUNS = { numRuns: 40 } as const;
const quantity = fc.integer({ min: 0, max: 100_000 }).map(value => value / 4);
const word = fc.stringMatching(/^[A-Z][a-z]{1,6}$/);
const code = fc.stringMatching(/^[A-F]-[1-9]\d?$/);
const itemRow = fc.tuple(code, word, fc.constantFrom('FG', 'SP', 'RM'), fc.option(quantity, { nil: null }), fc.integer({ min: 0, max: 99 }), fc.option(word, { nil: null }));
const items = fc.uniqueArray(itemRow, { selector: ([item]) => item, maxLength: 12 });
const demandRow = fc.tuple(code, fc.integer({ min: 45_000, max: 45_010 }), quantity, fc.constantFrom('Online', 'Retail'), fc.option(word, { nil: null }));
const demand = fc.array(demandRow, { maxLength: 15 });
const shuffled = <T>(rows: readonly T[]) => fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });
const modes = fc.constantFrom('append', 'replace', 'update');

const isoDay = (serial: number): string => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
/** Rows as people copy them, without the column of their own. */
const tsv = (headers: readonly string[], rows: readonly (readonly CellValue[])[]): string =>
  [headers.slice(0, -1), ...rows.map(row => row.slice(0, -1).map((cell, at) => (headers[at] === 'date' ? isoDay(Number(cell)) : String(cell ?? ''))))].map(cells => cells.join('\t')).join('\n');
const said = (table: string, mode: string, headers: readonly string[]) => ({ target: table, mode, decimal: '.', dateOrder: 'dmy', ...Object.fromEntries(headers.slice(0, -1).map((name, at) => [`column:${at}`, name])) });

const cases = [
  { table: 'm_Items', headers: ITEMS, rows: items },
  { table: 't_Demand', headers: DEMAND, rows: demand },
] as const;

describe.each(cases)('import into $table', ({ table, headers, rows: arbitrary }) => {
  const rowsOf = arbitrary as unknown as fc.Arbitrary<readonly (readonly CellValue[])[]>; // rows of either table
  const book = (rows: readonly (readonly CellValue[])[]) => memoryBook({ [table]: [headers, ...rows, new Array<CellValue>(headers.length).fill(null)] });
  const request = (rows: readonly (readonly CellValue[])[], mode: string) => ({ origin: { text: tsv(headers, rows) }, answers: said(table, mode, headers) });
  const body = async (workbook: ReturnType<typeof memoryBook>) => (await workbook.table(table))?.values.slice(1) ?? [];
  const filled = (rows: readonly (readonly CellValue[])[]) => rows.filter(row => row.slice(0, -1).some(cell => cell !== null));
  const sorted = (rows: readonly (readonly CellValue[])[]) => filled(rows).map(row => JSON.stringify(row)).sort();

  it('of the table\'s own rows, updated or replaced, changes nothing', () => fc.assert(fc.asyncProperty(rowsOf.filter(rows => rows.length > 0), fc.constantFrom('update', 'replace'), async (rows, mode) => {
    const { plan, findings } = await previewImport(book(rows), request(rows, mode));
    expect(findings).toEqual([]);
    expect(plan?.counts).toEqual({ added: 0, changed: 0, removed: 0, unchanged: rows.length, leftOut: 0 });
  }), RUNS));

  it('by key is the same the second time: nothing is left to change', () => fc.assert(fc.asyncProperty(rowsOf, rowsOf.filter(rows => rows.length > 0), async (standing, rows) => {
    const workbook = book(standing);
    await applyImport(workbook, request(rows, 'update'), quiet);
    const once = await body(workbook);
    const again = await applyImport(workbook, request(rows, 'update'), quiet);
    expect(again.counts).toMatchObject({ added: 0, changed: 0, removed: 0 });
    expect(await body(workbook)).toEqual(once);
  }), RUNS));

  it('by key holds the same rows whatever the order of the source', () => fc.assert(fc.asyncProperty(rowsOf, rowsOf.filter(rows => rows.length > 0).chain(rows => fc.tuple(fc.constant(rows), shuffled(rows))), async (standing, [rows, other]) => {
    const [a, b] = [book(standing), book(standing)];
    await applyImport(a, request(rows, 'update'), quiet);
    await applyImport(b, request(other, 'update'), quiet);
    expect(sorted(await body(b))).toEqual(sorted(await body(a)));
  }), RUNS));

  it('appending n rows that do not stand adds n below the others, which stay where they are', () => fc.assert(fc.asyncProperty(rowsOf, rowsOf.filter(rows => rows.length > 0), async (standing, all) => {
    const rows = all.filter(([key]) => !standing.some(([there]) => there === key));
    fc.pre(rows.length > 0);
    const workbook = book(standing);
    const { counts } = await applyImport(workbook, request(rows, 'append'), quiet);
    expect(counts.added).toBe(rows.length);
    const after = await body(workbook);
    expect(after.slice(0, standing.length)).toEqual(standing);
    expect(filled(after)).toHaveLength(standing.length + rows.length);
  }), RUNS));

  it('replacing leaves exactly the rows of the source', () => fc.assert(fc.asyncProperty(rowsOf, rowsOf.filter(rows => rows.length > 0), async (standing, rows) => {
    const workbook = book(standing);
    await applyImport(workbook, request(rows, 'replace'), quiet);
    const theirs = (list: readonly (readonly CellValue[])[]) => filled(list).map(row => JSON.stringify(row.slice(0, -1))).sort();
    expect(theirs(await body(workbook))).toEqual(theirs(rows));
  }), RUNS));

  it('taken back leaves every cell as it was', () => fc.assert(fc.asyncProperty(rowsOf, rowsOf.filter(rows => rows.length > 0), modes, async (standing, rows, mode) => {
    const workbook = book(standing);
    const before = await body(workbook);
    const { undo } = await applyImport(workbook, request(rows, mode), quiet);
    if (undo) await undoImport(workbook, undo, quiet);
    expect(await body(workbook)).toEqual(before);
  }), RUNS));
});

describe('previewImport', () => {
  it('never throws on random cells, and counts every row once', () => fc.assert(fc.asyncProperty(
    fc.array(fc.array(fc.oneof(fc.string({ maxLength: 8 }), fc.double(), fc.constant(null), fc.boolean(), fc.constantFrom<CellValue>({ error: '#N/A' }, 'item', 'date', 'qty', '2026-11', '3,5')), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
    fc.constantFrom('m_Items', 't_Demand', 'm_FX', 't_Expert', 't_Budget'), modes,
    async (cells, target, mode) => {
      const workbook = memoryBook({ Source: cells, t_Demand: [DEMAND, ['A', 45_000, 1, 'Online', null]] });
      const { plan, proposal } = await previewImport(workbook, { origin: { place: 'Source' }, answers: { target, mode } });
      if (plan && proposal.mapping.layout === 'long') expect(plan.counts.leftOut).toBeLessThanOrEqual(proposal.rows);
    },
  ), RUNS));
});
