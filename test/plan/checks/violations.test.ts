import { chained } from '../../../src/plan/audit/chain';
import { figureBook, type FigureCell, type FigureTable } from '../../../src/plan/checks/figureTable';
import { computeChecks } from '../../../src/plan/checks/identities';
import type { CheckResult, CheckSource } from '../../../src/plan/checks/identity';

type Rows = readonly (readonly FigureCell[])[];
type Book = Readonly<Record<string, { readonly headers: readonly string[]; readonly rows: Rows }>>;

const P = ['2026-11', '2026-12'];
const audit = chained(['A', 'B', 'C'].map(row_key => ({ ts_utc: 't', actor: 'a', actor_source: 'declared' as const, table: 'm_Items', row_key, column: 'moq', old: '1', new: '2', reason: 'r', comment: '' })), null);

/** A small plan of every table in which every identity holds, worked out by hand. */
const sound: Book = {
  m_Items: { headers: ['item', 'family', 'moq'], rows: [['T', 'F', 10], ['M', 'F', 10], ['S', null, 20], ['X', null, null]] },
  m_Families: { headers: ['family'], rows: [['F']] },
  m_Locations: { headers: ['loc'], rows: [['GRZ'], ['HAM']] },
  m_Settings: { headers: ['key', 'value'], rows: [['Currency', 'EUR']] },
  m_FX: { headers: ['currency', 'per', 'rate'], rows: [['USD', '2026-10', 0.9], ['USD', '2026-12', 0.8]] },
  m_Prices: { headers: ['item', 'channel', 'valid_from', 'price', 'discount', 'currency'], rows: [['T', 'DIY', 46_000, 100, 0.1, null], ['T', 'DIY', 46_357, 110, 0.1, null], ['M', null, '2026-01-01', 50, null, 'USD']] },
  m_BOM: { headers: ['parent', 'component', 'qty_per', 'scrap', 'alt_group', 'valid_from', 'valid_to'], rows: [['T', 'S', 2, 0.2, null, null, null], ['M', 'S', 1, null, null, null, null], ['S', 'X', 3, null, 'g', null, null], ['S', 'Y', 9, null, 'g', null, null]] },
  m_Resources: { headers: ['resource', 'cost_h', 'efficiency'], rows: [['ASM', 60, 0.8]] },
  m_Routings: { headers: ['item', 'loc', 'seq', 'resource', 'setup_h', 'run_h_per_unit', 'yield'], rows: [['T', 'GRZ', 10, 'ASM', 1, 0.1, 0.5], ['M', null, 10, 'ASM', 0, 0.2, 1]] },
  // X 2; S = 3·2 = 6; T = 2/0.8·6 = 15, work (1/10 + 0.1/0.5)/0.8·60 = 22.5; M = 6, work 0.2/0.8·60 = 15
  m_Costs: { headers: ['item', 'valid_from', 'material', 'labour', 'overhead', 'freight'], rows: [['X', 46_000, 2, 0, 0, 0], ['S', 46_000, 6, 0, 0, 0], ['T', 46_000, 15, 13.5, 9, 1], ['M', 46_000, 6, 15, 4, 0]] },
  m_ItemSuppliers: { headers: ['item', 'supplier', 'share'], rows: [['X', 'S1', 0.7], ['X', 'S2', 0.3]] },
  t_Moves: { headers: ['move', 'ts', 'item', 'loc', 'qty'], rows: [['3', '2026-11-03', 'T', 'GRZ', -4], ['1', '2026-11-01', 'T', 'GRZ', 10], ['2', '2026-11-02', 'T', 'GRZ', 2]] },
  p_Forecast: { headers: ['item', 'channel', 'loc', 'figure', ...P], rows: [['T', 'DIY', null, 'baseline', 30, 60], ['M', 'DIY', null, 'baseline', 10, 20]] },
  p_Consensus: { headers: ['family', 'channel', 'figure', ...P], rows: [['F', 'DIY', 'statistical', 40, 80], ['F', 'DIY', 'sales', 5, null], ['F', 'DIY', 'consensus', 45, 80], ['F', 'DIY', 'budget', 50, null], ['F', 'DIY', 'gap', -5, '']] },
  p_Production: { headers: ['item', 'loc', 'figure', ...P], rows: [['T', 'GRZ', 'regular', 20, 40], ['T', 'GRZ', 'overtime', 4, 0], ['M', 'GRZ', 'build-ahead', 10, 0], ['S', 'GRZ', 'regular', 70, 100], ['S', 'GRZ', 'gross', 70, 100]] },
  // per unit T (1/10 + 0.1/0.5)/0.8 = 0.375, M 0.2/0.8 = 0.25
  p_Capacity: { headers: ['resource', 'figure', ...P], rows: [['ASM', 'load', 24 * 0.375 + 10 * 0.25, 40 * 0.375], ['ASM', 'available', 100, 100]] },
  p_Procurement: { headers: ['component', 'supplier', 'figure', ...P], rows: [['X', 'S1', 'gross', 147, 210], ['X', 'S2', 'gross', 63, 90]] },
  p_Inventory: { headers: ['item', 'loc', 'figure', ...P], rows: [['T', 'GRZ', 'opening', 8, 12], ['T', 'GRZ', 'receipts', 24, 40], ['T', 'GRZ', 'demand', 20, 30], ['T', 'GRZ', 'closing', 12, 22]] },
  p_Distribution: { headers: ['item', 'from', 'to', 'figure', ...P], rows: [['T', 'GRZ', 'HAM', 'shipments', 20, 30], ['T', 'GRZ', 'HAM', 'trucks', 1, 1]] },
  p_Backlog: { headers: ['family', 'figure', ...P], rows: [['F', 'opening backlog', 5, 7], ['F', 'bookings', 10, 10], ['F', 'shipments', 8, 9], ['F', 'closing backlog', 7, 8]] },
  // November: (30·90 + 10·50·0.9)/40 = 78.75 a piece; December: (60·99 + 20·50·0.8)/80 = 84.25
  p_Financial: {
    headers: ['family', 'channel', 'figure', ...P],
    rows: [['F', 'DIY', 'quantity', 45, 80], ['F', 'DIY', 'revenue', 45 * 78.75, 80 * 84.25], ['F', 'DIY', 'inventory value', 100, 90], ['F', 'DIY', 'receivables', 60, 50], ['F', 'DIY', 'payables', 30, 20], ['F', 'DIY', 'working capital', 130, 120]],
  },
  p_Bridge: { headers: ['driver', ...P], rows: [['budget', 100, 100], ['volume', -10, 5], ['price', 4, 0], ['residual', 0, 0], ['plan', 94, 105]] },
  // weeks 45–48 of 2026 and their neighbours cover November: 2026-11-01 is a Sunday
  p_Weekly: { headers: ['item', 'loc', 'figure', '2026-W44', '2026-W45', '2026-W46', '2026-W47', '2026-W48', '2026-W49'], rows: [['T', null, 'target', 7, 7, 7, 7, 7, 9]] },
  x_Cycle: { headers: ['cycle', 'step', 'audit_head'], rows: [['2026-11', 'demand', audit[1].hash]] },
  x_Audit: { headers: Object.keys(audit[0]), rows: audit.map(entry => Object.values(entry)) },
};

const references = [['p_Forecast', 'item', 'm_Items'], ['p_Production', 'item', 'm_Items'], ['p_Inventory', 'loc', 'm_Locations']].map(([table, column, target]) => ({ table, column, references: target, referencedColumn: column }));

function checksOf(book: Book, entries = audit): readonly CheckResult[] {
  const source: CheckSource = {
    book: figureBook(Object.entries(book).map(([name, { headers, rows }]): FigureTable => ({ name, headers, rows }))),
    known: { items: new Set(['T', 'M', 'S', 'X']), familyOf: new Map([['T', 'F'], ['M', 'F']]) },
    references, keys: [{ table: 'p_Forecast', columns: ['item', 'channel', 'loc', 'figure'] }], audit: entries,
  };
  return computeChecks(source);
}

/** The book with one cell, found by the texts of its row, holding something else. */
function planted(table: string, row: number, column: string, cell: FigureCell): { readonly book: Book; readonly place: { readonly table: string; readonly row: number; readonly column: number } } {
  const { headers, rows } = sound[table];
  const at = headers.indexOf(column);
  return { book: { ...sound, [table]: { headers, rows: rows.map((cells, r) => (r === row ? cells.map((old, c) => (c === at ? cell : old)) : cells)) } }, place: { table, row, column: at } };
}

describe('the identities', () => {
  it('all hold in a sound plan of every table, none is left unchecked', () => {
    expect(checksOf(sound).map(({ check, result, note }) => [check, result, note])).toEqual(Array.from({ length: 15 }, (_, i) => [`C${i + 1}`, 'pass', null]));
  });

  it.each([
    ['C1', 'a closing stock that is not opening + receipts − demand', 'p_Inventory', 3, '2026-12', 23],
    ['C1', 'an opening that is not the closing before', 'p_Inventory', 0, '2026-12', 13],
    ['C2', 'an opening stock that is not the sum of movements', 'p_Inventory', 0, '2026-11', 9],
    ['C3', 'a closing backlog that does not add up', 'p_Backlog', 3, '2026-12', 80],
    ['C4', 'a load that its production does not cause', 'p_Capacity', 0, '2026-11', 12],
    ['C4', 'an error where the load belongs', 'p_Capacity', 0, '2026-12', { error: '#REF!' }],
    ['C5', 'a gross need of a made component', 'p_Production', 4, '2026-11', 71],
    ['C5', 'a gross need of a bought component', 'p_Procurement', 0, '2026-12', 300],
    ['C6', 'a consensus typed over', 'p_Consensus', 2, '2026-11', 46],
    ['C6', 'a gap that is not consensus less budget', 'p_Consensus', 4, '2026-11', -4],
    ['C7', 'a family that is not the sum of its items', 'p_Consensus', 0, '2026-12', 81],
    ['C7', 'a week that its month does not allow', 'p_Weekly', 0, '2026-W46', 70],
    ['C8', 'a revenue at another price', 'p_Financial', 1, '2026-12', 80 * 84],
    ['C9', 'a material that is not the bill', 'm_Costs', 2, 'material', 14],
    ['C9', 'a labour that is not the routing', 'm_Costs', 2, 'labour', 20],
    ['C10', 'a working capital that does not add up', 'p_Financial', 5, '2026-11', 131],
    ['C11', 'a plan that budget and bars do not reach', 'p_Bridge', 4, '2026-12', 106],
    ['C12', 'more shipped than is there', 'p_Distribution', 0, '2026-11', 33],
    ['C13', 'a share below 0', 'm_ItemSuppliers', 1, 'share', -0.3],
    ['C14', 'an item that is nowhere', 'p_Forecast', 1, 'item', 'Ghost'],
    ['C14', 'a plan row without its item', 'p_Production', 2, 'item', null],
    ['C14', 'a location that is nowhere', 'p_Inventory', 0, 'loc', 'MUC'],
    ['C15', 'a head of the log that is gone', 'x_Cycle', 0, 'audit_head', 'ffff'],
  ])('%s fails at its cell for %s', (id, _what, table, row, column, cell) => {
    const { book, place } = planted(table, row, column, cell);
    const found = checksOf(book).find(({ check }) => check === id);
    expect(found).toMatchObject({ check: id, result: 'fail', worst: place });
    expect(found?.residual).toBeGreaterThan(0);
  });

  it('C2 fails at the movement after which stock is negative, though it ends above 0 and rows stand in another order', () => {
    const { book, place } = planted('t_Moves', 0, 'qty', -13);
    const { p_Inventory: _opening, ...others } = book;
    const moved = { ...others, t_Moves: { ...others.t_Moves, rows: [...others.t_Moves.rows, ['4', '2026-11-09', 'T', 'GRZ', 20]] } };
    expect(checksOf(moved).find(({ check }) => check === 'C2')).toMatchObject({ result: 'fail', worst: place, residual: 1 });
  });

  it('C11 names the residual that is not 0, C13 the item whose shares do not sum to 1', () => {
    const left = planted('p_Bridge', 3, '2026-11', 2);
    const reached = { ...left.book, p_Bridge: { ...left.book.p_Bridge, rows: left.book.p_Bridge.rows.map(row => (row[0] === 'plan' ? ['plan', 96, 105] : row)) } };
    expect(checksOf(reached).find(({ check }) => check === 'C11')).toMatchObject({ result: 'fail', worst: left.place });
    expect(checksOf(planted('m_ItemSuppliers', 1, 'share', 0.2).book).find(({ check }) => check === 'C13')).toMatchObject({ result: 'fail', note: expect.stringContaining('sum to 0.9') });
  });

  it('C14 names a plan row that stands twice', () => {
    const twice = { ...sound, p_Forecast: { ...sound.p_Forecast, rows: [...sound.p_Forecast.rows, sound.p_Forecast.rows[0]] } };
    expect(checksOf(twice).find(({ check }) => check === 'C14')).toMatchObject({ result: 'fail', worst: { table: 'p_Forecast', row: 2, column: 0 }, note: expect.stringContaining('more than once') });
  });

  it('C15 fails at the altered entry', () => {
    const forged = audit.map((entry, index) => (index === 1 ? { ...entry, new: '99' } : entry));
    expect(checksOf(sound, forged).find(({ check }) => check === 'C15')).toMatchObject({ result: 'fail', worst: { table: 'x_Audit', row: 1, column: sound.x_Audit.headers.indexOf('hash') } });
  });

  it.each([['C4', 'm_Routings'], ['C5', 'm_BOM'], ['C8', 'm_Prices'], ['C9', 'm_BOM'], ['C12', 'p_Inventory'], ['C13', 'm_ItemSuppliers']])('%s says that it is not checked where %s is absent', (id, table) => {
    const without = Object.fromEntries(Object.entries(sound).filter(([name]) => name !== table));
    expect(checksOf(without).find(({ check }) => check === id)).toMatchObject({ result: 'not planned', residual: null, note: `Not checked: table ${table} absent.` });
  });

  it('says which keys and weeks could not be compared beside what was', () => {
    const without = Object.fromEntries(Object.entries(sound).filter(([name]) => name !== 'm_Locations' && name !== 'p_Weekly'));
    const noted = new Map(checksOf(without).map(({ check, result, note }) => [check, [result, note]]));
    expect(noted.get('C14')).toEqual(['pass', 'Keys not checked: table m_Locations absent.']);
    expect(noted.get('C7')).toEqual(['pass', 'Weeks against months not checked: table p_Weekly absent.']);
  });
});
