import { newProducts } from '../workbook/contract';
import { clientOf } from './customers';
import type { DemandLine } from './demand';
import { monthlyDemand } from './monthly';
import { channelsOf, netPrice } from './pricing';
import { products } from './products';
import { bassShare } from './runRate';
import { sampleTable, type RowFor, type SampleTable } from './sampleTable';
import { AS_OF, TRAILING_YEAR } from './timeline';
import { truths } from './truths';

const { T7 } = truths;
type Launch = RowFor<typeof newProducts> & { readonly item: string; readonly launch: string; readonly p_success: number };

/** The launch that has happened and the three to come. */
export const launches: readonly Launch[] = [
  {
    item: T7.numbers.item, stage: 'launched', p_success: 1, launch: T7.numbers.launch, method: 'LIKE', like_item: T7.numbers.like, scale: T7.numbers.scale,
    cannibalises: T7.numbers.cannibalises, cannibal_pct: 0.3333, capex: 260_000, owner: 'PM1',
  },
  { item: 'HGP-R400', stage: 'tooling', p_success: 0.7, launch: '2027-03-01', method: 'BASS', bass_p: 0.03, bass_q: 0.38, bass_m: 30_000, capex: 540_000, owner: 'PM1' },
  { item: 'HGP-P900', stage: 'prototype', p_success: 0.5, launch: '2027-04-05', method: 'LIKE', like_item: 'HGP-P800', scale: 0.4, capex: 180_000, owner: 'PM2' },
  { item: 'CHG-36F', stage: 'pilot', p_success: 0.9, launch: '2027-02-01', method: 'ATTACH', like_item: 'BAT-36-6', scale: 0.25, capex: 60_000, owner: 'PM1' },
];

/** `t_NPI`. */
export const launchesTable = (): SampleTable => sampleTable(newProducts, launches);

/** What launches to come bring in 2027 by their odds, in pieces and euro at the mean net price of their channels. */
export function launchRevenue(lines: readonly DemandLine[]): readonly { readonly item: string; readonly qty: number; readonly revenue: number }[] {
  return launches.filter(({ launch }) => launch > AS_OF).map(({ item, launch, method, like_item, scale, bass_p, bass_q, bass_m, p_success }) => {
    const first = Number(launch.slice(5, 7));
    const alike = monthlyDemand(lines, { item: like_item ?? '' });
    const like = TRAILING_YEAR.filter(month => Number(month.slice(5)) >= first).reduce((sum, month) => sum + (alike.get(month) ?? 0), 0) * (scale ?? 1);
    const qty = p_success * (method === 'BASS' ? (bass_m ?? 0) * bassShare(bass_p ?? 0, bass_q ?? 0, (13 - first) / 12) : like);
    return { item, qty, revenue: qty * meanNetPrice(item, lines) };
  });
}

/** Net price of an item today over the channels of its family, weighted by the family's demand. */
function meanNetPrice(item: string, lines: readonly DemandLine[]): number {
  const family = products.find(product => product.item === item)?.family ?? 'Mowers';
  let [sum, weight] = [0, 0];
  for (const channel of channelsOf(family)) {
    const size = lines.filter(line => line.family === family && clientOf(line.customer).channel === channel).reduce((total, { qty }) => total + qty.slice(-52).reduce((a, b) => a + b, 0), 0);
    sum += size * netPrice(item, channel, AS_OF);
    weight += size;
  }
  return sum / weight;
}
