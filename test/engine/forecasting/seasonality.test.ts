import { noise } from './noise';
import { detectSeason } from '../../../src/engine/forecasting/detectSeason';
import { deseasonalised, reseasonalised, seasonalIndices } from '../../../src/engine/forecasting/seasonality';

const series = (n: number, at: (t: number) => number): Float64Array => Float64Array.from({ length: n }, (_, t) => at(t));

const wobble = noise(400);

describe('seasonalIndices', () => {
  it('finds the factors of an exact multiplicative season and keeps them whole', () => {
    const factors = [1.5, 0.5, 1.2, 0.8];
    const { indices, kept } = seasonalIndices(series(24, (t) => 40 * factors[t % 4]), 4, 'multiplicative');
    expect(kept).toBeCloseTo(1, 9);
    factors.forEach((factor, j) => { expect(indices[j]).toBeCloseTo(factor, 9); });
  });

  it('finds the amounts of an exact additive season on a trend', () => {
    const amounts = [3, -1, 2, -4];
    const { indices } = seasonalIndices(series(24, (t) => t + amounts[t % 4]), 4, 'additive');
    amounts.forEach((amount, j) => { expect(indices[j]).toBeCloseTo(amount, 9); });
  });

  it('keeps little of noise: a quarter on average, as James and Stein leave 3 of 12 indices their freedom', () => {
    const kept = Array.from({ length: 100 }, (_, seed) => noise(60, 7919 * seed + 1)).map((values) => seasonalIndices(series(60, (t) => 100 + 20 * values[t]), 12, 'multiplicative').kept);
    expect(kept.reduce((a, b) => a + b, 0) / 100).toBeLessThan(0.35);
  });

  it('is undone by putting the season back', () => {
    const history = series(20, (t) => 10 + t + [4, -4][t % 2]);
    const season = seasonalIndices(history, 2, 'multiplicative');
    reseasonalised(deseasonalised(history, season), season, 0).forEach((value, t) => { expect(value).toBeCloseTo(history[t], 12); });
  });
});

describe('detectSeason', () => {
  it.each([[12, 20], [52, 80], [52, 130]])('sees a clear season of %i from %i periods, few of it; none in noise or a line as long', (m, n) => {
    expect(detectSeason(series(n, (t) => 100 + 0.2 * t + 30 * Math.sin((2 * Math.PI * t) / m) + 4 * wobble[t]))).toBe(m);
    expect(detectSeason(series(n, (t) => 50 + 10 * wobble[t]))).toBe(1);
    expect(detectSeason(series(n, (t) => 3 * t))).toBe(1);
  });

  it.each([4, 7, 12, 52])('finds a season of %i behind noise and trend', (m) => {
    expect(detectSeason(series(4 * m + 6, (t) => 100 + 0.2 * t + 20 * Math.sin((2 * Math.PI * t) / m) + (t % m === 1 ? 15 : 0) + 6 * wobble[t]))).toBe(m);
  });

  it('finds none in noise, in a line, or in two years of data', () => {
    expect(detectSeason(series(60, (t) => 50 + 10 * wobble[t]))).toBe(1);
    expect(detectSeason(series(60, (t) => 3 * t))).toBe(1);
    expect(detectSeason(series(9, (t) => 50 + (t % 4) * 10))).toBe(1);
  });
});
