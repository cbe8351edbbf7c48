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
});
