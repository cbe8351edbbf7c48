import { accuracy } from '../../../src/engine/forecasting/accuracy';
import { InsufficientHistory, InvalidArgument } from '../../../src/engine/errors';

/** Errors F − A: 2, −1, 3. Worked by hand. */
const actual = [10, 20, 0];
const forecast = [12, 19, 3];

describe('accuracy', () => {
  it.each([
    ['WAPE', 6 / 30],
    ['BIAS', 4 / 30],
    ['MAE', 2],
    ['RMSE', Math.sqrt(14 / 3)],
    ['SMAPE', (4 / 22 + 2 / 39 + 6 / 3) / 3],
    ['MAPE', (0.2 + 0.05) / 2],
    ['TS', 4 / 2],
  ] as const)('gives %s by its definition', (measure, expected) => {
    expect(accuracy(measure, actual, forecast)).toBeCloseTo(expected, 12);
  });

  it('scales MASE by the mean seasonal-naïve error of the history', () => {
    expect(accuracy('MASE', [10], [13], { history: [1, 2, 4, 7] })).toBeCloseTo(3 / 2, 12);
    expect(accuracy('MASE', [10], [13], { history: [1, 2, 4, 7], season: 2 })).toBeCloseTo(3 / 4, 12);
  });

  it('scales RMSSE by the root mean square seasonal-naïve error', () => {
    expect(accuracy('RMSSE', [10], [13], { history: [1, 2, 4, 7] })).toBeCloseTo(3 / Math.sqrt(14 / 3), 12);
  });

  it('leaves out pairs where a value is missing', () => {
    expect(accuracy('MAE', [10, NaN, 5], [12, 3, NaN])).toBe(2);
  });

  it('is 0 for a perfect forecast, even of zeros', () => {
    expect(accuracy('WAPE', [0, 0], [0, 0])).toBe(0);
    expect(accuracy('MASE', [5], [5], { history: [5, 5] })).toBe(0);
  });

  it('says why a measure has no value', () => {
    expect(() => accuracy('WAPE', [0], [1])).toThrow('WAPE has no value here because the actual values are all 0; use MAE or RMSE.');
    expect(() => accuracy('MASE', [1], [2])).toThrow(InvalidArgument);
    expect(() => accuracy('MASE', [1], [2], { history: [1, 2], season: 12 })).toThrow(InsufficientHistory);
    expect(() => accuracy('MAE', [1, 2], [1])).toThrow('2 actual values and 1 forecasts');
    expect(() => accuracy('MAE', [NaN], [1])).toThrow('No period has both');
  });
});
