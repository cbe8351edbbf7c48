import { abcClasses, xyzClass } from '../../../src/engine/inventory/segmentation';

describe('abcClasses', () => {
  it('puts the items that make the first 80 % of value in A, those to 95 % in B, the rest in C, in the order given', () => {
    expect(abcClasses([4, 70, 6, 20])).toEqual(['C', 'A', 'B', 'A']);
    expect(abcClasses([80, 15, 5])).toEqual(['A', 'B', 'C']);
  });

  it('calls the largest item A however large, and equal values alike', () => {
    expect(abcClasses([99, 0.5, 0.5])).toEqual(['A', 'C', 'C']);
    expect(abcClasses([1, 1, 1, 1])).toEqual(['A', 'A', 'A', 'A']);
  });

  it('calls values of 0 or less C, and knows nothing of an empty list', () => {
    expect(abcClasses([10, 0, -3])).toEqual(['A', 'C', 'C']);
    expect(abcClasses([0, 0])).toEqual(['C', 'C']);
    expect(abcClasses([])).toEqual([]);
  });

  it('names the value that is no number', () => {
    expect(() => abcClasses([1, NaN])).toThrow('value 2 is NaN; give a finite number.');
  });
});

describe('xyzClass', () => {
  it('is X up to 0.5, Y up to 1, Z above and where there is no demand', () => {
    expect([0, 0.5, 0.51, 1, 1.01, Infinity].map(xyzClass)).toEqual(['X', 'X', 'Y', 'Y', 'Z', 'Z']);
  });

  it('refuses a negative ratio and no number', () => {
    expect(() => xyzClass(-0.1)).toThrow('errorRatio is -0.1');
    expect(() => xyzClass(NaN)).toThrow('errorRatio is NaN');
  });
});
