import { runFromStart, startWorkbench } from './workbenchPage';

describe('comparing models in the workbench', () => {
  let workbench: Awaited<ReturnType<typeof startWorkbench>>;
  beforeAll(async () => { workbench = await startWorkbench(); });
  afterAll(async () => workbench.close());

  it('shows the models of a chosen series by their held-out errors, by clicks', async () => {
    const opened = await workbench.open();
    const { page, pane } = opened;
    await runFromStart(opened);
    await pane.getByRole('combobox', { name: 'Series shown' }).click();
    await pane.getByRole('option').nth(1).click();
    await pane.getByRole('button', { name: 'Compare models' }).click();
    const table = pane.getByRole('table', { name: 'Models compared' });
    await table.waitFor({ timeout: 60_000 });
    const rows = await table.getByRole('row').allInnerTexts();
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.some((row) => row.startsWith('Automatic'))).toBe(true);
    expect(opened.errors).toEqual([]);
    await page.context().close();
  });

  it('spills SOP.FORECAST.MODELS with words and numbers, and SOP.FORECAST.COMPONENTS beside the history', async () => {
    const { page } = await workbench.open();
    await page.evaluate(async () => {
      await window.workbench.type('Sales!H1', '=SOP.FORECAST.MODELS(D2:D43,12)');
      await window.workbench.type('Sales!N1', '=SOP.FORECAST.COMPONENTS(D2:D43,12)');
      await window.workbench.idle();
    });
    const models = await page.evaluate(() => window.workbench.values('Sales!H1:L10'));
    for (const [name, wape, mase] of models) expect([typeof name, typeof wape, typeof mase]).toEqual(['string', 'number', 'number']);
    const [history, parts] = await page.evaluate(() => [window.workbench.values('Sales!D2:D43'), window.workbench.values('Sales!N1:Q42')]);
    parts.forEach(([trend, season, remainder], t) => { expect(Number(trend) + Number(season) + Number(remainder)).toBeCloseTo(Number(history[t][0]), 6); });
    await page.context().close();
  });
});
