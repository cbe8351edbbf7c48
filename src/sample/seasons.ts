import { daysIn, firstDay } from '../engine/time/period';
import { FAMILIES, products, type Family } from './products';

/**
 * Share of the year's demand by month, January first, in percent: all finished goods together, before Easter and
 * promotions. With them it comes to about 5 8 13 15 14 10 7 6 6 5 6 5.
 */
const COMPANY = [5, 7.9, 12.4, 15.4, 13.9, 10.1, 7, 6.1, 6.1, 5.1, 6, 5];

/** Families with a season of their own; the others share what is left, so that the company's season comes out. */
const OWN: Partial<Readonly<Record<Family, readonly number[]>>> = {
  'Blowers': [4, 5, 8, 9, 8, 6, 5, 5, 10, 18, 15, 7],
  'Chainsaws': [9, 8, 8, 7, 6, 5, 5, 6, 9, 12, 13, 12],
  'Professional': Array.from({ length: 12 }, () => 100 / 12),
  'Spares': Array.from({ length: 12 }, () => 100 / 12),
};

const COMMON_YEAR = 2025;
const ROUNDS = 40;

const weightOf = (family: Family): number => products.filter(product => product.family === family).reduce((sum, product) => sum + product.weight, 0);

function percents(family: Family): readonly number[] {
  const own = OWN[family];
  if (own) return own;
  const total = products.reduce((sum, product) => sum + product.weight, 0);
  const apart = FAMILIES.flatMap(name => {
    const season = OWN[name];
    return season && name !== 'Spares' ? [{ weight: weightOf(name), season }] : [];
  });
  const rest = total - apart.reduce((sum, { weight }) => sum + weight, 0);
  return COMPANY.map((percent, month) => (percent * total - apart.reduce((sum, { weight, season }) => sum + weight * season[month], 0)) / rest);
}

/**
 * Demand of a day of the year relative to the average day, without jumps between months: straight lines between the
 * middles of the months, moved until every month has its share.
 */
function dailyProfile(family: Family): readonly number[] {
  const shares = percents(family);
  const lengths = shares.map((_, month) => daysIn(COMMON_YEAR * 12 + month, 'month'));
  const starts = shares.map((_, month) => firstDay(COMMON_YEAR * 12 + month, 'month') - firstDay(COMMON_YEAR * 12, 'month'));
  const wanted = shares.map((share, month) => (share / 100) * 365 / lengths[month]);
  let knots = [...wanted];
  let days: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    days = interpolated(knots, starts, lengths);
    knots = knots.map((knot, month) => {
      const mean = days.slice(starts[month], starts[month] + lengths[month]).reduce((sum, value) => sum + value, 0) / lengths[month];
      return Math.max(0.02, knot + wanted[month] - mean);
    });
  }
  return days;
}

function interpolated(knots: readonly number[], starts: readonly number[], lengths: readonly number[]): number[] {
  const days: number[] = [];
  for (let month = 0; month < 12; month++) {
    for (let day = 0; day < lengths[month]; day++) {
      const place = (day + 0.5) / lengths[month] - 0.5;
      const neighbour = place < 0 ? (month + 11) % 12 : (month + 1) % 12;
      const distance = Math.abs(place) * lengths[month] / ((lengths[month] + lengths[neighbour]) / 2);
      days[starts[month] + day] = knots[month] + (knots[neighbour] - knots[month]) * distance;
    }
  }
  return days;
}

const profiles = Object.fromEntries(FAMILIES.map(family => [family, dailyProfile(family)])) as Readonly<Record<Family, readonly number[]>>;

/** Demand of a calendar day relative to the family's average day; 29 February is like the day before. */
export function seasonAt(family: Family, day: { readonly month: number; readonly day: number }): number {
  const start = firstDay(COMMON_YEAR * 12 + day.month - 1, 'month') - firstDay(COMMON_YEAR * 12, 'month');
  return profiles[family][start + Math.min(day.day, daysIn(COMMON_YEAR * 12 + day.month - 1, 'month')) - 1];
}
