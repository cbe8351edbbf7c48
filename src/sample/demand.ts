import { randomStream } from '../engine/simulation/randomStream';
import { dateOfDay, isoDate } from '../engine/time/period';
import { demand } from '../workbook/contract';
import { clientOf, LISTINGS, shipFrom } from './customers';
import { temperatures } from './drivers';
import { easterWeeks, promotionEffect, STOCKOUT } from './events';
import { netPrice } from './pricing';
import { FAMILIES, products, spares, type Family, type Product } from './products';
import { sampleTable, type RowFor, type SampleTable } from './sampleTable';
import { seasonAt } from './seasons';
import { AS_OF, dayOf, mondays, WEEKS, weekOf } from './timeline';
import { truths } from './truths';

/** Weekly demand of an item by a customer. */
export interface DemandLine {
  readonly item: string;
  readonly family: Family;
  readonly customer: string;
  /** First and last week that the customer lists the item in. */
  readonly first: number;
  readonly last: number;
  /** Only weeks with an order are recorded. */
  readonly occasional: boolean;
  readonly qty: Int32Array;
}

const NOISE = { item: 0.04, customer: 0.15 };
const DAYS_PER_DEGREE = 0.015;
const WARMTH: ReadonlySet<Family> = new Set(['Mowers', 'Trimmers', 'Hedge Trimmers', 'Batteries']);
const STEADY: ReadonlySet<Family> = new Set(['Professional', 'Spares']);
/** Share of weeks in which a tender is placed. */
const TENDER_ACTIVITY = 0.16;
const MIDDLE = dayOf('2026-05-01');
const { T1, T3, T4, T7, T8, T10, T14 } = truths;

/** Demand of a family's average item in each week: season, Easter, temperature and promotions. */
function familyWeeks(family: Family, seed: number): Float64Array {
  const { factor } = promotionEffect(family, WEEKS);
  const warmth = temperatures(seed);
  return Float64Array.from(mondays, (monday, week) => {
    let season = 0;
    for (let day = 0; day < 7; day++) season += seasonAt(family, dateOfDay(monday + day));
    const easter = !STEADY.has(family) && easterWeeks.has(week) ? 1 + T1.numbers.uplift : 1;
    const warm = WARMTH.has(family) ? 1 + DAYS_PER_DEGREE * warmth[week] : 1;
    return (season / 365) * factor[week] * easter * warm;
  });
}

/** What happens to one item alone: growth, a launch, cannibalisation, a run-out, a stock-out, a wrong booking. */
function itemFactor({ item, growth }: Product, week: number): number {
  const day = mondays[week];
  let factor = 1 + (growth * (day - MIDDLE)) / 365;
  if (item === T7.numbers.cannibalises && week >= weekOf(T7.numbers.launch)) factor *= 1 - T7.numbers.share;
  if (item === T8.numbers.item && day > dayOf(T8.numbers.from)) {
    const gone = (day - dayOf(T8.numbers.from)) / (dayOf(AS_OF) - dayOf(T8.numbers.from));
    factor *= 1 - (1 - T8.numbers.remaining) * gone;
  }
  if (item === T4.numbers.item && week >= weekOf(T4.numbers.from) && week <= weekOf(T4.numbers.to)) factor = 0;
  if (item === T3.numbers.item && week === weekOf(T3.numbers.week)) factor *= T3.numbers.factor;
  return factor;
}

const weightOf = (product: Product): number => {
  if (product.item !== T7.numbers.item) return product.weight;
  return T7.numbers.scale * (products.find(({ item }) => item === T7.numbers.like)?.weight ?? 0);
};

const firstWeek = (product: Product): number => Math.max(0, weekOf(product.launch));
const lastWeek = (item: string, customer: string): number =>
  (item === T14.numbers.item && customer === T14.numbers.customer ? weekOf(T14.numbers.from) - 1 : WEEKS - 1);

/** The weekly demand of every item and customer; finished goods come to the company's pieces in the last 52 weeks. */
export function demandLines(seed: number): readonly DemandLine[] {
  const expected = new Map(FAMILIES.map(family => [family, familyWeeks(family, seed)]));
  const sold = products.filter(product => weightOf(product) > 0 && firstWeek(product) < WEEKS);
  const meanOf = (product: Product, week: number): number => weightOf(product) * (expected.get(product.family)?.[week] ?? 0) * itemFactor(product, week);
  let lastYear = 0;
  for (const product of sold) {
    for (const [customer, share] of Object.entries(LISTINGS[product.family])) {
      for (let week = Math.max(WEEKS - 52, firstWeek(product)); week <= lastWeek(product.item, customer); week++) lastYear += share * meanOf(product, week);
    }
  }
  const scale = T10.numbers.year / lastYear;
  const finished = sold.flatMap(product => Object.entries(LISTINGS[product.family]).map(([customer, share]) =>
    lineOf(product, customer, week => scale * share * meanOf(product, week), seed)));
  return [...finished, ...spareLines(seed)];
}

function lineOf(product: Product, customer: string, mean: (week: number) => number, seed: number): DemandLine {
  const { item, family } = product;
  const occasional = clientOf(customer).channel === 'Tenders';
  const [common, own] = [randomStream(seed, [item, 'demand']), randomStream(seed, [item, customer, 'demand'])];
  const qty = new Int32Array(WEEKS);
  const [first, last] = [firstWeek(product), lastWeek(item, customer)];
  for (let week = first; week <= last; week++) {
    if (occasional && own.uniform(week + WEEKS * 100) >= TENDER_ACTIVITY) continue;
    const noise = (1 + NOISE.item * common.normal(week)) * (1 + NOISE.customer * own.normal(week));
    qty[week] = Math.max(0, Math.round((mean(week) * noise) / (occasional ? TENDER_ACTIVITY : 1)));
  }
  return { item, family, customer, first, last, occasional, qty };
}

function spareLines(seed: number): readonly DemandLine[] {
  return spares.flatMap(({ item, activity, size }) => Object.keys(LISTINGS.Spares).map(customer => {
    const stream = randomStream(seed, [item, customer, 'demand']);
    const qty = Int32Array.from({ length: WEEKS }, (_, week) =>
      (stream.uniform(2 * week) < activity ? Math.max(1, Math.round(size * (0.4 + 1.2 * stream.uniform(2 * week + 1)))) : 0));
    return { item, family: 'Spares' as const, customer, first: 0, last: WEEKS - 1, occasional: true, qty };
  }));
}

/** `t_Demand`: a row per item, customer and week; where orders are rare, only weeks with one. */
export function demandTable(lines: readonly DemandLine[]): SampleTable {
  const promotions = new Map(FAMILIES.map(family => [family, promotionEffect(family, WEEKS)]));
  const stockout = { item: T4.numbers.item, from: weekOf(T4.numbers.from), to: weekOf(T4.numbers.to) };
  const rows: RowFor<typeof demand>[] = [];
  for (const { item, family, customer, first, last, occasional, qty } of lines) {
    const { channel } = clientOf(customer);
    const promotion = promotions.get(family);
    for (let week = first; week <= last; week++) {
      if (occasional && qty[week] === 0) continue;
      const date = isoDate(mondays[week]);
      const out = item === stockout.item && week >= stockout.from && week <= stockout.to;
      const revenue = Math.round(qty[week] * netPrice(item, channel, date) * (1 + (promotion?.priceChange[week] ?? 0)) * 100) / 100;
      rows.push({ item, date, qty: qty[week], channel, customer, loc: shipFrom(family, customer), revenue, event: out ? STOCKOUT : promotion?.event[week] ?? null });
    }
  }
  return sampleTable(demand, rows);
}
