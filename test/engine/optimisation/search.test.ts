import { goldenSection } from '../../../src/engine/optimisation/goldenSection';
import { nelderMead } from '../../../src/engine/optimisation/nelderMead';

describe('nelderMead', () => {
  it('finds the valley of Rosenbrock (1960) at (1, 1)', () => {
    const { point } = nelderMead(([x, y]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2, { start: [-1.2, 1], lower: [-2, -2], upper: [2, 2], maxEvaluations: 600, tolerance: 1e-12 });
    expect(point[0]).toBeCloseTo(1, 3);
    expect(point[1]).toBeCloseTo(1, 3);
  });

  it('stops at the wall when the minimum lies beyond it', () => {
    const { point } = nelderMead(([x, y]) => (x - 5) ** 2 + (y - 0.5) ** 2, { start: [0.2, 0.2], lower: [0, 0], upper: [1, 1], maxEvaluations: 200, tolerance: 1e-10 });
    expect(point[0]).toBe(1);
    expect(point[1]).toBeCloseTo(0.5, 3);
  });

  it('keeps within its evaluations and away from values that are not numbers', () => {
    const { point, evaluations } = nelderMead(([x]) => (x > 0.5 ? NaN : (x - 0.4) ** 2), { start: [0.1], lower: [0], upper: [1], maxEvaluations: 60 });
    expect(evaluations).toBeLessThanOrEqual(63);
    expect(point[0]).toBeCloseTo(0.4, 2);
  });
});

describe('goldenSection', () => {
  it('finds the lower of two valleys', () => {
    const twoValleys = (x: number): number => Math.min((x - 0.2) ** 2 + 0.1, (x - 0.8) ** 2);
    expect(goldenSection(twoValleys, 0, 1)).toBeCloseTo(0.8, 3);
  });
});
