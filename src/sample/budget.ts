import { budget } from '../workbook/contract';
import type { DemandLine } from './demand';
import { launchRevenue } from './launches';
import type { StandardCost } from './money';
import { totalCost } from './money';
import { products, type Family } from './products';
import { runRates, type RunRate } from './runRate';
import { sampleTable, type RowFor, type SampleTable } from './sampleTable';
import { months } from './timeline';
import { truths } from './truths';

type BudgetRow = RowFor<typeof budget>;
const { volume, price, mix, newProducts, version, newProductsVersion } = truths.T12.numbers;
/** Operating expenses, as a share of revenue. */
const OPEX = 0.24;
/** The budget of the running year: what was sold since, a little more. */
const LAST_BUDGET = { version: 'B2026', quantity: 1.04, price: 1.01 };

/** Budgeted quantity and revenue of a family in a channel for a year. */
interface YearLine {
  readonly rate: RunRate;
  readonly qty: number;
  readonly revenue: number;
}

/**
 * The budget of 2027 for the products of today, from the run rate backwards: prices higher by the price effect, more
 * pieces by the volume effect, and shares tilted towards dear families until the mix effect is what it has to be.
 */
function budgetOf(rates: readonly RunRate[]): readonly YearLine[] {
  const quantity = rates.reduce((sum, { qty }) => sum + qty, 0);
  const revenue = rates.reduce((sum, rate) => sum + rate.revenue, 0);
  const dearer = 1 - price / revenue;
  const priceOf = (rate: RunRate): number => (rate.revenue / rate.qty) * dearer;
  const mean = (revenue * dearer) / quantity;
  const budgetMean = mean - mix / quantity;
  const budgetQuantity = quantity - volume / budgetMean;
  const variance = rates.reduce((sum, rate) => sum + (rate.qty / quantity) * (priceOf(rate) - mean) * (priceOf(rate) - mean), 0);
  const tilt = (budgetMean - mean) / variance;
  return rates.map(rate => {
    const qty = budgetQuantity * (rate.qty / quantity) * (1 + tilt * (priceOf(rate) - mean));
    return { rate, qty, revenue: qty * priceOf(rate) };
  });
}

/** `t_Budget`: the budgets of 2026 and 2027, and the part of the latter that stands for products not launched yet. */
export function budgetTable(lines: readonly DemandLine[], costs: ReadonlyMap<string, StandardCost>): SampleTable {
  const rates = runRates(lines);
  const share = costShares(rates, lines, costs);
  const today = budgetOf(rates);
  const launched = launchBudget(lines, rates);
  const last = rates.map(rate => ({ rate, qty: rate.qty * LAST_BUDGET.quantity, revenue: rate.revenue * LAST_BUDGET.quantity * LAST_BUDGET.price }));
  const withLaunches = today.map((line, index) => ({ ...line, qty: line.qty + launched[index].qty, revenue: line.revenue + launched[index].revenue }));
  return sampleTable(budget, [
    ...rowsOf(LAST_BUDGET.version, 2026, last, share),
    ...rowsOf(version, 2027, withLaunches, share),
    ...rowsOf(newProductsVersion, 2027, launched.filter(({ qty }) => qty > 0), share),
  ]);
}

/** What was budgeted for launches: their revenue by today's odds plus what they fall short by, in the families they belong to. */
function launchBudget(lines: readonly DemandLine[], rates: readonly RunRate[]): readonly YearLine[] {
  const expected = launchRevenue(lines);
  const total = expected.reduce((sum, { revenue }) => sum + revenue, 0);
  const hoped = 1 - newProducts / total;
  return rates.map(rate => {
    const ofFamily = rates.filter(({ family }) => family === rate.family).reduce((sum, { qty }) => sum + qty, 0);
    const own = expected.filter(({ item }) => products.find(product => product.item === item)?.family === rate.family);
    const part = (rate.qty / ofFamily) * hoped;
    return { rate, qty: own.reduce((sum, { qty }) => sum + qty, 0) * part, revenue: own.reduce((sum, { revenue }) => sum + revenue, 0) * part };
  });
}

function rowsOf(name: string, year: number, lines: readonly YearLine[], costShare: (family: Family) => number): BudgetRow[] {
  return lines.flatMap(({ rate, qty, revenue }) => months(`${year}-01`, 12).map((per, month): BudgetRow => {
    const ofMonth = revenue * rate.season[month];
    return { version: name, family: rate.family, channel: rate.channel, per, qty: Math.round(qty * rate.season[month]), revenue: Math.round(ofMonth), cogs: Math.round(ofMonth * costShare(rate.family)), opex: Math.round(ofMonth * OPEX) };
  }));
}

/** Standard cost as a share of revenue, by family. */
function costShares(rates: readonly RunRate[], lines: readonly DemandLine[], costs: ReadonlyMap<string, StandardCost>): (family: Family) => number {
  return family => {
    const cost = lines.filter(line => line.family === family).reduce((sum, { item, qty }) => {
      const found = costs.get(item);
      return sum + qty.slice(-52).reduce((a, b) => a + b, 0) * (found ? totalCost(found) + found.freight : 0);
    }, 0);
    return cost / rates.filter(rate => rate.family === family).reduce((sum, { revenue }) => sum + revenue, 0);
  };
}
