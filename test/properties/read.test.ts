import fc from 'fast-check';
import { periodId } from '../../src/engine/time/period';
import { findHistory, proposeMapping, readPlanInput, rememberedMapping } from '../../src/workbook/read';
import type { CellValue } from '../../src/workbook/cells';
import type { Mapping } from '../../src/workbook/read';
import { memoryReader, serial } from '../workbook/memoryReader';

const dates = ['2026-11-03', '03/04/2026', '13.04.2026', '2026-W45', 'KW45/2026', '2026-11', 'Nov-26', 'Q4 2026', '2026', '202611', '31.12.1899', '1.1.0001', '99999999'];
const words = ['Item', 'Date', 'Qty', 'Month', 'Channel', 'Total', '', ' ', 'abc', '=A1', '1.234,5', '(5)', '-', '\u0000', 'A\u0000B', '__proto__', 'constructor', '💥'];

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null), fc.boolean(), fc.double(), fc.integer({ min: -5, max: 80_000 }), fc.integer({ min: 195_000, max: 21_000_000 }),
  fc.string({ maxLength: 12 }), fc.constantFrom(...dates), fc.constantFrom(...words), fc.constantFrom('#N/A', '#REF!').map((error) => ({ error })),
);
const grid = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 });
const tableNames = fc.constantFrom('t_Demand', 'm_Items', 'm_Settings', 'm_StockPolicy', 'p_Consensus', 'x_Mappings', 'Other');
const headers: Readonly<Record<string, readonly string[]>> = {
  t_Demand: ['item', 'date', 'qty', 'loc'], m_Items: ['item', 'moq', 'type', 'launch'], m_Settings: ['key', 'value'], m_StockPolicy: ['item', 'loc', 'policy', 'target'],
  p_Consensus: ['family', 'channel', 'figure', '2026-11'], x_Mappings: ['target', 'source', 'layout', 'columns'], Other: ['Item', '2026-10', '2026-11', '2026-12'],
};

/** What a plan sees, in a form that compares every byte. */
const fingerprint = async (values: readonly (readonly CellValue[])[], mapping: Mapping): Promise<string> => {
  const { input } = await readPlanInput(memoryReader([{ name: 'S', values }]), mapping);
  return JSON.stringify({ ...input, demand: input.demand.map(({ key, first, values: numbers }) => [key, first, [...numbers].map(String)]), items: [...input.items], policies: [...input.policies] });
};

describe('the reader', () => {
  it('never throws, whatever the cells of a sheet hold', async () => {
    await fc.assert(fc.asyncProperty(grid, fc.dictionary(fc.constantFrom('layout', 'bucket', 'dateOrder', 'column:0', 'column:1', 'headerRow'), fc.constantFrom('wide', 'tall', 'long', 'week', 'mdy', 'item', 'qty', '3')), async (values, answers) => {
      const reader = memoryReader([{ name: 'S', values }]);
      await findHistory(reader);
      const { mapping } = await proposeMapping(reader, 'S!', answers);
      const { input } = await readPlanInput(reader, mapping);
      for (const { values: numbers } of input.demand) expect(numbers.length).toBeGreaterThan(0);
    }), { numRuns: 400 });
  });

  it('never throws, whatever the tables of the contract hold', async () => {
    await fc.assert(fc.asyncProperty(fc.uniqueArray(fc.tuple(tableNames, grid), { selector: ([name]) => name, maxLength: 5 }), async (tables) => {
      const reader = memoryReader(tables.map(([table, values]) => ({ name: table, table, values: [headers[table] ?? [], ...values] })));
      const [first] = await findHistory(reader);
      const mapping = (await rememberedMapping(reader)) ?? (await proposeMapping(reader, first?.source ?? 't_Demand')).mapping;
      await readPlanInput(reader, mapping);
    }), { numRuns: 300 });
  });

  it('gives the same input for shuffled rows, to the last bit', async () => {
    const row = fc.record({ item: fc.constantFrom('A', 'B', ' B', 'c', 'C', '010', '10'), day: fc.integer({ min: 0, max: 40 }), qty: fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom('x', '1.5', null)), family: fc.constantFrom('F', 'G', null) });
    const shuffled = fc.array(row, { minLength: 1, maxLength: 60 }).chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })));
    await fc.assert(fc.asyncProperty(shuffled, async ([rows, others]) => {
      const sheet = (list: typeof rows) => [['Item', 'Date', 'Qty', 'Family'], ...list.map(({ item, day, qty, family }) => [item, serial(2026, 1, 1 + day), qty, family])];
      const { mapping } = await proposeMapping(memoryReader([{ name: 'S', values: sheet(rows) }]), 'S!', { bucket: 'week' });
      expect(await fingerprint(sheet(others), mapping)).toBe(await fingerprint(sheet(rows), mapping));
    }), { numRuns: 150 });
  });

  it('reads the same series from long, wide and tall sheets of the same filled data', async () => {
    const data = fc.record({
      items: fc.uniqueArray(fc.stringMatching(/^[A-Z]{2}-\d{2}$/), { minLength: 2, maxLength: 5 }), count: fc.integer({ min: 6, max: 30 }), start: fc.integer({ min: 2000 * 12, max: 2030 * 12 }), seed: fc.integer({ min: 1, max: 999 }),
    });
    await fc.assert(fc.asyncProperty(data, async ({ items, count, start, seed }) => {
      const months = Array.from({ length: count }, (_, i) => periodId(start + i, 'month'));
      const qty = (i: number, p: number): number => ((i + 3) * (p + 7) * seed) % 101;
      const sheets = [
        [['Item', 'Month', 'Qty'], ...items.flatMap((item, i) => months.map((month, p) => [item, month, qty(i, p)]))],
        [['Item', ...months], ...items.map((item, i) => [item, ...months.map((_, p) => qty(i, p))])],
        [['Month', ...items], ...months.map((month, p) => [month, ...items.map((_, i) => qty(i, p))])],
      ];
      const [long, wide, tall] = await Promise.all(sheets.map(async (values) => {
        const reader = memoryReader([{ name: 'S', values }]);
        return (await readPlanInput(reader, (await proposeMapping(reader, 'S!')).mapping)).input.demand;
      }));
      expect(long).toHaveLength(items.length);
      expect(wide).toEqual(long);
      expect(tall).toEqual(long);
    }), { numRuns: 60 });
  });
});
