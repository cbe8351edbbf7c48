import { randomStream } from '../../../src/engine/simulation/randomStream';
import { dayNumber, ordinalOfDay } from '../../../src/engine/time/period';
import { makePlan } from '../../../src/plan/makePlan';
import type { DemandEvent, Influences } from '../../../src/plan/model/influences';
import type { Plan } from '../../../src/plan/model/plan';
import type { PlanInput } from '../../../src/plan/model/planInput';
import { planInput, series } from '../sampleInput';

const planOf = (input: PlanInput): Plan => {
  const steps = makePlan(input);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};
const nothing: Influences = { calendar: null, events: [], drivers: [], elasticities: new Map(), channelOf: new Map() };
const event = (parts: Partial<DemandEvent>): DemandEvent =>
  ({ event: 'E', kind: 'PROMO', item: '', family: '', channel: '', customer: '', from: 0, to: 0, priceChange: null, uplift: null, status: 'done', ...parts });
const day = (text: string): number => { const [y, m, d] = text.split('-').map(Number); return dayNumber(y, m, d); };

/** 36 months of about 100 with 5 % noise from 2023-11 on. */
const steady = (change: (values: number[]) => void = () => undefined): number[] => {
  const noise = randomStream(7, ['steady']);
  const values = Array.from({ length: 36 }, (_, t) => Math.round(100 * (1 + 0.05 * noise.normal(t))));
  change(values);
  return values;
};
const OCTOBER_2024 = 11;
const input = (values: readonly number[], influences: Partial<Influences> = {}): PlanInput =>
  planInput([series('A', '2023-11', values)], { influences: { ...nothing, ...influences } });

describe('cleansing in the plan', () => {
  it('proposes an outlier and leaves the forecast as it is until somebody accepts', () => {
    const spoilt = steady(values => { values[OCTOBER_2024] = 400; });
    const proposed = planOf(input(spoilt));
    expect(proposed.cleansing).toMatchObject([{ kind: 'outlier', item: 'A', from: '2024-10', to: '2024-10', found: 400, state: 'open' }]);
    expect(proposed.forecasts[0].cleansed).toBeUndefined();
    const untouched = planOf({ ...input(spoilt), influences: undefined });
    expect(proposed.forecasts[0].baseline).toEqual(untouched.forecasts[0].baseline);
  });

  it('replaces what an event declares an outlier, in the forecast but not in the history', () => {
    const spoilt = steady(values => { values[OCTOBER_2024] = 400; });
    const plan = planOf(input(spoilt, { events: [event({ kind: 'OUTLIER', item: 'A', from: day('2024-10-01'), to: day('2024-10-31') })] }));
    expect(plan.forecasts[0].history[OCTOBER_2024]).toBe(400);
    expect(Math.abs((plan.forecasts[0].cleansed?.[OCTOBER_2024] ?? 0) - 100)).toBeLessThan(15);
    expect(plan.cleansing).toMatchObject([{ state: 'accepted' }]);
  });

  it('does not propose again what a cancelled event has rejected', () => {
    const spoilt = steady(values => { values[OCTOBER_2024] = 400; });
    const plan = planOf(input(spoilt, { events: [event({ kind: 'OUTLIER', item: 'A', from: day('2024-10-01'), to: day('2024-10-31'), status: 'cancelled' })] }));
    expect(plan.cleansing).toBeUndefined();
  });

  it('proposes zeros amid demand as a stock-out, and demand written down as lost', () => {
    const plan = planOf(input(steady(values => { values[20] = 0; })));
    expect(plan.cleansing).toMatchObject([{ kind: 'stock-out', found: 0, state: 'open' }]);
    const lost = new Float64Array(36);
    lost[30] = 25;
    const told = planOf({ ...input(steady()), demand: [{ ...series('A', '2023-11', steady()), lost }] });
    expect(told.cleansing).toMatchObject([{ kind: 'lost', from: '2026-05', state: 'open' }]);
    expect((told.cleansing?.[0].taken ?? 0) - (told.cleansing?.[0].found ?? 0)).toBeCloseTo(25, 9);
  });

  it('says nothing of steady demand, of rare demand, and of a steady decline', () => {
    const rare = Array.from({ length: 36 }, (_, t) => (t % 5 === 0 ? 3 : 0));
    const declining = Array.from({ length: 36 }, (_, t) => Math.round(200 * Math.exp(-0.04 * t)));
    for (const values of [steady(), rare, declining]) {
      const plan = planOf(input(values));
      expect(plan.cleansing).toBeUndefined();
      expect(plan.forecasts[0].reason).not.toContain('changed its level');
      expect(plan.forecasts[0].cleansed).toBeUndefined();
    }
  });

  it('takes the history before a lost level at the new one and says so', () => {
    const plan = planOf(input(steady(values => { for (let t = 28; t < 36; t++) values[t] = Math.round(values[t] * 0.4); })));
    expect(plan.forecasts[0].reason).toMatch(/level by −(5[5-9]|6[0-5]) % in 2026-0[2-4]/);
    expect(plan.forecasts[0].cleansed?.[0]).toBeLessThan(60);
    for (const value of plan.forecasts[0].baseline) expect(Math.abs(value - 40)).toBeLessThan(8);
  });
});

describe('planned events', () => {
  const promo = event({ event: 'Spring', item: 'A', from: day('2027-04-01'), to: day('2027-04-30'), uplift: 0.5, status: 'planned' });

  it('add what people state beside the baseline, which stays as it was', () => {
    const plain = planOf(input(steady())).forecasts[0];
    const plan = planOf(input(steady(), { events: [promo] }));
    const [series] = plan.forecasts;
    const april = plan.periods.indexOf('2027-04');
    expect(series.baseline).toEqual(plain.baseline);
    expect(series.events?.[april]).toBeCloseTo(0.5 * series.baseline[april], 9);
    expect(plan.consensus[0].statistical[april]).toBeCloseTo(1.5 * series.baseline[april], 9);
    expect(ordinalOfDay(promo.from, 'month')).toBe(ordinalOfDay(promo.to, 'month'));
  });

  it('move nothing when cancelled, or when neither stated nor measured', () => {
    for (const change of [{ status: 'cancelled' as const }, { uplift: null }]) expect(planOf(input(steady(), { events: [{ ...promo, ...change }] })).forecasts[0].events).toBeUndefined();
  });

  it('say why they move nothing', () => {
    const why = (change: Partial<DemandEvent>): readonly string[] => planOf(input(steady(), { events: [{ ...promo, ...change }] })).notices.filter(({ code }) => code === 'event-idle').map(({ message }) => message);
    expect(why({})).toEqual([]);
    expect(why({ uplift: null })).toEqual(['The event “Spring” from 2027-04-01 moves nothing: its uplift is neither stated nor could it be measured on events like it.']);
    expect(why({ item: 'B' })).toEqual([expect.stringContaining('no series that it concerns is planned')]);
    expect(why({ customer: 'C-1' })).toEqual([expect.stringContaining('it concerns one customer')]);
  });

  it('take the elasticity that is stated where none could be measured: 10 % off at −2 is 23 % more', () => {
    const cut = event({ ...promo, kind: 'PRICE', priceChange: -0.1, uplift: null });
    const plan = planOf(input(steady(), { events: [cut], elasticities: new Map([['A', -2]]) }));
    const april = plan.periods.indexOf('2027-04');
    expect((plan.forecasts[0].events?.[april] ?? 0) / plan.forecasts[0].baseline[april]).toBeCloseTo(0.9 ** -2 - 1, 9);
  });
});
