import { randomStream } from './randomStream';

/** One item of the little company: demand per month is level × (1 + trend)^month × season × channel share, with noise. */
interface Item {
  readonly name: string;
  readonly level: number;
  /** Growth per month, 0.01 = 1 %. */
  readonly trend: number;
  /** Height of the season, 0 = none; its peak month 0–11. */
  readonly season: number;
  readonly peak: number;
  /** Share of months with any demand; 1 for all but the intermittent item. */
  readonly activity?: number;
  /** Months of history it has; the others have all. */
  readonly months?: number;
}

const ITEMS: readonly Item[] = [
  { name: 'Garden hose 20 m', level: 420, trend: 0.004, season: 0.75, peak: 5 },
  { name: 'Garden hose 30 m', level: 260, trend: 0.006, season: 0.7, peak: 5 },
  { name: 'Hose reel', level: 150, trend: 0.002, season: 0.6, peak: 4 },
  { name: 'Sprinkler', level: 310, trend: 0.008, season: 0.9, peak: 6 },
  { name: 'Watering can 10 l', level: 240, trend: -0.004, season: 0.5, peak: 5 },
  { name: 'Rain barrel 210 l', level: 90, trend: 0.01, season: 0.45, peak: 4 },
  { name: 'Tap connector', level: 980, trend: 0.001, season: 0.3, peak: 5 },
  { name: 'Pressure washer', level: 75, trend: 0.012, season: 0.35, peak: 3 },
  { name: 'Snow shovel', level: 130, trend: 0, season: 1, peak: 0 },
  { name: 'Work gloves', level: 560, trend: 0.003, season: 0.1, peak: 3 },
  { name: 'Pump seal kit', level: 9, trend: 0, season: 0, peak: 0, activity: 0.3 },
  { name: 'Smart irrigation timer', level: 60, trend: 0.03, season: 0.4, peak: 5, months: 7 },
];
const CHANNELS = [{ name: 'DIY retail', share: 0.7 }, { name: 'Online', share: 0.3 }] as const;
const FIRST = { year: 2023, month: 1 };

export const SALES_HEADERS = ['Item', 'Channel', 'Month', 'Qty'] as const;
export type SalesRow = readonly [item: string, channel: string, month: string, quantity: number];

/**
 * The sales of a fictional maker of garden goods: twelve items in two channels, whole pieces per month, with trend and
 * season, one intermittent spare part and one item too young for a season. The same seed gives the same rows.
 * @param options.seed any whole number
 * @param options.months months of history, from January 2023
 * @returns rows in the order of {@link SALES_HEADERS}, by item, channel, month (`2023-01`)
 * @example salesHistory({ seed: 7, months: 42 })[0] // => ['Garden hose 20 m', 'DIY retail', '2023-01', 104]
 */
export function salesHistory({ seed, months }: { readonly seed: number; readonly months: number }): readonly SalesRow[] {
  const next = randomStream(seed);
  return ITEMS.flatMap(item => CHANNELS.flatMap(channel => history(item, channel, months, next)));
}

function history(item: Item, channel: { readonly name: string; readonly share: number }, months: number, next: () => number): SalesRow[] {
  const rows: SalesRow[] = [];
  for (let month = months - (item.months ?? months); month < months; month++) {
    const season = 1 + item.season * Math.cos((2 * Math.PI * (month - item.peak)) / 12);
    const mean = item.level * channel.share * (1 + item.trend) ** month * season;
    const happens = next() < (item.activity ?? 1);
    const noise = 1 + 0.16 * (next() + next() + next() - 1.5);
    const quantity = happens ? Math.max(0, Math.round((mean * noise) / (item.activity ?? 1))) : 0;
    rows.push([item.name, channel.name, monthLabel(month), quantity]);
  }
  return rows;
}

function monthLabel(index: number): string {
  const month = FIRST.month - 1 + index;
  return `${FIRST.year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
