import { harmonicSeason, seasonIn, sharedSeason } from '../../../src/engine/forecasting/harmonicSeason';
import { calendarSeasons } from '../../../src/engine/forecasting/models/calendarSeasons';
import { harmonicRegression } from '../../../src/engine/forecasting/models/harmonicRegression';
import { positiveFactor, solvePositive } from '../../../src/engine/optimisation/solvePositive';
import { stlForecast } from '../../../src/engine/forecasting/models/stlForecast';
import { wavesOf } from '../../../src/engine/forecasting/models/waves';
import { noise } from './noise';

const wave = (t: number, season: number): number => Math.cos((2 * Math.PI * t) / season) + 0.3 * Math.sin((4 * Math.PI * t) / season);

describe('harmonicRegression', () => {
  it('has a season from fifteen months of history: within 15 % of its swing a year ahead', () => {
    const path = harmonicRegression(Float64Array.from({ length: 15 }, (_, t) => 10 + wave(t, 12)), { seasons: [12] }).forecast(9);
    path.forEach((value, h) => { expect(Math.abs(value - 10 - wave(15 + h, 12))).toBeLessThan(0.15 * 2.2); });
  });

  it('follows a week and a year of 365.25 days at once', () => {
    const shocks = noise(800, 5);
    const at = (t: number): number => 50 + 4 * wave(t, 7) + 6 * wave(t, 365.25);
    const path = harmonicRegression(Float64Array.from({ length: 800 }, (_, t) => at(t) + shocks[t]), { seasons: [7, 365.25] }).forecast(28);
    path.forEach((value, h) => { expect(Math.abs(value - at(800 + h))).toBeLessThan(1); });
  });

  it('keeps next to nothing of a season that is noise', () => {
    const history = Float64Array.from(noise(40, 9));
    expect(harmonicRegression(history, { seasons: [12] }).kept).toBeLessThan(0.5);
    const path = harmonicRegression(history, { seasons: [12] }).forecast(12);
    path.forEach((value) => { expect(Math.abs(value)).toBeLessThan(0.25); });
  });

  it('forecasts a constant by itself', () => {
    harmonicRegression(new Float64Array(30).fill(3), { seasons: [12] }).forecast(3).forEach((value) => { expect(value).toBeCloseTo(3, 12); });
  });

  it('fits the history it was made from: errors are those of its one-step forecasts', () => {
    const history = Float64Array.from({ length: 120 }, (_, t) => 10 + wave(t, 12));
    const { fitted } = harmonicRegression(history, { seasons: [12] });
    for (let t = 24; t < 120; t++) expect(Math.abs(fitted[t] - history[t])).toBeLessThan(0.02);
  });
});

describe('wavesOf', () => {
  it('has season − 1 columns at most, and keeps a wave that two seasons share once', () => {
    expect(wavesOf([4], 6).columns).toHaveLength(3);
    expect(wavesOf([12], 6).columns).toHaveLength(11);
    expect(wavesOf([7, 14], 2).columns).toHaveLength(6);
    expect(wavesOf([1], 6).columns).toHaveLength(0);
  });
});

describe('solvePositive', () => {
  it('solves 4x + 2y = 2, 2x + 3y = 1 (x = ½, y = 0; determinant 8)', () => {
    const x = solvePositive(Float64Array.of(4, 2, 2, 3), Float64Array.of(2, 1));
    expect(x[0]).toBeCloseTo(0.5, 12);
    expect(x[1]).toBeCloseTo(0, 12);
    expect(positiveFactor(Float64Array.of(4, 2, 2, 3), 2).logDeterminant).toBeCloseTo(Math.log(8), 12);
  });
});

describe('harmonicSeason', () => {
  const history = Float64Array.from({ length: 16 }, (_, t) => 100 * (1 + 0.4 * Math.cos((2 * Math.PI * t) / 12)));

  it('needs a season and one period more', () => {
    expect(harmonicSeason(history.subarray(0, 12), 12)).toBeNull();
    expect(harmonicSeason(history.subarray(0, 13), 12)).not.toBeNull();
  });

  it('gives factors of a positive history, amounts of any other', () => {
    const season = harmonicSeason(history, 12);
    expect(season?.form).toBe('multiplicative');
    expect(season?.indices[0]).toBeGreaterThan(1.2);
    expect(season?.indices[6]).toBeLessThan(0.8);
    expect(harmonicSeason(history.map((value) => value - 100), 12)?.form).toBe('additive');
  });
});

describe('sharedSeason', () => {
  it('lies between two seasons of one form, and is the one there is otherwise', () => {
    const of = (form: 'multiplicative' | 'additive', ...indices: number[]) => ({ form, length: indices.length, indices: Float64Array.from(indices), kept: 0.9 });
    expect(sharedSeason(of('multiplicative', 4, 0.25), of('multiplicative', 1, 1))?.indices).toEqual(Float64Array.of(2, 0.5));
    expect(sharedSeason(of('additive', 4, -4), of('additive', 2, -2))?.indices).toEqual(Float64Array.of(3, -3));
    expect(sharedSeason(null, of('additive', 2, -2))?.indices).toEqual(Float64Array.of(2, -2));
  });
});

describe('seasonIn', () => {
  const factor = (t: number): number => 1 + 0.4 * Math.cos((2 * Math.PI * t) / 12);

  it('has no season below a season and a period, waves below two and a bit, both from there on: each index within .12 of the truth', () => {
    expect(seasonIn(Float64Array.from({ length: 12 }, (_, t) => factor(t)), 12, 'auto')).toBeNull();
    for (const n of [15, 25, 26, 60]) {
      const season = seasonIn(Float64Array.from({ length: n }, (_, t) => factor(t)), 12, 'auto');
      season?.indices.forEach((index, t) => { expect(Math.abs(index - factor(t))).toBeLessThan(0.12); });
      expect(season).not.toBeNull();
    }
  });

  it('a pattern that turned over seven years ago is forgotten', () => {
    const season = seasonIn(Float64Array.from({ length: 180 }, (_, t) => (t < 96 ? 2 - factor(t) : factor(t))), 12, 'auto');
    season?.indices.forEach((index, t) => { expect(Math.abs(index - factor(t))).toBeLessThan(0.05); });
  });
});

describe('stlForecast', () => {
  it('carries a season on, as a factor where the history is positive', () => {
    const at = (t: number): number => (100 + t) * (1 + 0.3 * Math.cos((2 * Math.PI * t) / 12));
    const path = stlForecast(Float64Array.from({ length: 72 }, (_, t) => at(t)), [12]).forecast(12);
    path.forEach((value, h) => { expect(Math.abs(value / at(72 + h) - 1)).toBeLessThan(0.05); });
  });

  it('carries two seasons on', () => {
    const at = (t: number): number => 3 * wave(t, 7) + 5 * wave(t, 28);
    const path = stlForecast(Float64Array.from({ length: 168 }, (_, t) => at(t)), [7, 28]).forecast(14);
    path.forEach((value, h) => { expect(Math.abs(value - at(168 + h))).toBeLessThan(0.8); });
  });

  it('shrinks a season that noise makes: half the swing its last season has, at most', () => {
    const history = Float64Array.from(noise(48, 3));
    const swing = (values: Float64Array): number => Math.max(...values) - Math.min(...values);
    expect(swing(stlForecast(history, [12]).forecast(12))).toBeLessThan(swing(history.subarray(36)) / 2);
  });
});

describe('calendarSeasons', () => {
  it('adds the year to the week, and counts weeks of a year exactly', () => {
    expect(calendarSeasons(7)).toEqual([7, 365.25]);
    expect(calendarSeasons(52)[0]).toBeCloseTo(52.18, 2);
    expect(calendarSeasons(12)).toEqual([12]);
  });
});
