import type { StockParameters } from '../../../plan/model/plan';

export interface ClassLine {
  readonly class: string;
  readonly count: number;
  readonly safetyStock: number;
  /** Average stock at unit cost; null when no item of the class has a cost. */
  readonly value: number | null;
}

/** The stock parameters of a plan, added up. */
export interface StockSummary {
  readonly items: number;
  readonly locs: number;
  readonly rows: number;
  readonly safetyStock: number;
  readonly value: number | null;
  readonly withValue: number;
  readonly target: readonly [number, number] | null;
  readonly defaultLead: number;
  readonly defaultTarget: number;
  readonly classes: readonly ClassLine[];
  /** At most ten rows: the most money in stock, or without costs the largest safety stocks. */
  readonly largest: readonly StockParameters[];
}

const valueOf = (rows: readonly StockParameters[]): number | null => {
  const known = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
};

const safetyOf = (rows: readonly StockParameters[]): number => rows.reduce((sum, { safetyStock }) => sum + safetyStock, 0);

/** Adds up the parameters by class and picks the largest rows. */
export function stockSummary(stock: readonly StockParameters[]): StockSummary {
  const byClass = new Map<string, StockParameters[]>();
  for (const row of stock) {
    const same = byClass.get(row.class);
    if (same) same.push(row);
    else byClass.set(row.class, [row]);
  }
  const value = valueOf(stock);
  const size = (row: StockParameters): number => (value === null ? row.safetyStock : row.value ?? -1);
  const targets = stock.map(({ target }) => target);
  return {
    items: new Set(stock.map(({ item }) => item)).size,
    locs: new Set(stock.map(({ loc }) => loc)).size,
    rows: stock.length,
    safetyStock: safetyOf(stock),
    value,
    withValue: stock.filter((row) => row.value !== null).length,
    target: targets.length > 0 ? [targets.reduce((low, target) => Math.min(low, target)), targets.reduce((high, target) => Math.max(high, target))] : null,
    defaultLead: stock.filter(({ leadTimeIsDefault }) => leadTimeIsDefault).length,
    defaultTarget: stock.filter(({ targetIsDefault }) => targetIsDefault).length,
    classes: [...byClass].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, rows]) => ({ class: name, count: rows.length, safetyStock: safetyOf(rows), value: valueOf(rows) })),
    largest: [...stock].sort((a, b) => size(b) - size(a)).slice(0, 10),
  };
}
