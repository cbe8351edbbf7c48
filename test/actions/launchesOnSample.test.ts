import { addSample } from '../../src/actions/addSample';
import { runPlan, type RunResult } from '../../src/actions/runPlan';
import { expectedDemand } from '../../src/plan/demand/expectedDemand';
import { truths } from '../../src/sample/truths';
import { newWorkbookFile } from '../../src/workbook/file/newWorkbookFile';
import { findHistory, proposeMapping } from '../../src/workbook/read';
import { localPlanner } from '../../src/worker/localPlanner';
import { monthly, ofItem } from '../sample/companyData';

const watch = { progress: () => undefined, signal: new AbortController().signal };
const clock = { now: () => '2026-11-23T12:00:00.000Z' };

/** The planted truths of launches, run-outs and spares, found again on the whole road from the sample workbook to its sheets. */
describe('launches, run-outs and spares of the sample company', () => {
  const workbook = newWorkbookFile();
  let result: RunResult;
  beforeAll(async () => {
    await addSample(workbook, watch);
    const { mapping } = await proposeMapping(workbook, (await findHistory(workbook))[0].source);
    result = await runPlan({ workbook, planner: localPlanner(), clock }, mapping, watch);
  }, 120_000);

  const yearOf = (item: string): number => result.plan.forecasts.filter(({ key }) => key.item === item)
    .reduce((sum, series) => sum + expectedDemand(series).subarray(0, 12).reduce((a, b) => a + b, 0), 0);
  const reasonOf = (item: string): string => result.plan.newProducts?.find(line => line.item === item)?.reason ?? '';

  it('T7: finds the scale of the launch from its sales (±0.03) and forecasts it so (±5 %)', () => {
    const { item, like, scale } = truths.T7.numbers;
    expect(Math.abs(Number(/sold ([\d.]+)/.exec(reasonOf(item))?.[1]) - scale)).toBeLessThan(0.03);
    expect(Math.abs(yearOf(item) / yearOf(like) / scale - 1)).toBeLessThan(0.05);
  });

  it('T7: finds the third taken from the other item (±0.05), and forecasts that at the level left (±10 %)', () => {
    const { item, cannibalises, share } = truths.T7.numbers;
    const line = result.plan.newProducts?.find(each => each.item === item);
    const taken = (line?.cannibalised ?? new Float64Array(18)).subarray(0, 12).reduce((a, b) => a + b, 0);
    expect(Math.abs(taken / (taken + yearOf(cannibalises)) - share)).toBeLessThan(0.05);
    const before = [...monthly(ofItem(cannibalises))].filter(([month]) => month >= '2025-06' && month <= '2026-05').reduce((sum, [, qty]) => sum + qty, 0);
    expect(Math.abs(yearOf(cannibalises) / (before * (1 - share)) - 1)).toBeLessThan(0.1);
  });

  it('T8: forecasts the item that runs out at about a sixth of its level (0.08 to 0.25) and nothing after its last day', () => {
    const { item } = truths.T8.numbers;
    const winter = ['2024-11', '2024-12', '2025-01', '2025-02'].reduce((sum, month) => sum + (monthly(ofItem(item)).get(month) ?? 0), 0);
    const series = result.plan.forecasts.filter(({ key }) => key.item === item);
    expect(series.length).toBeGreaterThan(0);
    const left = series.reduce((sum, each) => sum + each.baseline.subarray(0, 4).reduce((a, b) => a + b, 0), 0);
    expect(left / winter).toBeGreaterThan(0.08);
    expect(left / winter).toBeLessThan(0.25);
    for (const each of series) expect([...expectedDemand(each).subarray(4)]).toEqual(new Array(14).fill(0));
    expect(result.plan.newProducts?.find(line => line.item === item)?.runOut?.length).toBe(18);
  });

  it('T9: classes all twelve spares, and their forecasts, as intermittent or lumpy', () => {
    const spares = result.plan.forecasts.filter(({ key }) => key.item.startsWith('HGP-S'));
    expect(new Set(spares.map(({ key }) => key.item)).size).toBe(truths.T9.numbers.spares);
    for (const { demandClass } of spares) expect(['intermittent', 'lumpy']).toContain(demandClass);
  });

  it('writes the plan so that its identities hold, launches and ends among them', async () => {
    expect(result.checked.checks.filter(({ result: verdict }) => verdict === 'fail')).toEqual([]);
    const table = await workbook.table('p_NewProducts');
    const [headers, ...rows] = table?.values ?? [];
    expect(headers?.slice(0, 2)).toEqual(['item', 'figure']);
    expect(new Set(rows.map(([item]) => item))).toEqual(new Set(['CHG-36F', 'HGP-M370', 'HGP-P900', 'HGP-R400', 'HGP-T360X']));
    const forecast = await workbook.table('p_Forecast');
    expect(new Set(forecast?.values.filter(row => row[3] === 'new product').map(([item]) => item))).toEqual(new Set(['CHG-36F', 'HGP-P900', 'HGP-R400']));
  });
});
