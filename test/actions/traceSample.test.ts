import { addSample } from '../../src/actions/addSample';
import { runPlan } from '../../src/actions/runPlan';
import { workbookFigures } from '../../src/actions/workbookFigures';
import type { AskedFigure } from '../../src/workbook/figures/figurePort';
import { newWorkbookFile } from '../../src/workbook/file/newWorkbookFile';
import { findHistory, proposeMapping } from '../../src/workbook/read';
import { localPlanner } from '../../src/worker/localPlanner';

const watch = { progress: () => undefined, signal: new AbortController().signal };
const PERIODS = ['2026-11', '2027-04'];

describe('explaining the sample company', () => {
  it('comes to the same bits as the plan for every kind of figure, launches and families included', async () => {
    const workbook = newWorkbookFile();
    await addSample(workbook, watch);
    const { mapping } = await proposeMapping(workbook, (await findHistory(workbook))[0].source);
    await runPlan({ workbook, planner: localPlanner(), clock: { now: () => '2026-11-23T12:00:00.000Z' } }, mapping, watch, { horizonMonths: 6, horizonWeeks: 6 });
    const figures = workbookFigures(workbook);
    const questions: AskedFigure[] = [];
    const perFigure = new Map<string, number>();
    for (const [name, every] of [['p_Forecast', 17], ['p_Consensus', 5]] as const) {
      const [headers = [], ...rows] = (await workbook.table(name))?.values ?? [];
      const text = (row: (typeof rows)[number], column: string): string => String(row[headers.indexOf(column)] ?? '');
      rows.forEach((row, at) => {
        const figure = text(row, 'figure');
        if (figure === 'budget' || figure === 'gap') return;
        const first = (perFigure.get(figure) ?? 0) < 2;
        if (!first && at % every !== 0) return;
        const period = figure === 'history' || figure === 'cleansed' ? '2026-09' : PERIODS[at % 2];
        if (typeof row[headers.indexOf(period)] !== 'number') return;
        perFigure.set(figure, (perFigure.get(figure) ?? 0) + 1);
        questions.push({ figure, item: text(row, name === 'p_Forecast' ? 'item' : 'family'), period, channel: text(row, 'channel'), loc: name === 'p_Forecast' ? text(row, 'loc') : '' });
      });
    }
    expect([...perFigure.keys()]).toEqual(expect.arrayContaining(['history', 'cleansed', 'baseline', 'lower', 'upper', 'calendar', 'new product', 'statistical', 'consensus']));
    const differing: unknown[] = [];
    for (const question of questions) {
      const { same, found, replayed, inputChanged } = await figures.explain(question);
      if (!same || inputChanged) differing.push([question, found.value, replayed, inputChanged]);
    }
    expect(differing).toEqual([]);
    expect(questions.length).toBeGreaterThan(50);
  }, 300_000);
});
