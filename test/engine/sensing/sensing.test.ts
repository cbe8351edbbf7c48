import fc from 'fast-check';
import planning from '../../oracles/planning-oracles.json';
import { consumeForecast } from '../../../src/engine/sensing/consumeForecast';
import { nowcast } from '../../../src/engine/sensing/nowcast';
import { monthToWeeks, weeklyProfile } from '../../../src/engine/sensing/weeklyProfile';
import { expectWithin } from '../inventory/oracleCases';

const forecast = [350, 350, 350, 350];
const orders = [300, 500, 280, 0];

describe('consumeForecast', () => {
  it('gives the net forecasts of design/methods.md A4: windows of 30 days, and none', () => {
    expect([...consumeForecast({ forecast, orders, back: 4, forward: 4 })]).toEqual([0, 0, 0, 320]);
    expect([...consumeForecast({ forecast, orders, back: 0, forward: 0 })]).toEqual([50, 0, 70, 350]);
  });
  it('looks back from the nearest period before it looks ahead', () => {
    expect([...consumeForecast({ forecast: [10, 10, 10, 10], orders: [0, 0, 25, 0], back: 2, forward: 1 })]).toEqual([5, 0, 0, 10]);
  });
  it('never leaves less than nothing, more than the forecast, nor less than the orders can take', () => {
    const quantities = fc.array(fc.nat(500), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(quantities, quantities, fc.nat(12), fc.nat(12), (plan, wanted, back, forward) => {
      const order = plan.map((_, t) => wanted[t] ?? 0);
      const net = consumeForecast({ forecast: plan, orders: order, back, forward });
      net.forEach((value, t) => expect(value >= 0 && value <= plan[t]).toBe(true));
      const [all, taken] = [plan.reduce((a, b) => a + b, 0), order.reduce((a, b) => a + b, 0)];
      const left = net.reduce((a, b) => a + b, 0);
      expect(left).toBeGreaterThanOrEqual(all - taken);
      if (back >= 12 && forward >= 12) expect(left).toBe(Math.max(0, all - taken));
    }));
  });
  it('says what is wrong with its arguments', () => {
    expect(() => consumeForecast({ forecast, orders: [1], back: 0, forward: 0 })).toThrow('4 periods of forecast and 1 of orders');
    expect(() => consumeForecast({ forecast, orders, back: 0.5, forward: 0 })).toThrow('The backward window is 0.5');
    expect(() => consumeForecast({ forecast, orders: [-1, 0, 0, 0], back: 0, forward: 0 })).toThrow('The order number 1 is -1');
  });
});

describe('nowcast', () => {
  it('is the forecast before the period begins, and what happened once it is over', () => {
    expect(nowcast({ forecast: 100, actual: 0, elapsed: 0, orders: 0 })).toBe(100);
    expect(nowcast({ forecast: 100, actual: 37, elapsed: 1, orders: 50 })).toBe(37);
  });
  it('trusts the pace more as the period passes', () => {
    const excess = [0.1, 0.3, 0.6, 0.9].map(elapsed => nowcast({ forecast: 100, actual: 150 * elapsed, elapsed, orders: 0 }));
    expect(excess).toEqual([...excess].sort((a, b) => a - b));
    expect(nowcast({ forecast: 100, actual: 60, elapsed: 0.5, orders: 0 })).toBe(110);
  });
  it('is never less than demand so far and orders in hand, and changes nothing where all goes as forecast', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 0.99, noNaN: true }), fc.double({ min: 0, max: 1e4, noNaN: true }), fc.double({ min: 0, max: 1e4, noNaN: true }), (elapsed, plan, inHand) => {
      expect(nowcast({ forecast: plan, actual: elapsed * plan, elapsed, orders: 0 })).toBeCloseTo(plan, 6);
      expect(nowcast({ forecast: plan, actual: 5, elapsed, orders: inHand })).toBeGreaterThanOrEqual(5 + inHand);
    }));
  });
});

describe('monthToWeeks', () => {
  it('gives the oracle’s weeks by working days, and the rest of the month after the first week', () => {
    const { inputs, expected, tolerance } = planning.cases.find(({ id }) => id === 'plan-041') as unknown as { inputs: { month: number; workingDaysPerWeek: number[]; actualToDate: (number | null)[] }; expected: { initial: number[]; afterWeek1: number[] }; tolerance: { rel: number } };
    expectWithin([...monthToWeeks({ month: inputs.month, weights: inputs.workingDaysPerWeek })], expected.initial, tolerance.rel);
    const actual = inputs.actualToDate.map(value => value ?? NaN);
    expectWithin([...monthToWeeks({ month: inputs.month, weights: inputs.workingDaysPerWeek, actual })], expected.afterWeek1, tolerance.rel);
  });
  it('leaves nothing for the weeks to come when the month is used up', () => {
    expect([...monthToWeeks({ month: 100, weights: [1, 1], actual: [130, NaN] })]).toEqual([130, 0]);
  });
});

describe('weeklyProfile', () => {
  it('keeps a profile that all months share, and takes equal parts where they say nothing', () => {
    expect([...weeklyProfile([[10, 10, 10, 30], [20, 20, 20, 60]])].map(share => Math.round(share * 1e6) / 1e6)).toEqual([0.166667, 0.166667, 0.166667, 0.5]);
    expect([...weeklyProfile([[10, 0], [0, 10]])]).toEqual([0.5, 0.5]);
    expect([...weeklyProfile([[0, 0, 0, 0]])]).toEqual([0.25, 0.25, 0.25, 0.25]);
  });
  it('sums to 1', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.nat(100), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 8 }), months => {
      expect(weeklyProfile(months).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    }));
  });
});
