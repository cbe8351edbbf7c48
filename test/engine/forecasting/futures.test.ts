import fc from 'fast-check';
import { InvalidArgument } from '../../../src/engine/errors';
import { sumDeviation } from '../../../src/engine/forecasting/errorLaw';
import { forecast } from '../../../src/engine/forecasting/forecast';
import { futuresOf, quantileOf } from '../../../src/engine/forecasting/futures';
import { noise } from './noise';

const wobbling = Float64Array.from(noise(72, 7), (value, t) => 100 + 24 * value + 20 * Math.sin((2 * Math.PI * t) / 12));
const HORIZON = 12;
const made = forecast(wobbling, { horizon: HORIZON, season: 12, levels: [0.8] });

describe('quantileOf', () => {
  it('gives the ends of the 80 % band at P10 and P90', () => {
    const { lower, upper } = made.intervals[0];
    quantileOf(made, 0.1).forEach((value, h) => { expect(value).toBeCloseTo(lower[h], 9); });
    quantileOf(made, 0.9).forEach((value, h) => { expect(value).toBeCloseTo(upper[h], 9); });
  });

  it('rises with the probability, P1 to P99, for any history', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 3, maxLength: 40 }), (history) => {
      const result = forecast(history, { horizon: 3 });
      let before = quantileOf(result, 0.01);
      for (let percent = 2; percent < 100; percent++) {
        const now = quantileOf(result, percent / 100);
        now.forEach((value, h) => { expect(value).toBeGreaterThanOrEqual(before[h]); });
        before = now;
      }
    }), { numRuns: 30 });
  });

  it('refuses a probability that is none', () => {
    expect(() => quantileOf(made, 95)).toThrow(InvalidArgument);
  });
});

describe('futuresOf', () => {
  const futures = futuresOf(made, { count: 4000, seed: 5, key: ['HGP-T230'] });
  const share = (hit: (path: Float64Array) => boolean): number => futures.filter(hit).length / futures.length;

  it('spreads each step as its quantiles say', () => {
    for (const step of [0, 5, 11]) {
      for (const probability of [0.1, 0.5, 0.9]) {
        const at = quantileOf(made, probability)[step];
        expect(share((path) => path[step] <= at)).toBeCloseTo(probability, 1);
      }
    }
  });

  it('lets the steps of one future go together, so that a sum over a lead time is as wide as its covariances say', () => {
    const sums = futures.map((path) => path.subarray(0, 3).reduce((total, value) => total + value, 0)).sort((a, b) => a - b);
    const spread = (sums[Math.round(0.84 * sums.length)] - sums[Math.round(0.16 * sums.length)]) / 2;
    const together = sumDeviation(made.errorDeviation, 3, made.errorLaw.correlation);
    const apart = sumDeviation(made.errorDeviation, 3, { shared: 0, lasting: 0, fading: 0 });
    expect(spread).toBeGreaterThan(apart);
    expect(spread / together).toBeGreaterThan(0.75);
    expect(spread / together).toBeLessThan(1.25);
  });

  it('never goes below zero where the history never did', () => {
    const sparse = forecast([0, 0, 3, 0, 1, 0, 0, 2, 0, 0, 0, 4, 0, 1], { horizon: 4 });
    for (const path of futuresOf(sparse, { count: 200, seed: 1, key: ['a'] })) expect(Math.min(...path)).toBeGreaterThanOrEqual(0);
  });

  it('draws the same futures from the same seed and key, and others for another series', () => {
    const again = futuresOf(made, { count: 2, seed: 5, key: ['HGP-T230'] });
    expect(again[1]).toEqual(futures[1]);
    expect(futuresOf(made, { count: 2, seed: 5, key: ['HGP-T231'] })[1]).not.toEqual(futures[1]);
  });
});
