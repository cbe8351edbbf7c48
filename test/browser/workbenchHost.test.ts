import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import { serve } from '../../workbench/server/serve.mjs';
import { launchChromium } from './chromium';

/** What the fixture add-in's pane notes of the events it gets. */
interface Seen { readonly kind: string; readonly address: string; readonly source: string; readonly trigger: string; readonly details?: { readonly before: unknown; readonly after: unknown } }
type FixtureWindow = Window & { readonly ready: Promise<unknown>; readonly watch: () => Promise<void>; readonly seen: Seen[] };
declare global {
  interface Window { readonly workbench: WorkbenchApi }
}

/** The page with the fixture add-in of test/workbench: what the host does, whatever the add-in. */
describe('the workbench as a host', () => {
  let server: Awaited<ReturnType<typeof serve>>, browser: Browser, page: Page, errors: string[];
  beforeAll(async () => {
    server = await serve({ port: 3_350, dist: path.resolve('test/workbench/fixture-addin'), root: path.resolve('.'), page: path.resolve('dist/workbench') });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1400, height: 800 } });
    errors = [];
    page.on('pageerror', error => errors.push(error.message));
    await page.goto(server.url);
    await page.evaluate(() => window.workbench.started);
    await ready(panes()[0]);
  });
  afterEach(async () => {
    expect(errors).toEqual([]);
    await page.close();
  });

  const panes = (): Frame[] => page.frames().filter(frame => frame !== page.mainFrame());
  const ready = async (pane: Frame | undefined): Promise<void> => {
    await pane?.waitForFunction(() => 'ready' in window);
    await pane?.evaluate(() => (window as unknown as FixtureWindow).ready);
  };
  const watch = (pane: Frame | undefined) => pane?.evaluate(() => (window as unknown as FixtureWindow).watch());
  const changes = async (pane: Frame | undefined): Promise<readonly Seen[]> => {
    await pane?.waitForFunction(() => (window as unknown as FixtureWindow).seen.some(event => event.kind === 'changed'));
    return (await pane?.evaluate(() => (window as unknown as FixtureWindow).seen.filter(event => event.kind === 'changed'))) ?? [];
  };
  const click = async (address: string): Promise<void> => {
    const box = await page.evaluate(a => window.workbench.boxOf(a), address);
    await page.mouse.click(box.left + box.width / 2, box.top + box.height / 2);
  };
  const typeByHand = async (address: string, text: string): Promise<void> => {
    await click(address);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  const cell = (address: string) => page.evaluate(a => window.workbench.cell(a), address);

  it('tells the add-in of what is typed, with the value before and after', async () => {
    await watch(panes()[0]);
    await typeByHand('F3', '77');
    expect(await changes(panes()[0])).toMatchObject([{ address: 'F3', source: 'Local', details: { before: '', after: 77 } }]);
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => window.workbench.cell('F3').value === '');
  });
  it('calls custom functions from cells: a value, a spill, an error with its sentence in the status line', async () => {
    await typeByHand('F2', '=SOP.ADD(SOP.SLOW(3))');
    await typeByHand('F3', '=SOP.PICK("cog")');
    await typeByHand('G2', '=SOP.CUMULATE(D2:D4)');
    await page.evaluate(() => window.workbench.idle());
    expect((await cell('F2')).value).toBe(16);
    expect(await cell('F3')).toMatchObject({ value: '#N/A', message: 'There is no item “cog”.' });
    const [first, second, third] = await page.evaluate(() => window.workbench.values('D2:D4').flat().map(Number));
    expect(await page.evaluate(() => window.workbench.values('G2:G4').flat())).toEqual([first, Number(first) + Number(second), Number(first) + Number(second) + Number(third)]);
    await click('F3');
    await page.waitForFunction(() => window.workbench.status() === 'There is no item “cog”.');
  });
  it('runs function commands, enables buttons and shows and hides the pane as the add-in asks', async () => {
    await page.click('[data-command="Fixture.Stamp"]');
    await page.waitForFunction(() => window.workbench.cell('H1').value === 'stamped by Fixture.Stamp');
    await panes()[0]?.evaluate(() => Office.ribbon.requestUpdate({ tabs: [{ id: 'Fixture.Tab', groups: [{ id: 'Fixture.Group', controls: [{ id: 'Fixture.Later', enabled: true }] }] }] }));
    expect(await page.isEnabled('[data-command="Fixture.Later"]')).toBe(true);
    await panes()[0]?.evaluate(() => Office.addin.hide());
    expect(await page.isVisible('#panes section')).toBe(false);
    await page.click('[data-command="Fixture.Open"]');
    expect(await page.isVisible('#panes section')).toBe(true);
  });
  it('refuses typing and deleting on a protected sheet, and says why', async () => {
    await panes()[0]?.evaluate(() => Excel.run(async context => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect();
      await context.sync();
    }));
    const before = (await cell('D3')).value;
    await typeByHand('D3', '9');
    await click('D3');
    await page.keyboard.press('Delete');
    expect((await cell('D3')).value).toBe(before);
    expect(await page.evaluate(() => window.workbench.status())).toContain('protected');
  });
  it('shows a co-author the person\'s edits as remote', async () => {
    await page.evaluate(() => window.workbench.addCoauthor('Co-author'));
    await page.waitForFunction(() => document.querySelectorAll('iframe').length === 2);
    await ready(panes()[1]);
    await watch(panes()[1]);
    await typeByHand('F3', '5');
    expect(await changes(panes()[1])).toMatchObject([{ address: 'F3', source: 'Remote' }]);
    expect(await page.evaluate(() => window.workbench.sessions())).toEqual([{ name: 'Fixture', local: true }, { name: 'Co-author', local: false }]);
  });
  it('opens a saved file as a new document and starts the pane anew', async () => {
    await typeByHand('F3', '5');
    await page.evaluate(async () => window.workbench.open(await window.workbench.saveBase64(), 'again.xlsx'));
    await page.waitForFunction(() => window.workbench.sessions().length === 1);
    await ready(panes()[0]);
    expect((await cell('Sales!F3')).value).toBe(5);
    expect(await page.textContent('#file-name')).toBe('again.xlsx');
    expect(await panes()[0]?.evaluate(() => Excel.run(async context => {
      const range = context.workbook.worksheets.getItem('Sales').getRange('F3');
      range.load('values');
      await context.sync();
      return range.values[0]?.[0] as unknown;
    }))).toBe(5);
  });
});
