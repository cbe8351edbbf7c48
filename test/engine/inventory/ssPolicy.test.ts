import { ssPolicy } from '../../../src/engine/inventory/ssPolicy';

describe('ssPolicy', () => {
  it('refuses a shortage so cheap that a cycle of backorders is too long to count', () => {
    expect(() => ssPolicy({ mean: 6, orderCost: 5, holdingCost: 1, shortageCost: 1e-300 })).toThrow('too many to count one by one');
  });

  it('still plans backorders where a shortage costs less than stock', () => {
    const { reorderPoint, orderUpTo, cost } = ssPolicy({ mean: 6, orderCost: 5, holdingCost: 4, shortageCost: 1 });
    expect(reorderPoint).toBeLessThan(orderUpTo);
    expect(cost).toBeGreaterThan(0);
  });
});
