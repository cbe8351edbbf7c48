import fc from 'fast-check';
import { makePlan } from '../../src/plan/makePlan';
import { expectedDemand } from '../../src/plan/demand/expectedDemand';
import type { Plan } from '../../src/plan/model/plan';
import type { Item, Launch, PlanInput } from '../../src/plan/model/planInput';
import { planInput, seasonal, series } from './sampleInput';

function planOf(input: PlanInput): Plan {
  const steps = makePlan(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const item = (name: string, parts: Partial<Item> = {}): Item =>
  ({ item: name, name: '', family: 'F', uom: '', moq: null, multiple: null, leadTimeDays: null, leadTimeSdDays: null, unitCost: 10, ...parts });
const launch = (parts: Partial<Launch>): Launch =>
  ({ item: 'NEW', probability: 1, launch: '2027-02-01', method: 'LIKE', likeItem: 'A', scale: 0.5, bass: null, cannibalises: null, cannibalShare: null, ...parts });
/** Two items of a family in two channels, to October 2026. */
const demand = [series('A', '2023-11', seasonal(), 'web'), series('A', '2023-11', seasonal(36, 60), 'shop'), series('B', '2023-11', seasonal(36, 200), 'web')];
const itemsOf = (...more: readonly Item[]) => new Map([item('A'), item('B'), ...more].map(each => [each.item, each] as const));
const expected = (plan: Plan, name: string, channel: string): Float64Array => {
  const found = plan.forecasts.find(({ key }) => key.item === name && key.channel === channel);
  return found ? expectedDemand(found) : new Float64Array();
};

describe('the new product review', () => {
  it('changes nothing where nothing is launched or ends', () => {
    const plan = planOf(planInput(demand, { items: itemsOf() }));
    expect(plan.newProducts).toBeUndefined();
    expect(plan.forecasts.every(({ newProduct }) => newProduct === undefined)).toBe(true);
  });
  it('brings a launch to come in, like a known item, by its odds and from its day on', () => {
    const plan = planOf(planInput(demand, { items: itemsOf(item('NEW')), launches: [launch({ probability: 0.8, launch: '2027-02-15' })] }));
    const [like, made] = [expected(plan, 'A', 'shop'), expected(plan, 'NEW', 'shop')];
    expect([...made.subarray(0, 3)]).toEqual([0, 0, 0]);
    expect(made[3]).toBeCloseTo(0.8 * 0.5 * like[3] * 14 / 28, 9);
    for (let t = 4; t < 18; t++) expect(made[t]).toBeCloseTo(0.4 * like[t], 9);
    expect(plan.newProducts?.[0]).toMatchObject({ item: 'NEW', reason: 'Launch on 2027-02-15: Like A × 0.5, at odds of 80 %.' });
  });
  it('takes its share from the other item, and the family’s plan is the sum of all', () => {
    const alone = planOf(planInput(demand, { items: itemsOf(item('NEW')) }));
    const plan = planOf(planInput(demand, { items: itemsOf(item('NEW')), launches: [launch({ probability: 0.5, cannibalises: 'B', cannibalShare: 0.4 })] }));
    const [before, after] = [expected(alone, 'B', 'web'), expected(plan, 'B', 'web')];
    for (let t = 0; t < 18; t++) expect(after[t]).toBeCloseTo(before[t] * (t < 3 ? 1 : 0.8), 9);
    expect(plan.newProducts?.[0].cannibalised?.[5]).toBeCloseTo(0.2 * before[5], 9);
    const web = plan.consensus.find(({ channel }) => channel === 'web');
    for (let t = 0; t < 18; t++) expect(web?.statistical[t]).toBe(expected(plan, 'A', 'web')[t] + after[t] + expected(plan, 'NEW', 'web')[t]);
  });
  it('takes nothing any more once its own sale has ended', () => {
    const over = planOf(planInput(demand, { items: itemsOf(item('NEW', { eol: '2026-06-30' })), launches: [launch({ launch: '2026-01-01', cannibalises: 'B', cannibalShare: 0.4 })] }));
    const alone = planOf(planInput(demand, { items: itemsOf(item('NEW', { eol: '2026-06-30' })) }));
    expect(expected(over, 'B', 'web')).toEqual(expected(alone, 'B', 'web'));
    expect(over.newProducts?.some(({ cannibalised }) => cannibalised !== undefined) ?? false).toBe(false);
  });
  it('replaces an item that it takes whole, and runs the stock of that item out', () => {
    const runOut = { onHand: new Map([['B', 700]]), receipts: [{ item: 'B', qty: 50, due: '2026-12-10' }] };
    const plan = planOf(planInput(demand, { items: itemsOf(item('NEW')), runOut, launches: [launch({ likeItem: 'B', scale: 1, cannibalises: 'B', cannibalShare: 1 })] }));
    const alone = expected(planOf(planInput(demand, { items: itemsOf(item('NEW')) })), 'B', 'web');
    for (let t = 0; t < 18; t++) expect(expected(plan, 'B', 'web')[t] + expected(plan, 'NEW', 'web')[t]).toBeCloseTo(alone[t], 9);
    const line = plan.newProducts?.find(({ item: name }) => name === 'B');
    expect(line?.runOut?.[0]).toBeCloseTo(700 - alone[0], 9);
    expect(line?.runOut?.[17]).toBeCloseTo(Math.max(0, 750 - alone[0] - alone[1] - alone[2]), 9);
    expect(line?.valueAtRisk?.[0]).toBeGreaterThanOrEqual(10 * (line?.runOut?.[17] ?? NaN));
  });
  it('spreads Bass diffusion over the season and the channels of the family, and sums to the market reached', () => {
    const bass = { p: 0.03, q: 0.38, market: 1000 };
    const plan = planOf(planInput(demand, { items: itemsOf(item('NEW')), launches: [launch({ method: 'BASS', likeItem: null, bass, launch: '2026-11-01' })] }));
    const year = ['web', 'shop'].flatMap(channel => [...expected(plan, 'NEW', channel).subarray(0, 12)]).reduce((a, b) => a + b, 0);
    expect(year).toBeCloseTo(35.758, 2); // design/methods.md A4, first year
  });
  it('stops at the last day of sale', () => {
    const plan = planOf(planInput(demand, { items: itemsOf(item('B', { eol: '2027-01-15' })) }));
    const made = expected(plan, 'B', 'web');
    const whole = expected(planOf(planInput(demand, { items: itemsOf() })), 'B', 'web');
    expect(made[2]).toBeCloseTo(whole[2] * 15 / 31, 9);
    expect([...made.subarray(3)]).toEqual(new Array(15).fill(0));
  });
  it('makes a finite plan without negative demand of whatever launches and ends there are', () => {
    const names = fc.constantFrom('A', 'B', 'NEW', 'X', 'Y');
    const date = fc.constantFrom('1999-01-01', '2025-12-31', '2026-06-01', '2026-10-15', '2026-11-01', '2027-02-28', '2031-01-01');
    const launches = fc.uniqueArray(fc.record({
      item: names, probability: fc.double({ min: 0, max: 1, noNaN: true }), launch: date, method: fc.constantFrom('LIKE' as const, 'BASS' as const, 'ATTACH' as const, 'MANUAL' as const),
      likeItem: fc.option(names), scale: fc.double({ min: 0, max: 5, noNaN: true }), bass: fc.option(fc.record({ p: fc.double({ min: 0, max: 1, noNaN: true }), q: fc.double({ min: 0, max: 2, noNaN: true }), market: fc.nat(1e6) })),
      cannibalises: fc.option(names), cannibalShare: fc.option(fc.constantFrom(0, 0.3, 1)),
    }), { selector: each => each.item, maxLength: 4 });
    const sold = [...demand, series('X', '2026-06', [30, 28, 25, 20, 26], 'web')];
    fc.assert(fc.property(launches, fc.option(date), (list, eol) => {
      const runOut = { onHand: new Map([['B', 100]]), receipts: [] };
      const plan = planOf(planInput(sold, { items: itemsOf(item('X'), item('Y'), item('NEW'), item('B', eol === null ? {} : { eol })), launches: list, runOut }));
      for (const each of plan.forecasts) for (const value of expectedDemand(each)) expect(Number.isFinite(value) && value >= -1e-9).toBe(true);
      for (const line of plan.newProducts ?? []) for (const path of [line.volume, line.cannibalised, line.runOut, line.valueAtRisk]) expect((path ?? new Float64Array()).every(Number.isFinite)).toBe(true);
      for (const row of plan.stock) expect([row.safetyStock, row.reorderPoint, row.lot].every(Number.isFinite)).toBe(true);
    }), { numRuns: 60 });
  }, 120_000);
  it('says why a launch is not planned', () => {
    const launches = [launch({ item: 'X', likeItem: 'NOBODY' }), launch({ item: 'Y', method: 'MANUAL' }), launch({ item: 'Z', method: 'BASS' }), launch({ item: 'B' })];
    const { notices } = planOf(planInput(demand, { items: itemsOf(), launches }));
    expect(notices.filter(({ code }) => code === 'launch-not-planned').map(({ message }) => message.replace(/.*into the plan: /, ''))).toEqual([
      'it has demand before its launch on 2027-02-01, and is forecast from that.', 'NOBODY has no forecast to go by.', 'its volume is typed by hand: type it into the sales row of its family.', 'bass_p, bass_q or bass_m is empty.',
    ]);
  });
});
