import { isoDate } from '../../../src/engine/time/period';
import { readDateText } from '../../../src/workbook/read/dateText';
import type { DateStyle } from '../../../src/workbook/read/dateText';

const read = (text: string, style: Partial<DateStyle> = {}): string | null => {
  const reading = readDateText(text, { order: 'dmy', bucket: 'day', ...style });
  return reading && `${isoDate(reading.day)} ${reading.bucket}`;
};

describe('readDateText', () => {
  it.each([
    ['2026-11-03', '2026-11-03 day'], ['2026/11/03', '2026-11-03 day'], ['2026.11.03', '2026-11-03 day'], ['20261103', '2026-11-03 day'],
    ['2026-11-03T10:30:00Z', '2026-11-03 day'], ['2026-11-03 00:00:00.000', '2026-11-03 day'], ['2026-11-03T10:30:00+01:00', '2026-11-03 day'],
    ['03.11.2026', '2026-11-03 day'], ['3.11.26', '2026-11-03 day'], ['3. 11. 2026', '2026-11-03 day'], ['03.11.2026 10:30', '2026-11-03 day'],
    ['3 Nov 2026', '2026-11-03 day'], ['03-Nov-26', '2026-11-03 day'], ['Nov 3, 2026', '2026-11-03 day'], ['3rd November 2026', '2026-11-03 day'],
    ['Montag, 3. November 2026', '2026-11-03 day'], ['3 de noviembre de 2026', '2026-11-03 day'], ['1er août 2026', '2026-08-01 day'], ['Tue 3 Nov 2026', '2026-11-03 day'],
  ])('reads the day %s', (text, expected) => expect(read(text)).toBe(expected));

  // ISO 8601: week 45 of 2026 starts on Monday 2026-11-02
  it.each(['2026-W45', '2026W45', '2026 W45', 'W45 2026', 'KW45/2026', 'KW 45 2026', 'KW 45/26', '2026-KW45', 'wk45-2026', 'Week 45, 2026', 'CW45 2026', 'S45 2026', 'Sem. 45 2026', '45/2026', '2026/45', '202645', 'tydz. 45 2026'])(
    'reads the ISO week %s', (text) => expect(read(text)).toBe('2026-11-02 week'),
  );

  it.each(['2026-11', '11/2026', '11.2026', '202611', 'Nov-26', 'Nov 2026', 'Nov. 2026', 'NOVEMBER 2026', '2026 Nov', 'Nov26', "Nov'26", 'novembre 2026', 'noviembre de 2026', 'listopad 2026', 'listopada 2026 r.', 'M11 2026', '2026M11', '2026-M11'])(
    'reads the month %s', (text) => expect(read(text)).toBe('2026-11-01 month'),
  );

  it.each([['März 2026', 3], ['Mrz 26', 3], ['février 2026', 2], ['août 2026', 8], ['enero 2026', 1], ['gennaio 2026', 1], ['luglio 2026', 7], ['październik 2026', 10], ['Dez-26', 12], ['maj 2026', 5], ['ott 2026', 10]])(
    'knows the month of %s', (text, month) => expect(read(text)).toBe(`2026-${String(month).padStart(2, '0')}-01 month`),
  );

  it.each(['2026-Q4', 'Q4 2026', '2026Q4', '4Q26', 'Q4/26', '4. Quartal 2026', 'T4 2026', '4 trimestre 2026'])('reads the quarter %s', (text) => expect(read(text)).toBe('2026-10-01 quarter'));

  it('reads a year', () => expect(read('2026')).toBe('2026-01-01 year'));

  it('reads 03/04/2026 in the order it is told', () => {
    expect(read('03/04/2026')).toBe('2026-04-03 day');
    expect(read('03/04/2026', { order: 'mdy' })).toBe('2026-03-04 day');
    expect(read('03/04/26', { order: 'ymd' })).toBe('2003-04-26 day');
  });

  it('takes dots as day first whatever the order, as no one writes month.day.year', () => expect(read('03.04.2026', { order: 'mdy' })).toBe('2026-04-03 day'));

  it('does not swap day and month to save a date that the order forbids', () => {
    expect(read('04/13/2026')).toBeNull();
    expect(read('13/04/2026', { order: 'mdy' })).toBeNull();
  });

  it('counts weeks in 11/2026 where the history counts weeks', () => {
    expect(read('11/2026', { bucket: 'week' })).toBe('2026-03-09 week');
    expect(read('202611', { bucket: 'week' })).toBe('2026-03-09 week');
  });

  it('does not take 2026-13 for a week in a history by month', () => expect(read('2026-13', { bucket: 'month' })).toBeNull());

  it.each(['', ' ', 'abc', 'HGP-T230', 'A-2026', '31.02.2026', '2026-54', '2025-W53', '2026-11-31', '12', '1.5', '1,234.5', '-2026', '3-Nov', 'Q5 2026', 'Nov', 'H1 2026', '10:30', '2026-11-03-04', 'x'.repeat(500)])(
    'does not guess at “%s”', (text) => expect(read(text)).toBeNull(),
  );
});
