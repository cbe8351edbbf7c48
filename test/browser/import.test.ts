import AxeBuilder from 'axe-core';
import { startWorkbench, type WorkbenchPage } from './workbenchPage';

const ERP = ['Artikel-Nr\tBezeichnung\tMaterialart\tLieferzeit (Wochen)\tStandardpreis\tMindestbestellmenge', 'A-1\tSchere 20 cm\tFertigerzeugnis\t3\t12,50\t1.000', 'A-2\tSchere 25 cm\tFERT\t2\t14,20\t500', 'A-3\tStahl\tunklar\t6\t2,05\t2.000', 'A-4\tGriff\tRohstoff\t5\t0,80\t5.000'].join('\n');

async function violations({ page }: WorkbenchPage): Promise<string[]> {
  const frame = page.frames().find(one => one.url().includes('/addin/'));
  if (!frame) throw new Error('there is no pane');
  await frame.evaluate(AxeBuilder.source);
  return frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof AxeBuilder };
    const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return found.violations.map(violation => `${violation.id}: ${violation.nodes.map(node => node.target.join(' ')).join(', ')}`);
  });
}

/** A picture of the pane, where a folder for them is named. */
async function picture({ page }: WorkbenchPage, name: string): Promise<void> {
  const folder = process.env.CONCORD_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

describe('the Import page', () => {
  let workbench: Awaited<ReturnType<typeof startWorkbench>>;
  beforeAll(async () => { workbench = await startWorkbench(); });
  afterAll(async () => workbench.close());

  it('imports pasted rows into a new Items sheet, updates them from a sheet, and takes that back', async () => {
    const opened = await workbench.open();
    const { page, pane } = opened;
    await pane.getByRole('button', { name: 'Open the page menu' }).click();
    await pane.getByRole('button', { name: /^Import rows/ }).click();
    await pane.getByRole('heading', { level: 1, name: 'Import rows' }).waitFor();
    await picture(opened, 'import-1-source');
    await pane.getByRole('textbox', { name: /paste cells/ }).fill(ERP);
    await pane.getByRole('button', { name: 'Read pasted cells' }).click();
    await pane.getByRole('heading', { level: 1, name: 'Import into Items' }).waitFor();
    expect(await pane.getByRole('combobox', { name: 'What column Lieferzeit (Wochen) is' }).inputValue()).toBe('lead_time_d');
    expect(await pane.getByRole('combobox', { name: 'Unit of lead_time_d' }).inputValue()).toBe('week');
    await pane.getByText(/“unklar” cannot be the type of m_Items/).waitFor();
    await picture(opened, 'import-2-preview');
    expect(await violations(opened)).toEqual([]);
    await pane.getByRole('heading', { name: 'What changes' }).scrollIntoViewIfNeeded();
    await pane.getByText(/cannot be the type/).scrollIntoViewIfNeeded();
    await picture(opened, 'import-2b-changes');
    await pane.getByRole('button', { name: 'Import 3 rows' }).click();
    await pane.getByText('m_Items: 3 added, 0 changed, 0 removed.').waitFor({ timeout: 60_000 });
    await picture(opened, 'import-3-done');
    await page.evaluate(() => window.workbench.idle());
    expect(await page.evaluate(() => window.workbench.values('Items!A5:C7'))).toEqual([['A-1', 'Schere 20 cm', 'FG'], ['A-2', 'Schere 25 cm', 'FG'], ['A-4', 'Griff', 'RM']]);

    await pane.getByRole('textbox', { name: /paste cells/ }).fill('Artikel-Nr\tStandardpreis\nA-2\t15,00\nA-9\t1,00');
    await pane.getByRole('button', { name: 'Read pasted cells' }).click();
    await pane.getByText('unit_cost: 14.2 → 15').waitFor();
    await picture(opened, 'import-4-update');
    const before = await page.evaluate(() => window.workbench.values('Items!A4:R8'));
    await pane.getByRole('button', { name: 'Import 2 rows' }).click();
    await pane.getByText('m_Items: 1 added, 1 changed, 0 removed.').waitFor({ timeout: 60_000 });
    await page.evaluate(() => window.workbench.idle());
    expect(await page.evaluate(() => window.workbench.values('Items!A8:A8'))).toEqual([['A-9']]);
    await pane.getByRole('button', { name: 'Undo the import' }).click();
    await pane.getByText('Import taken back.').waitFor({ timeout: 60_000 });
    await page.evaluate(() => window.workbench.idle());
    expect(await page.evaluate(() => window.workbench.values('Items!A4:R8'))).toEqual(before);
    expect(opened.errors).toEqual([]);
    await page.context().close();
  }, 300_000);
});
