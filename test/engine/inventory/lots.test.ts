import { lotPlanCost } from '../../../src/engine/inventory/lots/lotPlan';
import { lotRules, planLots } from '../../../src/engine/inventory/lots/lotRule';
import planning from '../../oracles/planning-oracles.json';

describe('planLots', () => {
  it('agrees with planning oracle plan-019 on the cost of L4L, POQ and Wagner–Whitin', () => {
    const oracle = planning.cases.find((each) => each.id === 'plan-019');
    const { gross, setup, holding, onHand } = oracle?.inputs as { gross: number[]; setup: number; holding: number; onHand: number };
    let stock = onHand;
    const demand = gross.map((units) => {
      const fromStock = Math.min(stock, units);
      stock -= fromStock;
      return units - fromStock;
    });
    const plan = { demand, setupCost: setup, holdingCost: holding };
    const cost = (rule: 'L4L' | 'POQ' | 'WW') => lotPlanCost(plan, planLots(plan, rule));
    expect({ lotForLot: cost('L4L'), poq: cost('POQ'), wagnerWhitin: cost('WW') }).toEqual(oracle?.expected);
  });

  it('balances part-periods: with K 80 and h 2 the holding costs nearest 80 are 60 (of 60 and 228) and 90 (of 10 and 90)', () => {
    expect(Array.from(planLots({ demand: [18, 30, 42, 5, 20], setupCost: 80, holdingCost: 2 }, 'PPB'))).toEqual([48, 0, 67, 0, 0]);
  });

  it('takes the least unit cost: 80/18 = 4.4 falls to 140/48 = 2.9, then rises to 308/90 = 3.4', () => {
    const lots = planLots({ demand: [18, 30, 42, 5, 20], setupCost: 80, holdingCost: 2 }, 'LUC');
    expect(lots[0]).toBe(48);
  });

  it('makes no lot where nothing is demanded, by any rule', () => {
    for (const rule of lotRules) {
      expect(Array.from(planLots({ demand: [0, 0, 0], setupCost: 10, holdingCost: 1 }, rule))).toEqual([0, 0, 0]);
      expect(planLots({ demand: [0, 5, 0, 7], setupCost: 10, holdingCost: 1 }, rule)[0]).toBe(0);
    }
  });

  it('names the period whose demand is negative, the cost that is, and the rule that is unknown', () => {
    expect(() => planLots({ demand: [1, -2], setupCost: 1, holdingCost: 1 })).toThrow('demand of period 2 is -2; give a number of 0 or more.');
    expect(() => planLots({ demand: [1], setupCost: -1, holdingCost: 1 })).toThrow('setupCost is -1');
    expect(() => planLots({ demand: [], setupCost: 1, holdingCost: 1 })).toThrow('The demand has no periods');
    expect(() => planLots({ demand: [1], setupCost: 1, holdingCost: 1 }, 'XX' as 'WW')).toThrow('rule is "XX"; give one of "WW", "SM"');
  });
});
