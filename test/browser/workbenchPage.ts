import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { serve } from '../../workbench/server/serve.mjs';
import type { WorkbenchApi } from '../../workbench/page/workbenchApi';
import { launchChromium } from './chromium';

declare global {
  interface Window { readonly workbench: WorkbenchApi }
}

/** A workbench page in Chromium with the built add-in beside the grid, and what it asked of the network. */
export interface WorkbenchPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Addresses of all requests. */
  readonly requests: readonly string[];
  /** Errors that the page or the pane threw or logged. */
  readonly errors: readonly string[];
}

/** Serves dist/ and starts Chromium; `open` gives a fresh page each time. */
export async function startWorkbench(): Promise<{ open(): Promise<WorkbenchPage>; close(): Promise<void> }> {
  const server = await serve({ port: 3300, dist: path.resolve('dist'), root: path.resolve('.') });
  const browser = await launchChromium();
  return {
    async open() {
      const context = await browser.newContext({ viewport: { width: 1400, height: 860 } });
      const page = await context.newPage();
      const requests: string[] = [];
      const errors: string[] = [];
      page.on('request', request => requests.push(request.url()));
      page.on('pageerror', error => errors.push(error.message));
      page.on('console', message => { if (message.type() === 'error') errors.push(message.text()); });
      await page.goto(server.url);
      await page.waitForFunction(() => 'workbench' in window);
      await page.evaluate(() => window.workbench.started);
      const pane = page.frameLocator('iframe');
      await pane.getByRole('heading', { level: 1 }).waitFor();
      return { page, pane, requests, errors };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** From Start to the result, by clicks. */
export async function runFromStart({ page, pane }: WorkbenchPage): Promise<void> {
  await pane.getByRole('button', { name: /^Read / }).first().click();
  await pane.getByRole('button', { name: 'Confirm and forecast' }).click();
  await pane.getByRole('button', { name: 'Run again' }).waitFor({ timeout: 90_000 });
  await page.evaluate(() => window.workbench.idle());
}

/** A workbook as text: every sheet's values and formulas, tables, charts. */
export const dump = (page: Page): Promise<string> => page.evaluate(() => {
  const { workbench } = window;
  const sheets = workbench.sheets().map(({ name, hidden, used }) => ({
    name, hidden, cells: used === null ? [] : workbench.values(`'${name}'!${used.replace(/^.*!/, '')}`),
  }));
  return JSON.stringify({ sheets, tables: workbench.tables(), charts: workbench.charts(), names: workbench.names() });
});
