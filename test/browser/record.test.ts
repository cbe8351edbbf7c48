import { mkdirSync } from 'node:fs';
import AxeBuilder from 'axe-core';
import { runPlan } from '../../src/actions/runPlan';
import { publication } from '../../src/actions/publication';
import { unattributedEdits } from '../../src/actions/unattributedEdits';
import { verifyWorkbook } from '../../src/actions/verifyWorkbook';
import { newWorkbookFile } from '../../src/workbook/file/newWorkbookFile';
import { openWorkbookFile } from '../../src/workbook/file/openWorkbookFile';
import { proposeMapping } from '../../src/workbook/read';
import type { SheetDescription } from '../../src/workbook/sheets/description';
import { localPlanner } from '../../src/worker/localPlanner';
import { startWorkbench, type WorkbenchPage } from './workbenchPage';

const PICTURES = 'out/pictures';
const quiet = { progress: () => undefined, signal: new AbortController().signal };

const sheet = (name: string, table: string, headers: readonly string[], rows: readonly (readonly (string | number)[])[]): SheetDescription => ({
  name, tabColor: '#2F75B5', cells: [], charts: [], freeze: { rows: 1, columns: 0 },
  table: { name: table, row: 0, columns: headers.map((header, index) => ({ header, key: index === 0, width: 12 })), rows: rows.map(cells => ({ cells })) },
});

const ITEMS = ['A', 'B', 'C'];
const history = ITEMS.flatMap((item, i) => Array.from({ length: 36 }, (_, m): (string | number)[] => [item, `${2023 + Math.floor((m + 10) / 12)}-${String(((m + 10) % 12) + 1).padStart(2, '0')}`, 100 * (i + 1) + 30 * Math.sin((m * Math.PI) / 6) + (m % 5)]));

/** A workbook that Concord planned, and in which another program then changed two cells. */
async function editedBook(): Promise<string> {
  const book = newWorkbookFile();
  await book.write([sheet('Items', 'm_Items', ['item', 'name', 'moq'], [['A', 'Trimmer', 10], ['B', 'Mower', 20], ['C', 'Saw', 30]]), sheet('Demand History', 't_Demand', ['item', 'date', 'qty'], history)], quiet);
  const { mapping } = await proposeMapping(book, 't_Demand', {});
  await runPlan({ workbook: book, planner: localPlanner(), clock: { now: () => '2026-11-20T08:00:00Z' } }, mapping, quiet);
  await book.setCells([{ cell: { sheet: 'Items', address: 'C2' }, content: 12 }, { cell: { sheet: 'Demand History', address: 'C40' }, content: 500 }]);
  return Buffer.from(book.bytes()).toString('base64');
}

const saved = async ({ page }: WorkbenchPage) => openWorkbookFile(new Uint8Array(Buffer.from(await page.evaluate(() => window.workbench.saveBase64()), 'base64')));

describe('changes made without Concord, in the workbench', () => {
  let workbench: Awaited<ReturnType<typeof startWorkbench>>;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    workbench = await startWorkbench();
  });
  afterAll(async () => workbench.close());

  it('are listed when the pane opens, logged by a click into a chain that verifies, and the plan is published', async () => {
    const opened = await workbench.open();
    const { page, pane } = opened;
    const book = await editedBook();
    await page.evaluate(file => window.workbench.open(file, 'edited.xlsx'), book);
    await pane.getByText('2 changes were made without Concord.').waitFor();
    const list = pane.getByRole('region', { name: 'Changes made without Concord' });
    await list.getByText('m_Items · A · moq: 10 → 12').waitFor();
    expect(await list.getByRole('listitem').count()).toBe(2);
    await page.screenshot({ path: `${PICTURES}/edits-found.png` });
    expect(await violations(opened)).toEqual([]);
    await list.getByRole('button', { name: 'Go to Items!C2' }).click();
    await list.getByRole('textbox', { name: 'Reason' }).fill('New lot sizes');
    await list.getByRole('button', { name: 'Log 2 changes' }).click();
    await pane.getByText('Logged as entries 1 to 2 of the audit log.').waitFor();
    await page.evaluate(() => window.workbench.idle());
    await page.screenshot({ path: `${PICTURES}/edits-logged.png` });
    const logged = await saved(opened);
    expect((await logged.table('x_Audit'))?.values.slice(1).map(row => row.slice(2, 10))).toEqual([
      ['unknown', 'unknown', 'm_Items', 'A', 'moq', '10', '12', 'New lot sizes'],
      ['unknown', 'unknown', 't_Demand', expect.stringMatching(/^B\|/), 'qty', expect.any(String), '500', 'New lot sizes'],
    ]);
    expect((await verifyWorkbook(logged)).checks.find(({ check }) => check === 'C15')).toMatchObject({ result: 'pass', rows: 2 });
    expect(await unattributedEdits(logged)).toEqual({ known: true, changes: [] });

    await pane.getByRole('button', { name: 'Run forecast' }).click();
    await pane.getByRole('button', { name: 'Run again' }).waitFor({ timeout: 90_000 });
    await pane.getByRole('button', { name: /Decide/ }).click();
    await pane.getByText('Checks and tests hold: the plan can be published.').waitFor();
    await pane.getByRole('textbox', { name: 'Signed by' }).fill('E. Berger');
    await page.screenshot({ path: `${PICTURES}/publish.png` });
    expect(await violations(opened)).toEqual([]);
    await pane.getByRole('button', { name: 'Publish plan' }).click();
    await pane.getByText(/Published by E\. Berger on/).waitFor();
    await page.evaluate(() => window.workbench.idle());
    const published = await saved(opened);
    expect(await publication(published)).toMatchObject({ state: 'published', signOff: { by: 'E. Berger' }, why: [] });
    expect((await verifyWorkbook(published)).checks.find(({ check }) => check === 'C15')).toMatchObject({ result: 'pass', rows: 4 });
    expect(opened.errors).toEqual([]);
    await page.context().close();
  });

  it('show nothing in a workbook that only Concord wrote', async () => {
    const opened = await workbench.open();
    const { page, pane } = opened;
    await pane.getByRole('button', { name: /^Read / }).first().click();
    await pane.getByRole('button', { name: 'Confirm and forecast' }).click();
    await pane.getByRole('button', { name: 'Run again' }).waitFor({ timeout: 90_000 });
    expect(await pane.getByText(/without Concord/).count()).toBe(0);
    await page.context().close();
  });
});

/** What axe finds in the pane. */
async function violations({ page }: WorkbenchPage): Promise<readonly string[]> {
  const frame = page.frames().find(each => each.url().includes('/addin/'));
  if (!frame) throw new Error('no pane');
  await frame.evaluate(AxeBuilder.source);
  const found = await frame.evaluate(async () => (window as unknown as { axe: typeof AxeBuilder }).axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }));
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
}
