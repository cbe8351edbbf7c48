import { contract } from '../contract';
import { onWorkbookChanged, type Unsubscribe } from './selection';
import { inExcel } from './session';

/** How long nothing must change before it is told, ms. */
const QUIET = 500;

const planTables = new Set(contract.filter(({ name }) => name.startsWith('p_')).map(({ name }) => name.toLowerCase()));

export interface PlanWatch {
  /** At once, for every change of any cell: what was read is no longer sure. */
  readonly changed: () => void;
  /** Once it is quiet, when a sheet with a table of the plan was among what changed, by a run, a person or someone else. */
  readonly planChanged: () => void;
}

/** Watches cells of the plan for those who keep what they read of it. */
export async function onPlanChanged({ changed, planChanged }: PlanWatch): Promise<Unsubscribe> {
  const touched = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = async (): Promise<void> => {
    const ids = [...touched];
    touched.clear();
    if (await isPlan(ids)) planChanged();
  };
  const stop = await onWorkbookChanged(({ worksheetId }) => {
    changed();
    touched.add(worksheetId);
    clearTimeout(timer);
    // a look that fails tells nothing of the sheets: better told once too often
    timer = setTimeout(() => { tell().catch(() => planChanged()); }, QUIET);
  });
  return () => {
    clearTimeout(timer);
    return stop();
  };
}

const isPlan = (ids: readonly string[]): Promise<boolean> => inExcel(async context => {
  const sheets = ids.map(id => context.workbook.worksheets.getItemOrNullObject(id).load('name'));
  await context.sync();
  const standing = sheets.filter(sheet => !sheet.isNullObject);
  for (const sheet of standing) sheet.tables.load('items/name');
  await context.sync();
  return standing.some(sheet => sheet.tables.items.some(({ name }) => planTables.has(name.toLowerCase())));
});
