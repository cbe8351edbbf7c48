import fc from 'fast-check';
import { forecast } from '../../src/engine/forecasting/forecast';
import { mstl } from '../../src/engine/forecasting/models/mstl';

const NAMES = ['AutoARIMA', 'AutoARIMA of logs', 'STL', 'MSTL', 'HarmonicRegression'] as const;
const RUNS = { numRuns: 20 };
const value = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.double({ min: 1e-6, max: 1e6, noNaN: true }));
/** Two to six turns of a season drawn at random, with noise, so that seasonal paths are taken. */
const seasonal = fc.record({
  season: fc.constantFrom(4, 7, 12),
  turns: fc.integer({ min: 1, max: 5 }),
  pattern: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 12, maxLength: 12 }),
  shocks: fc.array(value, { minLength: 84, maxLength: 84 }),
  share: fc.double({ min: 0, max: 0.01, noNaN: true }),
}).map(({ season, turns, pattern, shocks, share }) => ({
  season,
  history: Array.from({ length: season * turns + (shocks.length % season) + 3 }, (_, t) => pattern[t % season] + share * shocks[t]),
}));

describe.each(NAMES)('%s', (method) => {
  it('is finite for any finite history, and the same twice', () => {
    fc.assert(fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 50 }), fc.constantFrom(1, 4, 12), (history, season) => {
      const { mean } = forecast(history, { horizon: 8, season, method });
      expect(mean.every(Number.isFinite)).toBe(true);
      expect(forecast(history, { horizon: 8, season, method }).mean).toEqual(mean);
    }), RUNS);
  });

  it('is multiplied as a seasonal history is, to 1e-9, and does not heed missing values before it', () => {
    fc.assert(fc.property(seasonal, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), ({ history, season }, factor) => {
      const { mean } = forecast(history, { horizon: 8, season, method });
      const scaled = forecast([NaN, NaN, ...history.map((one) => one * factor)], { horizon: 8, season, method }).mean;
      const size = Math.max(...mean);
      mean.forEach((one, h) => { expect(Math.abs(scaled[h] / factor - one)).toBeLessThanOrEqual(1e-9 * size); });
    }), RUNS);
  });

  it('stays within reach of a seasonal history: three ranges of it at most', () => {
    fc.assert(fc.property(seasonal, ({ history, season }) => {
      const high = Math.max(...history);
      const range = high - Math.min(...history);
      forecast(history, { horizon: season, season, method }).mean.forEach((one) => { expect(one).toBeLessThanOrEqual(high + 3 * range); });
    }), RUNS);
  });
});

describe('mstl', () => {
  it('parts add up to any history, to 1e-9 of its size', () => {
    fc.assert(fc.property(fc.array(value, { minLength: 2, maxLength: 80 }), fc.constantFrom([4], [7, 28], [12]), (history, seasons) => {
      const { trend, seasonal: parts, remainder } = mstl(Float64Array.from(history), { seasons });
      const size = Math.max(...history, 1);
      history.forEach((one, t) => { expect(Math.abs(parts.reduce((sum, part) => sum + part.values[t], trend[t] + remainder[t]) - one)).toBeLessThanOrEqual(1e-9 * size); });
    }), RUNS);
  });
});
