import { forecast } from '../../src/engine/forecasting/forecast';
import { makePlan } from '../../src/plan/makePlan';
import type { Plan } from '../../src/plan/model/plan';
import type { Item, PlanInput, Settings } from '../../src/plan/model/planInput';
import { planInput, seasonal, series, settings } from './sampleInput';

function planOf(input: PlanInput): Plan {
  const steps = makePlan(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const item = (name: string, family: string): Item => ({ item: name, name: '', family, uom: '', moq: null, multiple: null, leadTimeDays: null, leadTimeSdDays: null, unitCost: null });
const noisy = (level: number, seed: number): number[] => seasonal(36, level).map((value, t) => Math.max(0, Math.round(value + level * 0.5 * Math.sin(seed + t * 2.399))));
const demand = [
  series('A', '2023-11', noisy(100, 1), 'web'), series('A', '2023-11', noisy(40, 2), 'shop'), series('B', '2023-11', noisy(60, 3), 'web'),
  series('C', '2023-11', noisy(80, 4), 'web'), series('C', '2025-03', noisy(30, 5).slice(16), 'shop'), series('D', '2023-11', new Array(36).fill(0).map((_, t) => (t % 7 === 3 ? 4 : 0)), 'shop'),
];
const items = new Map(['A', 'B'].map(name => [name, item(name, 'F')] as const).concat(['C', 'D'].map(name => [name, item(name, 'G')] as const)));
const methods: readonly NonNullable<Settings['reconcile']>[] = ['top-down', 'middle-out', 'ols', 'structural', 'wls', 'mint'];
const planBy = (reconcile: Settings['reconcile'], parts: Partial<PlanInput> = {}): Plan => planOf(planInput(demand, { items, settings: { ...settings, reconcile }, ...parts }));
const sumOf = (plan: Plan, family: string, t: number): number => plan.consensus.filter(line => line.family === family).reduce((sum, line) => sum + line.statistical[t], 0);

describe('the reconciliation review', () => {
  const alone = planOf(planInput(demand, { items }));
  const history = (names: readonly string[]): Float64Array => Float64Array.from({ length: 36 }, (_, t) => demand.filter(({ key }) => names.includes(key.item))
    .reduce((sum, { values }) => sum + (values[t - 36 + values.length] ?? 0), 0));

  it('leaves the series as they are where nothing is set', () => {
    expect(alone.notices.some(({ code }) => code === 'reconciled')).toBe(false);
  });
  it.each(methods)('%s: sums are those of the series to the last bit, nothing is negative, the band holds the forecast', method => {
    const plan = planBy(method);
    for (const line of plan.consensus) {
      const members = plan.forecasts.filter(({ key }) => items.get(key.item)?.family === line.family && key.channel === line.channel);
      line.statistical.forEach((value, t) => expect(value).toBe(members.reduce((sum, { baseline }) => sum + baseline[t], 0)));
    }
    for (const { baseline, lower, upper } of plan.forecasts) {
      baseline.forEach((value, t) => expect(value >= 0 && lower[t] <= value && value <= upper[t] && lower[t] >= 0).toBe(true));
    }
    expect(plan.forecasts.some(({ baseline }, index) => baseline.some((value, t) => value !== alone.forecasts[index].baseline[t]))).toBe(true);
    expect(plan.notices.find(({ code }) => code === 'reconciled')?.message).toMatch(/^The forecasts of 6 series were made to agree with forecasts of 7 sums /);
  });
  it('spreads the forecast of the total, or of families, down', () => {
    const total = forecast(history(['A', 'B', 'C', 'D']), { horizon: 18, season: 12 }).mean;
    const topDown = planBy('top-down');
    const family = forecast(history(['A', 'B']), { horizon: 18, season: 12 }).mean;
    const middleOut = planBy('middle-out');
    for (const t of [0, 7, 17]) {
      expect(sumOf(topDown, 'F', t) + sumOf(topDown, 'G', t)).toBeCloseTo(total[t], 6);
      expect(sumOf(middleOut, 'F', t)).toBeCloseTo(family[t], 6);
    }
  });
  it.each(methods)('%s: a family and channel that people typed for keeps its sum in that month', method => {
    const typed = [{ family: 'F', channel: 'web', figure: 'sales' as const, period: '2027-03', value: 50 }];
    const plan = planBy(method, { typed });
    const line = (of: Plan) => of.consensus.find(({ family, channel }) => family === 'F' && channel === 'web');
    expect(line(plan)?.statistical[4]).toBeCloseTo(line(alone)?.statistical[4] ?? NaN, 6);
    expect(line(plan)?.consensus[4]).toBe((line(plan)?.statistical[4] ?? NaN) + 50);
  });
});
