/** What is known of a period that has begun, and of one that has not (everything 0). */
export interface PeriodSoFar {
  /** Forecast of the whole period. */
  readonly forecast: number;
  /** Demand until now. */
  readonly actual: number;
  /** Share of the period's demand that is usual by now, 0–1: its elapsed days, weighted by their usual demand. */
  readonly elapsed: number;
  /** Orders in hand for the rest of the period. */
  readonly orders: number;
}

/**
 * The expected demand of a whole period that is under way: what happened, and for the rest a mix of the forecast left over and of the
 * pace so far, `rest = f (forecast − actual) + (1 − f) actual (1 − e) / e` with `f = 1 − e` falling as the share e passes
 * (design/methods.md C8), and never less than the orders in hand for it. Before the period begins it is the forecast or the orders.
 * @example nowcast({ forecast: 100, actual: 60, elapsed: 0.5, orders: 0 }) // 110
 */
export function nowcast({ forecast, actual, elapsed, orders }: PeriodSoFar): number {
  const passed = Math.min(1, Math.max(0, elapsed));
  const pace = passed > 0 ? (actual * (1 - passed)) / passed : 0;
  const rest = (1 - passed) * (forecast - actual) + passed * pace;
  return actual + Math.max(passed >= 1 ? 0 : orders, Math.max(0, rest));
}
