import { aggregated, enoughBlocks } from '../../../src/engine/forecasting/models/aggregated';
import { dampedTrend } from '../../../src/engine/forecasting/models/dampedTrend';
import { historicAverage } from '../../../src/engine/forecasting/models/naive';
import { theta } from '../../../src/engine/forecasting/models/theta';

const line = (n: number, at: (t: number) => number): Float64Array => Float64Array.from({ length: n }, (_, t) => at(t));

describe('aggregated', () => {
  it('forecasts a level as itself', () => {
    expect(Array.from(aggregated(theta, 12)(line(60, () => 7), 1).forecast(18))).toEqual(new Array(18).fill(expect.closeTo(7, 12)));
  });

  it('averages whole blocks, the newest one ending with the history', () => {
    const fit = aggregated((blocks) => historicAverage(blocks), 3)(Float64Array.of(1000, 1, 2, 3, 4, 5, 6), 1);
    expect(fit.forecast(6)[5]).toBeCloseTo((2 + 5) / 2, 12);
  });

  it('runs straight from the middle of the newest block to the middle of the next', () => {
    const path = aggregated(() => ({ fitted: new Float64Array(2), forecast: (horizon) => new Float64Array(horizon).fill(12) }), 4)(Float64Array.of(4, 4, 4, 4, 8, 8, 8, 8), 1).forecast(3);
    expect(Array.from(path)).toEqual([10.5, 11.5, 12]);
  });

  it('follows a steady trend and is not led by the last value', () => {
    const trend = line(60, (t) => 100 + t);
    const calm = aggregated(dampedTrend, 12)(trend, 1).forecast(12);
    trend[59] += 60;
    const stirred = aggregated(dampedTrend, 12)(trend, 1).forecast(12);
    expect(calm[11]).toBeGreaterThan(160);
    expect(stirred[0] - calm[0]).toBeLessThan(10);
  });
});

describe('enoughBlocks', () => {
  it('takes four blocks of more than one period', () => {
    expect(enoughBlocks(48, 12)).toBe(true);
    expect(enoughBlocks(47, 12)).toBe(false);
    expect(enoughBlocks(100, 1)).toBe(false);
  });
});
