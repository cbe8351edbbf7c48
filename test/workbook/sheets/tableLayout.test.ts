import type { TableDescription } from '../../../src/workbook/sheets/description';
import { tableLayout } from '../../../src/workbook/sheets/tableLayout';

const describeTable = (headers: string[], rows: (string | number)[][], append = false): TableDescription => ({
  name: 'p_X', row: 0, append,
  columns: headers.map((header, index) => ({ header, width: 10, key: index === 0 })),
  rows: rows.map(cells => ({ cells })),
});
const keysOf = (layout: ReturnType<typeof tableLayout>, table: TableDescription): unknown[] =>
  layout.rows.map(row => (row.described === null ? `kept ${row.existing}` : table.rows[row.described].cells[0]));

describe('tableLayout', () => {
  it('lays a new table out as described', () => {
    const table = describeTable(['item', '2026-11'], [['A', 1], ['B', 2]]);
    expect(tableLayout(null, table)).toMatchObject({ headers: ['item', '2026-11'], described: [0, 1], existing: [null, null] });
  });
  it('keeps every column where it stands and adds new periods at the right end', () => {
    const table = describeTable(['item', '2026-12', '2027-01'], [['A', 1, 2]]);
    const layout = tableLayout({ headers: ['item', '2026-11', '2026-12', 'my remark'], body: [['A', 9, 8, 'hm']] }, table);
    expect(layout.headers).toEqual(['item', '2026-11', '2026-12', 'my remark', '2027-01']);
    expect(layout.described).toEqual([0, null, 1, null, 2]);
  });
  it('matches rows by key, so that a remark follows its item when items come and go', () => {
    const table = describeTable(['item', 'qty'], [['A', 1], ['B', 2], ['D', 4]]);
    const layout = tableLayout({ headers: ['item', 'qty', 'remark'], body: [['A', 0, 'a'], ['C', 0, 'c'], ['D', 0, 'd']] }, table);
    expect(layout.rows).toEqual([{ described: 0, existing: 0 }, { described: 1, existing: null }, { described: 2, existing: 2 }]);
  });
  it('keeps the order a person sorted by, new rows last', () => {
    const table = describeTable(['item'], [['A'], ['B'], ['C'], ['D']]);
    const layout = tableLayout({ headers: ['item'], body: [['D'], ['A'], ['B']] }, table);
    expect(keysOf(layout, table)).toEqual(['D', 'A', 'B', 'C']);
  });
  it('keeps all rows of an appending table and ignores its empty ones', () => {
    const table = describeTable(['run'], [['3']], true);
    expect(keysOf(tableLayout({ headers: ['run'], body: [['1'], ['2'], [null]] }, table), table)).toEqual(['kept 0', 'kept 1', '3']);
  });
});
