import fc from 'fast-check';
import { makePlan, NothingToPlan } from '../../src/plan/makePlan';
import type { Plan } from '../../src/plan/model/plan';
import { policyKey, type Item, type PlanInput, type StockPolicy } from '../../src/plan/model/planInput';
import { planInput, seasonal, series, settings } from './sampleInput';

function planOf(input: PlanInput): Plan {
  const steps = makePlan(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const item = (name: string, parts: Partial<Item> = {}): Item => ({
  item: name, name: '', family: '', uom: '', moq: null, multiple: null, leadTimeDays: null, leadTimeSdDays: null, unitCost: null, ...parts,
});
const policy = (name: string, parts: Partial<StockPolicy>): StockPolicy => ({
  item: name, loc: '', policy: 'ROP', serviceKind: 'CSL', target: 0.95, reviewDays: 0, dist: 'normal', ssMin: null, ssMax: null, ssOverride: null, container: null, ...parts,
});

describe('makePlan', () => {
  it('takes the time that the settings give it: more kinds of model in the accurate tier, fewer in the fast one', () => {
    const models = (tier: 'fast' | 'accurate' | undefined): string => {
      const { forecasts } = planOf(planInput([series('A', '2023-01', seasonal())], { settings: { ...settings, ...(tier && { tier }) } }));
      return forecasts[0].model;
    };
    expect(models('fast').split('+').length).toBeLessThan(models(undefined).split('+').length);
    expect(models('accurate')).toContain('AutoARIMA');
    expect(models(undefined)).not.toContain('AutoARIMA');
  });

  it('gives every series a forecast with its band and every item its stock parameters', () => {
    const plan = planOf(planInput([series('A', '2023-11', seasonal()), series('B', '2026-10', [5])]));
    expect(plan.periods).toHaveLength(18);
    expect(plan.periods[0]).toBe('2026-11');
    for (const forecast of plan.forecasts) {
      forecast.baseline.forEach((mean, t) => {
        expect(forecast.lower[t]).toBeLessThanOrEqual(mean);
        expect(forecast.upper[t]).toBeGreaterThanOrEqual(mean);
      });
    }
    expect(plan.stock.map(row => row.item)).toEqual(['A', 'B']);
    for (const row of plan.stock) expect(row.reorderPoint).toBeGreaterThanOrEqual(row.safetyStock);
  });
  it('does not depend on the order of the series', () => {
    const demand = [series('A', '2023-11', seasonal()), series('B', '2024-11', seasonal(24, 40)), series('C', '2026-01', [3, 0, 0, 2, 0, 0, 0, 1, 0, 0])];
    const reference = planOf(planInput(demand));
    fc.assert(fc.property(fc.shuffledSubarray(demand, { minLength: 3 }), shuffled => {
      expect(planOf(planInput(shuffled)).fingerprint).toBe(reference.fingerprint);
    }), { numRuns: 6 });
    expect(planOf(planInput(demand)).inputFingerprint).toBe(reference.inputFingerprint);
  });
  it('adds what people typed to the statistical forecast of the family and channel', () => {
    const demand = [series('A', '2023-11', seasonal(), 'web'), series('B', '2023-11', seasonal(36, 50), 'web')];
    const items = new Map([['A', item('A', { family: 'F' })], ['B', item('B', { family: 'F' })]]);
    const typed = [{ family: 'F', channel: 'web', figure: 'sales' as const, period: '2026-12', value: 25 }];
    const [line] = planOf(planInput(demand, { items, typed })).consensus;
    expect(line.consensus[1]).toBeCloseTo(line.statistical[1] + 25, 9);
    expect(line.consensus[0]).toBe(line.statistical[0]);
  });
  it('keeps typed entries of a family that has no demand any more', () => {
    const typed = [{ family: 'Gone', channel: '', figure: 'finance' as const, period: '2026-12', value: -3 }];
    const plan = planOf(planInput([series('A', '2023-11', seasonal())], { typed }));
    expect(plan.consensus.map(line => line.family)).toEqual(['A', 'Gone']);
  });
  it('takes stock from the forecast error of all channels of an item together', () => {
    const demand = [series('A', '2023-11', seasonal(), 'web'), series('A', '2023-11', seasonal().map(value => 200 - value), 'shop')];
    const [row] = planOf(planInput(demand)).stock;
    expect(row.demandPerPeriod).toBeGreaterThan(190);
    expect(row.errorDeviation).toBeLessThan(10); // the two channels add up to a constant 200
  });
  it('obeys Stock Policy and Items, and says which values are defaults', () => {
    const policies = new Map([[policyKey('A', ''), policy('A', { target: 0.99, ssMin: 5 })], [policyKey('B', ''), policy('B', { policy: 'NONE' })], [policyKey('C', ''), policy('C', { ssOverride: 77 })]]);
    const items = new Map([['A', item('A', { leadTimeDays: 60, moq: 500, multiple: 100 })]]);
    const demand = ['A', 'B', 'C', 'D'].map(name => series(name, '2023-11', seasonal()));
    const [a, b, c, d] = planOf(planInput(demand, { policies, items })).stock;
    expect([a.target, a.targetIsDefault, a.leadTimeDays, a.leadTimeIsDefault, a.lot]).toEqual([0.99, false, 60, false, 500]);
    expect([b.safetyStock, b.reorderPoint, b.method]).toEqual([0, 0, 'none']);
    expect([c.safetyStock, c.method]).toEqual([77, 'override']);
    expect([d.target, d.targetIsDefault, d.leadTimeDays, d.leadTimeIsDefault]).toEqual([settings.serviceDefault, true, 30, true]);
    expect(a.safetyStock).toBeGreaterThan(d.safetyStock);
  });
  it('ranks exceptions by what is at stake and says why', () => {
    const gone = [...seasonal(24), ...new Array<number>(12).fill(0)];
    const plan = planOf(planInput([series('A', '2023-11', seasonal()), series('B', '2023-11', gone), series('C', '2026-09', [4, 5])]));
    expect(plan.exceptions.find(exception => exception.key.item === 'B')?.sentence).toBe('No demand in the last 12 months');
    expect(plan.exceptions.find(exception => exception.key.item === 'C')?.sentence).toMatch(/^Only 2 months of history/);
    const stakes = plan.exceptions.map(exception => exception.stake);
    expect(stakes).toEqual([...stakes].sort((x, y) => y - x));
  });
  it('refuses to plan nothing, and says what to check', () => {
    expect(() => planOf(planInput([]))).toThrow(NothingToPlan);
    expect(() => planOf(planInput([series('A', '2026-01', [NaN, NaN])]))).toThrow(/Check the mapping/);
  });
  it('names the setting AsOf when all demand lies after it', () => {
    const input = planInput([series('A', '2023-11', seasonal())]);
    expect(() => planOf({ ...input, settings: { ...input.settings, asOf: '2020-01-01' } })).toThrow(/no demand until 2020-01-01, the date in the setting AsOf/);
  });
});
