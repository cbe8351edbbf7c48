import fc from 'fast-check';
import { contract } from '../../src/workbook/contract';
import type { CellValue } from '../../src/workbook/cells';
import { lint } from '../../src/workbook/lint';
import { memoryReader } from '../workbook/memoryReader';
import { findings } from '../workbook/lint/workbook';
import type { TestRow } from '../workbook/lint/workbook';

const words = ['A', 'B', 'a', ' A', 'Total', '', ' ', '=A1', '@SUM(A1)', '1.234,5', '95 %', '2026-11', '2026-W53', '2025-W53', '03/04/2026', '2026-11-03', 'USD', 'EUR', 'RCPT', 'PCT', 'LIKE', 'TRUE', '__proto__', 'constructor', 'A;B', '\u0000', '💥'];
const formulas = ['=A2*2', '=#REF!', '=[1]S!A1', '=HYPERLINK("x")', "='", '="', '=m_Items[[#This Row],[item]]', '=$XFD$1048576+A1:A9'];
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null), fc.boolean(), fc.double({ noNaN: true }), fc.integer({ min: -5, max: 60_000 }), fc.string({ maxLength: 8 }), fc.constantFrom(...words), fc.constantFrom('#N/A', '#REF!').map((error) => ({ error })),
);
const names = contract.map(({ name }) => name);
const headersOf = (name: string): readonly string[] => [...(contract.find((table) => table.name === name)?.columns.map((column) => column.name) ?? []), 'valid_to', 'unit', '2026-11'];

const table = fc.constantFrom(...names).chain((name) => {
  const headers = headersOf(name);
  return fc.record({
    name: fc.constant(name),
    headers: fc.oneof(fc.constant(headers), fc.shuffledSubarray([...headers])),
    rows: fc.array(fc.array(cell, { minLength: 0, maxLength: headers.length }), { maxLength: 8 }),
    formulas: fc.array(fc.array(fc.option(fc.constantFrom(...formulas)), { maxLength: headers.length }), { maxLength: 9 }),
    hidden: fc.array(fc.nat(20), { maxLength: 4 }),
  });
});

describe('the linter', () => {
  it('never throws, whatever the cells of the tables hold, and every finding has a sentence, a remedy and a cell of the workbook', async () => {
    await fc.assert(fc.asyncProperty(fc.uniqueArray(table, { selector: ({ name }) => name, maxLength: 6 }), async (tables) => {
      const reader = memoryReader(tables.map((each) => ({ name: each.name, table: each.name, values: [[...each.headers], ...each.rows], formulas: each.formulas, hiddenRows: each.hidden, hiddenColumns: each.hidden })));
      const { findings: all, counts } = await lint(reader);
      expect(counts.error + counts.warning + counts.info).toBe(all.reduce((sum, { count = 1 }) => sum + count, 0));
      for (const { message, remedy, cell: place } of all) {
        expect(message).not.toMatch(/undefined|NaN|\[object/);
        expect(remedy).not.toBe('');
        if (place) expect(place.address).toMatch(/^[A-Z]+[1-9]\d*(?::[A-Z]+\d+)?$/);
      }
    }), { numRuns: 400 });
  }, 60_000);

  it('never throws on sheets without tables', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 10 }), async (values) => {
      await lint(memoryReader([{ name: 'S', values }]));
    }), { numRuns: 200 });
  });

  it('finds the same whatever the order of the rows, but for the row that it names', async () => {
    const row = fc.record({ parent: fc.constantFrom('A', 'B', 'C', 'D'), component: fc.constantFrom('A', 'B', 'C', 'D', 'E'), qty_per: fc.constantFrom<number | string>(1, 2, 0, -1, '1', 'x') });
    const shuffled = fc.uniqueArray(row, { selector: ({ parent, component }) => parent + component, minLength: 1, maxLength: 12 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })));
    const kinds = async (rows: readonly TestRow[]): Promise<readonly string[]> =>
      (await findings({ m_BOM: rows, m_Items: [{ item: 'A' }, { item: 'B' }, { item: 'C' }, { item: 'D' }] })).filter(({ code }) => code !== 'bom-cycle').map(({ code, severity }) => `${severity} ${code}`).sort();
    const hasLoop = async (rows: readonly TestRow[]): Promise<boolean> => (await findings({ m_BOM: rows })).some(({ code }) => code === 'bom-cycle');
    await fc.assert(fc.asyncProperty(shuffled, async ([rows, others]) => {
      expect(await kinds(others)).toEqual(await kinds(rows));
      expect(await hasLoop(others)).toBe(await hasLoop(rows));
    }), { numRuns: 150 });
  });

  it('finds a loop exactly when following components leads back', async () => {
    const edges = fc.uniqueArray(fc.record({ parent: fc.constantFrom(...'ABCDEF'), component: fc.constantFrom(...'ABCDEF') }), { selector: ({ parent, component }) => parent + component, maxLength: 14 });
    await fc.assert(fc.asyncProperty(edges, async (lines) => {
      const reaches = (from: string, to: string, seen: ReadonlySet<string> = new Set()): boolean =>
        lines.some(({ parent, component }) => parent === from && (component === to || (!seen.has(component) && reaches(component, to, new Set([...seen, component])))));
      const looped = [...'ABCDEF'].some((item) => reaches(item, item));
      const all = await findings({ m_BOM: lines.map((line) => ({ ...line, qty_per: 1 })) });
      expect(all.some(({ code }) => code === 'bom-cycle')).toBe(looped);
    }), { numRuns: 300 });
  });
});
