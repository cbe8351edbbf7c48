import fc from 'fast-check';
import { easterSunday } from '../../../src/engine/calendar/easter';
import { chooseEffects } from '../../../src/engine/effects/chooseEffects';
import { calendarEffects } from '../../../src/engine/effects/calendarEffects';
import { driverEffect } from '../../../src/engine/effects/driverEffect';
import { forecastWithEffects } from '../../../src/engine/effects/forecastWithEffects';
import { meanByPeriod, periodDays } from '../../../src/engine/effects/periodDays';
import { DIP_DAYS, priceEffect } from '../../../src/engine/effects/priceEffect';
import { shrunk } from '../../../src/engine/effects/shrinkage';
import { windowEffect } from '../../../src/engine/effects/windowEffect';
import { workingDayEffect } from '../../../src/engine/effects/workingDayEffect';
import { randomStream } from '../../../src/engine/simulation/randomStream';
import { dayNumber, ordinalOfDay } from '../../../src/engine/time/period';

const FIRST = ordinalOfDay(dayNumber(2023, 1, 2), 'week');
const WEEKS = 180;
const periods = periodDays(FIRST, WEEKS + 52, 'week');
const easter = [2023, 2024, 2025, 2026, 2027].map(year => easterSunday(year, 'western'));
const beforeEaster = windowEffect({ name: 'Easter', kind: 'calendar', windows: easter.map(day => ({ from: day - 13, to: day })), expected: 0, deviation: 0.3 }, periods.span);

/** Weeks of 1,000 with a yearly wave, growth, and noise, times what `factor` says. */
function weeks(factor: (t: number) => number, { noise = 0.03, seed = 1, level = 1000 } = {}): Float64Array {
  const stream = randomStream(seed, ['weeks']);
  return Float64Array.from({ length: WEEKS }, (_, t) => level * (1 + 0.3 * Math.sin((2 * Math.PI * t * 7) / 365.25) + 0.001 * t) * (1 + noise * stream.normal(t)) * factor(t));
}
const easterFactor = meanByPeriod(beforeEaster.factors([0.18]), periods);

describe('effects of days', () => {
  it('do nothing at `none`, whatever they are', () => {
    const span = periods.span;
    const all = [beforeEaster, workingDayEffect(span, new Set([span.first + 3])), priceEffect({ name: '', kind: 'events', changes: [{ from: span.first + 10, to: span.first + 20, change: -0.1 }], elasticity: -2, deviation: 1 }, span)];
    for (const effect of all) expect(effect.factors(effect.none).every(factor => Math.abs(factor - 1) < 1e-12)).toBe(true);
  });

  it('share a window out by days: Easter 2026 (5 April) falls into March with 9 of its 14 days', () => {
    const months = periodDays(2026 * 12, 12, 'month');
    const effect = windowEffect({ name: '', kind: 'calendar', windows: [{ from: easter[3] - 13, to: easter[3] }], expected: 0, deviation: 1 }, months.span);
    const factors = meanByPeriod(effect.factors([0.18]), months);
    expect(factors[2]).toBeCloseTo(1 + (0.18 * 9) / 31, 12);
    expect(factors[3]).toBeCloseTo(1 + (0.18 * 5) / 30, 12);
  });

  it('of a price cut: (1 − 0.1)^−2.2 while it lasts, and a dip of a part of the uplift in the two weeks after', () => {
    const at = periods.span.first + 70;
    const factors = priceEffect({ name: '', kind: 'events', changes: [{ from: at, to: at + 13, change: -0.1 }], elasticity: -2, deviation: 1 }, periods.span).factors([-2.2, 0.25]);
    const uplift = 0.9 ** -2.2 - 1;
    expect(factors[70]).toBeCloseTo(1 + uplift, 12);
    expect(factors[70 + 14]).toBeCloseTo(1 - 0.25 * uplift, 12);
    expect(factors[70 + 14 + DIP_DAYS]).toBe(1);
    expect(factors[69]).toBe(1);
  });
});

describe('chooseEffects', () => {
  it('recovers a planted Easter of +18 % within 3 points and keeps it', () => {
    const [verdict] = chooseEffects({ demand: weeks(t => easterFactor[t]), periods, effects: [beforeEaster], candidates: [] });
    expect(verdict.kept).toBe(true);
    expect(Math.abs(verdict.parameters[0] - 0.18)).toBeLessThan(0.03);
    expect(verdict.heldOut?.with).toBeLessThan(verdict.heldOut?.without ?? 0);
  });

  it('keeps no Easter where there is none, in at least 18 of 20 histories', () => {
    const kept = Array.from({ length: 20 }, (_, seed) => chooseEffects({ demand: weeks(() => 1, { seed, noise: 0.06 }), periods, effects: [beforeEaster], candidates: [] })[0]).filter(verdict => verdict.kept);
    expect(kept.length).toBeLessThanOrEqual(2);
  });

  it('finds it in demand with zeros too', () => {
    const stream = randomStream(3, ['zeros']);
    const demand = weeks(t => easterFactor[t] * (stream.uniform(t) < 0.05 ? 0 : 1), { level: 40, noise: 0.05 });
    const [verdict] = chooseEffects({ demand, periods, effects: [beforeEaster], candidates: [] });
    expect(Math.abs(verdict.parameters[0] - 0.18)).toBeLessThan(0.1); // zeros in one week of twenty make the eight weeks of Easter uncertain by 0.08
  });

  it('lets a driver join that moves demand, and leaves out one that does not', () => {
    const stream = randomStream(5, ['drivers']);
    const onDays = (name: string): Float64Array => { const daily = new Float64Array(periods.span.count); for (let t = 0; t < periods.starts.length - 1; t++) daily.fill(stream.normal(t + (name === 'idle' ? 10_000 : 0)), periods.starts[t], periods.starts[t + 1]); return daily; };
    const [real, idle] = [onDays('real'), onDays('idle')];
    const candidates = [['real', real], ['idle', idle]].flatMap(([name, values]) => driverEffect({ name: name as string, values: values as Float64Array, known: periods.starts[WEEKS] }, periods.span) ?? []);
    const verdicts = chooseEffects({ demand: weeks(t => Math.exp(0.06 * real[periods.starts[t]])), periods, effects: [], candidates });
    expect(verdicts.map(({ effect, kept }) => [effect.name, kept])).toEqual([['real', true], ['idle', false]]);
  });

  it('tells a multiple of the demand the same: estimates do not depend on the unit', () => {
    const demand = weeks(t => easterFactor[t]);
    const [one] = chooseEffects({ demand, periods, effects: [beforeEaster], candidates: [] });
    fc.assert(fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), scale => {
      const [other] = chooseEffects({ demand: demand.map(value => value * scale), periods, effects: [beforeEaster], candidates: [] });
      expect(other.parameters[0]).toBeCloseTo(one.parameters[0], 6);
      expect(other.kept).toBe(one.kept);
    }), { numRuns: 8 });
  });

  it('gives finite verdicts for any history of finite values and gaps', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constant(NaN), fc.constant(0), fc.double({ min: -1e9, max: 1e9, noNaN: true })), { minLength: 24, maxLength: 60 }), values => {
      const months = periodDays(2022 * 12, values.length + 6, 'month');
      const days = calendarEffects({ daysOff: new Set(), easter }, months.span);
      for (const { parameters, deviations } of chooseEffects({ demand: Float64Array.from(values), periods: months, effects: days, candidates: [] })) {
        for (const value of [...parameters, ...deviations]) expect(Number.isFinite(value)).toBe(true);
      }
    }), { numRuns: 60 });
  });
});

describe('forecastWithEffects', () => {
  it('puts the coming Easter where it belongs: months with more of its days get more', () => {
    const { mean } = forecastWithEffects({ history: weeks(t => easterFactor[t]), periods, season: 52, level: 0.8, effects: [beforeEaster], candidates: [] });
    const plain = forecastWithEffects({ history: weeks(() => 1), periods, season: 52, level: 0.8, effects: [], candidates: [] }).mean;
    const at = ordinalOfDay(easter[4], 'week') - FIRST - WEEKS; // the week that ends on Easter Sunday 2027
    expect(Math.abs(mean[at] / plain[at] - 1.18)).toBeLessThan(0.08);
    expect(Math.abs(mean[at + 3] / plain[at + 3] - 1)).toBeLessThan(0.08);
  });
});

describe('shrunk', () => {
  it('draws equal estimates together wholly and keeps those that truly differ apart', () => {
    const near = shrunk([{ value: 0.15, deviation: 0.05 }, { value: 0.2, deviation: 0.05 }]);
    expect(near.map(({ value }) => value)).toEqual([expect.closeTo(0.175, 12), expect.closeTo(0.175, 12)]);
    const far = shrunk([{ value: 0, deviation: 0.01 }, { value: 1, deviation: 0.01 }]);
    expect(far[0].value).toBeLessThan(0.01);
    expect(far[1].value).toBeGreaterThan(0.99);
  });
});
