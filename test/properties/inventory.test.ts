import fc from 'fast-check';
import { lotPlanCost } from '../../src/engine/inventory/lots/lotPlan';
import { lotRules, planLots } from '../../src/engine/inventory/lots/lotRule';
import { economicOrderQuantity, lotCost, roundLot } from '../../src/engine/inventory/lotSize';
import { newsvendorCost, newsvendorQuantity } from '../../src/engine/inventory/newsvendor';
import { abcClasses } from '../../src/engine/inventory/segmentation';
import { cycleServiceAchieved, fillRateAchieved } from '../../src/engine/inventory/serviceAchieved';
import { stockLevel, type StockInputs } from '../../src/engine/inventory/stockLevel';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const record = {
  mean: between(0, 1e5),
  sd: between(0, 1e5),
  leadTime: between(0, 30),
  leadTimeSd: between(0, 5),
  review: fc.oneof(fc.constant(0), between(0.05, 8)),
  target: between(0.05, 0.9999),
  kind: fc.constantFrom('CSL' as const, 'FILL' as const),
  lot: fc.option(between(0.1, 1e5), { nil: undefined }),
  dist: fc.constantFrom('normal' as const, 'gamma' as const, 'negbin' as const, 'auto' as const),
};
const inputs: fc.Arbitrary<StockInputs> = fc.record(record);
/** Lead-time demand of moderate size and spread, so that tolerances mean something. */
const ordinary: fc.Arbitrary<StockInputs> = fc.record({ ...record, mean: between(0.2, 500), sd: between(0.1, 400), leadTime: between(0.5, 10), leadTimeSd: between(0, 2), lot: fc.option(between(1, 2000), { nil: undefined }) });
const closeTo = (actual: number, expected: number, relative: number) => Math.abs(actual - expected) <= relative * Math.max(1, Math.abs(expected));

describe('stock levels', () => {
  it('are finite, and the reorder point is mean lead-time demand plus safety stock', () => {
    fc.assert(fc.property(inputs, (given) => {
      const level = stockLevel(given);
      expect(Object.values(level).filter((value) => typeof value === 'number').every(Number.isFinite)).toBe(true);
      expect(closeTo(level.reorderPoint, level.leadTimeMean + level.safetyStock, 1e-9)).toBe(true);
    }));
  });

  it('never fall when the target rises', () => {
    fc.assert(fc.property(inputs, between(0, 1), (given, part) => {
      const higher = { ...given, target: given.target + part * (0.99995 - given.target) };
      const slack = 1e-9 * Math.max(1, Math.abs(stockLevel(given).reorderPoint));
      expect(stockLevel(higher).reorderPoint).toBeGreaterThanOrEqual(stockLevel(given).reorderPoint - slack);
    }));
  });

  it('never fall when normal demand becomes more variable, for cycle service of a half or more', () => {
    fc.assert(fc.property(inputs, between(0, 1e4), (given, more) => {
      const normal = { ...given, dist: 'normal' as const, kind: 'CSL' as const, target: Math.max(0.5, given.target) };
      expect(stockLevel({ ...normal, sd: normal.sd + more }).safetyStock).toBeGreaterThanOrEqual(stockLevel(normal).safetyStock - 1e-9);
    }));
  });

  it('scale with the unit for continuous demand', () => {
    fc.assert(fc.property(ordinary, between(0.01, 100), fc.constantFrom('normal' as const, 'gamma' as const), (given, factor, dist) => {
      const one = { ...given, dist };
      const scaled = { ...one, mean: one.mean * factor, sd: one.sd * factor, lot: one.lot && one.lot * factor };
      const expected = stockLevel(one).reorderPoint * factor;
      expect(Math.abs(stockLevel(scaled).reorderPoint - expected)).toBeLessThanOrEqual(1e-6 * (Math.abs(expected) + factor * (one.mean + one.sd)));
    }));
  });

  it('reach their target exactly where demand is continuous', () => {
    fc.assert(fc.property(ordinary, fc.constantFrom('normal' as const, 'gamma' as const), (given, dist) => {
      const one = { ...given, dist, sd: Math.min(given.sd, 5 * given.mean), target: Math.max(0.5, given.target) };
      const { reorderPoint } = stockLevel(one);
      const achieved = one.kind === 'FILL' ? fillRateAchieved({ ...one, reorderPoint }) : cycleServiceAchieved({ ...one, reorderPoint });
      expect(closeTo(achieved, one.target, 1e-8)).toBe(true);
    }));
  });

  it('are the smallest whole number that reaches the target where demand is in whole units', () => {
    fc.assert(fc.property(ordinary, (given) => {
      const one = { ...given, dist: 'negbin' as const, mean: given.mean / 10 };
      const { reorderPoint } = stockLevel(one);
      const achieved = (at: number) => (one.kind === 'FILL' ? fillRateAchieved : cycleServiceAchieved)({ ...one, reorderPoint: at });
      expect(Number.isInteger(reorderPoint)).toBe(true);
      expect(achieved(reorderPoint)).toBeGreaterThanOrEqual(one.target - 1e-9);
      expect(achieved(reorderPoint - 1)).toBeLessThan(one.target + 1e-9);
    }));
  });
});

describe('lots', () => {
  const costs = fc.record({ demand: between(0.1, 1e6), orderCost: between(0.01, 1e5), holdingCost: between(0.01, 1e3), backorderCost: fc.option(between(0.01, 1e3), { nil: undefined }) });

  it('no other lot costs less than the economic order quantity', () => {
    fc.assert(fc.property(costs, between(0.05, 20), (item, factor) => {
      const lot = economicOrderQuantity(item);
      expect(lotCost({ ...item, lot: lot * factor })).toBeGreaterThanOrEqual(lotCost({ ...item, lot }) * (1 - 1e-12));
    }));
  });

  it('rounded to a minimum and multiple keep both and overshoot by less than a multiple', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 500 }), (wanted, moq, multiple) => {
      const lot = roundLot(wanted, { moq, multiple });
      expect(lot % multiple).toBe(0);
      expect(lot).toBeGreaterThanOrEqual(Math.max(wanted, moq));
      expect(lot - Math.max(wanted, moq)).toBeLessThan(multiple);
    }));
  });

  it('of every rule cover demand exactly and cost at least as much as Wagner–Whitin', () => {
    const plans = fc.record({ demand: fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 20 }), setupCost: fc.integer({ min: 0, max: 500 }), holdingCost: fc.integer({ min: 0, max: 9 }) });
    fc.assert(fc.property(plans, fc.constantFrom(...lotRules), (plan, rule) => {
      const lots = planLots(plan, rule);
      let stock = 0;
      for (let t = 0; t < plan.demand.length; t++) expect((stock += lots[t] - plan.demand[t])).toBeGreaterThanOrEqual(0);
      expect(stock).toBe(0);
      expect(lotPlanCost(plan, lots)).toBeGreaterThanOrEqual(lotPlanCost(plan, planLots(plan, 'WW')));
    }));
  });

  it('of Wagner–Whitin cost what the best of all plans costs, by trying every plan', () => {
    const plans = fc.record({ demand: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 }), setupCost: fc.integer({ min: 0, max: 200 }), holdingCost: fc.integer({ min: 0, max: 5 }) });
    fc.assert(fc.property(plans, (plan) => {
      const periods = plan.demand.length;
      let best = Infinity;
      for (let choice = 0; choice < 2 ** (periods - 1); choice++) {
        const lots = new Float64Array(periods);
        let from = 0;
        for (let t = 0; t < periods; t++) {
          if (t > 0 && (choice >> (t - 1)) & 1) from = t;
          lots[from] += plan.demand[t];
        }
        best = Math.min(best, lotPlanCost(plan, lots));
      }
      expect(lotPlanCost(plan, planLots(plan, 'WW'))).toBe(best);
    }), { numRuns: 50 });
  });
});

describe('newsvendor', () => {
  it('no other quantity costs less', () => {
    const seasons = fc.record({ mean: between(1, 1e4), sd: between(0.01, 5e3), underage: between(0.1, 100), overage: between(0.1, 100), dist: fc.constantFrom('normal' as const, 'poisson' as const, 'lognormal' as const) });
    fc.assert(fc.property(seasons, between(-0.5, 2), (season, off) => {
      const quantity = newsvendorQuantity(season);
      const other = quantity + off * season.mean;
      expect(newsvendorCost({ ...season, quantity: other })).toBeGreaterThanOrEqual(newsvendorCost({ ...season, quantity }) * (1 - 1e-9) - 1e-9);
    }));
  });
});

describe('ABC classes', () => {
  it('do not depend on the order of items or the unit of value', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -5, max: 1000 }), { maxLength: 40 }), (values) => {
      const classes = abcClasses(values);
      expect(abcClasses([...values].reverse())).toEqual([...classes].reverse());
      expect(abcClasses(values.map((value) => value * 8))).toEqual(classes);
    }));
  });
});
