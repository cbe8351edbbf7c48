import { mkdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { openWorkbookFile } from '../../src/workbook/file/openWorkbookFile';
import { wideHistory } from './history';
import { dump, runFromStart, startWorkbench } from './workbenchPage';

const PICTURES = 'out/pictures';

describe('the built add-in in the workbench', () => {
  let workbench: Awaited<ReturnType<typeof startWorkbench>>;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    workbench = await startWorkbench();
  });
  afterAll(async () => workbench.close());

  it('leads from a sheet of sales history to the plan\'s tabs, by clicks, without a request off this machine', async () => {
    const opened = await workbench.open();
    const { page } = opened;
    await runFromStart(opened);
    expect(await page.evaluate(() => window.workbench.tables().map(table => table.name))).toEqual(['p_Forecast', 'p_StockParams', 'p_Consensus', 'x_Checks', 'x_Tests', 'x_Defaults', 'x_Mappings', 'x_Runs']);
    expect(await page.evaluate(() => window.workbench.sheets().map(sheet => sheet.name))).toEqual(['Sales', 'Forecast', 'Stock Parameters', 'Consensus Plan', 'Checks', 'Tests', 'Defaults', 'Mappings', 'Runs']);
    expect(await page.evaluate(() => window.workbench.charts().map(chart => chart.name))).toEqual(['Concord Forecast']);
    await page.evaluate(() => window.workbench.select('Forecast!A1'));
    await page.screenshot({ path: `${PICTURES}/workbench.png` });
    expect(opened.requests.filter(url => !/^(http:\/\/localhost:|data:|blob:)/.test(url))).toEqual([]);
    expect(opened.errors).toEqual([]);
    await page.context().close();
  });

  it('keeps consensus formulas live: a typed change moves the sum, and survives the next run', async () => {
    const opened = await workbench.open();
    const { page, pane } = opened;
    await runFromStart(opened);
    const before = await page.evaluate(() => [window.workbench.cell('Consensus Plan!E9'), window.workbench.cell('Consensus Plan!E5')]);
    expect(before[0].formula).toMatch(/SUM\(E5:E8\)/);
    expect(before[0].value).toBeCloseTo(Number(before[1].value), 6);
    await page.evaluate(() => window.workbench.type('Consensus Plan!E6', '250'));
    await page.evaluate(() => window.workbench.idle());
    expect(await page.evaluate(() => window.workbench.cell('Consensus Plan!E9').value)).toBeCloseTo(Number(before[1].value) + 250, 6);
    await pane.getByRole('button', { name: 'Run again' }).click();
    await page.waitForFunction(() => window.workbench.tables().find(table => table.name === 'x_Runs')?.address.endsWith('H5'), undefined, { timeout: 60_000 });
    await page.evaluate(() => window.workbench.idle());
    expect(await page.evaluate(() => window.workbench.cell('Consensus Plan!E6').value)).toBe(250);
    await page.context().close();
  });

  it('computes custom functions in cells through the add-in\'s own registration', async () => {
    const opened = await workbench.open();
    const { page } = opened;
    await page.evaluate(async () => {
      await window.workbench.type('Sales!H1', '=SOP.SAFETY.STOCK(100,30,4,1,0.95)');
      await window.workbench.type('Sales!H2', '=SOP.EOQ(1300,8,0.225)');
      await window.workbench.type('Sales!H3', '=SOP.SAFETY.STOCK(100,-30,4,1,0.95)');
      await window.workbench.type('Sales!J1', '=SOP.FORECAST.SEASONAL(D2:D43,3)');
      await window.workbench.idle();
    });
    const cell = (address: string) => page.evaluate(at => window.workbench.cell(at), address);
    expect((await cell('Sales!H1')).value).toBeCloseTo(191.82, 2); // methods.md B, worked values
    expect((await cell('Sales!H2')).value).toBeCloseTo(304.0467800264368, 6); // oracle inv-001
    const wrong = await cell('Sales!H3');
    expect(wrong.value).toBe('#VALUE!');
    expect(wrong.message).toMatch(/sd.*-30/);
    const spilled = await page.evaluate(() => window.workbench.values('Sales!J1:L3'));
    for (const [mean, lower, upper] of spilled) {
      expect(Number(lower)).toBeLessThanOrEqual(Number(mean));
      expect(Number(upper)).toBeGreaterThanOrEqual(Number(mean));
      expect(Number(mean)).toBeGreaterThan(0);
    }
    await page.context().close();
  });

  it('plans 150 wide series opened from a file, and saves a file that reads back', async () => {
    const opened = await workbench.open();
    const { page } = opened;
    await page.evaluate(file => window.workbench.open(file, 'retail.xlsx'), Buffer.from(await wideHistory(150)).toString('base64'));
    await runFromStart(opened);
    const saved = await openWorkbookFile(new Uint8Array(Buffer.from(await page.evaluate(() => window.workbench.saveBase64()), 'base64')));
    const stock = await saved.table('p_StockParams');
    expect(stock?.values.length).toBe(151);
    expect((await saved.table('p_Consensus'))?.values.length).toBe(1 + 150 * 7);
    await page.context().close();
  });

  it('cancelled half-way leaves the workbook as it was', async () => {
    const opened = await workbench.open();
    const { page, pane } = opened;
    await page.evaluate(file => window.workbench.open(file, 'retail.xlsx'), Buffer.from(await wideHistory(300)).toString('base64'));
    const before = await dump(page);
    await pane.getByRole('button', { name: /^Read / }).first().click();
    await pane.getByRole('button', { name: 'Confirm and forecast' }).click();
    await pane.getByRole('button', { name: /^Cancel/ }).click();
    await pane.getByText(/nothing was written/i).waitFor();
    await page.evaluate(() => window.workbench.idle());
    expect(await dump(page)).toBe(before);
    await page.context().close();
  });

  it('runs from the ribbon once a mapping is remembered', async () => {
    const opened = await workbench.open();
    const { page } = opened;
    await runFromStart(opened);
    await page.evaluate(() => window.workbench.press('Concord.Run'));
    await page.waitForFunction(() => window.workbench.tables().find(table => table.name === 'x_Runs')?.address.endsWith('H5'), undefined, { timeout: 60_000 });
    expect(await page.evaluate(() => window.workbench.buttons().map(button => [button.label, button.enabled]))).toEqual([['Open panel', true], ['Run', true], ['Explain cell', true]]);
    await page.context().close();
  });

  it('shows the last run\'s result again after the pane is loaded anew, and none once the inputs have changed', async () => {
    const opened = await workbench.open();
    const { page, pane } = opened;
    await runFromStart(opened);
    const result = async () => (await pane.getByRole('region', { name: /Result/ }).innerText()).trim();
    const before = await result();
    const sheets = await dump(page);
    const reload = () => page.frames().find(frame => frame.url().includes('/addin/'))?.evaluate(() => location.reload());
    await reload();
    await pane.getByText('looking up the last run').waitFor();
    await pane.getByRole('button', { name: 'Run again' }).waitFor({ timeout: 30_000 });
    expect(await result()).toBe(before);
    expect(await pane.getByRole('button', { name: /Run\b.*today \d\d:\d\d/ }).count()).toBe(1);
    await page.screenshot({ path: `${PICTURES}/recalled.png` });
    await pane.getByRole('button', { name: 'Stock parameters' }).click();
    await pane.getByRole('button', { name: 'Open Stock Parameters' }).waitFor();
    await page.screenshot({ path: `${PICTURES}/recalled-stock.png` });
    expect(await dump(page)).toBe(sheets);

    await page.evaluate(() => window.workbench.type('Sales!D3', '9999'));
    await page.evaluate(() => window.workbench.idle());
    await reload();
    await pane.getByText(/^Inputs changed since the last run \(\d\d:\d\d/).waitFor({ timeout: 30_000 });
    await page.screenshot({ path: `${PICTURES}/recalled-changed.png` });
    expect(await result()).toMatch(/^Result\s+run again$/);
    expect(await pane.getByText('Series planned').count()).toBe(0);
    expect(opened.errors).toEqual([]);
    await page.context().close();
  });

  it('loads at most 300 kB, compressed, before the pane shows', () => {
    expect(gzipSync(readFileSync('dist/taskpane.js')).length).toBeLessThanOrEqual(300_000);
  });
});
