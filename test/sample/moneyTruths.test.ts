import { forecast } from '../../src/engine/forecasting/forecast';
import { truths } from '../../src/sample/truths';
import { familyOf, LAST_YEAR, monthly, monthsFrom, numberOf, ofItem, rowsOf, sum, textOf } from './companyData';
import type { SampleRow } from '../../src/sample/sampleTable';

const key = (row: SampleRow): string => `${textOf(row, 'family')}|${textOf(row, 'channel')}`;

/** Net price of an item in a channel on the as-of date, from m_Prices. */
function netPrice(item: string, channel: string, seed: number): number {
  const rows = rowsOf('m_Prices', seed).filter(row => row.item === item && row.channel === channel);
  const now = rows.filter(row => textOf(row, 'valid_from') <= '2026-11-01').at(-1) ?? rows[0];
  return numberOf(now, 'price') * (1 - numberOf(now, 'discount'));
}

/** Demand of the last twelve months and its value at today's net prices, by family and channel. */
function runRate(seed: number): ReadonlyMap<string, { readonly qty: number; readonly revenue: number }> {
  const rates = new Map<string, { qty: number; revenue: number }>();
  const pairs = new Set(rowsOf('t_Demand', seed).map(row => `${textOf(row, 'item')}|${textOf(row, 'channel')}`));
  for (const pair of pairs) {
    const [item, channel] = pair.split('|');
    const months = monthly(row => row.item === item && row.channel === channel, seed);
    const qty = sum(LAST_YEAR.map(month => months.get(month) ?? 0));
    const of = rates.get(`${familyOf(item)}|${channel}`) ?? { qty: 0, revenue: 0 };
    rates.set(`${familyOf(item)}|${channel}`, { qty: of.qty + qty, revenue: of.revenue + qty * netPrice(item, channel, seed) });
  }
  return rates;
}

/** Budgeted quantity and revenue of a version, by family and channel. */
function budgetOf(version: string, seed: number): ReadonlyMap<string, { readonly qty: number; readonly revenue: number }> {
  const found = new Map<string, { qty: number; revenue: number }>();
  for (const row of rowsOf('t_Budget', seed).filter(each => each.version === version)) {
    const of = found.get(key(row)) ?? { qty: 0, revenue: 0 };
    found.set(key(row), { qty: of.qty + numberOf(row, 'qty'), revenue: of.revenue + numberOf(row, 'revenue') });
  }
  return found;
}

/** Revenue of the launches to come in 2027 by their odds, as t_NPI describes them. */
function launchRevenue(now: ReadonlyMap<string, { readonly qty: number }>, seed: number): number {
  return sum(rowsOf('t_NPI', seed).filter(row => textOf(row, 'launch') > '2026-11-01').map(row => {
    const first = Number(textOf(row, 'launch').slice(5, 7));
    const alike = monthly(ofItem(textOf(row, 'like_item')), seed);
    const years = (13 - first) / 12;
    const [p, q] = [numberOf(row, 'bass_p'), numberOf(row, 'bass_q')];
    const bass = numberOf(row, 'bass_m') * (1 - Math.exp(-(p + q) * years)) / (1 + (q / p) * Math.exp(-(p + q) * years));
    const like = numberOf(row, 'scale') * sum(LAST_YEAR.filter(month => Number(month.slice(5)) >= first).map(month => alike.get(month) ?? 0));
    const item = textOf(row, 'item');
    const family = [...now].filter(([name]) => name.startsWith(`${familyOf(item)}|`));
    const price = sum(family.map(([name, { qty }]) => qty * netPrice(item, name.split('|')[1], seed))) / sum(family.map(([, { qty }]) => qty));
    return numberOf(row, 'p_success') * (row.method === 'BASS' ? bass : like) * price;
  }));
}

/** Weighted absolute error of forecasts against what came true. */
const wape = (pairs: readonly { readonly said: number; readonly actual: number }[]): number =>
  sum(pairs.map(({ said, actual }) => Math.abs(said - actual))) / sum(pairs.map(({ actual }) => actual));

describe('planted truths of people and money', () => {
  it('revenue is near 42 million and the gross margin near a third', () => {
    const revenue = sum([...runRate(1).values()].map(rate => rate.revenue));
    expect(Math.abs(revenue / 42e6 - 1)).toBeLessThan(0.03);
    const booked = sum(rowsOf('t_Demand').filter(row => textOf(row, 'date') > '2025-11-01').map(row => numberOf(row, 'revenue')));
    expect(Math.abs(booked / 42e6 - 1)).toBeLessThan(0.03);
    const budget = rowsOf('t_Budget').filter(row => row.version === truths.T12.numbers.version);
    const margin = 1 - sum(budget.map(row => numberOf(row, 'cogs'))) / sum(budget.map(row => numberOf(row, 'revenue')));
    expect(margin).toBeGreaterThan(0.3);
    expect(margin).toBeLessThan(0.4);
  });

  it('T5: one rep is 15 % too high and worse than the statistical forecast, one better, one has too few forecasts', () => {
    const { biased, bias, helpful, unknown, given, needed } = truths.T5.numbers;
    const recordOf = (user: string) => rowsOf('t_Expert').filter(row => row.contributor === user && row.kind === 'ABS' && LAST_YEAR.includes(textOf(row, 'per'))).map(row => {
      const wanted = (demand: SampleRow): boolean => familyOf(textOf(demand, 'item')) === row.family && (row.channel ? demand.channel === row.channel : demand.customer === row.customer);
      return { row, months: monthly(wanted) };
    }).map(({ row, months }) => {
      const per = textOf(row, 'per');
      const known = monthsFrom('2023-11', textOf(row, 'cycle')).slice(0, -1).map(month => months.get(month) ?? 0);
      const statistical = forecast(Float64Array.from(known), { horizon: 3, levels: [], season: 12 }).mean[2];
      return { said: numberOf(row, 'value'), actual: months.get(per) ?? 0, statistical };
    });
    const wrong = recordOf(biased);
    expect(Math.abs(sum(wrong.map(({ said, actual }) => said - actual)) / sum(wrong.map(({ actual }) => actual)) - bias)).toBeLessThan(0.03);
    expect(wape(wrong)).toBeGreaterThan(wape(wrong.map(({ statistical, actual }) => ({ said: statistical, actual }))));
    const right = recordOf(helpful);
    expect(right.length).toBeGreaterThanOrEqual(needed);
    expect(wape(right)).toBeLessThan(0.5 * wape(right.map(({ statistical, actual }) => ({ said: statistical, actual }))));
    expect(recordOf(unknown).length).toBe(given);
  });

  it.each([1, 7])('T12: the gap of −4.1 million splits into volume, price, mix, new products and initiatives, seed %i', seed => {
    const { version, newProductsVersion, gap, volume, price, mix, newProducts, initiatives } = truths.T12.numbers;
    const [now, all, hoped] = [runRate(seed), budgetOf(version, seed), budgetOf(newProductsVersion, seed)];
    const lines = [...now].map(([name, plan]) => {
      const [total, launch] = [all.get(name) ?? { qty: 0, revenue: 0 }, hoped.get(name) ?? { qty: 0, revenue: 0 }];
      return { plan, budget: { qty: total.qty - launch.qty, revenue: total.revenue - launch.revenue } };
    }).filter(({ budget }) => budget.qty > 0);
    const [q1, q0] = [sum(lines.map(({ plan }) => plan.qty)), sum(lines.map(({ budget }) => budget.qty))];
    const [r1, r0] = [sum(lines.map(({ plan }) => plan.revenue)), sum(lines.map(({ budget }) => budget.revenue))];
    const atBudgetPrices = sum(lines.map(({ plan, budget }) => (plan.qty * budget.revenue) / budget.qty));
    const hopedFor = sum([...hoped.values()].map(({ revenue }) => revenue));
    const expected = launchRevenue(now, seed);
    const fromInitiatives = initiativeRevenue(now, seed);
    const near = (value: number, truth: number): void => { expect(Math.abs(value - truth)).toBeLessThan(30_000); };
    near(((q1 - q0) * r0) / q0, volume);
    near(atBudgetPrices - (q1 * r0) / q0, mix);
    near(r1 - atBudgetPrices, price);
    near(expected - hopedFor, newProducts);
    near(fromInitiatives, initiatives);
    near(r1 + expected + fromInitiatives - sum([...all.values()].map(({ revenue }) => revenue)), gap);
  });
});

/** What t_Initiatives brings in 2027 by its odds: pieces a month at the family's mean net price, and price steps. */
function initiativeRevenue(now: ReadonlyMap<string, { readonly qty: number; readonly revenue: number }>, seed: number): number {
  return sum(rowsOf('t_Initiatives', seed).map(row => {
    const lines = [...now].filter(([name]) => name.startsWith(`${textOf(row, 'scope')}|`)).map(([, rate]) => rate);
    const [qty, revenue] = [sum(lines.map(line => line.qty)), sum(lines.map(line => line.revenue))];
    const effect = row.driver === 'VOLUME' ? (12 * numberOf(row, 'delta') * revenue) / qty : row.driver === 'PRICE' ? numberOf(row, 'delta') * revenue : 0;
    return numberOf(row, 'p_success') * effect;
  }));
}
