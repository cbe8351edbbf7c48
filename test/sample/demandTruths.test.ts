import { truths } from '../../src/sample/truths';
import { dayOf, deviation, mean, median, monthly, numberOf, ofFamily, ofItem, rowsOf, sum, textOf, weekId, weekly, WEEKS, weekOf } from './companyData';

const EASTER = ['2024-03-31', '2025-04-20', '2026-04-05'];

describe.each([1, 7])('planted truths of demand, seed %i', seed => {
  it('T1: the two weeks before Easter lie 18 % above the same weeks of the other years', () => {
    const easter = new Set(EASTER.flatMap(sunday => [weekOf(sunday), weekOf(sunday) - 1]));
    const demand = weekly(ofFamily('Trimmers', 'Hedge Trimmers', 'Blowers', 'Chainsaws', 'Batteries'), seed);
    const panel = [2024, 2025, 2026].map(year => Array.from({ length: 17 }, (_, index) => {
      const week = Array.from({ length: WEEKS }, (__, at) => at).find(at => weekId(at) === `${year}-W${String(index + 8).padStart(2, '0')}`) ?? -1;
      return { log: Math.log(demand[week]), easter: easter.has(week) ? 1 : 0 };
    }));
    const [y, x] = [twoWayResiduals(panel.map(row => row.map(({ log }) => log))), twoWayResiduals(panel.map(row => row.map(cell => cell.easter)))];
    const effect = sum(y.map((value, at) => value * x[at])) / sum(x.map(value => value * value));
    expect(Math.abs(Math.exp(effect) - 1 - truths.T1.numbers.uplift)).toBeLessThan(0.04);
  });

  it('T2: price cuts on mowers give an elasticity of −2.2 and a dip of a quarter of the uplift', () => {
    const { family, elasticity, dip } = truths.T2.numbers;
    const mowers = weekly(ofFamily(family), seed);
    const control = weekly(row => ofFamily('Hedge Trimmers', 'Batteries')(row) && row.item !== truths.T14.numbers.item, seed);
    const ratio = mowers.map((value, week) => value / control[week]);
    const cuts = rowsOf('m_Events', seed).filter(row => row.kind === 'PRICE' && row.family === family && row.status === 'done');
    expect(cuts.length).toBeGreaterThanOrEqual(6);
    const found = cuts.map(row => {
      const start = weekOf(textOf(row, 'from'));
      const usual = mean([-4, -3, -2, -1, 5, 6, 7, 8].filter(shift => start + shift < WEEKS).map(shift => ratio[start + shift]));
      return { price: Math.log(1 + numberOf(row, 'price_chg')), lift: mean([0, 1].map(shift => ratio[start + shift])) / usual, after: mean([2, 3].map(shift => ratio[start + shift])) / usual };
    });
    const slope = sum(found.map(({ price, lift }) => price * Math.log(lift))) / sum(found.map(({ price }) => price * price));
    expect(Math.abs(slope - elasticity)).toBeLessThan(0.35);
    const share = sum(found.map(({ after }) => 1 - after)) / sum(found.map(({ lift }) => lift - 1));
    expect(Math.abs(share - dip)).toBeLessThan(0.1);
  });

  it('T3: one week of HGP-T260 is four times its neighbours', () => {
    const { item, week, factor } = truths.T3.numbers;
    const demand = weekly(ofItem(item), seed);
    const at = weekOf(week);
    const ratio = demand[at] / median([-3, -2, -1, 1, 2, 3].map(shift => demand[at + shift]));
    expect(Math.abs(ratio / factor - 1)).toBeLessThan(0.3);
    expect(Math.max(...Array.from(demand, (value, other) => (other === at || other < 3 || other > WEEKS - 4 ? 0 : value / median([-3, -2, -1, 1, 2, 3].map(shift => demand[other + shift])))))).toBeLessThan(2);
  });

  it('T4: the stock-out shows as rows with zero where the season is high', () => {
    const { item, from, to, weeks } = truths.T4.numbers;
    const demand = weekly(ofItem(item), seed);
    const out = demand.slice(weekOf(from), weekOf(to) + 1);
    expect(out.length).toBe(weeks);
    expect(sum(out)).toBe(0);
    expect(sum(demand.slice(weekOf(from) - 52, weekOf(to) - 51))).toBeGreaterThan(4 * weeks);
    expect(rowsOf('t_Demand', seed).filter(row => row.item === item && row.date === from && row.qty === 0).length).toBeGreaterThan(3);
    expect([...demand].filter(value => value === 0).length).toBe(weeks);
  });

  it('T7: the launch sells 0.6 times its model and takes a third of another item', () => {
    const { item, launch, like, scale, cannibalises, share } = truths.T7.numbers;
    const [own, model, victim] = [weekly(ofItem(item), seed), weekly(ofItem(like), seed), weekly(ofItem(cannibalises), seed)];
    const at = weekOf(launch);
    expect(sum(own.slice(0, at))).toBe(0);
    expect(Math.abs(sum(own.slice(at)) / sum(model.slice(at)) - scale)).toBeLessThan(0.05);
    const before = sum(victim.slice(at - 52, at)) / sum(model.slice(at - 52, at));
    const after = sum(victim.slice(at)) / sum(model.slice(at));
    expect(Math.abs(1 - after / before - share)).toBeLessThan(0.06);
  });

  it('T8: the item that runs out falls against its family all year and has a last day of sale', () => {
    const { item, remaining, eol } = truths.T8.numbers;
    const against = (from: number, to: number): number => sum(weekly(ofItem(item), seed).slice(from, to)) / sum(weekly(ofItem('HGP-M330'), seed).slice(from, to));
    const quarters = [0, 1, 2, 3].map(quarter => against(WEEKS - 52 + 13 * quarter, WEEKS - 39 + 13 * quarter));
    expect(quarters).toEqual([...quarters].sort((a, b) => b - a));
    expect(Math.abs(against(WEEKS - 4, WEEKS) / against(0, WEEKS - 52) - remaining)).toBeLessThan(0.1);
    expect(textOf(rowsOf('m_Items', seed).find(row => row.item === item) ?? {}, 'eol')).toBe(eol);
  });

  it('T9: twelve spares are intermittent by week and by month', () => {
    const { spares, interval } = truths.T9.numbers;
    const items = rowsOf('m_Items', seed).filter(row => row.type === 'SP').map(row => textOf(row, 'item'));
    expect(items.length).toBe(spares);
    for (const item of items) {
      const demand = weekly(ofItem(item), seed);
      const months = [...monthly(ofItem(item), seed).values()];
      expect(WEEKS / [...demand].filter(value => value > 0).length).toBeGreaterThan(interval);
      expect(months.length / months.filter(value => value > 0.5).length).toBeGreaterThan(interval * 0.75);
    }
  });

  it('T14: the item that was delisted at one customer has lost 38 % of its demand since', () => {
    const { item, customer, from, share } = truths.T14.numbers;
    const at = weekOf(from);
    const demand = weekly(ofItem(item), seed);
    const control = weekly(ofItem('HGP-H650'), seed);
    const level = (start: number, end: number): number => sum(demand.slice(start, end)) / sum(control.slice(start, end));
    expect(Math.abs(1 - level(at, WEEKS) / level(at - 52, at) - share)).toBeLessThan(0.06);
    expect(rowsOf('t_Demand', seed).filter(row => row.item === item && row.customer === customer && textOf(row, 'date') >= from)).toEqual([]);
  });

  it('an item without a truth of its own is seasonal, steady and free of outliers', () => {
    const years = [0, 1, 2].map(year => sum(weekly(ofItem('HGP-C300'), seed).slice(1 + 52 * year, 53 + 52 * year)));
    expect(deviation(years) / mean(years)).toBeLessThan(0.05);
    expect(dayOf('2026-11-01') - dayOf('2023-10-30') + 1).toBe(7 * WEEKS);
  });
});

/** What is left of a table when the means of its rows and columns are taken out. */
function twoWayResiduals(table: readonly (readonly number[])[]): readonly number[] {
  const rows = table.map(mean);
  const columns = table[0].map((_, column) => mean(table.map(row => row[column])));
  const all = mean(rows);
  return table.flatMap((row, at) => row.map((value, column) => value - rows[at] - columns[column] + all));
}
