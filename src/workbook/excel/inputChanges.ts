import { contract } from '../contract';
import { onWorkbookChanged, type Unsubscribe } from './selection';
import { inExcel } from './session';

/** How long nothing must change before it is told, ms. */
const QUIET = 1000;

const planTables = new Set(contract.filter(({ owner }) => owner === 'concord').map(({ name }) => name.toLowerCase()));

/**
 * Calls the handler once cells of a sheet that plans are made from were changed by anyone but this add-in and it has been
 * quiet for a second. Sheets with a table of Concord's own making do not count.
 */
export async function onInputsChanged(handler: () => void): Promise<Unsubscribe> {
  const touched = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = async (): Promise<void> => {
    const ids = [...touched];
    touched.clear();
    if (await isInput(ids)) handler();
  };
  const stop = await onWorkbookChanged(({ worksheetId, isOwn }) => {
    if (isOwn) return;
    touched.add(worksheetId);
    clearTimeout(timer);
    // A look that fails tells nothing of the sheets, so that the handler looks itself.
    timer = setTimeout(() => { tell().catch(() => handler()); }, QUIET);
  });
  return () => {
    clearTimeout(timer);
    return stop();
  };
}

const isInput = (ids: readonly string[]): Promise<boolean> => inExcel(async context => {
  const sheets = ids.map(id => context.workbook.worksheets.getItemOrNullObject(id).load('name'));
  await context.sync();
  const standing = sheets.filter(sheet => !sheet.isNullObject);
  for (const sheet of standing) sheet.tables.load('items/name');
  await context.sync();
  return standing.some(sheet => !sheet.tables.items.some(({ name }) => planTables.has(name.toLowerCase())));
});
