import { existsSync } from 'node:fs';
import { evaluate } from '../src/functions/evaluate';
import { forecastSeasonal } from '../src/functions/demandFunctions';
import { startWorkbench } from '../test/browser/workbenchPage';

const CALLS = 1_000;
const PERIODS = 60;
const HORIZON = 12;
const NEXT_FORMULA = 3;

/** Prints what a column of 1,000 spilled forecasts costs: the functions alone, then in the workbench. */
export async function benchFunctions(): Promise<void> {
  const histories = Array.from({ length: CALLS }, (_, item) => [historyOf(item)]);
  const all = (): void => { for (const history of histories) evaluate(forecastSeasonal, [history, HORIZON]); };
  console.log(`${CALLS} × SOP.FORECAST.SEASONAL of ${PERIODS} periods, ${HORIZON} ahead`.padEnd(64) + 'CPU s'.padStart(8) + 'wall s'.padStart(8));
  print('functions alone, first call', measured(all));
  print('functions alone, unchanged arguments (a look-up)', measured(all));
  if (!existsSync('dist/workbench/main.js')) {
    console.log('The workbench is not built (npm run build): it was not measured.');
    return;
  }
  await inWorkbench(histories.map(([history]) => history));
}

interface Figures { readonly cpu: number; readonly wall: number }

/** Sixty months with a rise, a season and a little unrest. */
const historyOf = (item: number): number[] => Array.from({ length: PERIODS }, (_, t) =>
  Math.round((50 + item) * (1 + t / 200) * (1 + 0.3 * Math.sin((2 * Math.PI * (t + item)) / 12)) + ((item * 7 + t * 13) % 11)));

function measured(work: () => void): Figures {
  const cpu = process.cpuUsage(), start = performance.now();
  work();
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / 1e6, wall: (performance.now() - start) / 1000 };
}

const print = (name: string, { cpu, wall }: Figures): void => { console.log(name.padEnd(64) + cpu.toFixed(2).padStart(8) + wall.toFixed(2).padStart(8)); };

/** The formulas stand three rows apart, since a history in a row spills into three. */
async function inWorkbench(histories: readonly (readonly number[])[]): Promise<void> {
  const workbench = await startWorkbench();
  try {
    const { page } = await workbench.open();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const threadTime = async (): Promise<number> => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN;
    const timed = async (name: string, work: () => Promise<unknown>): Promise<void> => {
      const cpu = await threadTime(), start = performance.now();
      await work();
      print(name, { wall: (performance.now() - start) / 1000, cpu: await threadTime() - cpu });
    };
    const formulas = Array.from({ length: CALLS * NEXT_FORMULA }, (_, row) =>
      [row % NEXT_FORMULA === 0 ? `=SOP.FORECAST.SEASONAL(Histories!A${row / NEXT_FORMULA + 1}:BH${row / NEXT_FORMULA + 1},${HORIZON})` : null]);
    await page.evaluate(rows => {
      const { grid } = window.workbench.inner.book;
      grid.write(grid.addSheet('Histories'), { r: 0, c: 0, h: rows.length, w: rows[0].length }, rows);
      grid.addSheet('Forecasts');
    }, histories);
    await timed('in the workbench, first calculation', () => page.evaluate(async cells => {
      const { grid } = window.workbench.inner.book;
      grid.write(grid.sheets().find(sheet => sheet.name === 'Forecasts')?.id ?? '', { r: 0, c: 0, h: cells.length, w: 1 }, cells);
      await window.workbench.idle();
    }, formulas));
    await timed('in the workbench, all calculated anew, unchanged', () => page.evaluate(async () => {
      window.workbench.inner.book.grid.recalculate();
      await window.workbench.idle();
    }));
    await timed('in the workbench, the last period of each history changed', () => page.evaluate(async column => {
      const { grid } = window.workbench.inner.book;
      grid.write(grid.sheets().find(sheet => sheet.name === 'Histories')?.id ?? '', { r: 0, c: column.at, h: column.values.length, w: 1 }, column.values.map(value => [value]));
      await window.workbench.idle();
    }, { at: PERIODS - 1, values: histories.map((_, item) => item + PERIODS) }));
    const shown = await page.evaluate(() => window.workbench.values('Forecasts!A1:A3000').flat().filter(value => typeof value === 'number').length);
    console.log(`${shown} of ${CALLS * NEXT_FORMULA} cells of the first column show a number.`);
  } finally {
    await workbench.close();
  }
}
