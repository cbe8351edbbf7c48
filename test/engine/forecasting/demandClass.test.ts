import { demandClass } from '../../../src/engine/forecasting/demandClass';

describe('demandClass', () => {
  it.each([
    ['smooth', [5, 6, 5, 4, 5, 6]],
    ['intermittent', [0, 5, 0, 0, 5, 0, 5, 0]],
    ['erratic', [1, 1, 1, 20, 1, 1]],
    ['lumpy', [0, 1, 0, 0, 30, 0, 1, 0]],
    ['short', [0, 5, 0, 5]],
    ['short', [0, 0, 0, 0, 0, 5, 0]],
  ])('calls %s what Syntetos, Boylan & Croston (2005) do', (expected, history) => {
    expect(demandClass(history)).toBe(expected);
  });

  it('draws the line at an interval of 1.32: 33 periods over 25 demands is intermittent, 32 over 25 is not', () => {
    const withZeros = (zeros: number): number[] => [...new Array<number>(25).fill(4), ...new Array<number>(zeros).fill(0)];
    expect(demandClass(withZeros(8))).toBe('intermittent');
    expect(demandClass(withZeros(7))).toBe('smooth');
  });

  it('does not count missing values', () => {
    expect(demandClass([NaN, 5, NaN, 6, 5, 4, 5, 6, NaN])).toBe('smooth');
  });
});
