import { dump, startWorkbench, type WorkbenchPage } from './workbenchPage';

/** Opens an empty workbook beside a fresh pane. */
async function emptyBook({ page, pane }: WorkbenchPage): Promise<void> {
  await page.evaluate(() => { window.workbench.newDocument(); });
  await pane.getByRole('button', { name: 'Add the sample company' }).waitFor();
}

describe('starting from the sample company', () => {
  let workbench: Awaited<ReturnType<typeof startWorkbench>>;
  beforeAll(async () => { workbench = await startWorkbench(); });
  afterAll(async () => workbench.close());

  it('leads by clicks from an empty workbook to its tables and their plan', async () => {
    const opened = await workbench.open();
    const { page, pane } = opened;
    await emptyBook(opened);
    await pane.getByRole('button', { name: 'Add the sample company' }).click();
    const run = pane.getByRole('button', { name: 'Run forecast' });
    await run.waitFor({ timeout: 90_000 });
    const demand = (await page.evaluate(() => window.workbench.tables())).find(({ name }) => name === 't_Demand');
    expect(Number(/(\d+)$/.exec(demand?.address ?? '')?.[1])).toBeGreaterThan(30_000);
    await run.click();
    await pane.getByRole('button', { name: 'Run again' }).waitFor({ timeout: 90_000 });
    await page.evaluate(() => window.workbench.idle());
    const tables = (await page.evaluate(() => window.workbench.tables())).map(({ name }) => name);
    expect(tables).toEqual(expect.arrayContaining(['t_Demand', 'm_Items', 'm_BOM', 't_Moves', 'p_Forecast', 'p_StockParams', 'p_Consensus', 'x_Checks', 'x_Runs']));
    expect(opened.errors).toEqual([]);
    await page.context().close();
  });

  it('cancelled while it is written leaves the workbook as it was', async () => {
    const opened = await workbench.open();
    const { page, pane } = opened;
    await emptyBook(opened);
    const before = await dump(page);
    await pane.getByRole('button', { name: 'Add the sample company' }).click();
    await page.waitForFunction(() => window.workbench.tables().some(({ name }) => name === 't_Demand'), undefined, { timeout: 90_000 });
    await pane.getByRole('button', { name: 'Cancel adding' }).click();
    await pane.getByText('Nothing was added.').waitFor({ timeout: 60_000 });
    await page.evaluate(() => window.workbench.idle());
    expect(await dump(page)).toBe(before);
    expect(opened.errors).toEqual([]);
    await page.context().close();
  });
});
