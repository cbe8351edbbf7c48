/** How a stock is filled up: looked at every `every` weeks (first in week `offset`), up to what leaves until the next look and `cover` weeks more. */
export interface Replenishment {
  /** What leaves in each week. */
  readonly out: ArrayLike<number>;
  readonly every: number;
  readonly offset: number;
  readonly cover: number;
  /** Receipts are multiples of this. */
  readonly lot: number;
  /** What leaves a week after the last known one; the mean of the last four weeks when left out. */
  readonly after?: number;
}

/** Stock before the first week and receipts at the start of each week. */
export interface StockFlow {
  readonly opening: number;
  readonly receipts: Int32Array;
}

/** Receipts that keep the stock at or above zero in every week, knowing what will leave. */
export function replenish({ out, every, offset, cover, lot, after }: Replenishment): StockFlow {
  const weeks = out.length;
  const lastFour = Array.from({ length: Math.min(4, weeks) }, (_, index) => out[weeks - 1 - index]);
  const beyond = after ?? lastFour.reduce((sum, value) => sum + value, 0) / lastFour.length;
  const leaving = (from: number, count: number): number => {
    let sum = 0;
    for (let week = from; week < from + count; week++) sum += week < weeks ? out[week] : beyond;
    return sum;
  };
  const upTo = (quantity: number): number => Math.ceil(Math.max(0, quantity) / lot) * lot;
  const opening = upTo(leaving(0, offset + cover));
  const receipts = new Int32Array(weeks);
  let stock = opening;
  for (let week = 0; week < weeks; week++) {
    if (week % every === offset) {
      receipts[week] = upTo(leaving(week, every + cover) - stock);
      stock += receipts[week];
    }
    stock -= out[week];
  }
  return { opening, receipts };
}
