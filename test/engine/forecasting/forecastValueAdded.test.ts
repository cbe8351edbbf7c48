import fc from 'fast-check';
import { disaggregateWithLocks } from '../../../src/engine/forecasting/disaggregate';
import { forecastValueAdded } from '../../../src/engine/forecasting/forecastValueAdded';

describe('forecastValueAdded', () => {
  const numbers = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 20, maxLength: 40 });
  it('gives exactly 0 to a contributor who repeats the statistical forecast', () => {
    fc.assert(fc.property(numbers, numbers, (actual, statistical) => {
      const n = Math.min(actual.length, statistical.length);
      fc.pre(actual.slice(0, n).some(value => value > 0));
      const made = forecastValueAdded(actual.slice(0, n), [{ step: 'naive', forecast: actual.slice(0, n).map(() => 5) }, { step: 'statistical', forecast: statistical.slice(0, n) }, { step: 'expert', forecast: statistical.slice(0, n) }]);
      expect(made.steps[2].added).toBe(0);
    }));
  });
  it('adds up along the stair, over the periods that all steps have', () => {
    const actual = Array.from({ length: 24 }, (_, t) => 100 + t);
    const made = forecastValueAdded(actual, [{ step: 'naive', forecast: actual.map(value => value * 1.2) }, { step: 'statistical', forecast: actual.map((value, t) => (t === 3 ? NaN : value * 1.1)) }, { step: 'expert', forecast: actual.map(value => value * 0.95) }]);
    expect(made.compared).toBe(23);
    const [naive, statistical, expert] = made.steps.map(({ wape }) => wape ?? NaN);
    expect([naive, statistical, expert].map(value => Math.round(value * 1e9) / 1e9)).toEqual([0.2, 0.1, 0.05]);
    expect((made.steps[1].added ?? NaN) + (made.steps[2].added ?? NaN)).toBeCloseTo(naive - expert, 12);
  });
  it('does not judge below 20 periods', () => {
    const actual = new Array<number>(19).fill(7);
    const made = forecastValueAdded(actual, [{ step: 'naive', forecast: actual }, { step: 'expert', forecast: actual }]);
    expect([made.enough, made.steps[1].added]).toEqual([false, null]);
  });
});

describe('disaggregateWithLocks', () => {
  it('sums to the total to the last decimal, and leaves locked parts alone', () => {
    const parts = fc.array(fc.record({ weight: fc.double({ min: 0, max: 100, noNaN: true }), lock: fc.option(fc.nat(50)) }), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(parts, fc.nat(5000), fc.nat(2), (list, extra, decimals) => {
      const locked = list.map(({ lock }) => lock ?? NaN);
      const kept = list.reduce((sum, { lock }) => sum + (lock ?? 0), 0);
      const total = kept + (list.some(({ lock }) => lock === null) ? extra : 0);
      const made = disaggregateWithLocks({ total, weights: list.map(({ weight }) => weight), locked, decimals });
      expect([...made].reduce((sum, part) => sum + Math.round(part * 10 ** decimals), 0)).toBe(total * 10 ** decimals);
      list.forEach(({ lock }, i) => { if (lock !== null) expect(made[i]).toBe(lock); });
    }));
  });
  it('refuses locks beyond the total', () => {
    expect(() => disaggregateWithLocks({ total: 4, weights: [1, 1], locked: [5, NaN] })).toThrow('The locked parts sum to 5, beyond the total of 4');
    expect(() => disaggregateWithLocks({ total: 4, weights: [1], locked: [5] })).toThrow('Every part is locked, and they sum to 5 where the total is 4');
  });
});
