import { forecast } from '../../../src/engine/forecasting/forecast';
import { leaderboard, leaderboardSteps } from '../../../src/engine/forecasting/leaderboard';
import { seasonalNaive } from '../../../src/engine/forecasting/models/naive';
import { noise } from './noise';

const seasonal = noise(60, 2).map((wobble, t) => (100 + t) * [1.2, 0.9, 1.1, 0.8][t % 4] + 10 * wobble);
const standingOf = (model: string, history: number[], season: number) => {
  const found = leaderboard(history, { season }).standings.find((standing) => standing.model === model);
  if (!found) throw new Error(`no ${model}`);
  return found;
};

describe('leaderboard', () => {
  it('holds back what the model did not know: the figures of the seasonal naïve model, computed by hand', () => {
    const { origins, horizon, standings } = leaderboard(seasonal, { season: 4 });
    expect(horizon).toBe(4);
    expect(origins[0]).toBe(59);
    let absolute = 0;
    let size = 0;
    for (const at of origins) {
      const path = seasonalNaive(Float64Array.from(seasonal.slice(0, at)), 4).forecast(horizon);
      seasonal.slice(at, at + horizon).forEach((value, h) => { absolute += Math.abs(value - path[h]); size += value; });
    }
    expect(standings.find(({ model }) => model === 'SeasonalNaive')?.heldOut.wape).toBeCloseTo(absolute / size, 8);
  });

  it('puts the smallest MASE first and marks the automatic forecast, whose members’ weights add up to 1', () => {
    const { standings } = leaderboard(seasonal, { season: 4 });
    const errors = standings.map(({ heldOut }) => heldOut.mase);
    expect(errors).toEqual([...errors].sort((a, b) => a - b));
    expect(standings.filter(({ chosen }) => chosen)).toEqual([expect.objectContaining({ model: 'auto', weight: 1 })]);
    const members = standings.filter(({ chosen, weight }) => !chosen && weight > 0);
    expect(members.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
    expect(members.map(({ model }) => model).sort()).toEqual(forecast(seasonal, { horizon: 4, season: 4 }).model.split('+').sort());
  });

  it('has a row for every member of the automatic forecast that could be tested', () => {
    const histories = [seasonal, noise(40, 5).map((value) => value + 3), noise(10, 1).map((value, t) => t + value), noise(48, 9).map((value) => (value > 0.3 ? 5 : 0))];
    for (const history of histories) {
      const { model } = forecast(history, { horizon: 6 });
      const rows = leaderboard(history, { horizon: 6 }).standings.map((standing) => standing.model);
      expect(rows).toEqual(expect.arrayContaining(model.split('+')));
    }
  });

  it('has a bias above 0 for models that forecast too high: the mean of a falling series', () => {
    const falling = Array.from({ length: 30 }, (_, t) => 100 - 2 * t);
    expect(standingOf('HistoricAverage', falling, 1).heldOut.bias).toBeGreaterThan(0.3);
    expect(Math.abs(standingOf('Drift', falling, 1).heldOut.bias)).toBeLessThan(1e-6);
  });

  it('is the same in other units, but for rounding (1e-9)', () => {
    const [ours, theirs] = [seasonal, seasonal.map((value) => value * 1000)].map((history) => leaderboard(history, { season: 4 }).standings);
    ours.forEach(({ model, heldOut }, i) => {
      expect(theirs[i].model).toBe(model);
      expect(Math.abs(theirs[i].heldOut.wape - heldOut.wape)).toBeLessThan(1e-9);
    });
  });

  it('tells after each model, so that a caller can stop', () => {
    const steps = leaderboardSteps(seasonal, { season: 4 });
    const first = steps.next().value;
    expect(first).toMatchObject({ model: 'auto', done: 1 });
    expect(steps.next().value).toMatchObject({ done: 2 });
  });

  it('compares models even where there are too few values for two whole seasons', () => {
    const { standings, origins } = leaderboard([5, 7, 6, 8, 7, 9, 8], { season: 12 });
    expect(origins.length).toBeGreaterThan(0);
    expect(standings.every(({ heldOut }) => Number.isFinite(heldOut.mase))).toBe(true);
  });

  it.each([
    [[1, 2, 3], {}, 'The history has 3 periods from its first to its last known value; comparing models takes at least 6.'],
    [[1, 2, 3, 4, 5, 6], { season: 0 }, 'The season is 0; give a whole number of periods, 1 for none.'],
    [[1, 2, 3, 4, 5, 6], { horizon: 1.5 }, 'The horizon is 1.5; give a whole number of periods, 1 or more.'],
  ])('refuses %j with %j by a sentence', (history, options, sentence) => {
    expect(() => leaderboard(history, options)).toThrow(sentence);
  });
});
