import { randomStream } from '../engine/simulation/randomStream';
import { isoDate } from '../engine/time/period';
import { orders } from '../workbook/contract';
import type { Backlog } from './backlog';
import { clientOf, shipFrom } from './customers';
import type { DemandLine } from './demand';
import { netPrice } from './pricing';
import { sampleTable, type RowFor, type SampleTable } from './sampleTable';
import { AS_OF, dayOf, WEEKS } from './timeline';
import { truths } from './truths';

type OrderRow = RowFor<typeof orders>;
/** Share of lines that have an order for the first, second … week to come already, and the part of a week's demand it is. */
const IN_HAND = [{ share: 0.75, part: 0.8 }, { share: 0.45, part: 0.5 }, { share: 0.25, part: 0.35 }, { share: 0.1, part: 0.3 }];
/** Days from booking to the day asked for, and to the day promised, of what is made to order. */
const MADE_TO_ORDER = { requested: 28, promised: 42 };
const FIRST_ORDER = 47_001;

interface Line extends OrderRow {
  readonly customer: string;
  readonly ordered: string;
}

const money = (value: number): number => Math.round(value * 100) / 100;

/** `t_Orders`: the made-to-order family's orders of the last months, and orders in hand for the weeks to come. */
export function ordersTable(lines: readonly DemandLine[], backlog: Backlog, seed: number): SampleTable {
  const all = [...madeToOrder(backlog), ...inHand(lines, seed)];
  const keyOf = ({ ordered, customer, requested }: Line): string => `${ordered}|${customer}|${requested ?? ''}`;
  all.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
  let [number, line] = [FIRST_ORDER - 1, 0];
  return sampleTable(orders, all.map((row, index) => {
    const same = index > 0 && keyOf(all[index - 1]) === keyOf(row);
    if (!same) number++;
    line = same ? line + 10 : 10;
    return { order: `SO-${number}`, line, ...row };
  }));
}

function madeToOrder(backlog: Backlog): Line[] {
  return backlog.orders.map(({ item, customer, qty, open, ordered }) => {
    const day = dayOf(ordered);
    return {
      customer, item, loc: 'HUB', qty, open_qty: open, ordered, requested: isoDate(day + MADE_TO_ORDER.requested), promised: isoDate(day + MADE_TO_ORDER.promised),
      price: money(netPrice(item, clientOf(customer).channel, ordered)), status: open === 0 ? 'shipped' : open < qty ? 'part' : 'open', priority: clientOf(customer).priority,
    };
  });
}

function inHand(lines: readonly DemandLine[], seed: number): Line[] {
  return lines.filter(({ occasional, family, last }) => !occasional && family !== truths.T13.numbers.family && last === WEEKS - 1).flatMap(({ item, family, customer, qty }) => {
    const stream = randomStream(seed, [item, customer, 'orders']);
    const usual = (qty[WEEKS - 1] + qty[WEEKS - 2] + qty[WEEKS - 3] + qty[WEEKS - 4]) / 4;
    return IN_HAND.flatMap(({ share, part }, ahead): Line[] => {
      const quantity = Math.round(usual * part * (0.7 + 0.6 * stream.uniform(2 * ahead)));
      if (stream.uniform(2 * ahead + 1) >= share || quantity < 1) return [];
      const requested = isoDate(dayOf(AS_OF) + 1 + 7 * ahead + Math.floor(4 * stream.uniform(20 + ahead)));
      const ordered = isoDate(dayOf(AS_OF) - 2 - Math.floor(9 * stream.uniform(40 + ahead)));
      return [{
        customer, item, loc: shipFrom(family, customer), qty: quantity, open_qty: quantity, ordered, requested, promised: requested,
        price: money(netPrice(item, clientOf(customer).channel, ordered)), status: 'open', priority: clientOf(customer).priority,
      }];
    });
  });
}
