import { isoDate } from '../engine/time/period';
import { prices } from '../workbook/contract';
import { FORMAT, WIDTH } from '../workbook/sheets/formats';
import { CHANNELS, clientOf, DISCOUNT, LISTINGS, type Channel } from './customers';
import { products, spares, type Family } from './products';
import { sampleTable, withColumn, type RowFor, type SampleTable } from './sampleTable';
import { dayOf } from './timeline';
import { truths } from './truths';

/** First days of the price lists, and what list prices are worth on each against the first. Mowers keep their price. */
const PRICE_LISTS = [{ from: '2023-10-01', level: 1 }, { from: '2025-01-01', level: 1.02 }, { from: '2026-01-01', level: 1.04 }] as const;
const FIXED: ReadonlySet<Family> = new Set(['Mowers', 'Spares']);

const atLevel = (list: number, level: number): number => Math.round(list * level * 2) / 2;

interface Priced {
  readonly item: string;
  readonly family: Family;
  readonly list: number;
  readonly launch: string;
}

const priced: readonly Priced[] = [...products, ...spares.map(({ item, list }) => ({ item, list, family: 'Spares' as const, launch: '2022-03-01' }))];
const byItem = new Map(priced.map(each => [each.item, each]));

/** List price of an item on an ISO date, in euro. */
export function listPrice(item: string, date: string): number {
  const found = byItem.get(item);
  if (!found) throw new Error(`${item} has no price.`);
  if (FIXED.has(found.family)) return found.list;
  const level = [...PRICE_LISTS].reverse().find(({ from }) => from <= date) ?? PRICE_LISTS[0];
  return atLevel(found.list, level.level);
}

/** Net price of an item in a channel on an ISO date, in euro, unless it is on promotion. */
export const netPrice = (item: string, channel: Channel, date: string): number => listPrice(item, date) * (1 - DISCOUNT[channel]);

/** Channels in which a family is listed. */
export const channelsOf = (family: Family): readonly Channel[] =>
  CHANNELS.filter(channel => Object.keys(LISTINGS[family]).some(customer => clientOf(customer).channel === channel));

/** `m_Prices`: a row per item, channel and price list, with its last day in a column of the sales office's own. */
export function pricesTable(): SampleTable {
  const { family: elasticFamily, elasticity } = truths.T2.numbers;
  const rows: RowFor<typeof prices>[] = [];
  for (const { item, family, launch } of priced) for (const channel of channelsOf(family)) {
    const lists = FIXED.has(family) ? [PRICE_LISTS[0].from] : PRICE_LISTS.map(({ from }) => from);
    const running = lists.filter((from, index) => launch < (lists[index + 1] ?? '9999'));
    for (const from of running) {
      const valid_from = launch > from ? launch : from;
      rows.push({ item, channel, valid_from, price: listPrice(item, valid_from), discount: DISCOUNT[channel], currency: 'EUR', elasticity: family === elasticFamily ? elasticity : null });
    }
  }
  const lastDay = ({ item, channel }: RowFor<typeof prices>, next: RowFor<typeof prices> | undefined): string | null =>
    (next?.item === item && next?.channel === channel ? isoDate(dayOf(next?.valid_from ?? '') - 1) : null);
  return withColumn(sampleTable(prices, rows), { header: 'valid_to', width: WIDTH.figure, align: 'right', format: FORMAT.date }, (_, index) => lastDay(rows[index], rows[index + 1]));
}
