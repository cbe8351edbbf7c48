import fc from 'fast-check';
import { InsufficientHistory, InvalidArgument } from '../../../src/engine/errors';
import { leadTimeQuantiles } from '../../../src/engine/forecasting/leadTimeDemand';
import { empiricalDemand } from '../../../src/engine/inventory/demand/empiricalDemand';
import { noise } from './noise';

const how = { seed: 1, key: ['item'] } as const;
const sparse = noise(48, 2).map((value) => (value > 0.2 ? 1 + Math.round(6 * (value - 0.2)) : 0));
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('leadTimeQuantiles', () => {
  it.each(['bootstrap', 'negbin'] as const)('%s: demand over a lead time averages rate × time, within 8 %, also for part of a period', (method) => {
    for (const leadTime of [1, 2.5, 6]) {
      const { distribution, expected } = leadTimeQuantiles(sparse, { ...how, leadTime, rate: meanOf(sparse), method });
      expect(expected).toBeCloseTo(leadTime * meanOf(sparse), 12);
      expect(Math.abs(distribution.mean / expected - 1)).toBeLessThan(0.08);
    }
  });

  it('bootstrap of one period: quantiles are those of the history', () => {
    const history = [0, 0, 0, 0, 0, 0, 2, 2, 2, 10];
    const { quantiles } = leadTimeQuantiles([10, ...history, 0, 0, 0], { ...how, leadTime: 1, rate: 26 / 14, method: 'bootstrap' });
    expect(quantiles[49]).toBe(0);
    expect(quantiles[79]).toBe(2);
    expect(quantiles[97]).toBe(10);
  });

  it('negbin: mean 1.2 and variance 3 over the lead time give 5 at 95 % (design/methods.md, worked values)', () => {
    // twenty periods of mean 1.2 whose sample variance is 57.2/19 ≈ 3.01
    const history = [1, ...new Array<number>(11).fill(0), 1, 1, 2, 3, 3, 3, 4, 6];
    const mean = meanOf(history);
    const variance = history.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 19;
    const { quantiles } = leadTimeQuantiles(history, { ...how, leadTime: 1, rate: mean, method: 'negbin' });
    expect(mean).toBeCloseTo(1.2, 12);
    expect(Math.abs(variance - 3)).toBeLessThan(0.02);
    expect(quantiles[94]).toBe(5);
  });

  it('an uncertain lead time spreads demand and leaves its mean: deviation √(L σ² + D² Var L), within 12 %', () => {
    const history = Array.from({ length: 60 }, (_, t) => 10 + (t % 3));
    const { distribution } = leadTimeQuantiles(history, { ...how, leadTime: 8, leadTimeSd: 2, rate: 11, method: 'bootstrap' });
    expect(Math.abs(distribution.mean / 88 - 1)).toBeLessThan(0.03);
    expect(Math.abs(distribution.sd / Math.sqrt((11 * 2) ** 2) - 1)).toBeLessThan(0.12);
  });

  it('keeps an item that has all but died at a quarter of its average', () => {
    const { distribution, expected } = leadTimeQuantiles(sparse, { ...how, leadTime: 4, rate: 0, method: 'bootstrap' });
    expect(expected).toBe(0);
    expect(Math.abs(distribution.mean / meanOf(sparse) - 1)).toBeLessThan(0.15);
  });

  it('counts in the unit all demands share: packs of 12 give quantiles in twelves', () => {
    const { quantiles } = leadTimeQuantiles(sparse.map((value) => 12 * value), { ...how, leadTime: 3, method: 'negbin' });
    quantiles.forEach((value) => { expect(value % 12).toBe(0); });
  });

  it('says why, tries both where history is long enough, and gives the same numbers twice', () => {
    const first = leadTimeQuantiles(sparse, { ...how, leadTime: 3 });
    expect(first.reason).toMatch(/held-out stretches/);
    expect(leadTimeQuantiles(sparse, { ...how, leadTime: 3 }).quantiles).toEqual(first.quantiles);
    expect(leadTimeQuantiles(sparse.slice(0, 14), { ...how, leadTime: 3 }).reason).toContain('too short');
  });

  it('quantiles rise and are finite, whatever the history of demand', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 500 }), fc.double({ min: 0, max: 1e6, noNaN: true })), { minLength: 1, maxLength: 60 }), fc.double({ min: 0, max: 12, noNaN: true }), fc.double({ min: 0, max: 3, noNaN: true }), (history, leadTime, leadTimeSd) => {
      const { quantiles } = leadTimeQuantiles(history, { ...how, leadTime, leadTimeSd });
      quantiles.forEach((value, i) => { expect(value).toBeGreaterThanOrEqual(i === 0 ? 0 : quantiles[i - 1]); });
      expect(quantiles.every(Number.isFinite)).toBe(true);
    }), { numRuns: 60 });
  });

  it('names what is wrong', () => {
    expect(() => leadTimeQuantiles([1, -2], { ...how, leadTime: 1 })).toThrow(InvalidArgument);
    expect(() => leadTimeQuantiles([1, 2], { ...how, leadTime: -1 })).toThrow('leadTime is -1');
    expect(() => leadTimeQuantiles([NaN], { ...how, leadTime: 1 })).toThrow(InsufficientHistory);
  });
});

describe('empiricalDemand', () => {
  it('reads quantile, probability and loss off the sample: 0, 0, 3, 5', () => {
    const demand = empiricalDemand([5, 0, 3, 0]);
    expect([0.25, 0.5, 0.75, 0.76, 1].map(demand.quantile)).toEqual([0, 0, 3, 5, 5]);
    expect([-1, 0, 2.9, 3, 5].map(demand.cdf)).toEqual([0, 0.5, 0.5, 0.75, 1]);
    expect([-1, 0, 4, 6].map(demand.loss)).toEqual([3, 2, 0.25, 0]);
    expect(demand.mean).toBe(2);
  });
});
