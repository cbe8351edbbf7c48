import { randomStream, type RandomStream } from '../engine/simulation/randomStream';
import { expert } from '../workbook/contract';
import { clientOf, LISTINGS, type Channel } from './customers';
import type { DemandLine } from './demand';
import { promotions } from './events';
import { monthlyDemand, type Slice } from './monthly';
import { FAMILIES, type Family } from './products';
import { sampleTable, type RowFor, type SampleTable } from './sampleTable';
import { months, TRAILING_YEAR } from './timeline';
import { truths } from './truths';

type Entry = RowFor<typeof expert>;
/** Months from a cycle to the month it forecasts. */
const LAG = 2;
const CURRENT = '2026-11';
/** The eighteen months to October 2026 that have been forecast and come true. */
const FORECAST = months('2025-05', 18);

/** How a contributor forecasts: bias and noise as shares of what came true. */
interface Contributor {
  readonly user: string;
  readonly scope: readonly Slice[];
  readonly periods: readonly string[];
  readonly bias: number;
  readonly noise: number;
  readonly reasons: readonly string[];
}

const familiesAt = (matches: (customer: string) => boolean): readonly Family[] =>
  FAMILIES.filter(family => family !== 'Spares' && Object.keys(LISTINGS[family]).some(matches));
const inChannel = (channel: Channel): readonly Slice[] =>
  familiesAt(customer => clientOf(customer).channel === channel).map(family => ({ family, channel }));
const ofCustomer = (customer: string): readonly Slice[] => familiesAt(listed => listed === customer).map(family => ({ family, customer }));

const { biased, bias, helpful, unknown, given } = truths.T5.numbers;

const contributors: readonly Contributor[] = [
  { user: helpful, scope: inChannel('Tenders'), periods: FORECAST, bias: 0, noise: 0.08, reasons: ['TENDER'] },
  { user: biased, scope: inChannel('DIY retail'), periods: FORECAST, bias, noise: 0.2, reasons: ['PROMO', 'WEATHER', 'CUSTOMER'] },
  { user: 'R04', scope: inChannel('Online'), periods: TRAILING_YEAR, bias: 0, noise: 0.07, reasons: ['CUSTOMER', 'PROMO'] },
  { user: 'R05', scope: [...ofCustomer('C-3003'), ...ofCustomer('C-3004')], periods: TRAILING_YEAR, bias: 0.01, noise: 0.1, reasons: ['CUSTOMER', 'WEATHER'] },
  { user: unknown, scope: ofCustomer('C-3002').slice(0, 1), periods: TRAILING_YEAR.slice(1, 1 + given), bias: -0.03, noise: 0.1, reasons: ['CUSTOMER'] },
];

/** `t_Expert`: what contributors have forecast for the past, two months ahead, and the entries of the running cycle. */
export function expertTable(lines: readonly DemandLine[], seed: number): SampleTable {
  return sampleTable(expert, [...contributors.flatMap(contributor => pastEntries(contributor, lines, seed)), ...marketing(), ...running(lines)]);
}

function pastEntries({ user, scope, periods, bias: leaning, noise, reasons }: Contributor, lines: readonly DemandLine[], seed: number): Entry[] {
  return scope.flatMap((slice, at) => {
    const actual = monthlyDemand(lines, slice);
    const stream = randomStream(seed, [user, at, 'expert']);
    return periods.map((per, index): Entry => ({
      cycle: months(per, 1).map(month => shifted(month, -LAG))[0], contributor: user, ...slice, per, kind: 'ABS',
      value: Math.max(0, Math.round((actual.get(per) ?? 0) * (1 + leaning) * (1 + noise * balanced(stream, index)))),
      reason: reasons[Math.floor(reasons.length * stream.uniform(1000 + index))], confidence: 0.5 + Math.round(4 * stream.uniform(2000 + index)) / 10, status: 'accepted',
    }));
  });
}

/** Normal draws in pairs of opposite sign, so that noise brings no bias of its own. */
const balanced = (stream: RandomStream, index: number): number => (index % 2 === 0 ? 1 : -1) * stream.normal(index >> 1);

/** Marketing adds a share for the months of its promotions. */
function marketing(): Entry[] {
  return promotions.filter(({ status, from }) => status === 'done' && from >= '2025-05').flatMap(({ event, family, from, uplift, priceChange }): Entry[] => {
    const channels = new Set(Object.keys(LISTINGS[family]).map(customer => clientOf(customer).channel));
    const lift = uplift ?? -2 * (priceChange ?? 0);
    return [...channels].map(channel => ({
      cycle: shifted(from.slice(0, 7), -LAG), contributor: 'MKT', family, channel, per: from.slice(0, 7), kind: 'PCT',
      value: Math.round((lift / 2) * 100) / 100, reason: 'PROMO', comment: event, confidence: 0.7, status: 'accepted',
    }));
  });
}

/** Entries of the cycle that is open: some handed in, some drafts. */
function running(lines: readonly DemandLine[]): Entry[] {
  const entry = (user: string, slice: Slice, per: string, factor: number, reason: string, comment: string, status: 'draft' | 'submitted'): Entry => ({
    cycle: CURRENT, contributor: user, ...slice, per, kind: 'ABS', value: Math.round((monthlyDemand(lines, slice).get(shifted(per, -12)) ?? 0) * factor), reason, comment, confidence: 0.6, status,
  });
  return [
    ...months('2027-03', 3).map(per => entry('R03', { family: 'Trimmers', channel: 'DIY retail' }, per, 1.15, 'PROMO', 'Second display agreed with Baumarkt Nord', 'submitted' as const)),
    ...months('2027-03', 3).map(per => entry('R03', { family: 'Mowers', channel: 'DIY retail' }, per, 1.12, 'WEATHER', 'Early spring expected', 'draft' as const)),
    { cycle: CURRENT, contributor: 'R01', family: 'Professional', channel: 'Tenders', per: '2027-02', kind: 'DELTA', value: 80, reason: 'TENDER', comment: 'Parks of Styria: decision on 4 December', confidence: 0.7, status: 'submitted' },
    { cycle: CURRENT, contributor: 'MKT', item: truths.T7.numbers.item, channel: 'Online', per: '2027-04', kind: 'PCT', value: 0.1, reason: 'LAUNCH', comment: 'Spring film', confidence: 0.5, status: 'submitted' },
  ];
}

const shifted = (month: string, by: number): string => {
  const all = months('2022-01', 96);
  return all[all.indexOf(month) + by];
};
