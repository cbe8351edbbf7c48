import { evaluate } from '../../src/functions/evaluate';
import { defineFunction } from '../../src/functions/customFunction';
import { createMemo } from '../../src/functions/memo';

describe('createMemo', () => {
  const weigh = () => 8;

  it('computes once for a key, and again for another', () => {
    const memo = createMemo<number>({ limit: 1000, weigh });
    const compute = jest.fn(() => 42);
    expect([memo.recall('a', compute), memo.recall('a', compute), memo.recall('b', compute)]).toEqual([42, 42, 42]);
    expect(compute).toHaveBeenCalledTimes(2);
  });

  it('forgets what was asked for longest ago, and never holds more than its limit', () => {
    const memo = createMemo<number>({ limit: 27, weigh });
    for (const key of ['a', 'b', 'c', 'a', 'd']) memo.recall(key, () => 1);
    expect(memo.size()).toBe(3);
    const again = jest.fn(() => 2);
    expect(memo.recall('a', again)).toBe(1);
    expect(memo.recall('b', again)).toBe(2);
    expect(again).toHaveBeenCalledTimes(1);
  });

  it('does not keep what is heavier than the limit, nor what throws', () => {
    const memo = createMemo<number>({ limit: 5, weigh });
    memo.recall('a', () => 1);
    expect(memo.size()).toBe(0);
    const wide = createMemo<number>({ limit: 100, weigh });
    expect(() => wide.recall('a', () => { throw new Error('no'); })).toThrow('no');
    expect(wide.recall('a', () => 3)).toBe(3);
  });
});

describe('evaluate', () => {
  const compute = jest.fn(({ x }: { x: number }) => [[x, 2 * x]]);
  const doubled = defineFunction({
    name: 'TEST.DOUBLED',
    family: 'Demand',
    sentence: 'A number and its double.',
    parameters: [{ name: 'x', kind: 'number', accepts: 'any', help: 'a number to double' }],
    result: { shape: 'matrix', help: 'both' },
    examples: [],
    compute,
  });

  it('computes once for equal arguments, and what a caller does to a result stays with the caller', () => {
    const first = evaluate(doubled, [3]) as number[][];
    first[0][0] = 99;
    expect(evaluate(doubled, [3])).toEqual([[3, 6]]);
    expect(compute).toHaveBeenCalledTimes(1);
    expect(evaluate(doubled, [4])).toEqual([[4, 8]]);
  });

  it('reads a plain number in a text or a one-cell range, and no other text', () => {
    for (const x of ['3', ' +3.0 ', '.3e1', [[3]], [['3']]]) expect(evaluate(doubled, [x])).toEqual([[3, 6]]);
    for (const x of ['3,5', '0x3', '3 %', 'Infinity']) expect(() => evaluate(doubled, [x])).toThrow(`x is "${x}"; give a number.`);
  });

  it('refuses more arguments than there are parameters', () => {
    expect(() => evaluate(doubled, [1, 2])).toThrow('There are 2 arguments; at most 1 are taken: x.');
  });

  it('refuses a result that is not finite instead of showing it', () => {
    expect(() => evaluate(doubled, [1e308])).toThrow('TEST.DOUBLED has no finite result for these arguments; check their size.');
  });
});
