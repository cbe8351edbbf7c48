import fc from 'fast-check';
import { sumDeviation, UNCORRELATED } from '../../../src/engine/forecasting/errorLaw';

const deviations = fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: 1, maxLength: 24 }).map((values) => Float64Array.from(values));
const correlation = fc.record({ shared: fc.double({ min: 0, max: 0.5, noNaN: true }), lasting: fc.double({ min: 0, max: 0.5, noNaN: true }), fading: fc.double({ min: 0, max: 0.95, noNaN: true }) });

describe('sumDeviation', () => {
  it('is the root of the sum of squares where errors have nothing to do with one another', () => {
    expect(sumDeviation(Float64Array.of(3, 4), 2, UNCORRELATED)).toBe(5);
  });

  it('is the plain sum where one error is made at every step', () => {
    expect(sumDeviation(Float64Array.of(3, 4, 5), 3, { shared: 1, lasting: 0, fading: 0 })).toBeCloseTo(12, 12);
  });

  it('is the root of all variances and covariances', () => {
    fc.assert(fc.property(deviations, correlation, (values, law) => {
      let variance = 0;
      values.forEach((one, i) => {
        values.forEach((other, j) => { variance += one * other * (i === j ? 1 : law.shared + law.lasting * law.fading ** Math.abs(i - j)); });
      });
      expect(sumDeviation(values, values.length, law)).toBeCloseTo(Math.sqrt(variance), 6);
    }));
  });

  it('counts the first steps only', () => {
    expect(sumDeviation(Float64Array.of(3, 4, 100), 2, UNCORRELATED)).toBe(5);
  });
});
