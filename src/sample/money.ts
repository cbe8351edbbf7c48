import { randomStream } from '../engine/simulation/randomStream';
import { costs, exchangeRates } from '../workbook/contract';
import { WIDTH } from '../workbook/sheets/formats';
import { materials } from './components';
import { plant, steps } from './production';
import { products } from './products';
import { sampleTable, withColumn, type SampleTable } from './sampleTable';
import { bought, made, scrapOf, structure } from './structure';
import { months } from './timeline';
import { lotOf } from './lots';
import { truths } from './truths';

const FIRST_MONTH = '2023-10';
const MONTHS = 60;
const { T16 } = truths;

/** Euro for one unit of a currency in a month. */
export type Rates = (currency: string, month: string) => number;

/** Rates by month: the dollar steps up once, the złoty hardly moves; after the as-of date the last rate is assumed. */
export function exchangeRatesOf(seed: number): Rates {
  const list = months(FIRST_MONTH, MONTHS);
  const known = list.indexOf('2026-10');
  const series = (currency: string, level: (month: string) => number, noise: number): readonly number[] => {
    const stream = randomStream(seed, ['rate', currency]);
    const wiggle = (index: number): number => (index <= known ? noise * (2 * stream.uniform(index) - 1) : 0);
    return list.map((month, index) => Math.round((level(month) + wiggle(index)) * 10_000) / 10_000);
  };
  const rates = new Map([
    [T16.numbers.currency as string, series(T16.numbers.currency, month => (month < T16.numbers.from ? T16.numbers.before : T16.numbers.after), 0.004)],
    ['PLN', series('PLN', () => 0.233, 0.002)],
  ]);
  return (currency, month) => {
    if (currency === 'EUR') return 1;
    const rate = rates.get(currency)?.[list.indexOf(month)];
    if (rate === undefined) throw new Error(`The sample has no rate of ${currency} for ${month}.`);
    return rate;
  };
}

/** `m_FX`. */
export function exchangeRatesTable(rates: Rates): SampleTable {
  return sampleTable(exchangeRates, [T16.numbers.currency, 'PLN'].flatMap(currency => months(FIRST_MONTH, MONTHS).map(per => ({ currency, per, rate: rates(currency, per) }))));
}

/** Standard cost of one unit in euro. */
export interface StandardCost {
  readonly material: number;
  readonly labour: number;
  readonly overhead: number;
  readonly freight: number;
}

/** Currency that a supplier is paid in. */
export const SUPPLIER_CURRENCY: Readonly<Record<string, string>> = { 'S-01': 'USD', 'S-02': 'USD', 'S-04': 'USD', 'S-09': 'PLN' };
export const currencyOf = (supplier: string): string => SUPPLIER_CURRENCY[supplier] ?? 'EUR';

const LABOUR_SHARE = 0.6;
const TRUCK = { cost: 1150, pallets: 33 };
const cents = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Material, labour and overhead; freight comes on top when goods are sent out. */
export const totalCost = ({ material, labour, overhead }: StandardCost): number => cents(material + labour + overhead);

/** Standard costs of all items at the rates of a month, rolled up over bill of materials and routing. */
export function standardCosts(rates: Rates, month: string): ReadonlyMap<string, StandardCost> {
  const found = new Map<string, StandardCost>();
  for (const { item, sources } of materials) {
    const material = sources.reduce((sum, { supplier, share, price }) => sum + share * price * rates(currencyOf(supplier), month), 0);
    found.set(item, { material: cents(material), labour: 0, overhead: 0, freight: 0 });
  }
  const pallets = new Map(products.map(({ item, pallet }) => [item, pallet]));
  for (const item of [...made].reverse()) {
    let material = 0;
    for (const [component, per] of Object.entries(structure.get(item) ?? {})) {
      const cost = found.get(component);
      if (!cost) throw new Error(`${component} has to be costed before ${item}.`);
      material += (per / (1 - scrapOf(component))) * totalCost(cost);
    }
    const work = steps.filter(step => step.item === item).reduce((sum, step) => {
      const resource = plant.find(({ resource: name }) => name === step.resource);
      return sum + ((step.setupHours / lotOf(item) + step.runHours / step.yield) / (resource?.efficiency ?? 1)) * (resource?.costHour ?? 0);
    }, 0);
    const labour = cents(work * LABOUR_SHARE);
    const pallet = pallets.get(item);
    found.set(item, { material: cents(material), labour, overhead: cents(cents(work) - labour), freight: pallet === undefined ? 0 : cents(TRUCK.cost / TRUCK.pallets / pallet) });
  }
  return found;
}

/** First days of the standard costs, and the month whose rates they stand on. */
const COSTINGS = [{ from: '2023-10-01', month: '2023-10' }, { from: '2025-01-01', month: '2025-01' }, { from: '2026-01-01', month: '2026-01' }, { from: '2027-01-01', month: '2026-11' }] as const;

/** Sum of a cost's parts, as the formula that people keep beside it. */
const COST_SUM = '=m_Costs[@material]+m_Costs[@labour]+m_Costs[@overhead]+m_Costs[@freight]';

/** `m_Costs`, with a column of formulas that adds them up. */
export function costsTable(rates: Rates): SampleTable {
  const items = [...made, ...bought];
  const rows = COSTINGS.flatMap(({ from, month }) => {
    const standard = standardCosts(rates, month);
    return items.map(item => ({ item, valid_from: from, ...standard.get(item) }));
  });
  return withColumn(sampleTable(costs, rows), { header: 'total', width: WIDTH.figure, align: 'right', format: '#,##0.00' }, row => ({
    formula: COST_SUM, value: Number(row.material) + Number(row.labour) + Number(row.overhead) + Number(row.freight),
  }));
}
