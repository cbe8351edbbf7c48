import { disaggregate, disaggregateWithLocks } from '../../../src/engine/forecasting/disaggregate';
import oracles from '../../oracles/planning-oracles.json';

const oracle = (id: string) => {
  const found = oracles.cases.find((one) => one.id === id);
  if (!found) throw new Error(`no oracle ${id}`);
  return found as unknown as { inputs: { top: number; month: number; workingDaysPerWeek: number[] }; expected: Record<string, number[]> };
};

describe('disaggregate', () => {
  it('splits by proportions (oracle plan-040, Gross & Sohl 1990)', () => {
    const { inputs, expected } = oracle('plan-040');
    expect(Array.from(disaggregate(inputs.top, [0.375, 0.625]))).toEqual(expected.proportionOfAverages);
  });

  it('splits a month over weeks by working days (oracle plan-041)', () => {
    const { inputs, expected } = oracle('plan-041');
    expect(Array.from(disaggregate(inputs.month, inputs.workingDaysPerWeek))).toEqual(expected.initial);
  });

  it('gives the units that rounding leaves to the largest remainders', () => {
    expect(Array.from(disaggregate(10, [1, 1, 1]))).toEqual([4, 3, 3]);
    expect(Array.from(disaggregate(7, [50, 30, 20]))).toEqual([4, 2, 1]);
    expect(Array.from(disaggregate(1, [1, 1, 1], 2))).toEqual([0.34, 0.33, 0.33]);
  });

  it('shares equally when every weight is 0, and gives nothing to a single weight of 0', () => {
    expect(Array.from(disaggregate(9, [0, 0, 0]))).toEqual([3, 3, 3]);
    expect(Array.from(disaggregate(5, [0, 1]))).toEqual([0, 5]);
  });

  it('splits a negative total as the mirror of the positive one', () => {
    expect(Array.from(disaggregate(-10, [1, 1, 1]))).toEqual([-4, -3, -3]);
  });

  it('names what it cannot take', () => {
    expect(() => disaggregate(10, [])).toThrow('There are no weights');
    expect(() => disaggregate(10, [1, -1])).toThrow('Weight number 2 is -1');
    expect(() => disaggregate(NaN, [1])).toThrow('The total is NaN');
    expect(() => disaggregate(1e300, [1, 2])).toThrow('cannot be split exactly');
  });

  it('names decimals out of range, with locked parts too', () => {
    expect(() => disaggregateWithLocks({ total: 10, weights: [1, 1], locked: [NaN, 5], decimals: 1e5 })).toThrow('The number of decimals is 100000; give a whole number from 0 to 9.');
  });
});
