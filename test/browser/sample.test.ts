import { startWorkbench, type WorkbenchPage } from './workbenchPage';

/** Opens an empty workbook beside a fresh pane. */
async function emptyBook({ page, pane }: WorkbenchPage): Promise<void> {
  await page.evaluate(() => { window.workbench.newDocument(); });
  await pane.getByRole('button', { name: 'Add the template' }).waitFor();
}

describe('what the pane can add to a workbook', () => {
  let workbench: Awaited<ReturnType<typeof startWorkbench>>;
  beforeAll(async () => { workbench = await startWorkbench(); });
  afterAll(async () => workbench.close());

  it('leads from the sample company to the result of its demand, without asking for a mapping', async () => {
    const opened = await workbench.open();
    const { page, pane } = opened;
    await emptyBook(opened);
    const started = Date.now();
    await pane.getByRole('button', { name: 'Add the sample company' }).click();
    await pane.getByRole('button', { name: 'Cancel adding' }).waitFor();
    await pane.getByRole('button', { name: 'Run forecast' }).waitFor({ timeout: 180_000 });
    const added = Date.now();
    expect(await pane.getByRole('heading', { level: 1 }).textContent()).toBe('Demand review');
    await pane.getByText(/29 input tables checked/).waitFor({ timeout: 120_000 });
    const checked = Date.now();
    const demand = (await page.evaluate(() => window.workbench.tables())).find(({ name }) => name === 't_Demand');
    expect(demand?.address).toMatch(/:[A-Z]\d{5}$/);
    await pane.getByRole('button', { name: 'Run forecast' }).click();
    await pane.getByRole('button', { name: 'Run again' }).waitFor({ timeout: 240_000 });
    console.log(`sample added ${added - started} ms, checked ${checked - added} ms, planned ${Date.now() - checked} ms`);
    expect((await page.evaluate(() => window.workbench.tables())).map(({ name }) => name)).toEqual(expect.arrayContaining(['p_Forecast', 'p_StockParams', 'p_Consensus']));
    expect(opened.errors).toEqual([]);
    await page.context().close();
  }, 600_000);

  it('adds a blank template to an empty workbook, and does not add the sample beside it', async () => {
    const opened = await workbench.open();
    const { page, pane } = opened;
    await emptyBook(opened);
    await pane.getByRole('button', { name: 'Add the template' }).click();
    await pane.getByText('30 sheets added.').waitFor({ timeout: 180_000 });
    await page.evaluate(() => window.workbench.idle());
    const tables = (await page.evaluate(() => window.workbench.tables())).map(({ name }) => name);
    expect(tables).toEqual(expect.arrayContaining(['t_Demand', 'm_Items', 'm_Settings', 'm_StockPolicy', 't_Budget']));
    await pane.getByText(/This workbook has \d+ input tables/).waitFor();
    expect(await pane.getByRole('button', { name: 'Add the sample company' }).count()).toBe(0);
    expect(opened.errors).toEqual([]);
    await page.context().close();
  }, 300_000);

  it('leaves the workbook as it was when adding the sample is cancelled', async () => {
    const opened = await workbench.open();
    const { page, pane } = opened;
    await emptyBook(opened);
    const before = await page.evaluate(() => window.workbench.sheets());
    await pane.getByRole('button', { name: 'Add the sample company' }).click();
    await pane.getByRole('button', { name: 'Cancel adding' }).click();
    await pane.getByText('Nothing was added.').waitFor({ timeout: 60_000 });
    await page.evaluate(() => window.workbench.idle());
    expect(await page.evaluate(() => window.workbench.sheets())).toEqual(before);
    expect(await page.evaluate(() => window.workbench.tables())).toEqual([]);
    await page.context().close();
  }, 300_000);
});
