import AxeBuilder from 'axe-core';
import { runFromStart, startWorkbench } from './workbenchPage';

describe('the pane', () => {
  let workbench: Awaited<ReturnType<typeof startWorkbench>>;
  beforeAll(async () => { workbench = await startWorkbench(); });
  afterAll(async () => workbench.close());

  it('breaks no rule of WCAG 2.2 AA that axe can check, on Start and on the result', async () => {
    const opened = await workbench.open();
    const frame = opened.page.frames().find(one => one.url().includes('/addin/'));
    if (!frame) throw new Error('there is no pane');
    const violations = async (): Promise<string[]> => {
      await frame.evaluate(AxeBuilder.source);
      return frame.evaluate(async () => {
        const { axe } = window as unknown as { axe: typeof AxeBuilder };
        const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
        return found.violations.map(violation => `${violation.id}: ${violation.nodes.map(node => node.target.join(' ')).join(', ')}`);
      });
    };
    expect(await violations()).toEqual([]);
    await runFromStart(opened);
    expect(await violations()).toEqual([]);
    await opened.page.context().close();
  });
});
