import { isoDate } from '../engine/time/period';
import { clientOf } from './customers';
import type { DemandLine } from './demand';
import { mondays, WEEKS } from './timeline';
import { truths } from './truths';

const { family: FAMILY, weeks: AT_END, before: AT_START, over: OVER } = truths.T13.numbers;
/** Weeks over which the pace of shipping is held. */
const BLOCK = 4;
/** Weeks of orders before them: those that were open when they began, and some that were not. */
const EARLIER = 6;

/** One order line of something made to order. */
export interface MadeToOrder {
  readonly item: string;
  readonly customer: string;
  /** Week of the history it was booked in. */
  readonly week: number;
  readonly qty: number;
  readonly open: number;
  readonly ordered: string;
}

/** Orders of the made-to-order family, and what was shipped of each item in each of the last weeks. */
export interface Backlog {
  readonly orders: readonly MadeToOrder[];
  readonly shipped: ReadonlyMap<string, Int32Array>;
}

interface Booking extends Omit<MadeToOrder, 'open'> {
  left: number;
}

/**
 * Ships the family's bookings first come, first served, a little slower than they come in: the backlog rises in even
 * steps from 4 to 6.2 weeks of shipments over the last half year.
 */
export function backlogOf(lines: readonly DemandLine[]): Backlog {
  const queue = bookingsOf(lines);
  const from = WEEKS - OVER;
  const booked = Array.from({ length: OVER }, (_, index) => queue.filter(({ week }) => week === from + index).reduce((sum, { qty }) => sum + qty, 0));
  const pace = booked.reduce((sum, qty) => sum + qty, 0) / (OVER + AT_END - AT_START);
  openUp(queue.filter(({ week }) => week < from), AT_START * pace);

  const rise = ((AT_END - AT_START) * pace) / OVER;
  const shipped = new Map<string, Int32Array>();
  let [due, done] = [0, 0];
  for (let index = 0; index < OVER; index++) {
    const [start, end] = blockAround(index);
    due += booked.slice(start, end).reduce((sum, qty) => sum + qty, 0) / (end - start) - rise;
    let quantity = Math.round(due) - done;
    done += quantity;
    for (const booking of queue) {
      if (quantity === 0) break;
      if (booking.left === 0 || booking.week > from + index) continue;
      const part = Math.min(quantity, booking.left);
      booking.left -= part;
      quantity -= part;
      const ofItem = shipped.get(booking.item) ?? new Int32Array(OVER);
      shipped.set(booking.item, ofItem);
      ofItem[index] += part;
    }
    done -= quantity;
  }
  return { orders: queue.filter(({ week }) => week >= from - EARLIER).map(({ left, ...order }) => ({ ...order, open: left })), shipped };
}

function bookingsOf(lines: readonly DemandLine[]): Booking[] {
  const bookings: Booking[] = [];
  for (let week = 0; week < WEEKS; week++) {
    for (const line of lines) {
      const qty = line.family === FAMILY ? line.qty[week] : 0;
      if (qty > 0) bookings.push({ item: line.item, customer: line.customer, week, qty, left: qty, ordered: isoDate(mondays[week] + (clientOf(line.customer).priority % 5)) });
    }
  }
  return bookings;
}

/** Leaves the newest bookings open to the given quantity; the older ones are shipped. */
function openUp(bookings: readonly Booking[], quantity: number): void {
  let rest = Math.round(quantity);
  for (const booking of [...bookings].reverse()) {
    booking.left = Math.min(booking.qty, rest);
    rest -= booking.left;
  }
}

/** First and last week (exclusive) of the block that a week belongs to; blocks are counted from the end. */
function blockAround(index: number): readonly [number, number] {
  const end = OVER - Math.floor((OVER - 1 - index) / BLOCK) * BLOCK;
  return [Math.max(0, end - BLOCK), end];
}
