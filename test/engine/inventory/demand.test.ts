import type { DemandDistribution } from '../../../src/engine/inventory/demand/demandDistribution';
import { gammaDemand } from '../../../src/engine/inventory/demand/gammaDemand';
import { lognormalDemand } from '../../../src/engine/inventory/demand/lognormalDemand';
import { negativeBinomialDemand } from '../../../src/engine/inventory/demand/negativeBinomialDemand';
import { normalDemand } from '../../../src/engine/inventory/demand/normalDemand';
import { poissonDemand } from '../../../src/engine/inventory/demand/poissonDemand';
import { smallestInteger } from '../../../src/engine/inventory/demand/smallestInteger';

const continuous = [normalDemand(20, 6), gammaDemand(20, 15), gammaDemand(2, 5), lognormalDemand(20, 15)];
const discrete = [poissonDemand(0.3), poissonDemand(7), poissonDemand(10_000), negativeBinomialDemand(0.8, Math.sqrt(2.4)), negativeBinomialDemand(30, 20)];
const label = (each: DemandDistribution) => [`${each.name} of mean ${each.mean}`, each] as const;

describe.each(continuous.map(label))('%s', (_label, each) => {
  it('has cdf(quantile(p)) = p', () => {
    for (const p of [0.01, 0.3, 0.5, 0.9, 0.99, 0.9999]) expect(each.cdf(each.quantile(p))).toBeCloseTo(p, 9);
  });

  it('loses (1 − F) per unit of x, by central differences', () => {
    for (const x of [1, 5, 20, 40]) {
      const slope = (each.loss(x + 1e-4) - each.loss(x - 1e-4)) / 2e-4;
      expect(slope).toBeCloseTo(each.cdf(x) - 1, 5);
    }
  });
});

describe.each(discrete.map(label))('%s', (_label, each) => {
  it('has as quantile the smallest integer whose cdf reaches p', () => {
    for (const p of [0.01, 0.5, 0.9, 0.99, 0.9999]) {
      const quantile = each.quantile(p);
      expect(Number.isInteger(quantile)).toBe(true);
      expect(each.cdf(quantile)).toBeGreaterThanOrEqual(p);
      expect(each.cdf(quantile - 1)).toBeLessThan(p);
    }
  });

  it('has a loss that starts at the mean, falls by 1 − F(n) per unit, and is linear between units', () => {
    expect(each.loss(0)).toBeCloseTo(each.mean, 9);
    expect(each.loss(-3)).toBeCloseTo(each.mean + 3, 9);
    for (const n of [0, 1, 2, 5, 11]) {
      expect(each.loss(n) - each.loss(n + 1)).toBeCloseTo(1 - each.cdf(n), 7);
      expect(each.loss(n + 0.25)).toBeCloseTo(0.75 * each.loss(n) + 0.25 * each.loss(n + 1), 7);
    }
  });
});

describe('poissonDemand', () => {
  it('of mean 0 is no demand', () => {
    expect([poissonDemand(0).cdf(0), poissonDemand(0).quantile(0.99), poissonDemand(0).loss(0)]).toEqual([1, 0, 0]);
  });
});

describe('smallestInteger', () => {
  it('finds the edge from either side, at a distance, and at the start', () => {
    for (const near of [-1000, -1, 0, 7, 8, 9.5, 1e6]) expect(smallestInteger((n) => n >= 8, near)).toBe(8);
    expect(smallestInteger((n) => n >= -250, 3)).toBe(-250);
  });

  it('ends with a sentence when there is none among the countable', () => {
    expect(() => smallestInteger(() => false, 0)).toThrow('give them in larger units');
    expect(() => smallestInteger(() => true, 0)).toThrow('give them in larger units');
  });
});
