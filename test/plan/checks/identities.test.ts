import fc from 'fast-check';
import { figureBook, type FigureCell, type FigureTable } from '../../../src/plan/checks/figureTable';
import { computeChecks } from '../../../src/plan/checks/identities';
import type { CheckResult, CheckSource } from '../../../src/plan/checks/identity';

const PERIODS = ['2026-11', '2026-12', '2027-01'];

interface Line {
  readonly family: string;
  readonly items: readonly { readonly item: string; readonly baseline: readonly number[] }[];
  readonly typed: readonly (readonly number[])[];
}

const quantities = fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), { minLength: 3, maxLength: 3 });
const changes = fc.array(fc.double({ min: -1e5, max: 1e5, noNaN: true }), { minLength: 3, maxLength: 3 });
const plan: fc.Arbitrary<readonly Line[]> = fc.array(fc.record({ items: fc.array(quantities, { minLength: 1, maxLength: 4 }), typed: fc.array(changes, { minLength: 3, maxLength: 3 }) }), { minLength: 1, maxLength: 5 })
  .map(lines => lines.map(({ items, typed }, f) => ({ family: `F${f}`, typed, items: items.map((baseline, i) => ({ item: `I${f}-${i}`, baseline })) })));

function tablesOf(lines: readonly Line[]): { readonly consensus: FigureCell[][]; readonly forecast: FigureCell[][] } {
  const consensus = lines.flatMap(({ family, items, typed }) => {
    const statistical = PERIODS.map((_, t) => items.reduce((sum, { baseline }) => sum + baseline[t], 0));
    const total = statistical.map((value, t) => value + typed[0][t] + typed[1][t] + typed[2][t]);
    return [['statistical', statistical], ['sales', typed[0]], ['marketing', typed[1]], ['finance', typed[2]], ['consensus', total]]
      .map(([figure, values]) => [family, null, figure as string, ...(values as number[])]);
  });
  return { consensus, forecast: lines.flatMap(({ items }) => items.map(({ item, baseline }) => [item, null, null, 'baseline', ...baseline])) };
}

const table = (name: string, headers: readonly string[], rows: readonly (readonly FigureCell[])[]): FigureTable => ({ name, headers, rows });

function sourceOf(lines: readonly Line[], { consensus, forecast }: ReturnType<typeof tablesOf>): CheckSource {
  return {
    book: figureBook([table('p_Consensus', ['family', 'channel', 'figure', ...PERIODS], consensus), table('p_Forecast', ['item', 'channel', 'loc', 'figure', ...PERIODS], forecast)]),
    known: { items: new Set(lines.flatMap(({ items }) => items.map(({ item }) => item))), familyOf: new Map(lines.flatMap(({ family, items }) => items.map(({ item }) => [item, family] as const))) },
    references: [{ table: 'p_Forecast', column: 'item', references: 'm_Items', referencedColumn: 'item' }],
  };
}

const check = (source: CheckSource, id: string): CheckResult => {
  const found = computeChecks(source).find(result => result.check === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const alone = (...tables: FigureTable[]): CheckSource => ({ book: figureBook(tables), known: null, references: [] });

describe('computeChecks', () => {
  it('finds that random plans satisfy C6, C7 and C14', () => {
    fc.assert(fc.property(plan, lines => {
      const source = sourceOf(lines, tablesOf(lines));
      expect(['C6', 'C7', 'C14'].map(id => check(source, id).result)).toEqual(['pass', 'pass', 'pass']);
    }));
  });

  it('finds any one broken consensus cell at that cell, whatever it holds', () => {
    const wrong = fc.oneof(fc.constant(null), fc.constant('sort by family'), fc.constant({ error: '#REF!' }), fc.constant('shift'));
    fc.assert(fc.property(plan, fc.nat(), fc.nat(2), wrong, (lines, which, t, broken) => {
      const tables = tablesOf(lines);
      const row = (which % lines.length) * 5 + 4;
      const before = tables.consensus[row][3 + t];
      tables.consensus[row][3 + t] = broken === 'shift' ? Number(before) * 1.5 + 1000 : broken;
      const found = check(sourceOf(lines, tables), 'C6');
      expect(found).toMatchObject({ result: 'fail', worst: { table: 'p_Consensus', row, column: 3 + t } });
    }));
  });

  it('finds a family whose statistical figure is not the sum of its items', () => {
    fc.assert(fc.property(plan, fc.nat(), fc.nat(2), (lines, which, t) => {
      const tables = tablesOf(lines);
      const row = (which % lines.length) * 5;
      tables.consensus[row][3 + t] = Number(tables.consensus[row][3 + t]) * 2 + 1000;
      expect(check(sourceOf(lines, tables), 'C7')).toMatchObject({ result: 'fail', worst: { table: 'p_Consensus', row, column: 3 + t } });
    }));
  });

  it('finds an item that is forecast but in none of the inputs', () => {
    const lines: readonly Line[] = [{ family: 'F', typed: [[0, 0, 0], [0, 0, 0], [0, 0, 0]], items: [{ item: 'A', baseline: [1, 2, 3] }] }];
    const tables = tablesOf(lines);
    tables.forecast.push(['Ghost', null, null, 'baseline', 1, 1, 1]);
    const source = sourceOf(lines, tables);
    expect(check(source, 'C14')).toMatchObject({ result: 'fail', worst: { table: 'p_Forecast', row: 1, column: 0 } });
    expect(check(source, 'C7')).toMatchObject({ result: 'fail', worst: { table: 'p_Forecast', row: 1 }, note: expect.stringContaining('no line in the Consensus Plan') });
  });

  it('says what is missing where there is nothing to check, and never passes it', () => {
    const results = computeChecks(alone());
    expect(results.map(({ check: id }) => id)).toEqual(Array.from({ length: 15 }, (_, i) => `C${i + 1}`));
    expect(new Set(results.map(({ result }) => result))).toEqual(new Set(['not planned']));
    expect(results.every(({ note, residual }) => note !== null && residual === null)).toBe(true);
    expect(check(alone(table('p_Production', ['item'], [['A']])), 'C4').note).toBe('Not checked: tables p_Capacity and m_Routings absent.');
  });

  it('sums movements per item and location and refuses a negative stock', () => {
    const moves = table('t_Moves', ['move', 'item', 'loc', 'qty'], [['1', 'A', 'X', 5], ['2', 'A', 'X', -7], ['3', 'B', 'X', 9]]);
    expect(check(alone(moves), 'C2')).toMatchObject({ result: 'fail', rows: 2, residual: 2, worst: { row: 1, column: 3 } });
    const inventory = table('p_Inventory', ['item', 'loc', 'figure', '2026-11'], [['B', 'X', 'opening', 8]]);
    expect(check(alone(table('t_Moves', moves.headers, moves.rows.slice(2)), inventory), 'C2')).toMatchObject({ result: 'fail', residual: 1, worst: { table: 'p_Inventory', row: 0, column: 3 } });
  });

  it('follows stock from opening to closing and into the next period', () => {
    const rows = (next: number): FigureCell[][] => [['A', 'X', 'opening', 10, next], ['A', 'X', 'receipts', 5, 0], ['A', 'X', 'demand', 7, 4], ['A', 'X', 'closing', 8, next - 4]];
    const headers = ['item', 'loc', 'figure', '2026-11', '2026-12'];
    expect(check(alone(table('p_Inventory', headers, rows(8))), 'C1')).toMatchObject({ result: 'pass', rows: 3 });
    expect(check(alone(table('p_Inventory', headers, rows(9))), 'C1')).toMatchObject({ result: 'fail', worst: { row: 0, column: 4 }, residual: 1 });
  });

  it('takes an empty supplier share as the default 1', () => {
    const shares = (...list: FigureCell[]): CheckSource => alone(table('m_ItemSuppliers', ['item', 'supplier', 'share'], list.map((share, i) => ['A', `S${i}`, share])));
    expect(check(shares(null), 'C13').result).toBe('pass');
    expect(check(shares(0.7, 0.3), 'C13').result).toBe('pass');
    expect(check(shares(0.7, 0.2), 'C13')).toMatchObject({ result: 'fail', note: expect.stringContaining('sum to 0.9') });
    expect(check(shares('most'), 'C13')).toMatchObject({ result: 'fail', note: expect.stringContaining('not a number') });
  });
});
