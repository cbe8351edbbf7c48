import { addSample } from '../../src/actions/addSample';
import { runPlan } from '../../src/actions/runPlan';
import type { WorkbookPort } from '../../src/actions/ports';
import { newWorkbookFile } from '../../src/workbook/file/newWorkbookFile';
import type { TableRegion } from '../../src/workbook/cells';
import { contract } from '../../src/workbook/contract';
import { findHistory, proposeMapping, type Mapping } from '../../src/workbook/read';
import type { SheetDescription } from '../../src/workbook/sheets/description';
import { localPlanner } from '../../src/worker/localPlanner';

const watch = { progress: () => undefined, signal: new AbortController().signal };
const clock = { now: () => '2026-11-23T12:00:00.000Z' };
const optional = contract.filter(({ name, owner }) => owner === 'people' && name !== 't_Demand');
/** Demand of so many items is enough. */
const ITEMS = 3;

describe('planning the sample company with input tables deleted', () => {
  const regions = new Map<string, TableRegion>();
  let mapping: Mapping;
  beforeAll(async () => {
    const workbook = newWorkbookFile();
    await addSample(workbook, watch);
    mapping = (await proposeMapping(workbook, (await findHistory(workbook))[0].source)).mapping;
    for (const { name } of await workbook.tables()) {
      const region = await workbook.table(name);
      if (region) regions.set(name, name === 't_Demand' ? fewItems(region) : region);
    }
  }, 60_000);

  /** The sample as read once, without some of its tables; what is written is kept aside. */
  async function run(isThere: (table: string) => boolean, emptied?: string) {
    const written: SheetDescription[] = [];
    const there = [...regions.values()].filter(({ table }) => isThere(table)).map(region => (region.table === emptied ? { ...region, values: region.values.slice(0, 1) } : region));
    const named = (name: string) => there.find(({ table }) => table === name) ?? null;
    const workbook: WorkbookPort = {
      sheets: () => Promise.resolve(there.map(({ sheet }) => sheet)),
      tables: () => Promise.resolve(there.map(({ table, sheet }) => ({ name: table, sheet, address: 'A1' }))),
      table: name => Promise.resolve(named(name)),
      region: source => Promise.resolve(named(source)),
      write: sheets => {
        written.push(...sheets);
        return Promise.resolve({ sheetsMade: [], sheetsChanged: [], cellsWritten: 0, undoable: false });
      },
    };
    const { plan, findings } = await runPlan({ workbook, planner: localPlanner(), clock }, mapping, watch, { horizonMonths: 3 });
    const defaults = written.find(({ table }) => table.name === 'x_Defaults')?.table.rows.map(({ cells }) => cells.slice(0, 3)) ?? null;
    return { plan, defaults, told: findings.filter(({ code }) => code === 'table-absent'), faults: findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message) };
  }

  it('says of no default when every table is there', async () => {
    expect(await run(() => true)).toMatchObject({ told: [], defaults: null });
  }, 60_000);

  it.each(optional.map(({ name, sheet, absent }) => [name, sheet, absent]))('plans without %s and says what holds instead', async (name, sheet, absent) => {
    const { plan, told, defaults, faults } = await run(table => table !== name);
    expect(faults).toEqual([]);
    expect(plan.forecasts.length).toBeGreaterThan(ITEMS);
    expect(told.map(({ severity, message }) => [severity, message])).toEqual([['info', `The workbook has no table ${name} (${sheet}). ${absent}`]]);
    expect(defaults).toEqual([[name, sheet, absent]]);
  }, 60_000);

  it('takes a table without rows for a missing one', async () => {
    const { told, defaults } = await run(() => true, 'm_BOM');
    expect(told.map(({ message }) => message)).toEqual([expect.stringContaining('no row in the table m_BOM')]);
    expect(defaults?.map(([table]) => table)).toEqual(['m_BOM']);
  }, 60_000);

  it('gathers the defaults in one line where there is nothing but demand, and lists them on their sheet', async () => {
    const { plan, told, defaults } = await run(table => table === 't_Demand');
    expect(plan.forecasts.length).toBeGreaterThan(ITEMS);
    expect(told).toMatchObject([{ severity: 'info', count: optional.length }]);
    expect(defaults).toEqual(optional.map(({ name, sheet, absent }) => [name, sheet, absent]));
  }, 60_000);
});

/** The table with the rows of its first, its last and some items between. */
function fewItems(region: TableRegion): TableRegion {
  const [header, ...rows] = region.values, column = header.indexOf('item');
  const items = [...new Set(rows.map(row => row[column]))];
  const kept = new Set(items.filter((_, at) => at % Math.ceil(items.length / ITEMS) === 0));
  const { formats, formulas, ...rest } = region;
  const of = <T>(lines: readonly T[]): T[] => lines.filter((_, at) => at === 0 || kept.has(region.values[at][column]));
  return { ...rest, values: of(region.values), ...(formats && { formats: of(formats) }), ...(formulas && { formulas: of(formulas) }) };
}
