import { easterSunday } from '../../src/engine/calendar/easter';
import { periodDays, meanByPeriod } from '../../src/engine/effects/periodDays';
import { windowEffect } from '../../src/engine/effects/windowEffect';
import { randomStream } from '../../src/engine/simulation/randomStream';
import { evaluate } from '../../src/functions/evaluate';
import { functionNamed } from '../../src/functions/registry';

function call(name: string, ...given: readonly unknown[]): (number | string)[][] {
  const called = functionNamed(name);
  if (!called) throw new Error(`There is no ${name}.`);
  return evaluate(called, given) as (number | string)[][];
}
const column = (values: ArrayLike<number>): number[][] => Array.from(values, value => [value]);

beforeAll(async () => { await functionNamed('WORKDAYS.MONTH')?.prepare?.(); });

describe('SOP.WORKDAYS.MONTH', () => {
  it('takes a serial number as well as a text, and counts the holidays of a region', () => {
    expect(call('WORKDAYS.MONTH', 46_023, 1, 'AT')).toEqual(call('WORKDAYS.MONTH', '2026-01-01', 1, 'AT')); // 46,023 is 1 January 2026
    expect(call('WORKDAYS.MONTH', '2026-01-15', 1, 'DE', 'BY')).toEqual([[20]]); // Epiphany is kept in Bavaria …
    expect(call('WORKDAYS.MONTH', '2026-01-15', 1, 'DE')).toEqual([[21]]); // … not in all of Germany
  });

  it('says what is wrong with a date, a country or a region', () => {
    expect(() => call('WORKDAYS.MONTH', 'soon', 1, 'AT')).toThrow('first_date is "soon"; give a date between 1950 and 2100');
    expect(() => call('WORKDAYS.MONTH', 12, 1, 'AT')).toThrow('first_date is 12; give a date');
    expect(() => call('WORKDAYS.MONTH', '2026-01-01', 1, 'XX')).toThrow('No public holidays are known for the country "XX"');
  });
});

describe('SOP.FORECAST.CALENDAR', () => {
  /** Seven years of months from 2020 on that Easter lifts by a third in the two weeks before it. */
  const months = 84;
  const periods = periodDays(2020 * 12, months + 12, 'month');
  const easter = Array.from({ length: 8 }, (_, index) => easterSunday(2020 + index, 'western'));
  const factor = meanByPeriod(windowEffect({ name: '', kind: 'calendar', windows: easter.map(day => ({ from: day - 13, to: day })), expected: 0, deviation: 1 }, periods.span).factors([1 / 3]), periods);
  const noise = randomStream(2, ['easter']);
  const history = Float64Array.from({ length: months }, (_, t) => 1000 * factor[t] * (1 + 0.01 * noise.normal(t)));

  it('moves Easter between March and April, which a season of months cannot', () => {
    const ahead = call('FORECAST.CALENDAR', column(history), '2020-01-01', 12, 'AT');
    const plain = call('FORECAST.SEASONAL', column(history), 12, 12);
    const errors = [ahead, plain].map(rows => [2, 3].reduce((sum, month) => sum + Math.abs(Number(rows[month][0]) - 1000 * factor[months + month]), 0));
    expect(errors[0]).toBeLessThan(errors[1] / 2);
    expect(Number(ahead[2][1])).toBeLessThan(Number(ahead[2][0]));
    expect(Number(ahead[2][2])).toBeGreaterThan(Number(ahead[2][0]));
  });

  it('spills the way the history runs', () => {
    const across = call('FORECAST.CALENDAR', [[...history]], '2020-01-01', 3, 'AT');
    expect(across.map(row => row.length)).toEqual([3, 3, 3]);
  });
});

describe('SOP.FORECAST.DRIVERS', () => {
  const noise = randomStream(4, ['drivers']);
  const driver = Array.from({ length: 60 }, (_, t) => noise.normal(t));
  const history = driver.map((value, t) => 200 * Math.exp(0.2 * value) * (1 + 0.02 * noise.normal(1000 + t)));

  it('follows a driver that has moved demand: one deviation more is e^0.2 as much (± 5 %)', () => {
    const rows = call('FORECAST.DRIVERS', column(history), column(driver), [[0], [1]], 1);
    expect(Math.abs(Number(rows[1][0]) / Number(rows[0][0]) - Math.exp(0.2))).toBeLessThan(0.05 * Math.exp(0.2));
  });

  it('leaves a driver out that has not: the forecast is that of the history alone', () => {
    const idle = driver.map((_, t) => noise.normal(5000 + t));
    const [withIdle, alone] = [call('FORECAST.DRIVERS', column(history), column(idle), [[3], [-3]], 1), call('FORECAST.SEASONAL', column(history), 2, 1)];
    expect(withIdle).toEqual(alone);
  });

  it('wants the drivers of every period, and the same ones ahead', () => {
    expect(() => call('FORECAST.DRIVERS', column(history), [[1], [2]], [[1]])).toThrow('drivers has 2 periods, the history 60');
    expect(() => call('FORECAST.DRIVERS', column(history), column(driver), [[1, 2]])).toThrow('future_drivers has 2 drivers, drivers has 1');
  });
});

describe('SOP.FORECAST.CLEANSE', () => {
  const noise = randomStream(6, ['cleanse']);
  const history = Array.from({ length: 48 }, (_, t) => Math.round(100 * (1 + 0.3 * Math.sin((2 * Math.PI * t) / 12)) * (1 + 0.04 * noise.normal(t))));

  it('finds an outlier and a stock-out, leaves the rest, and gives what was to be expected (± 15 %)', () => {
    const spoilt = history.map((value, t) => (t === 20 ? value * 4 : t === 33 ? 0 : value));
    const rows = call('FORECAST.CLEANSE', column(spoilt), 12);
    expect(rows.flatMap(([, flag], t) => (flag === '' ? [] : [[t, flag]]))).toEqual([[20, 'outlier'], [33, 'stock-out']]);
    for (const t of [20, 33]) expect(Math.abs(Number(rows[t][0]) / history[t] - 1)).toBeLessThan(0.15);
    rows.forEach(([value], t) => { if (t !== 20 && t !== 33) expect(value).toBe(spoilt[t]); });
  });

  it('flags nothing in a history that is in order, and keeps blanks blank', () => {
    const rows = call('FORECAST.CLEANSE', [[''], ...column(history)], 12);
    expect(rows[0]).toEqual(['', '']);
    expect(rows.every(([, flag]) => flag === '')).toBe(true);
  });
});
