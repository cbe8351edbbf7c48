/** Stock of an item that is being sold off; arrays run over the periods of the plan. */
export interface RunOutInput {
  /** Stock on hand before the first period. */
  readonly stock: number;
  /** What is on order, by the period it arrives in. */
  readonly receipts: Float64Array;
  /** Expected demand, 0 after the last period of sale. */
  readonly demand: Float64Array;
  /** Demand that is exceeded nine times in ten. */
  readonly cautious: Float64Array;
}

/** How stock runs out. */
export interface RunOut {
  /** Stock at the end of each period at the expected demand. */
  readonly stock: Float64Array;
  /** Of that stock and what is still to arrive, how much no demand would be left for if demand were the cautious one. */
  readonly leftOver: Float64Array;
  /** Demand that neither stock nor orders cover: the last buy that the expected demand still needs. */
  readonly lastBuy: number;
}

/** Projects the stock of an item to the end of its sale, and what may be left of it. Demand that finds no stock is lost. */
export function runOut({ stock, receipts, demand, cautious }: RunOutInput): RunOut {
  const horizon = demand.length;
  const path = new Float64Array(horizon);
  let onHand = Math.max(0, stock);
  let lastBuy = 0;
  for (let t = 0; t < horizon; t++) {
    const after = onHand + receipts[t] - demand[t];
    lastBuy += Math.max(0, -after);
    onHand = Math.max(0, after);
    path[t] = onHand;
  }
  const leftOver = new Float64Array(horizon);
  let toCome = 0;
  let toSell = 0;
  for (let t = horizon - 1; t >= 0; t--) {
    leftOver[t] = Math.max(0, path[t] + toCome - toSell);
    toCome += receipts[t];
    toSell += cautious[t];
  }
  return { stock: path, leftOver, lastBuy };
}
