import { findings, found, testTable, text } from './workbook';
import type { TestBook } from './workbook';

const items = [{ item: 'A-1', family: 'F', uom: 'pcs' }, { item: 'A-2', family: 'F', uom: 'pcs' }];
const families = [{ family: 'F' }];
const demand = (row: object = {}) => ({ item: 'A-1', date: '2026-11-02', qty: 5, ...row });

/** [what, a book with the fault, what is found in it, the same without the fault]. */
const cases: readonly (readonly [string, TestBook, readonly string[], TestBook])[] = [
  ['a needed cell that is empty', { t_Demand: [demand({ qty: null })] }, ['cell-needed Demand History!C2'], { t_Demand: [demand()] }],
  ['an empty key', { m_Items: [...items, { item: null, name: 'x' }] }, ['cell-needed Items!A4'], { m_Items: items }],
  ['text in a column of numbers', { t_Demand: [demand({ qty: 'n/a' })] }, ['number-invalid Demand History!C2'], { t_Demand: [demand({ qty: -5 })] }],
  ['a fraction in a column of whole numbers', { m_Items: [{ item: 'A', shelf_life_d: 1.5 }] }, ['number-invalid Items!B2'], { m_Items: [{ item: 'A', shelf_life_d: 2 }] }],
  ['a number stored as text', { t_Demand: [demand({ qty: '74' })] }, ['number-as-text Demand History!C2'], { t_Demand: [demand({ qty: 74 })] }],
  ['a date stored as text', { t_Demand: [demand({ date: text('03.11.2026') })] }, ['date-as-text Demand History!B2'], { t_Demand: [demand({ date: text('2026-W45') })] }],
  ['a date in 1899', { t_Demand: [demand({ date: 1 })] }, ['date-invalid Demand History!B2'], { t_Demand: [demand()] }],
  ['a timestamp that is none', { t_Moves: [{ move: 'M', ts: 'yesterday', item: 'A', qty: 1 }] }, ['date-invalid Stock Movements!B2'], { t_Moves: [{ move: 'M', ts: '2026-11-02T07:45:00', item: 'A', qty: 1 }] }],
  ['week 53 of a year that has 52', { m_Drivers: [{ driver: 'D', per: '2025-W53', value: 1 }] }, ['period-invalid Drivers!B2'], { m_Drivers: [{ driver: 'D', per: '2026-W53', value: 1 }] }],
  ['a real date among months', { m_FX: [{ currency: 'USD', per: 46327, rate: 1 }] }, ['period-as-date Exchange Rates!B2'], { m_FX: [{ currency: 'USD', per: '2026-11', rate: 1 }] }],
  ['a word that is no choice', { m_StockPolicy: [{ item: 'A', policy: 'MINMAX' }] }, ['choice-invalid Stock Policy!B2'], { m_StockPolicy: [{ item: 'A', policy: 'rop' }] }],
  ['a yes or no that is neither', { m_ReasonCodes: [{ code: 'A', needs_comment: 'perhaps' }] }, ['choice-invalid Reason Codes!B2'], { m_ReasonCodes: [{ code: 'A', needs_comment: 'nein' }] }],
  ['an id with a slash', { m_Items: [{ item: 'A/1' }] }, ['id-invalid Items!A2'], { m_Items: [{ item: 'Ä_1.b-2' }] }],
  ['an id that is too long', { m_Items: [{ item: 'A'.repeat(33) }] }, ['id-invalid Items!A2'], { m_Items: [{ item: 'A'.repeat(32) }] }],
  ['a number out of its limits', { m_StockPolicy: [{ item: 'A', target: 95 }] }, ['value-range Stock Policy!B2'], { m_StockPolicy: [{ item: 'A', target: 0.95 }] }],
  ['a price below 0', { m_Prices: [{ item: 'A', valid_from: '2026-01-01', price: -5 }] }, ['value-range Prices!C2'], { m_Prices: [{ item: 'A', valid_from: '2026-01-01', price: 0 }] }],
  ['a key that stands twice', { m_Items: [...items, { item: 'A-1', family: 'F', uom: 'pcs' }] }, ['key-repeated Items!A4'], { m_Items: items }],
  ['a key of two columns that stands twice', { m_Routings: [{ item: 'A', seq: 10, resource: 'R', run_h_per_unit: 1 }, { item: 'A', seq: 10, resource: 'Q', run_h_per_unit: 1 }] }, ['key-repeated Routings!A3'], { m_Routings: [{ item: 'A', seq: 10, resource: 'R', run_h_per_unit: 1 }, { item: 'A', seq: 20, resource: 'R', run_h_per_unit: 1 }] }],
  ['demand that stands twice', { t_Demand: [demand(), demand({ qty: 8 })] }, ['demand-repeated Demand History!A3'], { t_Demand: [demand({ customer: 'C1' }), demand({ customer: 'C2' })] }],
  ['an item that the item master does not have', { t_Demand: [demand(), demand({ item: 'HGP-9' })], m_Items: items, m_Families: families }, ['reference-missing Demand History!A3'], { t_Demand: [demand(), demand({ item: 'A-2' })], m_Items: items, m_Families: families }],
  ['one of a list that stands nowhere', { m_Users: [{ user: 'u', scope: 'F;Nowhere' }], m_Families: families }, ['reference-missing Users!B2'], { m_Users: [{ user: 'u', scope: 'F; F' }], m_Families: families }],
  ['a contributor that is no user', { t_Expert: [{ cycle: '2026-11', contributor: 'nobody', item: 'A-1', per: '2027-01', value: 5 }], m_Users: [{ user: 'u' }] }, ['reference-missing Expert Forecasts!B2'], { t_Expert: [{ cycle: '2026-11', contributor: 'u', item: 'A-1', per: '2027-01', value: 5 }], m_Users: [{ user: 'u' }] }],
  ['a reference in another case', { t_Demand: [demand({ item: 'a-1' })], m_Items: items }, ['key-case Demand History!A2'], { t_Demand: [demand()], m_Items: items }],
  ['a channel written in two ways', { t_Demand: [demand({ channel: 'Web' }), demand({ date: '2026-11-03', channel: 'Web' }), demand({ channel: 'WEB' })] }, ['key-case Demand History!D4'], { t_Demand: [demand({ channel: 'Web' }), demand({ channel: 'Shop' })] }],
  ['spaces around a key', { t_Demand: [demand({ item: ' A-1' })], m_Items: items }, ['key-spaces Demand History!A2'], { t_Demand: [demand()], m_Items: items }],
  ['neither of two columns of which one is needed', { t_Expert: [{ cycle: '2026-11', contributor: 'u', item: null, family: null, per: '2027-01', value: 5 }] }, ['columns-exclude Expert Forecasts!C2'], { t_Expert: [{ cycle: '2026-11', contributor: 'u', family: 'F', per: '2027-01', value: 5 }] }],
  ['both of two columns that exclude each other', { m_Events: [{ event: 'E', kind: 'PROMO', item: 'A', family: 'F', from: '2026-01-01', to: '2026-01-02', status: 'done' }] }, ['columns-exclude Events!D2'], { m_Events: [{ event: 'E', kind: 'PROMO', from: '2026-01-01', to: '2026-01-02', status: 'done' }] }],
  ['a setting that cannot be read', { m_Settings: [{ key: 'HorizonMonths', value: 99 }] }, ['setting-invalid Settings!B2'], { m_Settings: [{ key: 'HorizonMonths', value: 18 }] }],
  ['a setting that is misspelt', { m_Settings: [{ key: 'HorizonMonth', value: 12 }] }, ['setting-unknown Settings!A2'], { m_Settings: [{ key: 'horizonmonths', value: 12 }] }],
  ['a formula without a result', { t_Demand: [demand({ qty: { formula: '=1+1', value: null } })] }, ['not-calculated Demand History!C2'], { t_Demand: [demand({ qty: { formula: '=1+1', value: 2 } })] }],
];

describe('the rules of structure', () => {
  it.each(cases)('find %s at its cell, and nothing where it is not', async (_, faulty, expected, sound) => {
    expect(await found(faulty)).toEqual(expected);
    expect(await found(sound)).toEqual([]);
  });

  it('find a needed column that is missing, at the header that probably means it', async () => {
    const table = { ...testTable('t_Demand', [demand()]), values: [['item', 'date', 'qtty'], ['A', 46328, 5]] };
    expect(await found({}, { sheets: [table] })).toEqual(['column-missing Demand History!C1']);
    const none = { ...table, values: [['item', 'date'], ['A', 46328]] };
    expect(await found({}, { sheets: [none] })).toEqual(['column-missing Demand History!A1']);
  });

  it('find two columns that are read as one', async () => {
    const table = { name: 'Items', table: 'm_Items', values: [['item', 'unit_cost', 'Unit cost'], ['A', 5, 6]] };
    expect(await found({}, { sheets: [table] })).toEqual(['column-twice Items!C1']);
  });

  it('find an optional column that is misspelt, and leave columns of a person’s own alone', async () => {
    expect(await found({ m_Items: [{ item: 'A', planner_note: 5, my_uom: 'x' }] })).toEqual([]);
    expect(await found({ m_Items: [{ item: 'A', familiy: 'F' }] })).toEqual(['column-misspelt Items!B1']);
  });

  it('find a table whose name is nearly right', async () => {
    expect(await found({}, { sheets: [{ name: 'S', table: 'm_Itmes', values: [['item'], ['A']] }] })).toEqual(['table-misnamed S!A1']);
    expect(await found({}, { sheets: [{ name: 'S', table: 'Prices', values: [['item'], ['A']] }] })).toEqual([]);
  });

  it('tell a value that stands nowhere once, with all its cells, and what is probably meant', async () => {
    const [finding, ...others] = await findings({ t_Demand: [demand({ item: 'A-l' }), demand({ item: 'A-l', date: '2026-11-03' })], m_Items: [{ item: 'A-1' }, { item: '0010023' }] });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'reference-missing', severity: 'error', also: [{ sheet: 'Demand History', address: 'A3' }] });
    expect((await findings({ t_Demand: [demand({ item: 10023 })], m_Items: [{ item: '0010023' }] }))[0].fix?.changes[0].content).toBe('0010023');
  });

  it('do not ask for what a table that is absent or empty would hold', async () => {
    expect(await found({ t_Demand: [demand({ customer: 'C', event: 'E' })], m_Items: [] })).toEqual([]);
  });

  it('read a whole item master typed as numbers', async () => {
    expect(await found({ t_Demand: [demand({ item: 1001 })], m_Items: [{ item: 1001 }] })).toEqual([]);
    expect(await found({ t_Demand: [demand({ item: '1001' })], m_Items: [{ item: 1001 }] })).toEqual([]);
  });

  it('offer a fix only where the text can be read in one way', async () => {
    const fixes = async (book: TestBook) => (await findings(book))[0].fix?.changes.map(({ content }) => content);
    expect(await fixes({ t_Demand: [demand({ date: text('13.11.2026') })] })).toEqual([46339]);
    expect(await fixes({ t_Demand: [demand({ date: text('03/04/2026') })] })).toBeUndefined();
    expect(await fixes({ t_Demand: [demand({ qty: '1,234' })] })).toBeUndefined();
    expect(await fixes({ t_Demand: [demand({ qty: '1 234,5' })] })).toEqual([1234.5]);
  });

  it('gather what is beyond five hundred findings of a rule, with their fixes', async () => {
    const rows = Array.from({ length: 800 }, (_, i) => demand({ date: 44000 + i, qty: String(i + 100) }));
    const all = await findings({ t_Demand: rows });
    expect(all).toHaveLength(501);
    expect(all[500]).toMatchObject({ code: 'number-as-text', count: 300 });
    expect(all[500].fix?.changes).toHaveLength(300);
  });
});
