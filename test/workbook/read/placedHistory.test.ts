import type { CellValue } from '../../../src/workbook/cells';
import { proposeMapping, readPlanInput } from '../../../src/workbook/read';
import { placedHistory } from '../../../src/workbook/read/placedHistory';
import { memoryReader } from '../memoryReader';

async function placed(values: readonly (readonly CellValue[])[], item: string, at = { row: 2, column: 1 }): Promise<readonly unknown[]> {
  const reader = memoryReader([{ name: 'Sales', values, at }]);
  const { mapping } = await proposeMapping(reader, 'Sales!');
  const found = await placedHistory(reader, mapping, key => key.item === item);
  const { input } = await readPlanInput(reader, mapping);
  const series = input.demand.find(({ key }) => key.item === item);
  expect(found.reduce((sum, { value }) => sum + value, 0)).toBe(series?.values.reduce((sum, value) => sum + (value || 0), 0));
  return found.map(({ value, cell }) => [value, `${cell.sheet}!${cell.address}`]);
}

describe('placedHistory', () => {
  it('gives each quantity of a series with its cell, rows long, whatever their order', async () => {
    expect(await placed([['Item', 'Month', 'Qty'], ['A', '2026-01', 5], ['B', '2026-01', 1], ['A', '2026-03', 7], ['A', '2026-02', 2]], 'A'))
      .toEqual([[5, 'Sales!D4'], [7, 'Sales!D6'], [2, 'Sales!D7']]);
  });

  it('the same for periods across and for periods down', async () => {
    expect(await placed([['Item', '2026-01', '2026-02', '2026-03'], ['A', 1, 2, 3], ['B', 4, null, 6]], 'B')).toEqual([[4, 'Sales!C5'], [6, 'Sales!E5']]);
    expect(await placed([['Month', 'A', 'B'], ['2026-01', 1, 4], ['2026-02', 2, 5]], 'B')).toEqual([[4, 'Sales!D4'], [5, 'Sales!D5']]);
  });
});
