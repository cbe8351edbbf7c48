import { cycleServiceAchieved, fillRateAchieved } from '../../../src/engine/inventory/serviceAchieved';
import { stockLevel } from '../../../src/engine/inventory/stockLevel';

const pump = { mean: 100, sd: 30, leadTime: 4, leadTimeSd: 1 };

describe('stockLevel, worked values of methods.md B', () => {
  it('gives σ over the lead time 116.619 and safety stock 191.82 at 95 % cycle service', () => {
    const level = stockLevel({ ...pump, target: 0.95 });
    expect(level.leadTimeSd).toBeCloseTo(116.619, 3);
    expect(level.safetyStock).toBeCloseTo(191.82, 2);
    expect(level.reorderPoint).toBeCloseTo(591.8, 1);
  });

  it('adds the review period to the protection interval: 198.07', () => {
    expect(stockLevel({ ...pump, target: 0.95, review: 1 }).safetyStock).toBeCloseTo(198.07, 2);
  });

  it('meets a fill rate of 98 % with lots of 400 by z 1.1001, 128.30 units', () => {
    const level = stockLevel({ ...pump, target: 0.98, kind: 'FILL', lot: 400 });
    expect(level.safetyStock / level.leadTimeSd).toBeCloseTo(1.1001, 4);
    expect(level.safetyStock).toBeCloseTo(128.3, 2);
    expect(fillRateAchieved({ ...pump, reorderPoint: level.reorderPoint, lot: 400 })).toBeCloseTo(0.98, 12);
  });

  it('puts the gamma reorder point at 609.1 where the normal one is 591.8', () => {
    expect(stockLevel({ ...pump, target: 0.95, dist: 'gamma' }).reorderPoint).toBeCloseTo(609.1, 1);
  });

  it('stocks 5 for a negative binomial of mean 1.2 and variance 3 at 95 %', () => {
    const level = stockLevel({ mean: 1.2, sd: Math.sqrt(3), leadTime: 1, target: 0.95, dist: 'negbin' });
    expect(level).toMatchObject({ reorderPoint: 5, distribution: 'negbin' });
    expect(cycleServiceAchieved({ reorderPoint: 5, mean: 1.2, sd: Math.sqrt(3), leadTime: 1, dist: 'negbin' })).toBeGreaterThanOrEqual(0.95);
    expect(cycleServiceAchieved({ reorderPoint: 4, mean: 1.2, sd: Math.sqrt(3), leadTime: 1, dist: 'negbin' })).toBeLessThan(0.95);
  });
});
