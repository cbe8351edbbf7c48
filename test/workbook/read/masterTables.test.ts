import { policyKey } from '../../../src/plan/model/planInput';
import { proposeMapping, readPlanInput, readSettingsTable } from '../../../src/workbook/read';
import type { CellValue } from '../../../src/workbook/cells';
import type { ReadResult } from '../../../src/workbook/read';
import { memoryReader, serial } from '../memoryReader';

type Rows = readonly (readonly CellValue[])[];

const sales = { name: 'Sales', values: [['Item', 'Month', 'Qty'], ['A', '2026-01', 5]] };

async function readWith(tables: Readonly<Record<string, Rows>>): Promise<ReadResult> {
  const reader = memoryReader([sales, ...Object.entries(tables).map(([table, values]) => ({ name: table, table, values }))]);
  return readPlanInput(reader, (await proposeMapping(reader, 'Sales!')).mapping);
}

const brief = ({ findings }: Pick<ReadResult, 'findings'>): readonly string[] =>
  findings.filter(({ code }) => code !== 'table-absent').map(({ code, cell }) => `${code} ${cell ? `${cell.sheet}!${cell.address}` : '-'}`);

describe('m_Settings', () => {
  it('has the contract’s defaults where the table is absent, and says so', async () => {
    const { input, findings } = await readWith({});
    expect(input.settings).toEqual({
      asOf: null, currency: 'EUR', horizonMonths: 18, horizonWeeks: 26, bucket: null, serviceDefault: 0.95, leadTimeDaysDefault: 30, holdingRate: 0.25, orderCost: 0, seed: 1,
    });
    expect(findings.filter(({ code }) => code === 'table-absent').map(({ severity }) => severity)).toEqual(['info', 'info', 'info']);
  });

  it('reads keys in any case and order, dates, text numbers and percentages', async () => {
    const { input, findings } = await readWith({
      m_Settings: [['key', 'value'], ['horizonmonths', '24'], ['AsOf', serial(2026, 10, 31)], ['PlanBucket', 'Week'], ['ServiceDefault', '97%'], ['Currency', 'CHF'], ['Seed', 7], ['OrderCost', null], ['forecasttier', 'Accurate']],
    });
    expect(input.settings).toMatchObject({ tier: 'accurate', horizonMonths: 24, asOf: '2026-10-31', bucket: 'week', serviceDefault: 0.97, currency: 'CHF', seed: 7, orderCost: 0 });
    expect(brief({ findings })).toEqual([]);
  });

  it('takes the default for what cannot be read, and tells the cell', async () => {
    const result = await readSettingsTable(memoryReader([{
      name: 'Settings', table: 'm_Settings',
      values: [['key', 'value'], ['HorizonMonths', 99], ['ServiceDefault', 95], ['Seed', 1.5], ['AsOf', 'soon'], ['HoldingRate', { error: '#REF!' }], ['Colour', 'blue'], ['Currency', 'USD'], ['Currency', 'GBP']],
    }]));
    expect(result.settings).toMatchObject({ horizonMonths: 18, serviceDefault: 0.95, seed: 1, asOf: null, holdingRate: 0.25, currency: 'USD' });
    expect(brief(result)).toEqual([
      'key-repeated Settings!A9', 'cell-invalid Settings!B2', 'cell-invalid Settings!B3', 'cell-invalid Settings!B4', 'cell-invalid Settings!B5', 'cell-invalid Settings!B6', 'setting-unknown Settings!A7',
    ]);
    expect(result.findings[1]?.message).toBe('“99” cannot be HorizonMonths; the default 18 is taken.');
  });
});

describe('m_Items', () => {
  it('reads what a plan needs and the extension for stock, columns in any order', async () => {
    const { input, findings } = await readWith({ m_Items: [['My remark', 'unit_cost', 'Item', 'name', 'family', 'uom', 'moq', 'lead time d', 'lead_time_sd_d'], ['x', 53, 'A', 'Trimmer', 'Garden', 'pcs', '1,200', 21, null]] });
    expect(input.items.get('A')).toEqual({ item: 'A', name: 'Trimmer', family: 'Garden', uom: 'pcs', moq: 1200, multiple: null, leadTimeDays: 21, leadTimeSdDays: null, unitCost: 53 });
    expect(brief({ findings })).toEqual([]);
  });

  it('tells bad cells and rows without a key, and reads the rest', async () => {
    const result = await readWith({ m_Items: [['item', 'moq', 'lead_time_d', 'lot_rule'], ['A', 'few', -5, 'BIG'], [null, 1, 1, null], ['B', 2, 3, 'eoq']] });
    expect(result.input.items.get('A')).toMatchObject({ moq: null, leadTimeDays: null });
    expect(result.input.items.get('B')).toMatchObject({ moq: 2, leadTimeDays: 3 });
    expect(brief(result)).toEqual(['key-missing m_Items!A3', 'cell-invalid m_Items!D2', 'cell-invalid m_Items!B2', 'cell-invalid m_Items!C2']);
  });

  it('keeps the same one of two rows of a key, whatever their order', async () => {
    const rows: Rows = [['A', 'First'], ['A', 'Second']];
    const one = await readWith({ m_Items: [['item', 'name'], ...rows] });
    const other = await readWith({ m_Items: [['item', 'name'], ...[...rows].reverse()] });
    expect(one.input.items.get('A')).toEqual(other.input.items.get('A'));
    expect(brief(one)).toEqual(['key-repeated m_Items!A3']);
    expect(brief(other)).toEqual(['key-repeated m_Items!A2']);
  });

  it('is not read without its key column', async () => {
    const result = await readWith({ m_Items: [['name'], ['Trimmer']] });
    expect(brief(result)).toEqual(['column-missing m_Items!A1']);
    expect(result.input.items.size).toBe(0);
  });
});

describe('m_StockPolicy', () => {
  it('fills in the contract’s defaults and the default service level', async () => {
    const result = await readWith({ m_StockPolicy: [['item', 'loc', 'policy', 'service_kind', 'target', 'container'], ['A', null, null, 'fill', null, 60], ['A', 'HAM', 'KANBAN', 'CSL', 0.9, null]] });
    expect(result.input.policies.get(policyKey('A', ''))).toMatchObject({ policy: 'ROP', serviceKind: 'FILL', target: 0.95, reviewDays: 0, dist: 'auto', container: 60, ssMin: null });
    expect(result.input.policies.get(policyKey('A', 'HAM'))).toMatchObject({ policy: 'KANBAN', target: 0.9 });
    expect(brief(result)).toEqual([]);
  });

  it('tells a policy it does not know and takes the default', async () => {
    const result = await readWith({ m_StockPolicy: [['item', 'policy', 'target'], ['A', 'MAGIC', 97]] });
    expect(result.input.policies.get(policyKey('A', ''))).toMatchObject({ policy: 'ROP', target: 0.95 });
    expect(brief(result)).toEqual(['cell-invalid m_StockPolicy!B2', 'cell-invalid m_StockPolicy!C2']);
  });
});

describe('p_Consensus', () => {
  it('gives what people typed: adjustments that are not 0, and any budget', async () => {
    const result = await readWith({
      p_Consensus: [
        ['family', 'channel', 'figure', '2026-11', '2026-12', '12 months', 'My note'],
        ['Trimmers', 'DIY', 'statistical', 100, 100, 200, null], ['Trimmers', 'DIY', 'sales', 0, 205, 205, 'promo'], ['Trimmers', 'DIY', 'marketing', null, '-4', null, null],
        ['Trimmers', 'DIY', 'finance', 'tbd', { error: '#N/A' }, null, null], ['Trimmers', 'DIY', 'budget', 0, 90, null, null], ['', '', 'Sales', 7, null, null, null],
      ],
    });
    expect(result.input.typed).toEqual([
      { family: '', channel: '', figure: 'sales', period: '2026-11', value: 7 },
      { family: 'Trimmers', channel: 'DIY', figure: 'budget', period: '2026-11', value: 0 },
      { family: 'Trimmers', channel: 'DIY', figure: 'budget', period: '2026-12', value: 90 },
      { family: 'Trimmers', channel: 'DIY', figure: 'marketing', period: '2026-12', value: -4 },
      { family: 'Trimmers', channel: 'DIY', figure: 'sales', period: '2026-12', value: 205 },
    ]);
    expect(brief(result)).toEqual(['cell-invalid p_Consensus!D5', 'cell-invalid p_Consensus!E5']);
  });

  it('tells of a typed formula that has no result yet', async () => {
    const values = [['family', 'channel', 'figure', '2026-11'], ['Trimmers', 'DIY', 'sales', null]];
    const reader = memoryReader([sales, { name: 'p_Consensus', table: 'p_Consensus', values, formulas: [[null, null, null, null], [null, null, null, '=A9*2']] }]);
    const result = await readPlanInput(reader, (await proposeMapping(reader, 'Sales!')).mapping);
    expect(brief(result)).toEqual(['not-calculated p_Consensus!D2']);
    expect(result.input.typed).toEqual([]);
  });
});
