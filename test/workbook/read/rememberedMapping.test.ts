import { mappings } from '../../../src/workbook/contract';
import { mappingRow, proposeMapping, readPlanInput, rememberedMapping } from '../../../src/workbook/read';
import type { CellValue } from '../../../src/workbook/cells';
import type { Mapping } from '../../../src/workbook/read';
import { memoryReader } from '../memoryReader';

type Rows = readonly (readonly CellValue[])[];

const stored = (mapping: Mapping) => ({ name: 'Mappings', table: 'x_Mappings', values: [mappings.columns.map(({ name }) => name), mappingRow(mapping)] });
const confirmed = async (values: Rows): Promise<Mapping> => (await proposeMapping(memoryReader([{ name: 'Sales', values }]), 'Sales!')).mapping;
const remembered = async (before: Rows, after: Rows): Promise<Mapping | null> => rememberedMapping(memoryReader([{ name: 'Sales', values: after }, stored(await confirmed(before))]));
const months = Array.from({ length: 30 }, (_, i) => `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`);

const long: Rows = [['Artikel', 'Woche', 'Menge', 'Notiz'], ['A', '2026-W01', '1,5', null], ['A', '2026-W02', '2,5', 'x'], ['B', '2026-W02', '2,5', 'x']];
const wide: Rows = [['SKU', ...months.slice(0, 24)], ['A', ...months.slice(0, 24).map((_, i) => i)], ['B', ...months.slice(0, 24).map(() => 1)]];
const tall: Rows = [['Month', 'A', 'B', 'Total'], ...months.map((month, i) => [month, i, 2 * i, 3 * i])];

describe('rememberedMapping', () => {
  it.each([['long', long], ['wide', wide], ['tall', tall]] as const)('reads a %s source as it was confirmed', async (_, values) => {
    const mapping = await confirmed(values);
    const again = await remembered(values, values);
    expect(again).not.toBeNull();
    expect(again && mappingRow(again)).toEqual(mappingRow(mapping));
    const reader = memoryReader([{ name: 'Sales', values }]);
    expect(again && (await readPlanInput(reader, again)).input).toEqual((await readPlanInput(reader, mapping)).input);
    expect(again?.columns.every(({ confidence }) => confidence === 1)).toBe(true);
  });

  it('has no column more or less than the contract', async () => expect(mappingRow(await confirmed(long))).toHaveLength(mappings.columns.length));

  it('follows columns that moved and rows put above', async () => {
    const moved = [['Title', null, null, null, null], ...long.map((row) => [row[3] ?? null, row[2] ?? null, 'new', row[0] ?? null, row[1] ?? null])];
    moved[1] = ['Notiz', 'Menge', 'Neu', 'Artikel', 'Woche'];
    const mapping = await remembered(long, moved);
    expect(mapping?.headerRow).toBe(1);
    expect(Object.fromEntries((mapping?.columns ?? []).map(({ field, column }) => [field, column]))).toMatchObject({ item: 3, date: 4, qty: 1 });
  });

  it('takes in the months that were added since', async () => {
    const mapping = await remembered(wide, [['SKU', ...months], ['A', ...months.map((_, i) => i)]]);
    expect(mapping?.periodColumns).toHaveLength(30);
    expect(mapping?.periodColumns.at(-1)).toEqual({ column: 30, period: '2026-06' });
  });

  it('takes in the series that were added since, but not the totals', async () => {
    const mapping = await remembered(tall, tall.map((row, i) => [...row, i === 0 ? 'C' : 7]));
    expect(mapping?.columns.filter(({ field }) => field === 'qty').map(({ header }) => header)).toEqual(['A', 'B', 'C']);
  });

  it('stores 600 period columns in one cell', async () => {
    const weeks = Array.from({ length: 600 }, (_, i) => i + 40_000);
    const mapping: Mapping = { ...(await confirmed(wide)), bucket: 'day', periodColumns: weeks.map((day, i) => ({ column: i + 1, period: new Date(day * 86_400_000).toISOString().slice(0, 10) })) };
    for (const cell of mappingRow(mapping)) expect(String(cell).length).toBeLessThan(32_767);
  });

  it('is null when nothing is remembered, the source is gone, its headers are gone, or the row is spoilt', async () => {
    expect(await rememberedMapping(memoryReader([{ name: 'Sales', values: long }]))).toBeNull();
    expect(await rememberedMapping(memoryReader([stored(await confirmed(long))]))).toBeNull();
    expect(await remembered(long, [['Artikel', 'Woche'], ['A', '2026-W01']])).toBeNull();
    const row = [...mappingRow(await confirmed(long))];
    row[7] = '{not json';
    const spoilt = { name: 'Mappings', table: 'x_Mappings', values: [mappings.columns.map(({ name }) => name), row] };
    expect(await rememberedMapping(memoryReader([{ name: 'Sales', values: long }, spoilt]))).toBeNull();
  });
});
