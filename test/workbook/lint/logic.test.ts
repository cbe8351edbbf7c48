import { serial } from '../memoryReader';
import { findings, found } from './workbook';
import type { TestBook, TestRow } from './workbook';

const item = (name: string, more: TestRow = {}): TestRow => ({ item: name, ...more });
const line = (parent: string, component: string, more: TestRow = {}): TestRow => ({ parent, component, qty_per: 1, ...more });
const price = (valid_from: string, more: TestRow = {}): TestRow => ({ item: 'A', channel: 'Web', valid_from, price: 10, ...more });
const share = (supplier: string, value: number | null, more: TestRow = {}): TestRow => ({ item: 'A', supplier, share: value, lt_d: 5, ...more });
const rate = (currency: string, per: string): TestRow => ({ currency, per, rate: 0.9 });
const hours = (per: string, resource = 'R'): TestRow => ({ resource, per, avail_h: 160 });
const driver = (per: string): TestRow => ({ driver: 'D', per, value: 1 });
const step = (name: string, resource = 'R'): TestRow => ({ item: name, seq: 10, resource, run_h_per_unit: 0.1 });
const move = (ts: string, qty: number, more: TestRow = {}): TestRow => ({ move: `M${ts}${qty}`, ts, item: 'A', loc: 'L', qty, kind: qty > 0 ? 'RCPT' : 'SHIP', ...more });
const euro = { key: 'Currency', value: 'EUR' };

/** Weekly demand of some items from a Monday, `without` some of the weeks. */
function weekly(items: readonly string[], from: number, weeks: number, without: (item: string, week: number) => boolean = () => false): readonly TestRow[] {
  return items.flatMap((name) => Array.from({ length: weeks }, (_, week) => week).filter((week) => !without(name, week)).map((week): TestRow => ({ item: name, date: from + 7 * week, qty: 20 + ((week * 7) % 11) })));
}
const monday = serial(2020, 10, 5);
const six = ['A', 'B', 'C', 'D', 'E', 'F'];
/** 2020-12-28 begins week 53 of 2020: the twelfth week after 2020-10-05. */
const week53 = 12;

const cases: readonly (readonly [string, TestBook, readonly string[], TestBook])[] = [
  ['an item that contains itself', { m_BOM: [line('A', 'B'), line('B', 'C'), line('C', 'A')] }, ['bom-cycle Bill of Materials!B4'], { m_BOM: [line('A', 'B'), line('B', 'C'), line('A', 'C')] }],
  ['a component of itself', { m_BOM: [line('A', 'A')] }, ['bom-cycle Bill of Materials!B2'], { m_BOM: [line('A', 'B')] }],
  ['two loops that share an item', { m_BOM: [line('A', 'B'), line('B', 'A'), line('A', 'C'), line('C', 'A')] }, ['bom-cycle Bill of Materials!B3', 'bom-cycle Bill of Materials!B5'], { m_BOM: [line('A', 'B'), line('A', 'C')] }],
  ['families above each other', { m_Families: [{ family: 'X', parent: 'Y' }, { family: 'Y', parent: 'X' }] }, ['parent-cycle Families!B2'], { m_Families: [{ family: 'X' }, { family: 'Y', parent: 'X' }] }],
  ['two prices from one day', { m_Prices: [price('2026-01-01'), price('2026-01-01', { price: 12 })] }, ['validity-overlap Prices!C3'], { m_Prices: [price('2026-01-01'), price('2026-07-01')] }],
  ['a price that ends after the next begins', { m_Prices: [price('2026-01-01', { valid_to: '2026-12-31' }), price('2026-07-01')] }, ['validity-overlap Prices!C3'], { m_Prices: [price('2026-01-01')] }],
  ['a line of a bill that does not end before the next', { m_BOM: [line('A', 'B', { valid_from: '2026-01-01', valid_to: '2026-06-30' }), line('A', 'B', { valid_from: '2026-06-30' })] }, ['validity-overlap Bill of Materials!D3'], { m_BOM: [line('A', 'B', { valid_from: '2026-01-01', valid_to: '2026-06-29' }), line('A', 'B', { valid_from: '2026-06-30' })] }],
  ['a negative lead time', { m_ItemSuppliers: [share('S', 1, { lt_d: -14 })] }, ['lead-time-negative Item Suppliers!D2'], { m_ItemSuppliers: [share('S', 1, { lt_d: 0 })] }],
  ['shares above 1', { m_ItemSuppliers: [share('S', 0.7), share('T', 0.4)] }, ['shares-sum Item Suppliers!C2'], { m_ItemSuppliers: [share('S', 0.7), share('T', 0.3)] }],
  ['two suppliers that both have all', { m_ItemSuppliers: [share('S', null), share('T', null)] }, ['shares-sum Item Suppliers!C2'], { m_ItemSuppliers: [share('S', 0.33), share('T', 0.33), share('U', 0.33)] }],
  ['an end of life before the launch', { m_Items: [item('A', { launch: '2026-01-01', eol: '2025-12-31' })] }, ['eol-before-launch Items!C2'], { m_Items: [item('A', { launch: '2026-01-01', eol: '2026-01-01' })] }],
  ['an event that ends before it begins', { m_Events: [{ event: 'E', kind: 'PROMO', from: '2026-02-01', to: '2026-01-31', status: 'done' }] }, ['dates-reversed Events!D2'], { m_Events: [{ event: 'E', kind: 'PROMO', from: '2026-02-01', to: '2026-02-01', status: 'done' }] }],
  ['a least stock above the most', { m_StockPolicy: [{ item: 'A', ss_min: 9, ss_max: 5 }] }, ['limits-reversed Stock Policy!C2'], { m_StockPolicy: [{ item: 'A', ss_min: 5, ss_max: 5 }] }],
  ['more open than ordered', { t_Orders: [{ order: 'O', line: 1, item: 'A', qty: 5, open_qty: 6, ordered: '2026-01-01', requested: '2026-01-02', status: 'open' }] }, ['order-quantity Customer Orders!E2'], { t_Orders: [{ order: 'O', line: 1, item: 'A', qty: 5, open_qty: 5, ordered: '2026-01-01', requested: '2026-01-02', status: 'open' }] }],
  ['a currency without any rate', { m_Settings: [euro], m_Suppliers: [{ supplier: 'S', currency: 'USD' }], m_FX: [rate('PLN', '2026-01')] }, ['fx-missing Suppliers!B2'], { m_Settings: [euro], m_Suppliers: [{ supplier: 'S', currency: 'EUR' }, { supplier: 'T' }] }],
  ['a month without a rate', { m_FX: [rate('USD', '2026-01'), rate('USD', '2026-03')] }, ['fx-missing Exchange Rates!B3'], { m_FX: [rate('USD', '2026-Q1'), rate('USD', '2026-04')] }],
  ['rates that end before those of others', { m_Suppliers: [{ supplier: 'S', currency: 'USD' }, { supplier: 'T', currency: 'PLN' }], m_FX: [rate('USD', '2026-01'), rate('PLN', '2026-01'), rate('PLN', '2026-02')] }, ['fx-missing Exchange Rates!B2'], { m_Suppliers: [{ supplier: 'S', currency: 'USD' }], m_FX: [rate('USD', '2026-01')] }],
  ['rates that begin after the first price', { m_Prices: [price('2025-11-01', { currency: 'USD' })], m_FX: [rate('USD', '2026-01')] }, ['fx-missing Exchange Rates!B2'], { m_Prices: [price('2026-01-15', { currency: 'USD' })], m_FX: [rate('USD', '2026-01')] }],
  ['a currency that is no code', { m_Suppliers: [{ supplier: 'S', currency: 'Euro' }] }, ['currency-invalid Suppliers!B2'], { m_Suppliers: [{ supplier: 'S', currency: 'EUR' }] }],
  ['a step without resource', { m_Routings: [step('A'), { ...step('B'), resource: null }] }, ['routing-without-resource Routings!C3'], { m_Routings: [step('A')] }],
  ['a step with a resource that is not there', { m_Routings: [step('A', 'Q')], m_Resources: [{ resource: 'R' }] }, ['routing-without-resource Routings!C2'], { m_Routings: [step('A')], m_Resources: [{ resource: 'R' }] }],
  ['an item that is made without a routing', { m_Items: [item('A'), item('B'), item('C')], m_BOM: [line('A', 'C'), line('B', 'C')], m_Routings: [step('A')] }, ['item-without-routing Items!A3'], { m_BOM: [line('A', 'C'), line('B', 'C')], m_Routings: [step('A')], m_ItemSuppliers: [{ item: 'B', supplier: 'S', share: 1, lt_d: 3 }] }],
  ['a resource without hours', { m_Routings: [step('A'), step('B', 'Q')], m_Capacity: [hours('2026-01')] }, ['resource-without-capacity Routings!C3'], { m_Routings: [step('A')], m_Capacity: [hours('2026-01')] }],
  ['a month without hours', { m_Capacity: [hours('2026-01'), hours('2026-02'), hours('2026-05')] }, ['capacity-gap Available Hours!B4'], { m_Capacity: [hours('2026-01'), hours('2025-12')] }],
  ['hours that end before those of others', { m_Capacity: [hours('2026-01'), hours('2026-02'), hours('2026-01', 'Q'), hours('2026-02', 'Q'), hours('2026-01', 'P')] }, ['capacity-gap Available Hours!B6'], { m_Capacity: [hours('2026-01'), hours('2026-02'), hours('2026-02', 'Q')] }],
  ['a period without a driver', { m_Drivers: [driver('2026-01'), driver('2026-03')] }, ['driver-gap Drivers!B3'], { m_Drivers: [driver('2026-01'), driver('2026-02')] }],
  ['hours by week and month for the same days', { m_Capacity: [hours('2026-W02'), hours('2026-W03'), hours('2026-01')] }, ['period-overlap Available Hours!B2'], { m_Capacity: [hours('2026-01'), hours('2026-W06')] }],
  ['hours without week 53', { m_Capacity: [hours('2026-W52'), hours('2027-W01')] }, ['week-53-missing Available Hours!B3'], { m_Capacity: [hours('2025-W52'), hours('2026-W01')] }],
  ['a history without week 53', { t_Demand: weekly(six, monday, 30, (_, week) => week === week53) }, ['week-53-missing Demand History!B14'], { t_Demand: weekly(six, monday, 30) }],
  ['one steady item without week 53', { t_Demand: weekly(six, monday, 30, (name, week) => name === 'B' && week === week53) }, ['week-53-missing Demand History!B44'], { t_Demand: weekly(six, monday, 30, (name, week) => name === 'B' && week % 3 === 0) }],
  ['a week in which nobody has demand', { t_Demand: weekly(six, monday, 30, (_, week) => week === 20) }, ['history-gap Demand History!B22'], { t_Demand: weekly(six, monday, 30, (name, week) => name === 'A' && week === 20) }],
  ['demand dated decades away', { t_Demand: [...weekly(six, monday, 30), { item: 'A', date: serial(2062, 1, 2), qty: 5 }] }, ['date-far Demand History!B182'], { t_Demand: [...weekly(six, monday, 30), { item: 'A', date: serial(2022, 1, 3), qty: 5 }].filter(({ date }) => Number(date) < serial(2022, 1, 1)) }],
  ['a month in a history by day', { t_Demand: [...weekly(six, monday, 30), { item: 'A', date: '2020-11', qty: 5 }] }, ['date-coarse Demand History!B182'], { t_Demand: [{ item: 'A', date: '2020-11', qty: 5 }, { item: 'A', date: '2020-12', qty: 5 }] }],
  ['a row that adds up others', { t_Demand: [...weekly(['A'], monday, 4), { item: 'Total', date: null, qty: 90 }] }, ['total-row Demand History!A6'], { t_Demand: weekly(['A'], monday, 4) }],
  ['demand before the launch', { t_Demand: weekly(['A'], monday, 4), m_Items: [item('A', { launch: '2020-10-19' })] }, ['demand-before-launch Demand History!B2'], { t_Demand: weekly(['A'], monday, 4), m_Items: [item('A', { launch: '2020-10-05' })] }],
  ['demand after the end of life', { t_Demand: weekly(['A'], monday, 4), m_Items: [item('A', { eol: '2020-10-19' })] }, ['demand-after-eol Demand History!B5'], { t_Demand: weekly(['A'], monday, 4), m_Items: [item('A', { eol: '2020-10-26' })] }],
  ['demand after the day that is known', { t_Demand: weekly(['A'], monday, 4), m_Settings: [{ key: 'AsOf', value: '2020-10-20' }] }, ['demand-after-as-of Demand History!B5'], { t_Demand: weekly(['A'], monday, 4), m_Settings: [{ key: 'AsOf', value: '2020-10-26' }] }],
  ['a quantity in boxes of a dozen', { t_Demand: weekly(['A'], monday, 30).map((row, at) => (at === 9 ? { ...row, qty: 300 } : row)) }, ['quantity-scale Demand History!C11'], { t_Demand: weekly(['A'], monday, 30).map((row, at) => (at === 9 ? { ...row, qty: 90 } : row)) }],
  ['a quantity in thousands', { t_Demand: weekly(['A'], monday, 30).map((row, at) => (at === 9 ? { ...row, qty: 0.025 } : row)) }, ['quantity-scale Demand History!C11'], { t_Demand: weekly(['A'], monday, 30).map((row, at) => (at === 9 ? { ...row, qty: 1 } : row)) }],
  ['a box among the few rows of many customers', { t_Demand: Array.from({ length: 10 }, (_, at) => ({ item: 'A', date: monday + at, qty: at === 4 ? 4000 : 8 + at, customer: `C${at % 5}` })) }, ['quantity-scale Demand History!C6'], { t_Demand: Array.from({ length: 10 }, (_, at) => ({ item: 'A', date: monday + at, qty: at === 4 ? 80 : 8 + at, customer: `C${at % 5}` })) }],
  ['a price in cents', { m_Prices: [price('2024-01-01'), price('2025-01-01'), price('2026-01-01', { price: 1000 }), price('2027-01-01'), price('2028-01-01')] }, ['quantity-scale Prices!D4'], { m_Prices: [price('2024-01-01'), price('2025-01-01', { price: 14 }), price('2026-01-01', { price: 20 })] }],
  ['rows of one item in two units', { t_Demand: weekly(['A'], monday, 4).map((row, at) => ({ ...row, unit: at === 2 ? 'box' : 'pcs' })) }, ['unit-mixed Demand History!D4'], { t_Demand: weekly(['A'], monday, 4).map((row) => ({ ...row, unit: 'pcs' })), m_Items: [item('A', { uom: 'Pcs' })] }],
  ['an item in another unit than its family', { m_Items: [...six.map((name) => item(name, { family: 'F', uom: 'pcs' })), item('G', { family: 'F', uom: 'kg' })] }, ['unit-mixed Items!C8'], { m_Items: ['A', 'B', 'C'].map((name, at) => item(name, { family: 'F', uom: ['pcs', 'kg', 'm'][at] })) }],
  ['stock below zero', { t_Moves: [move('2026-01-02', -5), move('2026-01-01', 3)] }, ['stock-negative Stock Movements!E2'], { t_Moves: [move('2026-01-02', -3), move('2026-01-02', 3)] }],
  ['a movement of nothing', { t_Moves: [move('2026-01-01', 0, { kind: 'ADJ' })] }, ['move-zero Stock Movements!E2'], { t_Moves: [move('2026-01-01', 1)] }],
  ['a receipt below zero', { t_Moves: [move('2026-01-01', 9), move('2026-01-02', -2, { kind: 'RCPT' })] }, ['move-sign Stock Movements!E3'], { t_Moves: [move('2026-01-01', 9)] }],
  ['a component needed zero times', { m_BOM: [line('A', 'B', { qty_per: 0 })] }, ['bom-quantity-zero Bill of Materials!C2'], { m_BOM: [line('A', 'B', { qty_per: 0.001 })] }],
  ['a lane to itself', { m_Lanes: [{ from: 'A', to: 'A', mode: 'truck', lt_d: 1 }] }, ['lane-loop Lanes!B2'], { m_Lanes: [{ from: 'A', to: 'B', mode: 'truck', lt_d: 1 }] }],
  ['a launch like nothing', { t_NPI: [{ item: 'A', launch: '2027-01-01', method: 'LIKE', like_item: null }] }, ['launch-incomplete New Products!D2'], { t_NPI: [{ item: 'A', launch: '2027-01-01', method: 'MANUAL' }] }],
  ['10 for 10 percent', { t_Expert: [{ cycle: '2026-11', contributor: 'u', item: 'A', per: '2027-01', kind: 'PCT', value: 10 }] }, ['percent-scale Expert Forecasts!F2'], { t_Expert: [{ cycle: '2026-11', contributor: 'u', item: 'A', per: '2027-01', kind: 'PCT', value: 0.1 }] }],
];

describe('the rules of logic', () => {
  it.each(cases)('find %s at its cell, and nothing where it is not', async (_, faulty, expected, sound) => {
    expect(await found(faulty)).toEqual(expected);
    expect(await found(sound)).toEqual([]);
  });

  it('name the path of a loop, and blame the line that puts a finished good into a part', async () => {
    const [loop] = await findings({
      m_BOM: [line('PART', 'GOOD'), line('GOOD', 'SUB'), line('SUB', 'PART')],
      m_Items: [item('GOOD', { type: 'FG' }), item('SUB', { type: 'SF' }), item('PART', { type: 'RM' })],
    });
    expect(loop).toMatchObject({ code: 'bom-cycle', cell: { sheet: 'Bill of Materials', address: 'B2' }, also: [{ address: 'B3' }, { address: 'B4' }] });
    expect(loop.message).toBe('GOOD contains itself: GOOD → SUB → PART → GOOD.');
  });

  it('say which days a price list with last days covers twice', async () => {
    const book = { m_Prices: [price('2026-01-01', { valid_to: serial(2026, 12, 31) }), price('2026-07-01', { valid_to: null })] };
    expect(await found(book)).toEqual(['validity-overlap Prices!C3']);
  });

  it('take no gap for what an unreadable period may fill', async () => {
    expect(await found({ m_FX: [rate('USD', '2026-01'), rate('USD', 'Feb'), rate('USD', '2026-03')] })).toEqual(['period-invalid Exchange Rates!B3']);
    expect(await found({ m_Capacity: [hours('2026-01'), hours('?'), hours('2026-03')] })).toEqual(['period-invalid Available Hours!B3']);
  });

  it('let a season, a promotion and a ramp of a launch pass', async () => {
    const season = [5, 8, 13, 15, 14, 10, 7, 6, 6, 5, 6, 5];
    const rows = Array.from({ length: 36 }, (_, month): TestRow => ({ item: 'A', date: serial(2023, 1 + month, 1), qty: season[month % 12] * (month === 20 ? 40 : 10) }));
    const ramp = Array.from({ length: 24 }, (_, month): TestRow => ({ item: 'B', date: serial(2023, 1 + month, 1), qty: Math.round(2 * 1.35 ** month) }));
    expect(await found({ t_Demand: [...rows, ...ramp] })).toEqual([]);
  });
});
