import { kanbanCards } from '../../../src/engine/inventory/kanban';
import { backorderShare, economicOrderCost, economicOrderQuantity, lotCost, roundLot } from '../../../src/engine/inventory/lotSize';
import { newsvendorQuantity } from '../../../src/engine/inventory/newsvendor';
import { economicProductionQuantity } from '../../../src/engine/inventory/productionLot';
import { quantityDiscountLot } from '../../../src/engine/inventory/quantityDiscount';
import { rqPolicy } from '../../../src/engine/inventory/rqPolicy';
import { slowMoverStock } from '../../../src/engine/inventory/slowMover';
import { ssCost, ssPolicy } from '../../../src/engine/inventory/ssPolicy';

const item = { demand: 1300, orderCost: 8, holdingCost: 0.225 };

describe('economicOrderQuantity', () => {
  it('is 0, at no cost, without demand', () => {
    expect(economicOrderQuantity({ ...item, demand: 0 })).toBe(0);
    expect(economicOrderCost({ ...item, demand: 0 })).toBe(0);
  });

  it('has the cost that lotCost finds for its lot, with and without backorders', () => {
    for (const inputs of [item, { ...item, backorderCost: 5 }]) {
      expect(economicOrderCost(inputs)).toBeCloseTo(lotCost({ ...inputs, lot: economicOrderQuantity(inputs) }), 9);
    }
    expect(backorderShare(item)).toBe(0);
  });

  it.each([
    [{ demand: -1 }, 'demand is -1; give a number of 0 or more.'],
    [{ orderCost: NaN }, 'orderCost is NaN; give a number of 0 or more.'],
    [{ holdingCost: 0 }, 'holdingCost is 0; give a number above 0.'],
    [{ backorderCost: -5 }, 'backorderCost is -5; give a number above 0.'],
  ])('refuses %j with a sentence', (wrong, sentence) => {
    expect(() => economicOrderQuantity({ ...item, ...wrong })).toThrow(sentence);
  });
});

describe('roundLot', () => {
  it('lifts to the minimum, then to the next multiple', () => {
    expect(roundLot(130, { moq: 100, multiple: 24 })).toBe(144);
    expect(roundLot(3, { moq: 100, multiple: 24 })).toBe(120);
    expect(roundLot(3, { moq: 100 })).toBe(100);
    expect(roundLot(144, { multiple: 24 })).toBe(144);
    expect(roundLot(0.2, { multiple: 24 })).toBe(24);
    expect(roundLot(12.5, {})).toBe(12.5);
  });

  it('forgives rounding errors and orders nothing for 0 or less', () => {
    expect(roundLot(0.1 + 0.2, { multiple: 0.1 })).toBeCloseTo(0.3, 12);
    expect(roundLot(0, { moq: 100 })).toBe(0);
    expect(roundLot(-4, { moq: 100 })).toBe(0);
  });

  it('orders one multiple even for the smallest wanted quantity', () => {
    expect(roundLot(1e-12, { multiple: 24 })).toBe(24);
  });

  it('refuses negative rules and a quantity that is no number', () => {
    expect(() => roundLot(5, { moq: -1 })).toThrow('moq is -1; give a number of 0 or more.');
    expect(() => roundLot(5, { multiple: -1 })).toThrow('multiple is -1; give a number of 0 or more.');
    expect(() => roundLot(NaN, {})).toThrow('quantity is NaN; give a finite number.');
  });
});

describe('kanbanCards', () => {
  it('does not add a card for a rounding error: 100 · 2 · 1.1 / 20 is 11', () => {
    expect((100 * 2 * (1 + 0.1)) / 20).toBeGreaterThan(11);
    expect(kanbanCards({ demand: 100, leadTime: 2, safetyFactor: 0.1, container: 20 })).toBe(11);
    expect(kanbanCards({ demand: 0, leadTime: 2, safetyFactor: 0.1, container: 20 })).toBe(0);
  });

  it('refuses a container of nothing', () => {
    expect(() => kanbanCards({ demand: 1, leadTime: 2, safetyFactor: 0.1, container: 0 })).toThrow('container is 0; give a number above 0.');
  });
});

describe('other lots and policies', () => {
  it('refuse what they cannot take, naming it', () => {
    const list = { demand: 10, orderCost: 1, holdingRate: 0.2, breakpoints: [0, 10], prices: [2, 1] };
    expect(() => economicProductionQuantity({ demand: 10, setupCost: 1, holdingCost: 1, productionRate: 10 })).toThrow('The production rate is 10 and demand 10; give a rate above demand.');
    expect(() => quantityDiscountLot({ ...list, prices: [2] })).toThrow('There are 2 breakpoints and 1 prices; give one price for each breakpoint.');
    expect(() => quantityDiscountLot({ ...list, breakpoints: [5, 10] })).toThrow('The first breakpoint is 5');
    expect(() => quantityDiscountLot({ ...list, breakpoints: [0, 0] })).toThrow('Breakpoint 2 is 0; give rising quantities.');
    expect(() => quantityDiscountLot({ ...list, prices: [1, 2] })).toThrow('Price 2 is 2, above the one before');
    expect(() => newsvendorQuantity({ mean: 50, underage: 1, overage: 1 })).toThrow('sd is empty');
    expect(() => newsvendorQuantity({ mean: 50, sd: 5, underage: 0, overage: 1 })).toThrow('underage is 0; give a number above 0.');
    expect(() => newsvendorQuantity({ mean: 0, sd: 5, underage: 1, overage: 1, dist: 'lognormal' })).toThrow('mean is 0; give a number above 0.');
    expect(() => rqPolicy({ demand: 10, sd: 0, leadTime: 1, orderCost: 1, holdingCost: 1, shortageCost: 1 })).toThrow('sd is 0; give a number above 0.');
    expect(() => ssPolicy({ mean: 1e6, orderCost: 1, holdingCost: 1, shortageCost: 1 })).toThrow('give demand and costs in larger units');
    expect(() => ssCost({ mean: 6, orderCost: 5, holdingCost: 1, shortageCost: 4, reorderPoint: 10, orderUpTo: 10 })).toThrow('the first below the second');
    expect(() => slowMoverStock({ mean: 1, variance: -1, target: 0.9 })).toThrow('variance is -1; give a number of 0 or more.');
  });

  it('find with EXACT the cheapest of the (r, Q) methods, and no cheaper neighbour', () => {
    const inputs = { demand: 1300, sd: 150, leadTime: 1 / 12, orderCost: 8, holdingCost: 0.225, shortageCost: 7.5 };
    const best = rqPolicy(inputs);
    expect(best.cost).toBeLessThan(rqPolicy(inputs, 'EOQB').cost);
    expect(best.cost).toBeLessThan(rqPolicy(inputs, 'EOQSS').cost);
  });

  it('find the stock of a slow mover: 5 for mean 1.2 and variance 3 at 95 %, Poisson up to a variance of the mean', () => {
    expect(slowMoverStock({ mean: 1.2, variance: 3, target: 0.95 })).toBe(5);
    expect(slowMoverStock({ mean: 2.5, variance: 2.5, target: 0.95 })).toBe(5);
    expect(slowMoverStock({ mean: 0, variance: 0, target: 0.99 })).toBe(0);
  });
});
