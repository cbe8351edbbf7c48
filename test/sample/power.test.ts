import fc from 'fast-check';
import { exponential, naturalLog, power } from '../../src/sample/power';

describe('power', () => {
  it('agrees with the platform to 1e-12 for bases from 0.01 to 100 and exponents to ±5', () => {
    fc.assert(fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), fc.double({ min: -5, max: 5, noNaN: true }), (base, exponent) => {
      expect(Math.abs(power(base, exponent) / Math.pow(base, exponent) - 1)).toBeLessThan(1e-12);
    }));
  });

  it('turns a price cut of 10 % at elasticity −2.2 into 1.2609', () => {
    expect(power(0.9, -2.2)).toBeCloseTo(1.26086, 5);
  });

  it('refuses a base that is not positive', () => {
    expect(() => power(0, 2)).toThrow('There is no logarithm of 0');
  });
});

describe('naturalLog and exponential', () => {
  it('take each other back', () => {
    fc.assert(fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), x => { expect(Math.abs(exponential(naturalLog(x)) / x - 1)).toBeLessThan(1e-12); }));
  });
});
