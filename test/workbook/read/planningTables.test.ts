import { proposeMapping, readPlanInput } from '../../../src/workbook/read';
import type { CellValue } from '../../../src/workbook/cells';
import type { ReadResult } from '../../../src/workbook/read';
import { memoryReader, serial } from '../memoryReader';

type Rows = readonly (readonly CellValue[])[];
const sales = { name: 'Sales', values: [['Item', 'Month', 'Qty'], ['A', '2026-01', 5]] };

async function readWith(tables: Readonly<Record<string, Rows>>): Promise<ReadResult> {
  const reader = memoryReader([sales, ...Object.entries(tables).map(([table, values]) => ({ name: table, table, values }))]);
  return readPlanInput(reader, (await proposeMapping(reader, 'Sales!')).mapping);
}
const brief = ({ findings }: ReadResult): readonly string[] => findings.filter(({ code }) => code !== 'table-absent').map(({ code, cell }) => `${code} ${cell ? `${cell.sheet}!${cell.address}` : '-'}`);

describe('the tables that unlock more plans', () => {
  it('are all absent without a word in a workbook that has a history only', async () => {
    const { input, findings } = await readWith({});
    expect([input.launches, input.runOut, input.orders, input.snapshots, input.settings.reconcile]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(findings.filter(({ code }) => code === 'table-absent')).toHaveLength(3);
  });

  it('t_NPI gives launches by item, Bass only where all of it is there, and tells what cannot be read', async () => {
    const result = await readWith({ t_NPI: [
      ['item', 'p_success', 'launch', 'method', 'like_item', 'scale', 'bass_p', 'bass_q', 'bass_m', 'cannibalises', 'cannibal_pct'],
      ['N2', '50%', '2027-02-01', 'bass', null, null, 0.03, 0.38, 4000, null, null],
      ['N1', null, serial(2026, 12, 1), null, 'A', 0.6, 0.03, null, null, 'A', 0.33],
      ['N3', 2, 'soon', 'LIKE', 'A', 1, null, null, null, null, null],
    ] });
    expect(result.input.launches).toEqual([
      { item: 'N1', probability: 1, launch: '2026-12-01', method: 'LIKE', likeItem: 'A', scale: 0.6, bass: null, cannibalises: 'A', cannibalShare: 0.33 },
      { item: 'N2', probability: 0.5, launch: '2027-02-01', method: 'BASS', likeItem: null, scale: 1, bass: { p: 0.03, q: 0.38, market: 4000 }, cannibalises: null, cannibalShare: null },
    ]);
    expect(brief(result)).toEqual(['cell-invalid t_NPI!B4', 'cell-invalid t_NPI!C4']);
  });

  it('t_Moves and t_Supply give stock and open orders of the items that run out, and of no others', async () => {
    const { input } = await readWith({
      m_Items: [['item', 'eol'], ['A', '2027-03-31'], ['B', null]],
      t_Moves: [['move', 'ts', 'item', 'qty', 'kind'], ['1', '2026-01-01T08:00', 'A', 50, 'RCPT'], ['2', '2026-01-02T08:00', 'A', -20, 'SHIP'], ['3', '2026-01-02T08:00', 'B', 9, 'RCPT']],
      t_Supply: [['order', 'line', 'kind', 'item', 'qty', 'received_qty', 'due', 'received'], ['P', 1, 'PO', 'A', 30, 10, '2026-12-01', null], ['P', 2, 'TO', 'A', 30, 0, '2026-12-01', null], ['P', 3, 'PO', 'A', 5, 5, '2026-01-01', '2026-01-01'], ['P', 4, 'PO', 'B', 5, 0, '2026-12-01', null]],
    });
    expect(input.runOut).toEqual({ onHand: new Map([['A', 30]]), receipts: [{ item: 'A', qty: 20, due: '2026-12-01' }] });
    expect(input.items.get('A')?.eol).toBe('2027-03-31');
  });

  it('t_Orders gives what is still open, with the channel of the customer', async () => {
    const { input } = await readWith({
      m_Customers: [['customer', 'name', 'channel'], ['C1', 'One', 'Online']],
      t_Orders: [['order', 'line', 'customer', 'item', 'loc', 'qty', 'open_qty', 'ordered', 'requested', 'status'],
        ['S', 1, 'C1', 'A', 'HAM', 10, 6, '2026-10-01', '2026-11-05', 'part'], ['S', 2, 'C9', 'A', null, 10, 10, '2026-10-01', '2026-11-09', null],
        ['S', 3, 'C1', 'A', null, 10, 0, '2026-10-01', '2026-11-05', 'shipped'], ['S', 4, 'C1', 'A', null, 10, 10, '2026-10-01', '2026-11-05', 'cancelled']],
    });
    expect(input.orders).toEqual([
      { item: 'A', customer: 'C1', channel: 'Online', loc: 'HAM', qty: 6, requested: '2026-11-05' }, { item: 'A', customer: 'C9', channel: '', loc: '', qty: 10, requested: '2026-11-09' },
    ]);
  });

  it('Settings begin the snapshots, and say how forecasts agree with their sums', async () => {
    const { input } = await readWith({ m_Settings: [['key', 'value'], ['Reconcile', 'MinT'], ['DecisionLagMonths', 3]] });
    expect([input.snapshots, input.settings.reconcile, input.settings.decisionLagMonths]).toEqual([[], 'mint', 3]);
    const kept = await readWith({ x_Snapshots: [['cycle', 'item', 'channel', 'per', 'lag', 'naive', 'statistical', 'consensus', 'lower', 'upper'], ['2026-09', 'A', null, '2026-11', 2, 4, 5, 6, null, 8]] });
    expect(kept.input.snapshots).toEqual([{ cycle: '2026-09', item: 'A', channel: '', period: '2026-11', lag: 2, naive: 4, statistical: 5, consensus: 6, lower: null, upper: 8 }]);
  });
});
