import { events, holidays } from '../workbook/contract';
import { isoDate } from '../engine/time/period';
import type { Family } from './products';
import { power } from './power';
import { sampleTable, type SampleTable } from './sampleTable';
import { dayOf, weekOf } from './timeline';
import { truths } from './truths';

/** Easter Sundays around the history. */
const EASTER = ['2024-03-31', '2025-04-20', '2026-04-05'];
const PROMO_DAYS = 14;

/** Two weeks in which a family is pushed: by a price cut, or by display and advertising that lift it by a known share. */
export interface Promotion {
  readonly event: string;
  readonly family: Family;
  readonly from: string;
  readonly priceChange?: number;
  readonly uplift?: number;
  readonly cost: number;
  readonly status: 'done' | 'planned' | 'confirmed';
}

const cut = (event: string, from: string, priceChange: number, status: Promotion['status'] = 'done'): Promotion =>
  ({ event, family: 'Mowers', from, priceChange, cost: 18_000, status });
const push = (event: string, family: Family, from: string, uplift: number, status: Promotion['status'] = 'done'): Promotion =>
  ({ event, family, from, uplift, cost: 9000, status });

export const promotions: readonly Promotion[] = [
  cut('Mower weeks May 24', '2024-05-13', -0.1), cut('Mower weeks August 24', '2024-08-19', -0.15),
  cut('Mower weeks May 25', '2025-05-19', -0.15), cut('Mower weeks August 25', '2025-08-25', -0.1),
  cut('Mower weeks May 26', '2026-05-18', -0.1), cut('Mower weeks August 26', '2026-08-24', -0.15),
  cut('Mower weeks May 27', '2027-05-17', -0.1, 'planned'),
  push('Summer display 24', 'Trimmers', '2024-07-01', 0.25), push('Summer display 25', 'Trimmers', '2025-07-07', 0.25),
  push('Leaf weeks 24', 'Blowers', '2024-10-07', 0.2), push('Leaf weeks 25', 'Blowers', '2025-10-06', 0.2),
  push('Summer display 27', 'Trimmers', '2027-06-28', 0.25, 'planned'),
];

/** What promotions do to a family's demand in each of `weeks` weeks of the history, and which one is on. */
export interface PromotionEffect {
  readonly factor: Float64Array;
  readonly priceChange: Float64Array;
  readonly event: readonly (string | null)[];
}

/** Uplift while a promotion is on; after a price cut, a dip of a part of the uplift. */
export function promotionEffect(family: Family, weeks: number): PromotionEffect {
  const { elasticity, dip, dipWeeks } = truths.T2.numbers;
  const factor = new Float64Array(weeks).fill(1);
  const priceChange = new Float64Array(weeks);
  const event = new Array<string | null>(weeks).fill(null);
  for (const promotion of promotions) {
    const start = weekOf(promotion.from);
    if (promotion.family !== family || start + dipWeeks >= weeks) continue;
    const uplift = promotion.uplift ?? power(1 + (promotion.priceChange ?? 0), elasticity) - 1;
    for (let week = start; week < start + PROMO_DAYS / 7; week++) {
      factor[week] *= 1 + uplift;
      priceChange[week] = promotion.priceChange ?? 0;
      event[week] = promotion.event;
    }
    if (promotion.priceChange === undefined) continue;
    for (let week = start + PROMO_DAYS / 7; week < start + PROMO_DAYS / 7 + dipWeeks; week++) factor[week] *= 1 - dip * uplift;
  }
  return { factor, priceChange, event };
}

/** Weeks of the history that Easter moves: those that end on Easter Sunday and the ones before. */
export const easterWeeks: ReadonlySet<number> = new Set(EASTER.flatMap(sunday =>
  Array.from({ length: truths.T1.numbers.weeks }, (_, index) => weekOf(sunday) - index)));

/** The name by which rows of demand know the stock-out. */
export const STOCKOUT = 'Stock-out of HGP-B220';

const { T4, T14 } = truths;

/** `m_Events`: promotions, the stock-out, the lost listing, a fair. */
export const eventsTable = (): SampleTable => sampleTable(events, [
  ...promotions.map(({ event, family, from, priceChange, uplift, cost, status }) => ({
    event, kind: priceChange === undefined ? 'PROMO' as const : 'PRICE' as const, family, from, to: isoDate(dayOf(from) + PROMO_DAYS - 1),
    price_chg: priceChange ?? null, uplift: uplift ?? null, cost, status,
  })),
  { event: STOCKOUT, kind: 'STOCKOUT', item: T4.numbers.item, from: T4.numbers.from, to: T4.numbers.to, status: 'done' },
  { event: 'Delisting at Heimwerkerhaus', kind: 'LISTING', item: T14.numbers.item, customer: T14.numbers.customer, from: T14.numbers.from, to: '2027-12-31', uplift: -1, status: 'confirmed' },
  { event: 'Garden fair Graz 27', kind: 'SHOW', channel: 'Dealers', from: '2027-02-18', to: '2027-02-21', cost: 42_000, status: 'confirmed' },
]);

const CLOSED: readonly (readonly [monthAndDay: string, name: string])[] = [['12-24', 'Plant closed'], ['12-31', 'Plant closed'], ['08-12', 'Summer works'], ['08-13', 'Summer works'], ['08-14', 'Summer works']];

/** `m_Holidays`: days the plant and the subcontractor are closed beyond the public holidays. */
export const holidaysTable = (): SampleTable => sampleTable(holidays, ['GRZ', 'KRK'].flatMap(calendar =>
  [2024, 2025, 2026, 2027].flatMap(year => CLOSED.map(([monthAndDay, name]) => ({ calendar, date: `${year}-${monthAndDay}`, name })))));
