import { findHistory } from '../../../src/workbook/read';
import { memoryReader } from '../memoryReader';

const history = [['Item', 'Date', 'Qty'], ...Array.from({ length: 20 }, (_, i) => [`A-${i % 3}`, `2026-01-${String(i + 1).padStart(2, '0')}`, i])];
const sources = async (reader: ReturnType<typeof memoryReader>): Promise<readonly string[]> => (await findHistory(reader)).map(({ source }) => source);

describe('findHistory', () => {
  it('finds tables, names and plain sheets, the likeliest first', async () => {
    const reader = memoryReader([
      { name: 'Notes', values: [['Dear all'], ['please read']] },
      { name: 'Data', values: [['Ref', 'When', 'Amount'], ...history.slice(1)] },
      { name: 'Sales', values: history, table: 'tblSales' },
      { name: 'Old', values: [['x'], ...history] },
    ], { OldSales: 'Old!A2:C22' });
    const found = await findHistory(reader);
    expect(found.map(({ source }) => source)).toEqual(['tblSales', 'OldSales', 'Old!', 'Data!']);
    expect(found[0]).toMatchObject({ rows: 20, columns: 3, place: { sheet: 'Sales', address: 'A1:C21' } });
    for (let i = 1; i < found.length; i++) expect(found[i - 1]?.likelihood).toBeGreaterThanOrEqual(found[i]?.likelihood ?? 1);
  });

  it('puts t_Demand first when it has rows', async () => {
    const demand = { name: 'Demand History', table: 't_Demand', values: [['item', 'date', 'qty'], ['A', '2026-01-01', 1]] };
    expect(await sources(memoryReader([{ name: 'Sales', values: history }, demand]))).toEqual(['t_Demand', 'Sales!']);
    expect(await sources(memoryReader([{ name: 'Sales', values: history }, { ...demand, values: demand.values.slice(0, 1) }]))).toEqual(['Sales!', 't_Demand']);
  });

  it('leaves out Concord’s own tables, other inputs, and the sheets they stand on', async () => {
    const own = ['p_Forecast', 'x_Runs', 'm_Items', 't_Orders'].map((table) => ({ name: `Sheet ${table}`, table, values: history }));
    expect(await sources(memoryReader([...own, { name: 'Sales', values: history }]))).toEqual(['Sales!']);
  });

  it('leaves out what has no dates or no quantities, and an empty workbook', async () => {
    expect(await sources(memoryReader([{ name: 'Parts', values: [['Item', 'Name'], ['A', 'Trimmer']] }]))).toEqual([]);
    expect(await sources(memoryReader([]))).toEqual([]);
    expect(await sources(memoryReader([{ name: 'Empty', values: [] }]))).toEqual([]);
  });

  it('finds a history that has only its header yet', async () => expect(await sources(memoryReader([{ name: 'S', values: history.slice(0, 1) }]))).toEqual(['S!']));
});
