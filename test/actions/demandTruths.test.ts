import { addSample } from '../../src/actions/addSample';
import type { WorkbookPort } from '../../src/actions/ports';
import { makePlan } from '../../src/plan/makePlan';
import type { EffectVerdict } from '../../src/plan/model/influences';
import type { Plan } from '../../src/plan/model/plan';
import type { PlanInput } from '../../src/plan/model/planInput';
import { truths } from '../../src/sample/truths';
import { newWorkbookFile } from '../../src/workbook/file/newWorkbookFile';
import { findHistory, proposeMapping, readPlanInput } from '../../src/workbook/read';
import { planSheets } from '../../src/workbook/sheets';

const watch = { progress: () => undefined, signal: new AbortController().signal };

/** The workbook as if one table were not there. */
const without = (workbook: WorkbookPort, hidden: string): WorkbookPort => ({ ...workbook, table: async name => (name === hidden ? null : workbook.table(name)) });

const planOf = (input: PlanInput): Plan => {
  const steps = makePlan(input);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};

/** Whole road: the sample's tables in a workbook, read as a person's would be, planned, laid out. Truths: src/sample/truths.ts. */
describe('the plan of the sample workbook finds again', () => {
  let input: PlanInput;
  let plan: Plan;
  let withoutEvents: Plan;
  const seriesOf = (from: Plan, item: string, channel: string) => {
    const found = from.forecasts.find(({ key }) => key.item === item && key.channel === channel);
    if (!found) throw new Error(`${item} · ${channel} is not planned.`);
    return found;
  };
  const verdicts = (effect: string): readonly EffectVerdict[] => (plan.effects ?? []).filter(verdict => verdict.effect === effect);
  const month = (id: string): number => plan.history.indexOf(id);

  beforeAll(async () => {
    const workbook = newWorkbookFile();
    await addSample(workbook, watch);
    const { mapping } = await proposeMapping(workbook, (await findHistory(workbook))[0].source);
    input = (await readPlanInput(workbook, mapping)).input;
    plan = planOf(input);
    withoutEvents = planOf((await readPlanInput(without(workbook, 'm_Events'), mapping)).input);
  }, 120_000);

  it('T1: Easter, +18 % (± 4 points) in the two weeks before, in every family but Professional and Spares', () => {
    const easter = verdicts('Weeks before Easter');
    const kept = easter.filter(verdict => verdict.kept);
    expect(kept.map(({ group }) => group).sort()).toEqual(['Batteries', 'Blowers', 'Chainsaws', 'Hedge Trimmers', 'Mowers', 'Trimmers']);
    for (const { parameters: [uplift], heldOut } of kept) {
      expect(Math.abs(uplift.value - truths.T1.numbers.uplift)).toBeLessThanOrEqual(0.04);
      expect(heldOut?.with).toBeLessThan(heldOut?.without ?? 0);
    }
    expect(verdicts('Week after Easter').some(verdict => verdict.kept)).toBe(false);
    expect(verdicts('Working days').some(verdict => verdict.kept)).toBe(false);
  });

  it('T1: Easter 2024 is taken out of March, 2025 out of April, and March 2027 gets what its 14 days bring', () => {
    const series = seriesOf(plan, 'HGP-C300', 'DIY retail');
    const taken = series.takenOut?.calendar;
    expect(taken?.[month('2024-03')]).toBeGreaterThan(0);
    expect(taken?.[month('2025-03')]).toBeCloseTo(0, 9);
    expect(taken?.[month('2025-04')]).toBeGreaterThan(0);
    const at = plan.periods.indexOf('2027-03'); // Easter Sunday is 28 March 2027: 14 of its 31 days
    const share = (series.calendar?.[at] ?? 0) / (series.baseline[at] - (series.calendar?.[at] ?? 0));
    expect(Math.abs(share - (truths.T1.numbers.uplift * 14) / 31)).toBeLessThanOrEqual(0.02);
    expect(series.calendar?.[plan.periods.indexOf('2027-04')]).toBeCloseTo(0, 9);
  });

  it('T2: an elasticity of −2.2 (± 0.4) and a dip of a quarter (± 0.1) of the uplift, on mowers alone', () => {
    const [price, ...more] = verdicts('Price changes');
    expect(more).toEqual([]);
    expect(price.group).toBe(truths.T2.numbers.family);
    expect(price.kept).toBe(true);
    expect(Math.abs(price.parameters[0].value - truths.T2.numbers.elasticity)).toBeLessThanOrEqual(0.4);
    expect(Math.abs(price.parameters[1].value - truths.T2.numbers.dip)).toBeLessThanOrEqual(0.1);
  });

  it('T2: the price cut planned for May 2027 lifts May and dips June, beside the baseline and in the consensus', () => {
    const series = seriesOf(plan, 'HGP-M420', 'DIY retail');
    const [may, june] = ['2027-05', '2027-06'].map(id => plan.periods.indexOf(id));
    expect(series.events?.[may]).toBeGreaterThan(0);
    expect(series.events?.[june]).toBeLessThan(0);
    const line = plan.consensus.find(({ family, channel }) => family === 'Mowers' && channel === 'DIY retail');
    const parts = plan.forecasts.filter(({ key }) => key.channel === 'DIY retail' && input.items.get(key.item)?.family === 'Mowers')
      .reduce((sum, each) => sum + each.baseline[may] + (each.events?.[may] ?? 0) + (each.newProduct?.[may] ?? 0), 0);
    expect(line?.statistical[may]).toBeCloseTo(parts, 6);
  });

  it('T3: the week booked four times over is proposed, not applied, and would be taken at a quarter (± 20 %)', () => {
    const found = plan.cleansing?.filter(({ item, kind }) => item === truths.T3.numbers.item && kind === 'outlier') ?? [];
    expect(found.map(({ from, to, state }) => [from, to, state])).toEqual([['2025-W38', '2025-W38', 'open']]);
    expect(found[0].found / found[0].taken).toBeGreaterThan(truths.T3.numbers.factor * 0.8);
    expect(found[0].found / found[0].taken).toBeLessThan(truths.T3.numbers.factor * 1.25);
    for (const series of plan.forecasts) if (series.key.item === truths.T3.numbers.item) expect(series.cleansed).toBeUndefined();
  });

  it('T4: four weeks without stock are proposed where nobody declared them, and replaced where an event says so', () => {
    const inBoth = [withoutEvents, plan].map(each => each.cleansing?.filter(({ item, kind }) => item === truths.T4.numbers.item && kind === 'stock-out') ?? []);
    expect(inBoth[0].map(({ from, to, state, found }) => [from, to, state, found])).toEqual([['2025-W46', '2025-W49', 'open', 0]]);
    expect(inBoth[1].map(({ from, to, state }) => [from, to, state])).toEqual([['2025-W46', '2025-W49', 'accepted']]);
    const at = month('2025-11');
    const declared = seriesOf(plan, truths.T4.numbers.item, 'DIY retail');
    expect(declared.cleansed?.[at]).toBeGreaterThan(1.5 * declared.history[at]);
    expect(seriesOf(withoutEvents, truths.T4.numbers.item, 'DIY retail').cleansed).toBeUndefined();
  });

  it('finds no other outlier or stock-out: nothing else was planted', () => {
    expect(new Set(plan.cleansing?.map(({ item }) => item))).toEqual(new Set([truths.T3.numbers.item, truths.T4.numbers.item]));
  });

  it('T14: the lost listing is a break in 2026-W31 (± 2 weeks) and the history before is taken at what is left (± 10 points)', () => {
    for (const each of [plan, withoutEvents]) {
      const series = seriesOf(each, truths.T14.numbers.item, 'DIY retail');
      const [, change, week] = /level by ([−+]\d+) % in 2026-W(\d+)/.exec(series.reason) ?? [];
      expect(Math.abs(Number(week) - 31)).toBeLessThanOrEqual(2);
      const left = -truths.T14.numbers.share / (truths.T14.numbers.share + 0.2); // the channel's other customer lists 20 % of the family
      expect(Math.abs(Number(change.replace('−', '-')) / 100 - left)).toBeLessThanOrEqual(0.1);
    }
    expect(seriesOf(plan, truths.T14.numbers.item, 'DIY retail').reason).toContain('Delisting at Heimwerkerhaus');
  });

  it('drivers are kept only where the sample was made with one: temperature, on the families that feel it', () => {
    const kept = (plan.effects ?? []).filter(verdict => verdict.kind === 'drivers' && verdict.kept);
    expect(kept.map(({ effect, group }) => `${effect} ${group}`).sort()).toEqual(['Batteries', 'Hedge Trimmers', 'Mowers', 'Trimmers'].map(family => `Temperature ${family}`));
    expect(plan.notices.some(({ message }) => message.startsWith('Tried, no gain') && message.includes('Economy'))).toBe(true);
  });

  it('shows every effect in a row of its own on the Forecast sheet, and none where nothing moves the series', () => {
    const sheet = planSheets(plan, null).find(({ table }) => table.name === 'p_Forecast');
    const figures = (item: string, channel: string): readonly unknown[] => sheet?.table.rows.filter(({ cells }) => cells[0] === item && cells[1] === channel).map(({ cells }) => cells[3]) ?? [];
    expect(figures('HGP-M420', 'DIY retail').filter(figure => figure !== 'new product')).toEqual(expect.arrayContaining(['history', 'baseline', 'lower', 'upper', 'calendar', 'drivers', 'events']));
    expect(figures('HGP-B220', 'DIY retail')).toContain('cleansed');
    expect(figures('HGP-S110', 'Dealers')).toEqual(['history', 'baseline', 'lower', 'upper', 'history', 'baseline', 'lower', 'upper']);
  });
});
