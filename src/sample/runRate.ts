import { clientOf, type Channel } from './customers';
import type { DemandLine } from './demand';
import { exponential } from './power';
import { netPrice } from './pricing';
import { FAMILIES, type Family } from './products';
import { monthlyDemand } from './monthly';
import { AS_OF, TRAILING_YEAR } from './timeline';

/** Demand of the last twelve months of a family in a channel, and what it is worth at today's net prices. */
export interface RunRate {
  readonly family: Family;
  readonly channel: Channel;
  readonly qty: number;
  readonly revenue: number;
  /** Share of the year by calendar month, January first. */
  readonly season: readonly number[];
}

/** The run rate of every family and channel that sells. */
export function runRates(lines: readonly DemandLine[]): readonly RunRate[] {
  const rates: RunRate[] = [];
  for (const family of FAMILIES) for (const channel of [...new Set(lines.filter(line => line.family === family).map(line => clientOf(line.customer).channel))]) {
    const items = [...new Set(lines.filter(line => line.family === family).map(({ item }) => item))];
    let [qty, revenue] = [0, 0];
    const season = new Array<number>(12).fill(0);
    for (const item of items) {
      const months = monthlyDemand(lines, { item, channel });
      for (const month of TRAILING_YEAR) {
        const quantity = months.get(month) ?? 0;
        qty += quantity;
        revenue += quantity * netPrice(item, channel, AS_OF);
        season[Number(month.slice(5)) - 1] += quantity;
      }
    }
    if (qty > 0) rates.push({ family, channel, qty, revenue, season: season.map(value => value / qty) });
  }
  return rates;
}

/** Share of a market reached `years` after launch (Bass 1969), with innovation p and imitation q a year. */
export function bassShare(p: number, q: number, years: number): number {
  const decay = exponential(-(p + q) * years);
  return (1 - decay) / (1 + (q / p) * decay);
}
