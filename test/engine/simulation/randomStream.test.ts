import { randomStream } from '../../../src/engine/simulation/randomStream';

const DRAWS = 20_000;
const drawn = (draw: (counter: number) => number): readonly number[] => Array.from({ length: DRAWS }, (_, counter) => draw(counter));
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('randomStream', () => {
  it('gives the same draws for the same seed and key, in any order', () => {
    const [a, b] = [randomStream(1, ['M420', 'demand']), randomStream(1, ['M420', 'demand'])];
    const late = b.uniform(500);
    expect(a.uniform(3)).toBe(b.uniform(3));
    expect(a.uniform(500)).toBe(late);
  });

  it('is known to the last digit, so that every machine can be compared', () => {
    expect([0, 1, 2].map(randomStream(1, ['HGP-T230', 'demand']).uniform)).toEqual([0.19685994368046522,0.9208946577273309,0.5451716866809875]);
  });

  it('draws uniforms evenly from [0, 1): mean 1/2, variance 1/12 within four standard errors', () => {
    const values = drawn(randomStream(7, ['uniform']).uniform);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(Math.abs(mean(values) - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / DRAWS));
    expect(Math.abs(mean(values.map(value => (value - 0.5) ** 2)) - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / DRAWS));
  });

  it('draws normals of mean 0 and variance 1 within four standard errors', () => {
    const values = drawn(randomStream(7, ['normal']).normal);
    expect(Math.abs(mean(values))).toBeLessThan(4 / Math.sqrt(DRAWS));
    expect(Math.abs(mean(values.map(value => value * value)) - 1)).toBeLessThan(4 * Math.sqrt(2 / DRAWS));
  });

  it('draws independently for other keys and other seeds: correlation within four standard errors of 0', () => {
    const values = drawn(randomStream(1, ['A', 'demand']).normal);
    for (const other of [randomStream(1, ['B', 'demand']), randomStream(2, ['A', 'demand']), randomStream(1, ['A', 'supply'])]) {
      expect(Math.abs(mean(values.map((value, counter) => value * other.normal(counter))))).toBeLessThan(4 / Math.sqrt(DRAWS));
    }
  });
});
