import fc from 'fast-check';
import { explainFigure as explainOn, NotExplained } from '../../../src/plan/explain/explainFigure';
import type { FigureExplanation, FigureQuestion } from '../../../src/plan/explain/figureExplanation';
import { replan } from '../../../src/plan/explain/replan';
import { replayFigure } from '../../../src/plan/explain/replayFigure';
import { makePlan } from '../../../src/plan/makePlan';
import type { Plan } from '../../../src/plan/model/plan';
import type { Item, PlanInput } from '../../../src/plan/model/planInput';
import { planInput, seasonal, series } from '../sampleInput';

function planOf(input: PlanInput): Plan {
  const steps = makePlan(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function explainFigure(input: PlanInput, question: FigureQuestion): FigureExplanation {
  const plan = replan(input);
  if (!plan) throw new Error('There is no demand to plan.');
  return explainOn(plan, question);
}

const ask = (figure: string, item: string, period: string, channel: string | null = null, loc: string | null = null) => ({ figure, item, period, channel, loc });
const item = (name: string, family: string): Item => ({ item: name, name: '', family, uom: '', moq: null, multiple: null, leadTimeDays: null, leadTimeSdDays: null, unitCost: null });
const orMissing = (value: fc.Arbitrary<number>): fc.Arbitrary<number> => fc.oneof({ weight: 8, arbitrary: value }, { weight: 1, arbitrary: fc.constant(NaN) });
const history = fc.oneof(
  fc.array(orMissing(fc.integer({ min: 0, max: 500 })), { minLength: 3, maxLength: 48 }),
  fc.array(fc.double({ min: 0.8, max: 1.2, noNaN: true }), { minLength: 30, maxLength: 60 }).map(noise => noise.map((factor, t) => factor * (200 + 120 * Math.sin(t * Math.PI / 6)))),
).filter(values => values.some(value => value > 0));

describe('explainFigure', () => {
  it('explains every forecast number of the plan, and its steps replay to it bit for bit', () => {
    fc.assert(fc.property(fc.array(history, { minLength: 1, maxLength: 3 }), fc.nat(17), (histories, ahead) => {
      const input = planInput(histories.map((values, i) => series(`I${i}`, '2023-11', values)));
      const plan = planOf(input);
      for (const made of plan.forecasts) {
        for (const figure of ['baseline', 'lower', 'upper'] as const) {
          const explained = explainFigure(input, ask(figure, made.key.item, plan.periods[ahead]));
          expect(explained.value).toBe(made[figure][ahead]);
          expect(replayFigure(explained)).toBe(made[figure][ahead]);
        }
      }
    }), { numRuns: 40 });
  });

  it('explains the consensus of a family by its series and what was typed, to the bit', () => {
    const input = planInput([series('A', '2023-11', seasonal(), 'DIY'), series('B', '2023-11', seasonal(36, 31), 'DIY'), series('B', '2023-11', seasonal(36, 7), 'Dealers')], {
      items: new Map([['A', item('A', 'Trimmers')], ['B', item('B', 'Trimmers')]]),
      typed: [{ family: 'Trimmers', channel: 'DIY', figure: 'sales', period: '2027-02', value: 40.3 }, { family: 'Trimmers', channel: 'DIY', figure: 'finance', period: '2027-02', value: -12.7 }],
    });
    const line = planOf(input).consensus.find(({ channel }) => channel === 'DIY');
    const explained = explainFigure(input, ask('consensus', 'Trimmers', '2027-02', 'DIY'));
    expect(explained.value).toBe(line?.consensus[3]);
    expect(replayFigure(explained)).toBe(line?.consensus[3]);
    expect(explained.steps.map(({ kind, value }) => [kind, value])).toEqual([
      ['series', explainFigure(input, ask('baseline', 'A', '2027-02')).value], ['series', explainFigure(input, ask('baseline', 'B', '2027-02', 'DIY')).value],
      ['typed', 40.3], ['typed', 0], ['typed', -12.7], ['sum', line?.consensus[3]],
    ]);
  });

  it('tells history, gaps, season, members with votes, and the band of a seasonal series', () => {
    const values = seasonal(48, 200);
    values[20] = NaN;
    const { steps, history: points } = explainFigure(planInput([series('A', '2022-11', values)]), ask('upper', 'A', '2026-12'));
    const kinds = steps.map(({ kind }) => kind);
    expect(kinds[0]).toBe('history');
    expect(kinds).toEqual(expect.arrayContaining(['filled', 'season', 'member', 'combined', 'errors', 'bound']));
    expect(steps[0]).toMatchObject({ from: '2022-11', to: '2026-10', known: 47, missing: 1, span: 12 });
    expect(steps[0].value).toBe(values.slice(-12).reduce((sum, value) => sum + value, 0));
    const filled = points.filter(point => point.filled !== null);
    expect(filled.map(({ period }) => period)).toEqual(['2024-07']);
    expect(filled[0].filled).toBeCloseTo((values[8] + values[32]) / 2, 6); // the same month a year before and after
    const votes = steps.flatMap(step => (step.kind === 'member' ? [step.weight] : []));
    expect(votes.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    const mean = steps.flatMap(step => (step.kind === 'member' ? [step.value * step.weight] : [])).reduce((sum, value) => sum + value, 0);
    expect(steps.find(({ kind }) => kind === 'combined')?.value).toBeCloseTo(mean, 8);
  });

  it('gives the history of an item over all its channels', () => {
    const input = planInput([series('A', '2023-11', seasonal(), 'DIY'), series('A', '2023-11', seasonal(36, 31), 'Dealers')]);
    expect(explainFigure(input, ask('history', 'A', '2023-11')).value).toBe(seasonal()[0] + seasonal(36, 31)[0]);
  });

  it('says what is wrong with a question', () => {
    const input = planInput([series('A', '2023-11', seasonal(), 'DIY'), series('A', '2023-11', seasonal(36, 31), 'Dealers')]);
    const fault = (...asked: Parameters<typeof ask>) => () => explainFigure(input, ask(...asked));
    expect(fault('mood', 'A', '2026-12')).toThrow(NotExplained);
    expect(fault('baseline', 'Z', '2026-12')).toThrow('There is no item “Z” in the plan.');
    expect(fault('baseline', 'A', '2026-10')).toThrow('2026-10 lies outside the plan.');
    expect(fault('baseline', 'A', 'soon')).toThrow('“soon” is no month of this plan.');
    expect(fault('baseline', 'A', '2026-12', 'Shop')).toThrow('A has no series with the channel “Shop”; it has A · DIY; A · Dealers');
    expect(fault('upper', 'A', '2026-12')).toThrow('bands do not add up');
  });
});
