import { stockLevelOf } from '../../../src/plan/demand/stockLevelOf';
import { noise } from '../../engine/forecasting/noise';

const inputs = { mean: 1, sd: 2, leadTime: 3, target: 0.95, kind: 'CSL', review: 0, lot: 4 } as const;
const sparse = Float64Array.from(noise(60, 2), (value) => (value > 0.2 ? 1 + Math.round(6 * (value - 0.2)) : 0));
const steady = Float64Array.from(noise(60, 3), (value) => 100 + 20 * value);
const key = ['A', 'L'];

describe('stockLevelOf', () => {
  it('auto: a sparse item is measured by its lead-time demand and says why; a steady one by mean and deviation', () => {
    const own = stockLevelOf({ history: sparse, inputs, dist: 'auto', key });
    expect(own.method).toMatch(/held-out stretches/);
    expect(Number.isInteger(own.reorderPoint)).toBe(true);
    expect(own.leadTimeMean).toBe(3);
    expect(stockLevelOf({ history: steady, inputs: { ...inputs, mean: 100, sd: 6 }, dist: 'auto', key }).method).toBe('normal');
  });

  it('empirical: draws from the history, whatever the class: steady demand of 90–110 needs 300–330 for three periods at 95 %', () => {
    const level = stockLevelOf({ history: steady, inputs: { ...inputs, mean: 100, sd: 6 }, dist: 'empirical', key });
    expect(level.method).toBe('empirical');
    expect(level.reorderPoint).toBeGreaterThan(300);
    expect(level.reorderPoint).toBeLessThan(330);
  });

  it('reaches a fill rate as well, with more stock for a higher one', () => {
    const at = (target: number): number => stockLevelOf({ history: sparse, inputs: { ...inputs, kind: 'FILL', target }, dist: 'auto', key }).reorderPoint;
    expect(at(0.99)).toBeGreaterThan(at(0.8));
  });

  it('a distribution that is named is taken; so is auto where history says nothing', () => {
    expect(stockLevelOf({ history: sparse, inputs, dist: 'gamma', key }).method).toBe('gamma');
    expect(stockLevelOf({ history: new Float64Array(3).fill(NaN), inputs, dist: 'empirical', key }).method).toBe('negbin');
    expect(stockLevelOf({ history: Float64Array.of(0, 0, -1, 0, 3, 0, 0, 2, 0), inputs, dist: 'auto', key }).method).toBe('negbin');
  });
});
