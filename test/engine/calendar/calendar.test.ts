import { easterSunday } from '../../../src/engine/calendar/easter';
import { publicCalendar } from '../../../src/engine/calendar/publicHolidays';
import { weekdayOf, workingDays } from '../../../src/engine/calendar/workCalendar';
import { dayNumber, isoDate, ordinalOfDay } from '../../../src/engine/time/period';

describe('easterSunday', () => {
  it('gives the dates of church calendars, the earliest and the latest that can be among them', () => {
    const western: Readonly<Record<number, string>> = { 1943: '1943-04-25', 2000: '2000-04-23', 2008: '2008-03-23', 2024: '2024-03-31', 2025: '2025-04-20', 2026: '2026-04-05', 2027: '2027-03-28', 2038: '2038-04-25' };
    const orthodox: Readonly<Record<number, string>> = { 2023: '2023-04-16', 2024: '2024-05-05', 2025: '2025-04-20', 2026: '2026-04-12', 2027: '2027-05-02' };
    for (const [year, date] of Object.entries(western)) expect(isoDate(easterSunday(Number(year), 'western'))).toBe(date);
    for (const [year, date] of Object.entries(orthodox)) expect(isoDate(easterSunday(Number(year), 'orthodox'))).toBe(date);
  });

  it('is a Sunday from 22 March to 25 April in every year from 1900 to 2099', () => {
    for (let year = 1900; year < 2100; year++) {
      const day = easterSunday(year, 'western');
      expect(weekdayOf(day)).toBe(6);
      expect(day).toBeGreaterThanOrEqual(dayNumber(year, 3, 22));
      expect(day).toBeLessThanOrEqual(dayNumber(year, 4, 25));
      expect(weekdayOf(easterSunday(year, 'orthodox'))).toBe(6);
    }
  });
});

describe('publicCalendar', () => {
  const days = (country: string, region: string, year: number): readonly string[] =>
    publicCalendar({ country, region, firstYear: year, lastYear: year }).holidays.map(({ day }) => isoDate(day));

  it('knows the holidays of countries and of their regions', () => {
    expect(days('AT', '', 2026)).toEqual(['2026-01-01', '2026-01-06', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25', '2026-06-04', '2026-08-15', '2026-10-26', '2026-11-01', '2026-12-08', '2026-12-25', '2026-12-26']);
    expect(days('DE', 'BY', 2026)).toContain('2026-01-06');
    expect(days('DE', 'HH', 2026)).not.toContain('2026-01-06');
    expect(days('us', '', 2026)).toContain('2026-11-26');
  });

  it('tells which Easter a country keeps', () => {
    expect(publicCalendar({ country: 'GR', region: '', firstYear: 2026, lastYear: 2026 }).church).toBe('orthodox');
    expect(publicCalendar({ country: 'PL', region: '', firstYear: 2026, lastYear: 2026 }).church).toBe('western');
  });

  it('names what it does not know, and which regions there are', () => {
    expect(() => days('XX', '', 2026)).toThrow('No public holidays are known for the country "XX"');
    expect(() => days('DE', 'XX', 2026)).toThrow(/The country DE has no region "XX"; give one of BB, BE/);
  });
});

describe('workingDays', () => {
  it('counts Monday to Friday without days off, in months and in the 53 weeks of 2026', () => {
    const off = new Set(publicCalendar({ country: 'AT', region: '', firstYear: 2026, lastYear: 2026 }).holidays.map(({ day }) => day));
    const months = workingDays({ first: 2026 * 12, count: 12, bucket: 'month' }, off);
    expect([...months]).toEqual([20, 20, 22, 21, 18, 21, 23, 21, 22, 21, 21, 21]);
    const first = ordinalOfDay(dayNumber(2026, 1, 1), 'week');
    const weeks = workingDays({ first, count: 53, bucket: 'week' }, off);
    expect(weeks).toHaveLength(53);
    expect(weeks[0]).toBe(4); // 1 January is a Thursday; the week before New Year is W01 too
    expect([...weeks].every(worked => worked >= 2 && worked <= 5)).toBe(true);
  });
});
