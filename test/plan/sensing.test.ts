import { makePlan } from '../../src/plan/makePlan';
import { expectedDemand } from '../../src/plan/demand/expectedDemand';
import type { Plan, SeriesForecast } from '../../src/plan/model/plan';
import type { Item, OpenOrder, PlanInput } from '../../src/plan/model/planInput';
import { planInput, seasonal, series, settings } from './sampleInput';

function planOf(input: PlanInput): Plan {
  const steps = makePlan(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const order = (parts: Partial<OpenOrder>): OpenOrder => ({ item: 'A', customer: 'C1', channel: 'web', loc: '', qty: 500, requested: '2026-11-20', ...parts });
const made = (plan: Plan, item = 'A', channel = 'web'): SeriesForecast => plan.forecasts.find(({ key }) => key.item === item && key.channel === channel) ?? (() => { throw new Error(`no ${item}`); })();

describe('the sensing review of monthly history', () => {
  const demand = [series('A', '2023-11', seasonal(), 'web'), series('A', '2023-11', seasonal(36, 60), 'shop'), series('B', '2023-11', seasonal(36, 200), 'web')];
  const plain = planOf(planInput(demand));

  it('changes nothing without customer orders, nor where orders stay below the forecast', () => {
    expect(plain.forecasts.every(({ sensed }) => sensed === undefined)).toBe(true);
    expect(planOf(planInput(demand, { orders: [order({ qty: 20 })] })).forecasts).toEqual(plain.forecasts);
  });
  it('expects no period of the next weeks at less than its orders, and leaves later ones alone', () => {
    const plan = planOf(planInput(demand, { orders: [order({}), order({ requested: '2027-03-10', qty: 9000 })] }));
    expect(expectedDemand(made(plan))[0]).toBeCloseTo(500, 9);
    expect([...(made(plan).sensed ?? new Float64Array()).subarray(1)]).toEqual(new Array(17).fill(0));
    expect(made(plan, 'A', 'shop').sensed).toBeUndefined();
    expect(made(plan).reason).toMatch(/Sensed: 2026-11: 500 instead of \d+ \(500 on order\)\.$/);
    const line = plan.consensus.find(({ family, channel }) => family === 'A' && channel === 'web');
    expect(line?.statistical[0]).toBeCloseTo(500, 9);
  });
  it('takes the customer for the channel where the series are by customer, and tells orders it cannot place', () => {
    const byCustomer = [series('A', '2023-11', seasonal(), 'C1'), series('A', '2023-11', seasonal(), 'C2')];
    const plan = planOf(planInput(byCustomer, { orders: [order({}), order({ customer: 'C9', channel: '', qty: 70 }), order({ item: 'X', qty: 7 })] }));
    expect(expectedDemand(made(plan, 'A', 'C1'))[0]).toBeCloseTo(500, 9);
    expect(plan.notices.find(({ code }) => code === 'orders-unmatched')?.message).toContain('Open orders over 77 units');
  });
  it('shares an order without a customer by the forecasts of the item’s channels', () => {
    const plan = planOf(planInput(demand, { orders: [order({ customer: '', channel: '', qty: 900 })] }));
    const [web, shop] = [made(plan), made(plan, 'A', 'shop')];
    expect(expectedDemand(web)[0] + expectedDemand(shop)[0]).toBeCloseTo(900, 6);
    expect(expectedDemand(web)[0] / expectedDemand(shop)[0]).toBeCloseTo(web.baseline[0] / shop.baseline[0], 6);
  });
  it('knows that orders of items made to order are backlog of known demand, and so are overdue ones', () => {
    const item: Item = { item: 'A', name: '', family: '', uom: '', moq: null, multiple: null, leadTimeDays: null, leadTimeSdDays: null, unitCost: null, strategy: 'MTO' };
    expect(made(planOf(planInput(demand, { items: new Map([['A', item]]), orders: [order({})] }))).sensed).toBeUndefined();
    expect(made(planOf(planInput(demand, { orders: [order({ requested: '2026-10-20' })] }))).sensed).toBeUndefined();
  });
});

describe('the sensing review of weekly history planned in months', () => {
  /** 100 a week from the week of 2023-01-02; the last two weeks of history lie in November 2026 and sold 180 each. */
  const weeks = (last: number): number[] => [...new Array<number>(200).fill(100), last, last];
  const input = (last: number, orders: readonly OpenOrder[] | undefined): PlanInput =>
    planInput([series('A', '2023-01-02', weeks(last))].map(each => ({ ...each, first: '2023-W01' })), { historyBucket: 'week', orders, settings: { ...settings, bucket: 'month' } });

  it('follows the pace of the month so far as the month passes, for this month only', () => {
    const without = planOf(input(180, undefined));
    const plan = planOf(input(180, []));
    expect(plan.periods[0]).toBe(without.periods[0]);
    const [before, after] = [without, plan].map(each => expectedDemand(each.forecasts[0]));
    expect(after[0]).toBeGreaterThan(before[0] * 1.05);
    expect([...after.subarray(1)]).toEqual([...before.subarray(1)]);
    expect(plan.forecasts[0].reason).toMatch(/Sensed: .* in \d+ days, 0 on order\)/);
  });
  it('leaves the month alone where it goes as forecast', () => {
    expect(planOf(input(100, [])).forecasts[0].sensed).toBeUndefined();
  });
});
