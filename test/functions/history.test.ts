import { METHOD_NAMES } from '../../src/engine/forecasting/methods';
import { evaluate } from '../../src/functions/evaluate';
import { functionMetadata } from '../../src/functions/metadata';
import { functionNamed } from '../../src/functions/registry';
import { noise } from '../engine/forecasting/noise';

function run(name: string, ...given: unknown[]): unknown[][] {
  const called = functionNamed(name);
  if (called === undefined) throw new Error(`no ${name}`);
  return evaluate(called, given) as unknown[][];
}

const demand = noise(48, 3).map((wobble, t) => 200 + 2 * t + 60 * [1, -1, 0.5, -0.5][t % 4] + 20 * wobble);
const down = demand.map((value) => [value]);

describe('FORECAST.MODELS', () => {
  it('gives a row per model with its held-out errors, the best first, and marks the forecast a plan takes', () => {
    const rows = run('FORECAST.MODELS', down, 4);
    expect(rows.every((row) => row.length === 5 && typeof row[0] === 'string' && typeof row[4] === 'boolean')).toBe(true);
    const errors = rows.map((row) => row[2] as number);
    expect(errors).toEqual([...errors].sort((a, b) => a - b));
    expect(rows.filter((row) => row[4]).map((row) => row[0])).toEqual(['auto']);
    expect(rows.map((row) => row[0])).toEqual(expect.arrayContaining(['AutoETS', 'AutoCES', 'SeasonalNaive', 'Theta']));
  });

  it('names models as FORECAST.SEASONAL takes them, but for members of the automatic forecast that only it has', () => {
    const rows = run('FORECAST.MODELS', down, 4).filter(([model, , , weight]) => METHOD_NAMES.includes(String(model)) || weight === 0);
    expect(rows.length).toBeGreaterThan(15);
    for (const [model] of rows) expect(run('FORECAST.SEASONAL', down, 2, 4, 0.8, model)).toHaveLength(2);
  });

  it('tells Excel that its cells may be words', () => {
    const called = functionNamed('FORECAST.MODELS');
    expect(called && functionMetadata(called).result).toEqual({ type: 'any', dimensionality: 'matrix' });
  });

  it('gives the same table for a row as for a column, and finds the season when none is given', () => {
    expect(run('FORECAST.MODELS', [demand])).toEqual(run('FORECAST.MODELS', down, 4));
  });

  it('leaves models for sparse demand out unless some periods had none', () => {
    const names = (history: number[]): unknown[] => run('FORECAST.MODELS', [history], 1).map(([model]) => model);
    expect(names(demand)).not.toContain('Croston');
    expect(names(demand.map((value, t) => (t % 3 ? 0 : value)))).toContain('Croston');
  });

  it.each<[unknown[], string]>([
    [[[[1], [2], [3]]], 'The history has 3 periods from its first to its last known value; comparing models takes at least 6.'],
    [[down, 0], 'season is 0; give a whole number from 1 to 1000.'],
    [[[[1], ['x']]], 'history holds "x" in cell 2 of 2; give numbers only, and leave missing values blank.'],
  ])('refuses %j with a sentence', (given, sentence) => {
    expect(() => run('FORECAST.MODELS', ...given)).toThrow(sentence);
  });
});

describe('FORECAST.COMPONENTS', () => {
  it('gives trend, season, remainder and adjusted history per period: the first three add up to it, the last is it without season', () => {
    const rows = run('FORECAST.COMPONENTS', down, 4) as number[][];
    expect(rows).toHaveLength(48);
    rows.forEach(([trend, seasonal, remainder, adjusted], t) => {
      expect(trend + seasonal + remainder).toBeCloseTo(demand[t], 8);
      expect(adjusted + seasonal).toBeCloseTo(demand[t], 8);
    });
  });

  it('runs across for a row, and leaves what is unknown empty', () => {
    const [trend, seasonal, remainder, adjusted] = run('FORECAST.COMPONENTS', [['', 4, '', 6, 5, '']], 1);
    expect([trend.length, seasonal.length, remainder.length, adjusted.length]).toEqual([5, 5, 5, 5]);
    expect([trend[0], remainder[0], remainder[2], adjusted[2]]).toEqual(['', '', '', '']);
    expect(typeof trend[2]).toBe('number');
    expect(adjusted.slice(3)).toEqual([6, 5]);
  });

  it('refuses a season that the history is too short for', () => {
    expect(() => run('FORECAST.COMPONENTS', [[1, 2, 3, 4, 5]], 4)).toThrow('The history has 5 periods from its first to its last known value; a season of 4 takes at least 8, or give 1 for none.');
  });
});
