import type { Plan, SeriesForecast } from '../../../src/plan/model/plan';
import { chartOfAll, chartOfSeries } from '../../../src/taskpane/pages/demand/chartOf';
import { planFigures } from '../../../src/taskpane/pages/demand/planFigures';
import { samplePlan } from '../fixture/samplePlan';

const flat = (value: number, length: number): Float64Array => new Float64Array(length).fill(value);
const template = samplePlan();
const first = template.forecasts[0] as SeriesForecast;
const series = (parts: Partial<SeriesForecast>): SeriesForecast => ({ ...first, history: flat(10, 36), baseline: flat(12, 18), ...parts });
const planOf = (forecasts: readonly SeriesForecast[], parts: Partial<Plan> = {}): Plan => ({ ...template, consensus: [], forecasts, ...parts });

describe('planFigures', () => {
  it('adds up the next twelve months and compares them with the twelve before', () => {
    expect(planFigures(planOf([series({})]))).toMatchObject({ span: 12, total: 144, change: { difference: 24, fraction: 0.2, comparable: 1 } });
  });

  it('takes the consensus where there is one', () => {
    const line = { family: 'F', channel: '', statistical: flat(12, 18), sales: flat(1, 18), marketing: flat(0, 18), finance: flat(0, 18), consensus: flat(13, 18), budget: flat(NaN, 18) };
    expect(planFigures(planOf([series({})], { consensus: [line] }))).toMatchObject({ total: 156, change: { difference: 36 } });
  });

  it('compares like for like when some series lack a year of history, and says how many', () => {
    const young = flat(10, 36).fill(NaN, 0, 30);
    expect(planFigures(planOf([series({}), series({ history: young })])).change).toEqual({ difference: 24, fraction: 0.2, comparable: 1 });
  });

  it('compares a horizon below a year with the same periods a year before', () => {
    const history = flat(10, 36).fill(99, 30);
    const short = planOf([series({ history, baseline: flat(12, 6) })], { periods: template.periods.slice(0, 6) });
    expect(planFigures(short)).toMatchObject({ span: 6, total: 72, change: { difference: 12 } });
  });

  it('knows no change below a year of history, and no fraction of zero', () => {
    expect(planFigures(planOf([series({ history: flat(10, 11) })], { history: template.history.slice(0, 11) })).change).toBeNull();
    expect(planFigures(planOf([series({ history: flat(0, 36) })])).change).toEqual({ difference: 144, fraction: null, comparable: 1 });
  });

  it('weighs held-out errors by demand and leaves out series that could not be tested', () => {
    const tested = [series({ heldOut: { wape: 0.1, bias: 0.1, mase: 1 } }), series({ history: flat(30, 36), heldOut: { wape: 0.3, bias: -0.1, mase: 1 } }), series({ heldOut: null, demandClass: 'short' })];
    const { heldOut, short } = planFigures(planOf(tested));
    expect(heldOut?.wape).toBeCloseTo(0.25, 12);
    expect(heldOut?.bias).toBeCloseTo(-0.05, 12);
    expect(heldOut?.tested).toBe(2);
    expect(short).toBe(1);
    expect(planFigures(planOf([series({ heldOut: null })])).heldOut).toBeNull();
  });
});

describe('chartOf', () => {
  it('draws two years before the plan and sums what is known', () => {
    const young = flat(5, 36).fill(NaN, 0, 30);
    const data = chartOfAll(planOf([series({}), series({ history: young })]));
    expect(data.periods).toHaveLength(24 + 18);
    expect([data.history[0], data.history[23], data.history[24], data.statistical[23], data.statistical[24]]).toEqual([10, 15, NaN, NaN, 24]);
    expect(data.band).toBeNull();
    expect(data.budget).toBeNull();
  });

  it('gives one series its band, named after the level', () => {
    const data = chartOfSeries(planOf([first], { bandLevel: 0.9 }), first);
    expect(data.band).toMatchObject({ low: 5, high: 95 });
    expect(data.band?.upper[24]).toBe(first.upper[0]);
  });

  it('draws a history shorter than two years whole', () => {
    const short = planOf([series({ history: flat(1, 3) })], { history: template.history.slice(0, 3) });
    expect(chartOfAll(short)).toMatchObject({ split: 3 });
  });
});
