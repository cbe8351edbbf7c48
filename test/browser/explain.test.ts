import { mkdirSync } from 'node:fs';
import AxeBuilder from 'axe-core';
import { runFromStart, startWorkbench } from './workbenchPage';

const PICTURES = 'out/pictures';

describe('explaining a number of the plan in the workbench', () => {
  let workbench: Awaited<ReturnType<typeof startWorkbench>>;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    workbench = await startWorkbench();
  });
  afterAll(async () => workbench.close());

  it('SOP.GET and SOP.TRACE answer in cells; Explain cell leads from a cell to its steps, without a fault of axe', async () => {
    const opened = await workbench.open();
    const { page, pane } = opened;
    await runFromStart(opened);
    const table = await page.evaluate(() => window.workbench.tables().find(each => each.name === 'p_Forecast')?.address ?? '');
    const top = Number(/\d+/.exec(table)?.[0]);
    const values = await page.evaluate(at => window.workbench.values(at), `Forecast!A${top}:AZ${top + 8}`);
    const row = values.findIndex(cells => cells[3] === 'baseline');
    const column = (values[0] ?? []).findIndex((cell, index) => index > 4 && typeof values[row]?.[index] === 'number' && typeof cell === 'string');
    const [item, channel, loc, period] = [values[row]?.[0], values[row]?.[1] ?? '', values[row]?.[2] ?? '', values[0]?.[column]];
    const asked = `"${String(item)}","${String(period)}","${String(channel ?? '')}","${String(loc ?? '')}"`;
    await page.evaluate(async text => {
      await window.workbench.type('Sales!P1', `=SOP.GET("baseline",${text})`);
      await window.workbench.type('Sales!P3', `=SOP.TRACE("baseline",${text})`);
      await window.workbench.idle();
    }, asked);
    const get = await page.evaluate(() => window.workbench.cell('Sales!P1'));
    expect(get.value).toBe(values[row]?.[column]);
    const trace = await page.evaluate(() => window.workbench.values('Sales!P3:S120'));
    expect(trace[0]).toEqual(['step', 'what', 'value', 'where']);
    expect(trace.find(([step]) => step === 'check')?.[1]).toBe('The plan holds the same number, to the last digit.');

    const letters = (n: number): string => (n < 26 ? '' : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26));
    await page.evaluate(at => window.workbench.select(at), `Forecast!${letters(column)}${top + row}`);
    await page.evaluate(() => window.workbench.press('Concord.ExplainCell'));
    await pane.getByRole('list', { name: 'Steps that led to the number' }).waitFor();
    await pane.getByText(/Same to the last digit as in the plan/).waitFor();
    await page.screenshot({ path: `${PICTURES}/explain.png` });
    const frame = page.frames().find(one => one.url().includes('/addin/'));
    await frame?.evaluate(AxeBuilder.source);
    expect(await frame?.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof AxeBuilder };
      const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    })).toEqual([]);
    expect(opened.errors).toEqual([]);
    await page.context().close();
  });
});
