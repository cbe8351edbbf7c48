import fc from 'fast-check';
import { components } from '../../src/engine/forecasting/components';
import { leaderboard } from '../../src/engine/forecasting/leaderboard';
import { autoEts, etsAverage } from '../../src/engine/forecasting/models/autoEts';
import { autoCes } from '../../src/engine/forecasting/models/complexSmoothing';
import type { Fitter } from '../../src/engine/forecasting/models/fit';

const models: readonly (readonly [string, Fitter])[] = [['AutoETS', autoEts], ['ETSAverage', etsAverage], ['AutoCES', autoCes]];
const RUNS = { numRuns: 25 };
const season = fc.constantFrom(1, 4, 12);
/** As the models get them: the largest magnitude is at most 1. */
const anyHistory = fc.array(fc.oneof(fc.double({ min: -1, max: 1, noNaN: true }), fc.constant(0)), { minLength: 1, maxLength: 60 });

describe.each(models)('%s', (_, fit) => {
  it('is finite for any finite history', () => {
    fc.assert(fc.property(anyHistory, season, (history, m) => {
      const { fitted, forecast } = fit(Float64Array.from(history), m);
      expect(fitted.length).toBe(history.length);
      expect([...fitted, ...forecast(20)].every(Number.isFinite)).toBe(true);
    }), RUNS);
  });

  it('forecasts a constant by itself (1e-6 of it)', () => {
    fc.assert(fc.property(fc.double({ min: 0.01, max: 1, noNaN: true }), fc.integer({ min: 1, max: 60 }), season, (value, n, m) => {
      fit(new Float64Array(n).fill(value), m).forecast(12).forEach((path) => { expect(Math.abs(path / value - 1)).toBeLessThan(1e-6); });
    }), RUNS);
  });

  it('gives the same bytes twice', () => {
    fc.assert(fc.property(anyHistory, season, (history, m) => {
      const [once, again] = [0, 1].map(() => fit(Float64Array.from(history), m).forecast(5));
      expect(again).toEqual(once);
    }), { numRuns: 8 });
  });
});

const demand = fc.array(fc.oneof(fc.integer({ min: 0, max: 500 }), fc.constant(0)), { minLength: 6, maxLength: 40 });

describe('leaderboard', () => {
  it('is finite for any demand, with shares of members that add up to 1 at most', () => {
    fc.assert(fc.property(demand, season, (history, m) => {
      const { standings } = leaderboard(history, { season: m });
      const shares = standings.reduce((sum, { weight, chosen }) => sum + (chosen ? 0 : weight), 0);
      expect(shares).toBeLessThan(1 + 1e-9);
      expect(standings.flatMap(({ heldOut }) => [heldOut.wape, heldOut.bias, heldOut.mase]).every(Number.isFinite)).toBe(true);
    }), { numRuns: 12 });
  });

  it('does not change with leading missing values', () => {
    fc.assert(fc.property(demand, fc.integer({ min: 1, max: 9 }), (history, missing) => {
      expect(leaderboard([...new Array<number>(missing).fill(NaN), ...history], { season: 4 })).toEqual(leaderboard(history, { season: 4 }));
    }), { numRuns: 6 });
  });
});

describe('components', () => {
  it('add up to the history (1e-9 of its largest value)', () => {
    fc.assert(fc.property(demand, fc.constantFrom(undefined, 1, 3), (history, m) => {
      const { trend, seasonal, remainder, adjusted } = components(history, m);
      const size = Math.max(1, ...history);
      history.forEach((value, t) => {
        expect(Math.abs(trend[t] + seasonal[t] + remainder[t] - value)).toBeLessThan(1e-9 * size);
        expect(Math.abs(adjusted[t] + seasonal[t] - value)).toBeLessThan(1e-9 * size);
      });
    }), RUNS);
  });
});
