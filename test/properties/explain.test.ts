import fc from 'fast-check';
import { explainForecast, replay } from '../../src/engine/forecasting/explain';
import { forecast } from '../../src/engine/forecasting/forecast';
import { METHOD_NAMES } from '../../src/engine/forecasting/methods';

const RUNS = { numRuns: 200 };
const orMissing = (value: fc.Arbitrary<number>): fc.Arbitrary<number> => fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: fc.constant(NaN) });
const known = (history: readonly number[]): boolean => history.some((one) => !Number.isNaN(one));
const seasonal = fc.record({ level: fc.double({ min: 1, max: 1e4, noNaN: true }), swing: fc.double({ min: 0, max: 0.9, noNaN: true }), noise: fc.array(fc.double({ min: 0.7, max: 1.3, noNaN: true }), { minLength: 26, maxLength: 60 }) })
  .map(({ level, swing, noise }) => noise.map((factor, t) => level * (1 + swing * Math.sin((t * Math.PI) / 6)) * factor));
const histories = fc.oneof(
  fc.array(orMissing(fc.double({ noNaN: true, noDefaultInfinity: true })), { minLength: 1, maxLength: 50 }).filter(known),
  fc.array(orMissing(fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constant(0))), { minLength: 1, maxLength: 60 }).filter(known),
  seasonal,
);
const options = fc.record({
  horizon: fc.integer({ min: 1, max: 20 }),
  season: fc.constantFrom(undefined, 1, 4, 12),
  method: fc.oneof({ weight: 3, arbitrary: fc.constantFrom('auto', 'fast', 'accurate') }, { weight: 1, arbitrary: fc.constantFrom(...METHOD_NAMES) }),
  levels: fc.constant([0.5, 0.8]),
});

describe('explainForecast', () => {
  it('forecasts the same digits as without an explanation', () => {
    fc.assert(fc.property(histories, options, (history, how) => {
      expect(explainForecast(history, how).forecast).toEqual(forecast(history, how));
    }), RUNS);
  });

  it('gives steps that replay to the forecast, bit for bit', () => {
    fc.assert(fc.property(histories, options, (history, how) => {
      const { forecast: made, explanation } = explainForecast(history, how);
      const { mean, intervals, errorDeviation, errorLaw } = made;
      expect(replay(explanation)).toEqual({ mean, intervals, errorDeviation, errorLaw });
    }), RUNS);
  });

  it('gives votes that add up to one, or to none where the item is silent', () => {
    fc.assert(fc.property(histories, options, (history, how) => {
      const { members } = explainForecast(history, how).explanation;
      const sum = members.reduce((total, { weight }) => total + weight, 0);
      expect(Math.min(Math.abs(sum - 1), Math.abs(sum))).toBeLessThan(1e-12);
    }), RUNS);
  });
});
