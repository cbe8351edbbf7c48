import { SALES_HEADERS, salesHistory } from '../../workbench/sample/salesHistory';

describe('salesHistory', () => {
  const rows = salesHistory({ seed: 7, months: 42 });

  it('gives the same rows for the same seed and others for another', () => {
    expect(salesHistory({ seed: 7, months: 42 })).toEqual(rows);
    expect(salesHistory({ seed: 8, months: 42 })).not.toEqual(rows);
  });
  it('has twelve items in two channels, whole pieces, months in order', () => {
    expect(SALES_HEADERS).toEqual(['Item', 'Channel', 'Month', 'Qty']);
    expect([new Set(rows.map(([item]) => item)).size, new Set(rows.map(([, channel]) => channel)).size]).toEqual([12, 2]);
    expect(rows.every(([, , month, quantity]) => /^20\d\d-(0[1-9]|1[0-2])$/.test(month) && Number.isInteger(quantity) && quantity >= 0)).toBe(true);
    expect(rows.slice(0, 42).map(([, , month]) => month)).toEqual(rows.slice(0, 42).map(([, , month]) => month).sort());
  });
  it('has one item that sells in few months and one that is young', () => {
    const of = (name: string) => rows.filter(([item, channel]) => item === name && channel === 'Online');
    expect(of('Pump seal kit').filter(([, , , quantity]) => quantity === 0).length).toBeGreaterThan(21);
    expect(of('Smart irrigation timer')).toHaveLength(7);
  });
});
