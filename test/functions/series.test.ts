import { forecast } from '../../src/engine/forecasting/forecast';
import { evaluate } from '../../src/functions/evaluate';
import { readSeries, spill } from '../../src/functions/readSeries';
import { functionNamed } from '../../src/functions/registry';

const history = { name: 'history', kind: 'series', blanks: 'missing', help: 'demand per period' } as const;

function run(name: string, ...given: unknown[]) {
  const called = functionNamed(name);
  if (called === undefined) throw new Error(`no ${name}`);
  return evaluate(called, given);
}

describe('readSeries', () => {
  it('reads a column down, a row across, and one cell or number as a column of one', () => {
    expect(readSeries(history, [[1], [2], [3]])).toEqual({ values: Float64Array.of(1, 2, 3), runs: 'down' });
    expect(readSeries(history, [[1, 2, 3]])).toEqual({ values: Float64Array.of(1, 2, 3), runs: 'across' });
    expect(readSeries(history, [[7]])).toEqual({ values: Float64Array.of(7), runs: 'down' });
    expect(readSeries(history, 7)).toEqual({ values: Float64Array.of(7), runs: 'down' });
  });

  it('takes blank cells, nulls and empty texts for missing values', () => {
    expect(readSeries(history, [[1], [''], [null], [4]]).values).toEqual(Float64Array.of(1, NaN, NaN, 4));
  });

  it.each<[unknown, string]>([
    [[[1], ['two'], [3]], 'history holds "two" in cell 2 of 3; give numbers only, and leave missing values blank.'],
    [[[1, 2, '3']], 'history holds "3" in cell 3 of 3; give numbers only, and leave missing values blank.'],
    [[[1], [true]], 'history holds TRUE in cell 2 of 2; give numbers only, and leave missing values blank.'],
    [[[1], [NaN]], 'history holds NaN in cell 2 of 2; give numbers only, and leave missing values blank.'],
    [[[1, 2], [3, 4], [5, 6]], 'history is a range of 3 rows × 2 columns; give one row or one column, oldest first.'],
    [[[''], [null]], 'history holds no number; give at least one.'],
    [[1, 2, 3], 'history is not a range; give cells as rows of equal length, such as [[1], [2], [3]] for a column.'],
    [[[1, 2], [3]], 'history is not a range; give cells as rows of equal length, such as [[1], [2], [3]] for a column.'],
    [[[]], 'history is not a range; give cells as rows of equal length, such as [[1], [2], [3]] for a column.'],
    [[], 'history is not a range; give cells as rows of equal length, such as [[1], [2], [3]] for a column.'],
  ])('refuses %j with a sentence', (argument, sentence) => {
    expect(() => readSeries(history, argument)).toThrow(sentence);
  });

  it('names the blank cell where blanks are refused', () => {
    expect(() => readSeries({ ...history, name: 'prices', blanks: 'refused' }, [[1, null]])).toThrow('prices is blank in cell 2 of 2; give a number in every cell.');
  });
});

describe('spill', () => {
  it('gives a row per period under a column, and turns for a row', () => {
    const columns = [Float64Array.of(1, 2), Float64Array.of(3, 4)];
    expect(spill(columns, 'down')).toEqual([[1, 3], [2, 4]]);
    expect(spill(columns, 'across')).toEqual([[1, 2], [3, 4]]);
  });
});

describe('FORECAST.SEASONAL', () => {
  const column = [112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170, 170, 158, 133, 114, 140, 145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166].map((value) => [value]);
  const row = [column.flat()];

  it('gives horizon × 3 for a column and 3 × horizon for a row, the same numbers as the engine', () => {
    const down = run('FORECAST.SEASONAL', column, 4) as number[][];
    const across = run('FORECAST.SEASONAL', row, 4) as number[][];
    expect(down.map((cells) => cells.length)).toEqual([3, 3, 3, 3]);
    expect(across).toEqual([0, 1, 2].map((figure) => down.map((cells) => cells[figure])));
    const { mean, intervals } = forecast(column.flat(), { horizon: 4, levels: [0.8] });
    expect(across).toEqual([Array.from(mean), Array.from(intervals[0].lower), Array.from(intervals[0].upper)]);
  });

  it('starts right after the last known value when the range ends in empty cells', () => {
    expect(run('FORECAST.SEASONAL', [...column, [''], ['']], 4)).toEqual(run('FORECAST.SEASONAL', column, 4));
  });

  it('lets season, level and method be left out or be empty cells', () => {
    const plain = run('FORECAST.SEASONAL', column, 4);
    expect(run('FORECAST.SEASONAL', column, 4, null, null, null)).toEqual(plain);
    expect(run('FORECAST.SEASONAL', column, [[4]], '', undefined, [['']])).toEqual(plain);
    expect(run('FORECAST.SEASONAL', column, 4, null, 0.8, 'AUTO')).toEqual(plain);
    expect(run('FORECAST.SEASONAL', column, 4, 1)).not.toEqual(plain);
  });

  it('widens its limits with the level', () => {
    const [, lower, upper] = run('FORECAST.SEASONAL', row, 3, null, 0.5) as number[][];
    const [, wideLower, wideUpper] = run('FORECAST.SEASONAL', row, 3, null, 0.95) as number[][];
    lower.forEach((value, at) => {
      expect(wideLower[at]).toBeLessThan(value);
      expect(wideUpper[at]).toBeGreaterThan(upper[at]);
    });
  });

  it('forecasts from one known value, with blanks before it', () => {
    expect((run('FORECAST.SEASONAL', [[''], [5]], 2) as number[][]).map(([mean]) => mean)).toEqual([5, 5]);
  });

  it.each<[unknown[], string]>([
    [[column, 0], 'horizon is 0; give a whole number from 1 to 1000.'],
    [[column, 2.5], 'horizon is 2.5; give a whole number from 1 to 1000.'],
    [[column, 3, 0], 'season is 0; give a whole number from 1 to 1000.'],
    [[column, 3, 12, 80], 'level is 80; give a share above 0 and below 1, such as 0.95 for 95 %.'],
    [[column, 3, 12, 0.8, 'Crystal'], 'The method "Crystal" is not known'],
  ])('refuses %j with a sentence', (given, sentence) => {
    expect(() => run('FORECAST.SEASONAL', ...given)).toThrow(sentence);
  });
});

describe('FORECAST.INTERMITTENT', () => {
  it('gives horizon × 1 for a column, 1 × horizon for a row, by any of its methods', () => {
    for (const method of ['auto', 'Croston', 'sba', 'TSB', 'ADIDA', 'IMAPA']) {
      const down = run('FORECAST.INTERMITTENT', [[0], [3], [0], [0], [2], [0]], 3, method) as number[][];
      expect(down.map((cells) => cells.length)).toEqual([1, 1, 1]);
      expect(run('FORECAST.INTERMITTENT', [[0, 3, 0, 0, 2, 0]], 3, method)).toEqual([down.flat()]);
    }
  });
});

describe('ACCURACY', () => {
  it('takes rows and columns together and leaves out pairs with a blank', () => {
    expect(run('ACCURACY', [[10, 20, '']], [[12], [19], [5]], 'wape')).toBeCloseTo(0.1, 12);
  });

  it('says what is wrong with lengths and with a missing history', () => {
    expect(() => run('ACCURACY', [[1, 2]], [[1]], 'MAE')).toThrow('There are 2 actual values and 1 forecasts');
    expect(() => run('ACCURACY', [[1, 2]], [[1, 3]], 'MASE')).toThrow('give that history');
  });
});
