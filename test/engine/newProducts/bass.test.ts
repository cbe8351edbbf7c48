import fc from 'fast-check';
import { adoptedShare, adoptions } from '../../../src/engine/newProducts/bass';

const yearly = { innovation: 0.03, imitation: 0.38 };

describe('adoptions', () => {
  it('gives the values of design/methods.md A4 (p .03, q .38, m 1000; absolute 5e-4)', () => {
    const made = adoptions(yearly, 1000, [0, 1, 2, 3, 4, 5]);
    [35.758, 49.298, 65.444, 82.65, 98.048].forEach((expected, year) => expect(Math.abs(made[year] - expected)).toBeLessThan(5e-4));
  });
  it('sums to the share of the market reached, however unevenly time passes, and never to more than the market', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { minLength: 1, maxLength: 60 }), fc.double({ min: 0.001, max: 0.5, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (steps, innovation, imitation) => {
      const times = steps.reduce((all, step) => [...all, all[all.length - 1] + step], [0]);
      const made = adoptions({ innovation, imitation }, 500, times);
      const sum = made.reduce((a, b) => a + b, 0);
      expect(Math.abs(sum - 500 * adoptedShare({ innovation, imitation }, times[times.length - 1]))).toBeLessThan(1e-8);
      expect(Math.min(...made)).toBeGreaterThanOrEqual(0);
      expect(sum).toBeLessThanOrEqual(500 + 1e-8);
    }));
  });
  it('sells nothing before the launch and refuses a market in which nobody begins', () => {
    expect(adoptedShare(yearly, -3)).toBe(0);
    expect(() => adoptedShare({ innovation: 0, imitation: 0.4 }, 1)).toThrow('The innovation p is 0; give a number above 0, such as 0.03.');
    expect(() => adoptions(yearly, -1, [0, 1])).toThrow('The market is -1');
  });
});
