import fc from 'fast-check';
import { dateOfDay, dayNumber, daysIn, firstDay, ordinalOfDay, parsePeriod, periodId, type Bucket } from '../../../src/engine/time/period';

const buckets: Bucket[] = ['day', 'week', 'month', 'quarter', 'year'];

describe('period ids', () => {
  it('name ISO weeks by the year of their Thursday', () => {
    const weekOf = (y: number, m: number, d: number): string => periodId(ordinalOfDay(dayNumber(y, m, d), 'week'), 'week');
    expect(weekOf(2021, 1, 3)).toBe('2020-W53'); // 2020 has 53 ISO weeks
    expect(weekOf(2024, 12, 30)).toBe('2025-W01');
    expect(weekOf(2026, 11, 2)).toBe('2026-W45');
  });
  it('refuse what is not a period', () => {
    for (const id of ['2025-W53', '2026-13', '2026-00', '2026-02-30', '2026-Q5', 'Nov-26', '', '26-11']) expect(parsePeriod(id)).toBeNull();
  });
  it('and running numbers are two ways to say the same period', () => {
    fc.assert(fc.property(fc.constantFrom(...buckets), fc.integer({ min: dayNumber(1901, 1, 1), max: dayNumber(2199, 12, 31) }), (bucket, day) => {
      const ordinal = ordinalOfDay(day, bucket);
      expect(parsePeriod(periodId(ordinal, bucket))).toEqual({ bucket, ordinal });
      expect(firstDay(ordinal, bucket)).toBeLessThanOrEqual(day);
      expect(firstDay(ordinal, bucket) + daysIn(ordinal, bucket)).toBeGreaterThan(day);
    }));
  });
  it('give months their days', () => {
    expect(daysIn(2024 * 12 + 1, 'month')).toBe(29);
    expect(dateOfDay(firstDay(2024 * 12 + 1, 'month'))).toEqual({ year: 2024, month: 2, day: 1 });
  });
});
