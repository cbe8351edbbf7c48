import { readDateCell } from '../../../src/workbook/read/dateCell';
import { orderEvidence } from '../../../src/workbook/read/dateOrder';
import { studyDates } from '../../../src/workbook/read/dateStudy';
import { dayNumber } from '../../../src/engine/time/period';
import { serial } from '../memoryReader';

const style = { order: 'dmy', bucket: 'day' } as const;

describe('readDateCell', () => {
  it('reads Excel serials, with a time of day too', () => {
    expect(readDateCell(serial(2026, 11, 3), style)).toEqual({ day: dayNumber(2026, 11, 3), bucket: 'day' });
    expect(readDateCell(serial(2026, 11, 3) + 0.75, style)).toEqual({ day: dayNumber(2026, 11, 3), bucket: 'day' });
  });
  it('reads 20231101 and 202311 as the digits they are', () => {
    expect(readDateCell(20231101, style)).toEqual({ day: dayNumber(2023, 11, 1), bucket: 'day' });
    expect(readDateCell(202311, style)).toEqual({ day: dayNumber(2023, 11, 1), bucket: 'month' });
  });
  it.each([0, 1, 12, 366, 3650, 18_000, 80_000, 1e12, -5])('takes %d for a date out of range', (value) => expect(readDateCell(value, style)).toBe('date-range'));
  it.each(['01.01.1900', '1949-12-31', '2101-01-01', '1899'])('takes %s for a date out of range', (text) => expect(readDateCell(text, style)).toBe('date-range'));
  it('tells blank, error, boolean and other text apart', () => {
    expect([null, ' ', { error: '#N/A' }, true, 'soon', NaN].map((cell) => readDateCell(cell, style))).toEqual(['date-blank', 'date-blank', 'date-error', 'date-text', 'date-text', 'date-text']);
  });
});

describe('orderEvidence', () => {
  it('is settled by one part above 12', () => {
    expect(orderEvidence(['03/04/2026', '13/04/2026'])).toMatchObject({ order: 'dmy', open: false });
    expect(orderEvidence(['03/04/2026', '04/13/2026'])).toMatchObject({ order: 'mdy', open: false });
  });
  it('stays open where no part is above 12, and names an example', () => expect(orderEvidence(['03/04/2026', '05/06/2026'])).toEqual({ order: 'dmy', open: true, example: '03/04/2026' }));
  it('proposes the order in which the dates are starts of months, and still asks', () => expect(orderEvidence(['01/01/2026', '02/01/2026', '03/01/2026'])).toMatchObject({ order: 'mdy', open: true }));
  it('stays open when dates contradict each other', () => expect(orderEvidence(['13/04/2026', '04/13/2026', '1/2/2026']).open).toBe(true));
  it('has nothing to ask about ISO dates, dotted dates and days equal to their month', () => expect(orderEvidence(['2026-03-04', '03.04.2026', '05/05/2026']).open).toBe(false));
});

describe('studyDates', () => {
  const bucketOf = (cells: readonly (string | number)[], header = 'Date'): string => studyDates(cells, { header }).bucket;
  const days = (count: number, step: (i: number) => [number, number, number]): number[] => Array.from({ length: count }, (_, i) => serial(...step(i)));

  it('takes starts or ends of months for months', () => {
    expect(bucketOf(days(24, (i) => [2024, i + 1, 1]))).toBe('month');
    expect(bucketOf(days(24, (i) => [2024, i + 2, 0]))).toBe('month');
    expect(bucketOf(days(24, (i) => [2024, i + 1, 15]))).toBe('month');
  });
  it('takes 4-4-5 period ends for months', () => expect(bucketOf(days(12, (i) => [2024, 1, 28 + 28 * i + 7 * Math.floor((i + 1) / 3)]))).toBe('month'));
  it('takes one weekday for weeks', () => expect(bucketOf(days(30, (i) => [2024, 1, 1 + 7 * i]))).toBe('week'));
  it('takes steps of three and twelve months for quarters and years', () => {
    expect(bucketOf(days(8, (i) => [2024, 1 + 3 * i, 1]))).toBe('quarter');
    expect(bucketOf(days(5, (i) => [2020 + i, 1, 1]))).toBe('year');
    expect(bucketOf([2019, 2020, 2021])).toBe('year');
  });
  it('takes anything else for days', () => expect(bucketOf(days(20, (i) => [2024, 1, 1 + i * 2 + (i % 3)]))).toBe('day'));
  it('is not misled by one stray date in a hundred', () => {
    const months = Array.from({ length: 10 }, () => days(24, (i) => [2024, i + 1, 1])).flat();
    expect(bucketOf([...months, serial(2024, 5, 7)])).toBe('month');
  });
  it('counts weeks where numbers beside the year go above 12 or the header says so', () => {
    expect(bucketOf(Array.from({ length: 20 }, (_, i) => `${i + 1}/2026`))).toBe('week');
    expect(bucketOf([202601, 202602, 202605], 'Woche')).toBe('week');
    expect(bucketOf([202601, 202602, 202605])).toBe('month');
  });
});
