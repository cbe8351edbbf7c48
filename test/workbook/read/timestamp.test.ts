import { items, moves } from '../../../src/workbook/contract';
import { readContractTable } from '../../../src/workbook/read/contractTable';
import { findingList } from '../../../src/workbook/read/findingList';
import { readTimestamp } from '../../../src/workbook/read/timestamp';
import { memoryReader } from '../memoryReader';

describe('readTimestamp', () => {
  it.each([
    [46_328.322916666664, '2026-11-02T07:45:00'], [46_328, '2026-11-02T00:00:00'], ['2026-11-02T07:45:30Z', '2026-11-02T07:45:30'], ['2026-11-02 07:45', '2026-11-02T07:45:00'],
    ['2026-11-02', '2026-11-02T00:00:00'], ['02.11.2026', '2026-11-02T00:00:00'], ['2.11.2026 7:45', '2026-11-02T07:45:00'], [46_328.9999999, '2026-11-03T00:00:00'],
  ])('reads %p as %s', (cell, expected) => expect(readTimestamp(cell)).toBe(expected));
  it.each([['2026-02-30T10:00'], ['2026-11-02T24:00'], ['2026-11-02 7h45:00'], ['2026-11'], ['soon'], [true], [null], [-5]])('is undefined for %p', (cell) => expect(readTimestamp(cell)).toBeUndefined());
});

describe('readContractTable', () => {
  const row = (cells: Readonly<Record<string, string | number>>) => moves.columns.map(({ name }) => cells[name] ?? null);

  it('leaves out and names a row without a needed cell, empty or unreadable, and keeps the rest', async () => {
    const findings = findingList();
    const values = [moves.columns.map(({ name }) => name), row({ move: 'M1', ts: 46_328, item: 'A', qty: 3 }), row({ move: 'M2', ts: 46_328, item: 'A' }), row({ move: 'M3', ts: 46_328, item: 'A', qty: 'much' })];
    const rows = await readContractTable(memoryReader([{ name: 'Stock Movements', table: 't_Moves', values }]), moves, findings);
    expect(rows).toEqual([expect.objectContaining({ move: 'M1', qty: 3, kind: 'ADJ', lot: null })]);
    expect(findings.list().map(({ code, cell, message }) => [code, cell?.address, message])).toEqual([
      ['cell-needed', 'F3', 'The row of t_Moves has no qty; it is left out.'],
      ['cell-invalid', 'F4', '“much” cannot be the qty of t_Moves; the row is left out.'],
    ]);
  });

  it('takes the default, said, where an optional cell cannot be read', async () => {
    const findings = findingList();
    const rows = await readContractTable(memoryReader([{ name: 'Items', table: 'm_Items', values: [['item', 'type', 'moq'], ['A', 'thing', 'many']] }]), items, findings);
    expect(rows).toMatchObject([{ item: 'A', type: 'FG', moq: null }]);
    expect(findings.list().map(({ message }) => message)).toEqual(['“thing” cannot be the type of m_Items; FG is taken.', '“many” cannot be the moq of m_Items; nothing is taken.']);
  });
});
