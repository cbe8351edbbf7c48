import { readFileSync } from 'node:fs';
import { autoArima } from '../../../src/engine/forecasting/models/autoArima';
import { seasonalArima } from '../../../src/engine/forecasting/models/seasonalArima';
import type { ArimaOrder } from '../../../src/engine/forecasting/models/seasonalArima';
import { differencesToLevel, kpss, seasonIsStrong } from '../../../src/engine/forecasting/models/unitRoots';
import { levenbergMarquardt } from '../../../src/engine/optimisation/levenbergMarquardt';
import { noise } from './noise';

interface Case {
  readonly id: string;
  readonly function: string;
  readonly inputs: ArimaOrder & { readonly values: readonly number[] };
  readonly expected: { readonly mean: readonly number[]; readonly sigma2: number; readonly statistic: number };
}
const { cases } = JSON.parse(readFileSync('test/oracles/arima-oracles.json', 'utf8')) as { readonly cases: readonly Case[] };
const named = (name: string): readonly Case[] => cases.filter((one) => one.function === name);

describe('seasonalArima', () => {
  it.each(named('seasonalArima'))('forecasts within a third of an error deviation of exact maximum likelihood in R: $id', ({ inputs, expected }) => {
    const path = seasonalArima(Float64Array.from(inputs.values), inputs)?.forecast(12);
    expected.mean.forEach((value, h) => { expect(Math.abs((path?.[h] ?? NaN) - value)).toBeLessThan(Math.sqrt(expected.sigma2) / 3); });
  });

  it('is nothing where the history is too short for the order', () => {
    const order: ArimaOrder = { p: 1, d: 1, q: 1, seasonalP: 0, seasonalD: 1, seasonalQ: 1, season: 12, constant: 0 };
    expect(seasonalArima(Float64Array.from(noise(18)), order)).toBeNull();
  });
});

describe('kpss', () => {
  it.each(named('kpss'))('agrees with urca: $expected.statistic', ({ inputs, expected }) => {
    expect(kpss(Float64Array.from(inputs.values))).toBeCloseTo(expected.statistic, 6);
  });
});

describe('unit roots', () => {
  it('a random walk takes one difference, noise none, a sum of a random walk two', () => {
    const shocks = noise(120, 7);
    let level = 0;
    const walk = Float64Array.from(shocks, (shock) => (level += shock));
    level = 0;
    const sum = walk.map((value) => (level += value));
    expect([Float64Array.from(shocks), walk, sum].map(differencesToLevel)).toEqual([0, 1, 2]);
  });

  it('a clear season is strong, noise has none', () => {
    const shocks = noise(60, 3);
    expect(seasonIsStrong(Float64Array.from(shocks, (shock, t) => 3 * Math.sin((2 * Math.PI * t) / 12) + shock), 12)).toBe(true);
    expect(seasonIsStrong(Float64Array.from(shocks), 12)).toBe(false);
  });
});

describe('autoArima', () => {
  it('differences season and level of a history that has both, and goes on with them: within 10 % of the swing', () => {
    const shocks = noise(96, 4);
    const at = (t: number): number => 100 + 2 * t + 20 * Math.sin((2 * Math.PI * t) / 12);
    const fit = autoArima(Float64Array.from(shocks, (shock, t) => at(t) + shock), 12);
    expect(fit.order?.seasonalD).toBe(1);
    fit.forecast(12).forEach((value, h) => { expect(Math.abs(value - at(96 + h))).toBeLessThan(4); });
  });

  it('finds the weight of an autoregression: forecasts fall back to the mean as .8^h', () => {
    const shocks = noise(300, 8);
    let value = 0;
    const history = Float64Array.from(shocks, (shock) => (value = 0.8 * value + shock) + 50);
    const path = autoArima(history, 1).forecast(3);
    for (let h = 0; h < 3; h++) expect(Math.abs(path[h] - 50 - (history[299] - 50) * 0.8 ** (h + 1))).toBeLessThan(0.35);
  });

  it.each([1, 2, 3, 5, 9])('%s equal values forecast themselves', (n) => {
    autoArima(new Float64Array(n).fill(4), 4).forecast(3).forEach((value) => { expect(value).toBeCloseTo(4, 9); });
  });
});

describe('levenbergMarquardt', () => {
  it('finds the parameters of an exponential: 2 e^(−0.5 t)', () => {
    const { point, value } = levenbergMarquardt({
      start: [1, 0],
      count: 10,
      maxSteps: 50,
      tolerance: 1e-12,
      residuals: (x, into) => { for (let t = 0; t < 10; t++) into[t] = x[0] * Math.exp(x[1] * t) - 2 * Math.exp(-0.5 * t); },
    });
    expect(point[0]).toBeCloseTo(2, 4);
    expect(point[1]).toBeCloseTo(-0.5, 4);
    expect(value).toBeLessThan(1e-8);
  });

  it('stays where it starts when nothing is to be chosen', () => {
    expect(levenbergMarquardt({ start: [], count: 2, residuals: (_, into) => { into.fill(1); } }).value).toBe(2);
  });
});
