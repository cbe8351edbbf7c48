import { InvalidArgument } from '../../../src/engine/errors';
import { leadTimeDistribution } from '../../../src/engine/inventory/leadTimeDistribution';
import { cycleServiceAchieved, fillRateAchieved } from '../../../src/engine/inventory/serviceAchieved';
import { stockLevel, type StockInputs } from '../../../src/engine/inventory/stockLevel';

const pump: StockInputs = { mean: 100, sd: 30, leadTime: 4, leadTimeSd: 1, target: 0.95 };

describe('stockLevel', () => {
  it.each<[Partial<StockInputs>, string]>([
    [{ mean: -1 }, 'mean is -1; give a number of 0 or more.'],
    [{ sd: -3 }, 'sd is -3; give a number of 0 or more.'],
    [{ leadTime: NaN }, 'leadTime is NaN; give a number of 0 or more.'],
    [{ leadTimeSd: -0.5 }, 'leadTimeSd is -0.5; give a number of 0 or more.'],
    [{ review: Infinity }, 'review is Infinity; give a number of 0 or more.'],
    [{ target: 0 }, 'target is 0; give a share above 0 and below 1, such as 0.95 for 95 %.'],
    [{ target: 1 }, 'target is 1; give a share above 0 and below 1, such as 0.95 for 95 %.'],
    [{ target: 95 }, 'target is 95; give a share above 0 and below 1, such as 0.95 for 95 %.'],
    [{ lot: 0 }, 'lot is 0; give a number above 0.'],
    [{ kind: 'P1' as 'CSL' }, 'kind is "P1"; give one of "CSL", "FILL".'],
    [{ dist: 'cauchy' as 'auto' }, 'dist is "cauchy"; give one of "normal", "gamma", "negbin", "auto".'],
  ])('refuses %j with a sentence', (wrong, sentence) => {
    expect(() => stockLevel({ ...pump, ...wrong })).toThrow(new InvalidArgument(sentence));
  });

  it('needs no safety stock when demand and lead time are known exactly, whatever the distribution', () => {
    for (const dist of ['normal', 'gamma', 'negbin', 'auto'] as const) {
      expect(stockLevel({ mean: 7, sd: 0, leadTime: 3, target: 0.99, dist })).toMatchObject({ safetyStock: 0, reorderPoint: 21, distribution: 'normal' });
    }
  });

  it('asks for nothing where there is no demand, unless the normal sees a deviation', () => {
    for (const dist of ['gamma', 'negbin', 'auto'] as const) {
      expect(stockLevel({ mean: 0, sd: 2, leadTime: 3, target: 0.99, dist })).toMatchObject({ safetyStock: 0, reorderPoint: 0, distribution: 'poisson' });
    }
    expect(stockLevel({ mean: 0, sd: 2, leadTime: 1, target: 0.95 }).safetyStock).toBeCloseTo(2 * 1.644853627, 8);
    expect(stockLevel({ mean: 0, sd: 2, leadTime: 1, target: 0.95, kind: 'FILL' }).reorderPoint).toBe(0);
  });

  it('fills the demand between reviews when no lot is given, of one period under continuous review', () => {
    const reviewed = stockLevel({ mean: 50, sd: 8, leadTime: 4, review: 2, target: 0.98, kind: 'FILL' });
    expect(fillRateAchieved({ mean: 50, sd: 8, leadTime: 4, review: 2, reorderPoint: reviewed.reorderPoint })).toBeCloseTo(0.98, 12);
    const continuous = stockLevel({ mean: 50, sd: 8, leadTime: 4, target: 0.98, kind: 'FILL' });
    const asLot = stockLevel({ mean: 50, sd: 8, leadTime: 4, target: 0.98, kind: 'FILL', lot: 50 });
    expect(continuous.safetyStock).toBeGreaterThan(asLot.safetyStock);
  });

  it('gives a negative safety stock when a large lot alone nearly meets the fill rate', () => {
    expect(stockLevel({ ...pump, target: 0.9, kind: 'FILL', lot: 4000 }).safetyStock).toBeLessThan(0);
  });
});

describe('leadTimeDistribution', () => {
  it.each([
    [200, 40, 'normal'],
    [200, 100, 'gamma'],
    [10.5, 6, 'gamma'],
    [10, 2, 'poisson'],
    [10, 6, 'negbin'],
    [1.2, Math.sqrt(1.2), 'poisson'],
    [0, 3, 'poisson'],
    [40, 0, 'normal'],
    [1e-120, 1, 'poisson'],
    [1e-7, 1, 'poisson'],
  ])('auto takes for mean %d and deviation %d the %s distribution', (mean, sd, name) => {
    expect(leadTimeDistribution('auto', mean, sd).name).toBe(name);
  });
});

it('leadTimeDistribution takes a gamma that hardly varies as normal', () => {
  expect(leadTimeDistribution('gamma', 1000, 0.9).name).toBe('normal');
  expect(leadTimeDistribution('gamma', 1000, 1.1).name).toBe('gamma');
});

describe('service achieved', () => {
  it('is read back from the reorder point for every distribution', () => {
    for (const dist of ['normal', 'gamma'] as const) {
      const { reorderPoint } = stockLevel({ ...pump, dist });
      expect(cycleServiceAchieved({ ...pump, dist, reorderPoint })).toBeCloseTo(0.95, 9);
    }
  });

  it('is 1 for a fill rate without demand, and 0 far below any demand', () => {
    expect(fillRateAchieved({ reorderPoint: 0, mean: 0, sd: 0, leadTime: 2 })).toBe(1);
    expect(fillRateAchieved({ ...pump, reorderPoint: -1e6 })).toBe(0);
    expect(fillRateAchieved({ ...pump, reorderPoint: -1e6, lot: 10 })).toBeCloseTo(0, 9);
  });

  it('refuses a reorder point that is no number and a lot of 0', () => {
    expect(() => cycleServiceAchieved({ ...pump, reorderPoint: NaN })).toThrow('reorderPoint is NaN; give a finite number.');
    expect(() => cycleServiceAchieved({ ...pump, reorderPoint: 5, lot: 0 })).toThrow('lot is 0; give a number above 0.');
  });
});
