import { components } from '../../../src/engine/forecasting/components';

const pattern = [6, -2, 1, -5];

describe('components', () => {
  it('finds a line and a season that are exact (1e-6)', () => {
    const history = Array.from({ length: 32 }, (_, t) => 40 + 0.5 * t + pattern[t % 4]);
    const { trend, seasonal, remainder, season } = components(history);
    expect(season).toBe(4);
    trend.forEach((value, t) => {
      expect(value).toBeCloseTo(40 + 0.5 * t, 6);
      expect(seasonal[t]).toBeCloseTo(pattern[t % 4], 6);
      expect(remainder[t]).toBeCloseTo(0, 6);
    });
  });

  it('keeps the places of the history: missing values have a trend and a season, and nothing lies before the first known one', () => {
    const history = [NaN, NaN, ...Array.from({ length: 16 }, (_, t) => (t === 6 ? NaN : 40 + pattern[t % 4])), NaN];
    const { trend, seasonal, remainder, adjusted } = components(history, 4);
    expect([trend.length, seasonal.length]).toEqual([19, 19]);
    expect([trend[1], seasonal[18], remainder[8], adjusted[8]]).toEqual([NaN, NaN, NaN, NaN]);
    expect(trend[8]).toBeCloseTo(40, 6);
    expect(seasonal[8]).toBeCloseTo(1, 6);
  });

  it('refuses a season of which two are not known, and what forecast refuses', () => {
    expect(() => components([1, 2, 3], 2)).toThrow('a season of 2 takes at least 4, or give 1 for none.');
    expect(() => components([1, 2, 3], 0)).toThrow('The season is 0; give a whole number of periods, 1 for none.');
    expect(() => components([NaN])).toThrow('The history holds no known value');
  });
});
