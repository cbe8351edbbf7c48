import fc from 'fast-check';
import { inputFingerprint } from '../../../src/plan/inputFingerprint';
import { makePlan } from '../../../src/plan/makePlan';
import type { AccuracyLine, Plan } from '../../../src/plan/model/plan';
import type { PlanInput } from '../../../src/plan/model/planInput';
import type { SnapshotRow } from '../../../src/plan/model/snapshot';
import { addTo, emptySums, measuresOf } from '../../../src/plan/accuracy/errorSums';
import { planInput, seasonal, series } from '../sampleInput';

function planOf(input: PlanInput): Plan {
  const steps = makePlan(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const demand = [series('A', '2023-11', seasonal(), 'web'), series('B', '2023-11', seasonal(36, 50), 'web')];
const row = (item: string, lag: number, period: string, statistical: number, consensus: number): SnapshotRow =>
  ({ cycle: '2026-08', item, channel: 'web', period, lag, naive: statistical - 10, statistical, consensus, lower: statistical - 5, upper: statistical + 5 });
const lineOf = (plan: Plan, basis: AccuracyLine['basis'], level: AccuracyLine['level'], key: string, lag: number) =>
  plan.accuracy?.find(line => line.basis === basis && line.level === level && line.key === key && line.lag === lag);

describe('the accuracy review', () => {
  it('keeps neither snapshots nor accuracy where the workbook has none', () => {
    const plan = planOf(planInput(demand));
    expect([plan.accuracy, plan.snapshots]).toEqual([undefined, undefined]);
    expect(planOf(planInput(demand, { snapshots: [] })).forecasts).toEqual(plan.forecasts);
  });
  it('freezes naive, statistical and consensus by item, channel and lag, what people added shared by the forecasts', () => {
    const typed = [{ family: 'A', channel: 'web', figure: 'sales' as const, period: '2026-12', value: 25 }];
    const plan = planOf(planInput(demand, { snapshots: [], typed }));
    expect(plan.snapshots?.map(({ item, lag, period }) => `${item} ${lag} ${period}`)).toEqual(['A', 'B'].flatMap(item => [`${item} 0 2026-11`, `${item} 1 2026-12`, `${item} 2 2027-01`, `${item} 3 2027-02`]));
    const kept = plan.snapshots?.[1];
    expect(kept?.statistical).toBe(plan.forecasts[0].baseline[1]);
    expect(kept?.consensus).toBeCloseTo((kept?.statistical ?? NaN) + 25, 9);
    expect(kept?.naive).toBe(seasonal()[25]);
    expect(plan.snapshots?.[5].consensus).toBe(plan.snapshots?.[5].statistical);
  });
  it('measures earlier cycles against what happened since, by lag, item and contributor', () => {
    const [a, b] = [seasonal(), seasonal(36, 50)];
    const snapshots = [row('A', 0, '2026-08', a[33] + 4, a[33] + 4), row('A', 1, '2026-09', a[34] - 8, a[34]), row('B', 0, '2026-08', b[33] + 2, b[33] - 1)];
    const plan = planOf(planInput(demand, { snapshots }));
    const all = lineOf(plan, 'snapshots', 'all', '', 0);
    expect(all).toMatchObject({ n: 2, coverage: 1, fva: null });
    expect(all?.wape).toBeCloseTo(6 / (a[33] + b[33]), 12);
    expect(all?.bias).toBeCloseTo(6 / (a[33] + b[33]), 12);
    expect(lineOf(plan, 'snapshots', 'item', 'A', 1)).toMatchObject({ n: 1, coverage: 0, trackingSignal: -1 });
    expect(lineOf(plan, 'snapshots', 'contributor', 'consensus', 1)?.wape).toBe(0);
  });
  it('leaves out what has not happened yet and the running cycle, which is no input either', () => {
    const input = planInput(demand, { snapshots: [] });
    const first = planOf(input);
    const again = { ...input, snapshots: first.snapshots };
    expect(planOf(again).fingerprint).toBe(first.fingerprint);
    expect(inputFingerprint(again)).toBe(first.inputFingerprint);
    expect(lineOf(planOf({ ...input, snapshots: [row('A', 3, '2026-11', 5, 5)] }), 'snapshots', 'all', '', 3)).toBeUndefined();
  });
  it('tells held-out errors and the coverage of the band of this run, by lag', () => {
    const plan = planOf(planInput(demand, { snapshots: [] }));
    const lines = [0, 1, 2, 3].map(lag => lineOf(plan, 'backtest', 'all', '', lag));
    for (const line of lines) {
      expect(line?.n).toBeGreaterThan(0);
      expect(line?.wape).toBeLessThan(0.1);
      expect(line?.coverage).toBeGreaterThanOrEqual(0);
      expect(line?.coverage).toBeLessThanOrEqual(1);
    }
  });
});

describe('measuresOf', () => {
  it('gives exactly 0 value added to a forecast that repeats the step before, and none below 20', () => {
    const numbers = fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { minLength: 20, maxLength: 40 });
    fc.assert(fc.property(numbers, pairs => {
      const sums = emptySums();
      pairs.forEach(([actual, forecast], period) => addTo(sums, { period, actual: actual + 1, forecast, before: forecast, scale: 1, inside: null }));
      expect(measuresOf(sums, 20).fva).toBe(0);
      expect(measuresOf(sums, pairs.length + 1).fva).toBeNull();
    }));
  });
});
