import type { TableRegion } from '../../../src/workbook/cells';
import { carryOn } from '../../../src/workbook/sheets/carryOn';
import type { SheetDescription } from '../../../src/workbook/sheets/description';

const sheet: SheetDescription = {
  name: 'Consensus Plan', tabColor: '', cells: [], charts: [], freeze: { rows: 0, columns: 0 },
  table: {
    name: 'p_Consensus', row: 0,
    columns: [{ header: 'family', key: true, width: 1 }, { header: 'figure', key: true, width: 1 }, { header: '2026-11', period: true, width: 1 }],
    rows: [{ cells: ['F', 'statistical', 10] }, { cells: ['F', 'sales', 1], styles: { 2: 'input' } }],
  },
};
const standing = (values: TableRegion['values']): TableRegion => ({ table: 'p_Consensus', sheet: 'S', row: 0, column: 0, values });

describe('carryOn', () => {
  it('empties periods behind a shortened horizon but keeps what people typed there', () => {
    const { table } = carryOn(sheet, standing([['family', 'figure', '2026-11', '2026-12'], ['F', 'statistical', 9, 8], ['F', 'sales', 0, 7]]));
    expect(table.columns.map(column => column.header)).toEqual(['family', 'figure', '2026-11', '2026-12']);
    expect(table.rows.map(row => row.cells)).toEqual([['F', 'statistical', 10, null], ['F', 'sales', 1, 7]]);
  });
  it('leaves periods that have passed to themselves', () => {
    expect(carryOn(sheet, standing([['family', 'figure', '2026-10', '2026-11'], ['F', 'sales', 0, 7]])).table.columns).toHaveLength(3);
  });
  it('keeps a row that left the plan when a person wrote beside it', () => {
    const { table } = carryOn(sheet, standing([['family', 'figure', '2026-11', 'remark'], ['Gone', 'sales', 5, 'ask Ann'], ['Gone too', 'sales', 5, null]]));
    expect(table.rows.slice(2).map(row => row.cells)).toEqual([['Gone', 'sales', null]]);
  });
  it('changes nothing in a new workbook', () => {
    expect(carryOn(sheet, null)).toBe(sheet);
  });
});
