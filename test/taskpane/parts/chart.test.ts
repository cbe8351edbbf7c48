import fc from 'fast-check';
import { areaPath, extent, linePath } from '../../../src/taskpane/parts/chart/paths';
import { labelledPeriods } from '../../../src/taskpane/parts/chart/periodLabels';
import { ticks } from '../../../src/taskpane/parts/chart/ticks';

describe('ticks', () => {
  it('are round and few', () => {
    expect(ticks(0, 48_000)).toEqual([0, 20_000, 40_000, 60_000]);
    expect(ticks(0, 100)).toEqual([0, 25, 50, 75, 100]);
    expect(ticks(-30, 70)).toEqual([-50, 0, 50, 100]);
    expect(ticks(0, 0)).toEqual([0, 1]);
  });

  it('cover the values and zero, with two to six ticks evenly apart', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.double({ min: 0.001, max: 1e9, noNaN: true }), (low, span) => {
      const found = ticks(low, low + span);
      const [first = NaN, second = NaN, last = NaN] = [found[0], found[1], found.at(-1)];
      const slack = (last - first) * 1e-6;
      expect(first).toBeLessThanOrEqual(Math.min(0, low) + slack);
      expect(last).toBeGreaterThanOrEqual(Math.max(0, low + span) - slack);
      expect(found.length).toBeLessThanOrEqual(6);
      found.forEach((tick, index) => expect(tick).toBeCloseTo(first + index * (second - first), -Math.log10(slack) - 1));
    }));
  });
});

describe('linePath', () => {
  const scale = { x: (index: number) => index * 10, y: (value: number) => 100 - value };

  it('joins known values, breaks at unknown ones and keeps a lone value as a dot', () => {
    expect(linePath([1, 2, NaN, 4, NaN, 6, 7], scale)).toBe('M0.0 99.0L10.0 98.0M30.0 96.0h0.01M50.0 94.0L60.0 93.0');
    expect(linePath([NaN, NaN], scale)).toBe('');
  });

  it('areaPath goes forth along the upper line and back along the lower', () => {
    expect(areaPath([NaN, 1, 2], [NaN, 5, 6], scale)).toBe('M10.0 95.0L20.0 94.0L20.0 98.0L10.0 99.0Z');
    expect(areaPath([NaN], [NaN], scale)).toBe('');
  });
});

describe('extent', () => {
  it('spans all lines, unknown values left out', () => {
    expect(extent([[3, NaN], new Float64Array([7, -1])])).toEqual([-1, 7]);
    expect(extent([[NaN]])).toEqual([0, 0]);
  });
});

describe('labelledPeriods', () => {
  const months = ['2026-11', '2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06', '2027-07'];

  it('labels January and July where six months give the room', () => {
    expect(labelledPeriods(months, 9, 50).map((index) => months[index])).toEqual(['2027-01', '2027-07']);
  });

  it('labels every period where there is room for all', () => {
    expect(labelledPeriods(months, 60, 50)).toHaveLength(9);
  });
});
