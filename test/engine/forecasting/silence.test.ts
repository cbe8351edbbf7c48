import { goneQuiet, spanOfLife } from '../../../src/engine/forecasting/silence';

const sold = (...values: number[]): Float64Array => Float64Array.from(values);
const zeros = (count: number): number[] => new Array<number>(count).fill(0);

describe('goneQuiet', () => {
  it('is true after as many periods without demand as are forecast, eight at the least and twelve at the most', () => {
    expect([1, 8, 10, 18].map(spanOfLife)).toEqual([8, 8, 10, 12]);
    expect(goneQuiet(sold(3, 0, 0, 0, 2, ...zeros(7)), 1, 1)).toBe(false);
    expect(goneQuiet(sold(3, 0, 0, 0, 2, ...zeros(8)), 1, 1)).toBe(true);
    expect(goneQuiet(sold(3, 0, 0, 0, 2, ...zeros(11)), 1, 18)).toBe(false);
  });

  it('is true sooner for a steady seller: over three usual intervals, and longer than any pause before', () => {
    expect(goneQuiet(sold(3, 4, 3, 5, 4, 3, ...zeros(4)), 1, 12)).toBe(false);
    expect(goneQuiet(sold(3, 4, 3, 5, 4, 3, ...zeros(5)), 1, 12)).toBe(true);
    expect(goneQuiet(sold(3, 4, ...zeros(6), 3, 5, 4, 3, 5, 4, 3, ...zeros(5)), 1, 12)).toBe(false);
  });

  it('waits for a whole season where there is one', () => {
    expect(goneQuiet(sold(3, 4, 3, 5, 4, 3, ...zeros(12)), 12, 12)).toBe(false);
    expect(goneQuiet(sold(3, 4, 3, 5, 4, 3, ...zeros(13)), 12, 12)).toBe(true);
  });

  it('is false while an item sells, and true for one that never did', () => {
    expect(goneQuiet(sold(0, 0, 0, 1), 1, 12)).toBe(false);
    expect(goneQuiet(sold(0, 0, 0), 1, 12)).toBe(true);
  });
});
