import { compareModels } from '../../src/actions/compareModels';
import { leaderboard } from '../../src/engine/forecasting/leaderboard';

const history = Float64Array.from({ length: 30 }, (_, t) => (t > 27 ? NaN : 100 + 3 * t + 20 * [1, -1, 0, 0][t % 4]));

describe('compareModels', () => {
  it('gives the leaderboard of the history up to its last known value, and tells after each model', () => {
    const told: string[] = [];
    const board = compareModels({ history, season: 4 }, ({ model, done, total }) => { told.push(`${model} ${done}/${total}`); });
    expect(board).toEqual(leaderboard(history.subarray(0, 28), { season: 4 }));
    expect(told[0]).toBe(`auto 1/${told.length}`);
    expect(told.at(-1)).toMatch(new RegExp(` ${told.length}/${told.length}$`));
    expect(told).toHaveLength(board.standings.length);
  });

  it('says when nothing can be held back', () => {
    expect(() => compareModels({ history: Float64Array.of(NaN, 3, 4), season: 12 }, () => undefined)).toThrow('The history has 2 periods from its first to its last known value; comparing models takes at least 6.');
  });
});
