import { isoDate } from '../engine/time/period';
import { clientOf, type Channel } from './customers';
import type { DemandLine } from './demand';
import type { Family } from './products';
import { mondays, WEEKS } from './timeline';

/** Which demand is added up; what is left out means all. */
export interface Slice {
  readonly item?: string;
  readonly family?: Family;
  readonly channel?: Channel;
  readonly customer?: string;
}

/** Demand by month id; weeks that lie in two months are split by their days. */
export function monthlyDemand(lines: readonly DemandLine[], { item, family, channel, customer }: Slice): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  const chosen = lines.filter(line => (item === undefined || line.item === item) && (family === undefined || line.family === family)
    && (customer === undefined || line.customer === customer) && (channel === undefined || clientOf(line.customer).channel === channel));
  for (let week = 0; week < WEEKS; week++) {
    const quantity = chosen.reduce((sum, { qty }) => sum + qty[week], 0);
    for (let day = 0; day < 7; day++) {
      const month = isoDate(mondays[week] + day).slice(0, 7);
      sums.set(month, (sums.get(month) ?? 0) + quantity / 7);
    }
  }
  return sums;
}
