import fc from 'fast-check';
import { accuracy } from '../../src/engine/forecasting/accuracy';
import { disaggregate } from '../../src/engine/forecasting/disaggregate';
import { forecast } from '../../src/engine/forecasting/forecast';
import { METHOD_NAMES } from '../../src/engine/forecasting/methods';
import type { Forecast } from '../../src/engine/forecasting/types';

const RUNS = { numRuns: 150 };
const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true });
const demand = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.double({ min: 1e-6, max: 1e6, noNaN: true }), fc.constant(0));
const orMissing = (value: fc.Arbitrary<number>): fc.Arbitrary<number> => fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: fc.constant(NaN) });
const historyOf = (value: fc.Arbitrary<number>): fc.Arbitrary<number[]> =>
  fc.array(orMissing(value), { minLength: 1, maxLength: 60 }).filter((history) => history.some((one) => !Number.isNaN(one)));
const options = fc.record({
  horizon: fc.integer({ min: 1, max: 20 }),
  season: fc.constantFrom(undefined, 1, 4, 12),
  method: fc.constantFrom(...METHOD_NAMES),
  levels: fc.constant([0.5, 0.8, 0.99]),
});

const numbersOf = ({ mean, intervals, errorDeviation }: Forecast): number[] =>
  [mean, errorDeviation, ...intervals.flatMap(({ lower, upper }) => [lower, upper])].flatMap((path) => Array.from(path));

describe('forecast', () => {
  it('is finite for any finite history, of the length asked for', () => {
    fc.assert(fc.property(historyOf(anyNumber), options, (history, how) => {
      const result = forecast(history, how);
      expect(result.mean.length).toBe(how.horizon);
      expect(numbersOf(result).every(Number.isFinite)).toBe(true);
    }), RUNS);
  });

  it('keeps lower ≤ mean ≤ upper, wider levels around narrower ones, and non-negative demand non-negative', () => {
    fc.assert(fc.property(historyOf(demand), options, (history, how) => {
      const { mean, intervals } = forecast(history, how);
      mean.forEach((value, h) => {
        expect(value).toBeGreaterThanOrEqual(0);
        let inner = { lower: value, upper: value };
        for (const { lower, upper } of intervals) {
          expect(lower[h]).toBeLessThanOrEqual(inner.lower);
          expect(upper[h]).toBeGreaterThanOrEqual(inner.upper);
          inner = { lower: lower[h], upper: upper[h] };
        }
      });
    }), RUNS);
  });

  it('is multiplied by a positive constant as the history is, to 1e-9', () => {
    fc.assert(fc.property(historyOf(demand), options, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (history, how, factor) => {
      const once = numbersOf(forecast(history, how));
      const scaled = numbersOf(forecast(history.map((value) => value * factor), how));
      const size = Math.max(...once.map(Math.abs), Number.MIN_VALUE);
      once.forEach((value, i) => { expect(Math.abs(scaled[i] / factor - value)).toBeLessThanOrEqual(1e-9 * size); });
    }), RUNS);
  });

  it('does not change with leading missing values', () => {
    fc.assert(fc.property(historyOf(demand), options, fc.integer({ min: 1, max: 30 }), (history, how, missing) => {
      const padded = [...new Array<number>(missing).fill(NaN), ...history];
      expect(forecast(padded, how)).toEqual(forecast(history, how));
    }), RUNS);
  });

  it('gives a constant series by itself', () => {
    fc.assert(fc.property(anyNumber, fc.integer({ min: 1, max: 60 }), options, (value, n, how) => {
      expect(Array.from(forecast(new Array<number>(n).fill(value), how).mean).every((one) => one === value)).toBe(true);
    }), RUNS);
  });

  it('gives the same bytes twice', () => {
    fc.assert(fc.property(historyOf(demand), options, (history, how) => {
      expect(numbersOf(forecast(history, how))).toEqual(numbersOf(forecast(history, how)));
    }), { numRuns: 40 });
  });
});

describe('disaggregate', () => {
  it('gives parts that sum to the total at the decimals, none further from its share than one unit', () => {
    const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), weights, fc.integer({ min: 0, max: 4 }), (units, shares, decimals) => {
      const unit = 10 ** decimals;
      const parts = disaggregate(units / unit, shares, decimals);
      const inUnits = Array.from(parts, (part) => Math.round(part * unit));
      expect(inUnits.reduce((a, b) => a + b, 0)).toBe(units);
      const largest = Math.max(...shares);
      const sum = shares.reduce((a, b) => a + b / (largest || 1), 0);
      shares.forEach((share, i) => {
        const exact = largest === 0 ? units / shares.length : (units * (share / largest)) / sum;
        expect(Math.abs(inUnits[i] - exact)).toBeLessThanOrEqual(1 + 1e-6);
      });
    }), { numRuns: 300 });
  });
});

describe('accuracy', () => {
  it('is 0 for the actual values themselves and never negative but for bias and tracking signal', () => {
    const values = fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 30 });
    fc.assert(fc.property(values, values, (actual, other) => {
      const n = Math.min(actual.length, other.length);
      for (const measure of ['WAPE', 'MAPE', 'MAE', 'RMSE', 'SMAPE'] as const) {
        expect(accuracy(measure, actual, actual)).toBe(0);
        expect(accuracy(measure, actual.slice(0, n), other.slice(0, n))).toBeGreaterThanOrEqual(0);
      }
    }), RUNS);
  });
});
