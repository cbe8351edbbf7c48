import { InsufficientHistory, InvalidArgument } from '../../../src/engine/errors';
import { forecast } from '../../../src/engine/forecasting/forecast';
import { forecastIntermittent } from '../../../src/engine/forecasting/intermittent';
import { noise } from './noise';

const pattern = [1.3, 0.9, 0.7, 0.8, 1, 1.1, 1.4, 1.2, 0.9, 0.8, 0.9, 1];
const seasonal = Array.from({ length: 60 }, (_, t) => (200 + t) * pattern[t % 12] * (1 + 0.02 * Math.sin(9 * t)));

describe('forecast', () => {
  it('carries season and trend on: within 3 % of what goes on', () => {
    const { mean, season, reason } = forecast(seasonal, { horizon: 12 });
    expect(season).toBe(12);
    expect(reason).toContain('Multiplicative season of 12');
    mean.forEach((value, h) => { expect(Math.abs(value / ((260 + h) * pattern[h]) - 1)).toBeLessThan(0.03); });
  });

  it('uses no season where the caller says 1', () => {
    expect(forecast(seasonal, { horizon: 3, season: 1 }).season).toBe(1);
  });

  it('does not use a given season that the history does not bear out', () => {
    const random = noise(48).map((value) => 105 + 10 * value);
    const { mean } = forecast(random, { horizon: 12, season: 12 });
    mean.forEach((value) => { expect(Math.abs(value - 105)).toBeLessThan(6); });
  });

  it('starts after the last element: trailing missing values are periods that passed', () => {
    const whole = forecast(seasonal, { horizon: 6, season: 12 }).mean;
    const late = forecast([...seasonal, NaN, NaN], { horizon: 4, season: 12 }).mean;
    late.forEach((value, h) => { expect(value).toBeCloseTo(whole[h + 2], 6); });
  });

  it('fills gaps with the season in mind, and says so', () => {
    const gappy = seasonal.map((value, t) => (t === 30 ? NaN : value));
    const { mean, reason } = forecast(gappy, { horizon: 12 });
    expect(reason).toContain('1 missing value filled');
    const whole = forecast(seasonal, { horizon: 12 }).mean;
    mean.forEach((value, h) => { expect(Math.abs(value / whole[h] - 1)).toBeLessThan(0.02); });
  });

  it('repeats a single value, and says what its band rests on', () => {
    const { mean, intervals, reason, demandClass, heldOut } = forecast([8], { horizon: 2 });
    expect(Array.from(mean)).toEqual([8, 8]);
    expect(reason).toBe('Only one value is known: it is repeated, and its error is assumed to be a quarter of it.');
    expect(demandClass).toBe('short');
    expect(heldOut).toBeNull();
    expect(intervals[0].upper[0]).toBeGreaterThan(8);
  });

  it('says so when a history is too short for trend or season', () => {
    expect(forecast([4, 6], { horizon: 1, season: 12 }).reason).toBe('Only 2 values: SES alone, no trend and no season.');
    expect(forecast([4, 6, 5, 7, 6, 8], { horizon: 1, season: 12 }).reason).toContain('6 values are too few for a season of 12');
  });

  it('uses exponential smoothing and a window average for sparse demand, with a lower end at 0', () => {
    const sparse = noise(36).map((value) => (value > 0.25 ? 3 : 0));
    const { model, demandClass, intervals, mean } = forecast(sparse, { horizon: 3 });
    expect(model).toBe('SES+WindowAverage');
    expect(demandClass).toBe('intermittent');
    expect(Array.from(intervals[0].lower)).toEqual([0, 0, 0]);
    expect(mean[0]).toBeGreaterThan(0.3);
    expect(mean[0]).toBeLessThan(1.5);
  });

  it('expects nothing of an item that has gone quiet, and says so', () => {
    const steady = noise(36).map((value) => Math.round(5 + 3 * value));
    const { mean, model, reason } = forecast([...steady, ...new Array<number>(9).fill(0)], { horizon: 6, season: 1 });
    expect(Array.from(mean)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(model).toBe('Silent');
    expect(reason).toContain('has gone quiet');
  });

  it('tells the season from its newest turns: a pattern that changed six years ago is forgotten', () => {
    const turned = Array.from({ length: 168 }, (_, t) => 100 * (t < 96 ? pattern[t % 12] : 2 - pattern[t % 12]) * (1 + 0.02 * Math.sin(9 * t)));
    forecast(turned, { horizon: 12, season: 12 }).mean.forEach((value, h) => { expect(Math.abs(value - 100 * (2 - pattern[h]))).toBeLessThan(5); });
  });

  it('takes the off-season of a seasonal item for a season, not for silence', () => {
    const summer = Array.from({ length: 57 }, (_, t) => [0, 0, 0, 0, 40, 60, 60, 40, 0, 0, 0, 0][t % 12] + (t % 12 >= 4 && t % 12 < 8 ? t % 5 : 0));
    expect(forecast(summer, { horizon: 12, season: 12 }).mean[7 + 12 - 9]).toBeGreaterThan(20);
  });

  it('takes an additive season where zeros forbid factors', () => {
    const withZeros = Array.from({ length: 60 }, (_, t) => [0, 0, 5, 20, 40, 50, 60, 50, 30, 10, 5, 0][t % 12] + (t % 7));
    const { reason, mean } = forecast(withZeros.map((value) => Math.max(0, value - 3)), { horizon: 12, season: 12 });
    expect(reason).toContain('Additive season of 12');
    expect(mean[6]).toBeGreaterThan(40);
    expect(mean[0]).toBeLessThan(8);
  });

  it('forecasts negative histories too', () => {
    const { mean } = forecast(Array.from({ length: 20 }, (_, t) => -50 - t), { horizon: 2 });
    expect(mean[0]).toBeLessThan(-60);
  });

  it('widens with the level and the deviation grows with the horizon of a random walk', () => {
    let level = 100;
    const walk = noise(40).map((step) => (level += 10 * step));
    const { intervals: [narrow, wide], errorDeviation } = forecast(walk, { horizon: 6, season: 1, levels: [0.5, 0.95] });
    narrow.upper.forEach((value, h) => { expect(wide.upper[h]).toBeGreaterThan(value); });
    expect(errorDeviation[5]).toBeGreaterThan(errorDeviation[0]);
  });

  it('holds out the end of the history and tells the errors', () => {
    const { heldOut } = forecast(seasonal, { horizon: 6 });
    expect(heldOut?.errors).toBeGreaterThan(6);
    expect(heldOut?.wape).toBeLessThan(0.05);
  });

  it.each(['naive', 'SeasonalNaive', 'ses', 'HOLT', 'DampedTrend', 'HoltWintersAdditive', 'holtwintersmultiplicative', 'Theta', 'OptimizedTheta', 'DynamicOptimizedTheta', 'ARIMA', 'Airline', 'Croston', 'SBA', 'TSB', 'ADIDA', 'IMAPA', 'WindowAverage', 'fast', 'accurate'])('takes the method %s by name, whatever its case', (method) => {
    const { mean, model } = forecast(seasonal, { horizon: 3, method });
    expect(mean.every((value) => value > 50 && value < 500)).toBe(true);
    expect(model).not.toBe('');
  });

  it('repeats the last season when SeasonalNaive is asked for', () => {
    forecast(seasonal, { horizon: 12, season: 12, method: 'SeasonalNaive' }).mean.forEach((value, h) => { expect(value).toBeCloseTo(seasonal[48 + h], 6); });
  });

  it('names what it cannot take', () => {
    expect(() => forecast([], { horizon: 1 })).toThrow(InsufficientHistory);
    expect(() => forecast([NaN, NaN], { horizon: 1 })).toThrow('2 given, all missing');
    expect(() => forecast([1, Infinity], { horizon: 1 })).toThrow('value number 2 is Infinity');
    expect(() => forecast([1], { horizon: 0 })).toThrow('The horizon is 0');
    expect(() => forecast([1], { horizon: 1, season: 2.5 })).toThrow('The season is 2.5');
    expect(() => forecast([1], { horizon: 1, levels: [80] })).toThrow('write 80 % as 0.8');
    expect(() => forecast([1], { horizon: 1, method: 'magic' })).toThrow(/"magic" is not known; use one of auto, fast, accurate, Naive/);
    expect(() => forecast([1], { horizon: 1, method: 'magic' })).toThrow(InvalidArgument);
  });
});

describe('forecastIntermittent', () => {
  it('gives one rate for every period ahead, in the units of the history', () => {
    expect(Array.from(forecastIntermittent([0, 2, 0, 2, 0, 2, 0, 2], 3, 'CROSTON'))).toEqual([1, 1, 1]);
  });

  it('comes down by default when demand dies', () => {
    const dying = [...Array.from({ length: 24 }, (_, t) => (t % 2 === 0 ? 10 : 0)), ...new Array<number>(12).fill(0)];
    expect(forecastIntermittent(dying, 1)[0]).toBeLessThan(1);
    expect(forecastIntermittent(dying, 1, 'CROSTON')[0]).toBeGreaterThan(4);
  });

  it('names what it cannot take', () => {
    expect(() => forecastIntermittent([1, -1], 1)).toThrow('The history holds -1');
    expect(() => forecastIntermittent([1], 0)).toThrow('The horizon is 0');
    expect(() => forecastIntermittent([1], 1, 'X' as 'TSB')).toThrow('use one of auto, CROSTON, SBA');
  });
});
