import { truths } from '../../src/sample/truths';
import { dayOf, deviation, LAST_YEAR, mean, monthly, monthsFrom, numberOf, ofFamily, ofItem, rowsOf, sum, textOf, weekly, WEEKS } from './companyData';

/** The seed the sample is shipped with; other companies vary more around the figures. */
const SHIPPED = 1;

/** Need of a component for the demand of each of the last twelve months, through the levels of m_BOM. */
function dependentNeeds(component: string, seed: number): readonly number[] {
  const uses = new Map<string, { readonly component: string; readonly per: number }[]>();
  for (const row of rowsOf('m_BOM', seed)) {
    const parent = textOf(row, 'parent');
    uses.set(parent, [...(uses.get(parent) ?? []), { component: textOf(row, 'component'), per: numberOf(row, 'qty_per') / (1 - numberOf(row, 'scrap')) }]);
  }
  const perUnit = (item: string): number => sum((uses.get(item) ?? []).map(use => use.per * (use.component === component ? 1 : perUnit(use.component))));
  const sold = [...new Set(rowsOf('t_Demand', seed).map(row => textOf(row, 'item')))].map(item => ({ per: perUnit(item), demand: monthly(ofItem(item), seed) })).filter(({ per }) => per > 0);
  return LAST_YEAR.map(month => sum(sold.map(({ per, demand }) => per * (demand.get(month) ?? 0))));
}

/** Stock on hand of an item at a place: the sum of its movements. */
const onHand = (item: string, loc: string, seed: number): number =>
  sum(rowsOf('t_Moves', seed).filter(row => row.item === item && row.loc === loc).map(row => numberOf(row, 'qty')));

describe.each([1, 7])('planted truths of supply, seed %i', seed => {
  it('T6: deliveries of cells took 84 ± 21 days where the master says 70', () => {
    const { supplier, item, days, deviation: spread, master, receipts } = truths.T6.numbers;
    const took = rowsOf('t_Supply', seed).filter(row => row.kind === 'PO' && row.from === supplier && row.item === item && row.received)
      .map(row => dayOf(textOf(row, 'received')) - dayOf(textOf(row, 'released')));
    expect(took.length).toBe(receipts);
    expect(Math.abs(mean(took) - days)).toBeLessThan(1);
    expect(Math.abs(deviation(took) - spread)).toBeLessThan(1.5);
    expect(numberOf(rowsOf('m_ItemSuppliers', seed).find(row => row.item === item && row.supplier === supplier) ?? {}, 'lt_d')).toBe(master);
  });

  it('T10: the test bench is loaded with about 145 % in April and about 81 % in the year, so stock has to be built', () => {
    const { resource, pieces, april, load, year, ...start } = truths.T10.numbers;
    const bench = rowsOf('m_Resources', seed).find(row => row.resource === resource) ?? {};
    const steps = rowsOf('m_Routings', seed).filter(row => row.resource === resource);
    const hours = rowsOf('m_Capacity', seed).filter(row => row.resource === resource).map(row => numberOf(row, 'avail_h') - numberOf(row, 'planned_down_h'));
    const unit = steps.map(row => numberOf(row, 'run_h_per_unit') / numberOf(row, 'yield') / numberOf(bench, 'efficiency'));
    expect(Math.abs(Math.min(...hours) / Math.max(...unit) - pieces)).toBeLessThan(pieces * 0.001);
    const tested = new Set(steps.map(row => textOf(row, 'item')));
    const demand = monthly(row => tested.has(textOf(row, 'item')), seed);
    const loads = new Map(LAST_YEAR.map(month => [month, ((demand.get(month) ?? 0) * unit[0]) / hours[0]]));
    expect(Math.abs((loads.get('2026-04') ?? 0) - april)).toBeLessThan(SHIPPED === seed ? 0.03 : 0.1);
    expect(Math.max(...loads.values())).toBe(loads.get('2026-04'));
    expect(Math.abs(mean([...loads.values()]) - load)).toBeLessThan(0.02);
    expect(Math.abs(sum(LAST_YEAR.map(month => demand.get(month) ?? 0)) / year - 1)).toBeLessThan(0.02);

    const built = new Map<number, number>();
    for (let month = 12, stock = 0; month >= 1; month--) {
      stock = Math.max(0, stock + (demand.get(LAST_YEAR.find(id => Number(id.slice(5)) === month) ?? '') ?? 0) - pieces);
      built.set(month, stock);
    }
    for (const [month, wanted] of [[1, start.january], [2, start.february], [3, start.march], [4, start.aprilStart], [5, start.may]] as const) {
      expect(Math.abs((built.get(month) ?? 0) - wanted)).toBeLessThan(SHIPPED === seed ? 1500 : 5000);
    }
  });

  it('T11: the share of cells that S-01 has to deliver is above 4,000 a week in the season, below in the year', () => {
    const { supplier, item, perWeek } = truths.T11.numbers;
    const source = rowsOf('m_ItemSuppliers', seed).find(row => row.item === item && row.supplier === supplier) ?? {};
    const cap = numberOf(source, 'cap_per_month');
    expect(Math.abs((cap * 12) / 52 - perWeek)).toBeLessThan(1);
    const need = dependentNeeds(item, seed).map(value => numberOf(source, 'share') * value);
    expect(Math.max(...need)).toBeGreaterThan(cap * 1.2);
    expect(mean(need)).toBeLessThan(cap);
  });

  it('T13: the backlog of the made-to-order family has risen for five months to 6.2 weeks of shipments', () => {
    const { family, weeks, over } = truths.T13.numbers;
    expect(rowsOf('m_Items', seed).filter(row => row.family === family).every(row => row.strategy === 'MTO')).toBe(true);
    const open = sum(rowsOf('t_Orders', seed).filter(ofFamily(family)).map(row => numberOf(row, 'open_qty')));
    const booked = weekly(ofFamily(family), seed);
    const shipped = new Float64Array(WEEKS);
    for (const row of rowsOf('t_Moves', seed)) if (row.kind === 'SHIP' && ofFamily(family)(row)) shipped[Math.floor((dayOf(textOf(row, 'ts').slice(0, 10)) - dayOf('2023-10-30')) / 7)] -= numberOf(row, 'qty');
    const pace = sum(shipped.slice(WEEKS - over)) / over;
    expect(Math.abs(open / pace - weeks)).toBeLessThan(0.3);
    const backlogBefore = (ago: number): number => open - sum(booked.slice(WEEKS - ago)) + sum(shipped.slice(WEEKS - ago));
    const path = [20, 16, 12, 8, 4, 0].map(ago => (ago === 0 ? open : backlogBefore(ago)));
    expect(path).toEqual([...path].sort((a, b) => a - b));
    expect(path[5] - path[0]).toBeGreaterThan(pace);
  });

  it('T15: an item lies for half a year in one distribution centre and is nearly gone in the other', () => {
    const { item, excess, short, excessWeeks, shortWeeks } = truths.T15.numbers;
    const cover = (loc: string): number => onHand(item, loc, seed) / mean([...weekly(row => row.item === item && row.loc === loc, seed).slice(-26)]);
    expect(cover(excess)).toBeGreaterThan(excessWeeks - 2);
    expect(cover(short)).toBeLessThan(shortWeeks);
    expect(onHand(item, short, seed)).toBeGreaterThan(0);
  });

  it('T16: the dollar, in which cells are paid, rose by 9 % in June 2026', () => {
    const { currency, item, from, before, after } = truths.T16.numbers;
    const rate = (first: string, last: string): number => mean(monthsFrom(first, last).map(month => numberOf(rowsOf('m_FX', seed).find(row => row.currency === currency && row.per === month) ?? {}, 'rate')));
    expect(Math.abs(rate('2025-06', '2026-05') - before)).toBeLessThan(0.005);
    expect(Math.abs(rate(from, '2026-10') - after)).toBeLessThan(0.005);
    expect(rowsOf('m_ItemSuppliers', seed).filter(row => row.item === item).every(row => row.currency === currency)).toBe(true);
  });
});
