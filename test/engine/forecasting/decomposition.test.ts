import { readFileSync } from 'node:fs';
import { loess } from '../../../src/engine/forecasting/models/loess';
import { mstl } from '../../../src/engine/forecasting/models/mstl';
import { stl } from '../../../src/engine/forecasting/models/stl';
import { noise } from './noise';

interface Case {
  readonly id: string;
  readonly inputs: { readonly values: readonly number[]; readonly season: number; readonly seasons: readonly number[]; readonly seasonalWindow: number; readonly fit: 'plain' | 'robust' };
  readonly expected: { readonly trend: readonly number[]; readonly seasonal: readonly number[] & readonly (readonly number[])[] };
  readonly tolerance: { readonly abs: number };
}

const { cases } = JSON.parse(readFileSync('test/oracles/decomposition-oracles.json', 'utf8')) as { cases: readonly (Case & { readonly function: string })[] };
const named = (name: string): readonly Case[] => cases.filter((one) => one.function === name);
const near = (actual: ArrayLike<number>, expected: readonly number[], within: number): void => {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, t) => { expect(Math.abs(actual[t] - value)).toBeLessThan(within); });
};

describe('stl', () => {
  it.each(named('stl'))('agrees with statsmodels: $id', ({ inputs, expected, tolerance }) => {
    const { values, season, seasonalWindow, fit } = inputs;
    const found = stl(Float64Array.from(values), { season, seasonalWindow, fit, jump: 'none' });
    near(found.trend, expected.trend, tolerance.abs);
    near(found.seasonal, expected.seasonal, tolerance.abs);
  });

  it('gives nearly the same with jumps: within 1 % of the range', () => {
    const values = Float64Array.from({ length: 120 }, (_, t) => 100 + t + 30 * Math.sin((2 * Math.PI * t) / 12));
    const whole = stl(values, { season: 12, jump: 'none' });
    near(stl(values, { season: 12 }).seasonal, Array.from(whole.seasonal), 0.01 * 180);
  });

  it('parts add up to the history', () => {
    const values = Float64Array.from(noise(60));
    const { trend, seasonal, remainder } = stl(values, { season: 12, fit: 'robust' });
    values.forEach((value, t) => { expect(trend[t] + seasonal[t] + remainder[t]).toBeCloseTo(value, 12); });
  });

  it('periodic: one position of the season is the same in every season', () => {
    const { seasonal } = stl(Float64Array.from(noise(40)), { season: 4, seasonalWindow: 'periodic' });
    for (let t = 4; t < 40; t++) expect(seasonal[t]).toBeCloseTo(seasonal[t - 4], 12);
  });

  it('robust: a spike goes to the remainder, not to the season', () => {
    const values = Float64Array.from({ length: 60 }, (_, t) => 10 * Math.sin((2 * Math.PI * t) / 12) + (t === 30 ? 500 : 0));
    const { remainder, seasonal } = stl(values, { season: 12, fit: 'robust' });
    expect(remainder[30]).toBeGreaterThan(495);
    expect(Math.abs(seasonal[42] - values[42])).toBeLessThan(2);
  });
});

describe('mstl', () => {
  it.each(named('mstl'))('agrees with statsmodels: $id', ({ inputs, expected, tolerance }) => {
    const found = mstl(Float64Array.from(inputs.values), { seasons: inputs.seasons, jump: 'none' });
    near(found.trend, expected.trend, tolerance.abs);
    found.seasonal.forEach(({ values }, i) => { near(values, expected.seasonal[i], tolerance.abs); });
  });

  it('leaves out a season of which two whole ones are not known', () => {
    expect(mstl(Float64Array.from(noise(60)), { seasons: [364, 7] }).seasonal.map(({ length }) => length)).toEqual([7]);
  });
});

describe('loess', () => {
  it('keeps a straight line, whatever window and jump', () => {
    const line = Float64Array.from({ length: 30 }, (_, t) => 3 + 2 * t);
    for (const window of [3, 7, 101]) for (const jump of [1, 4]) near(loess(line, { window, degree: 1, jump }), Array.from(line), 1e-9);
  });
});
