import type { CellValue } from '../cells';
import type { CellChange } from '../workbookPort';
import { isErrorText, isFormula, valueInput } from './cellInput';
import { failureOf, WorkbookFailure } from './errors';
import { inExcel, send } from './session';

/** Changes of cells that stand below each other, written as one range. */
interface Run {
  readonly sheet: string;
  readonly column: string;
  readonly top: number;
  readonly changes: CellChange[];
}

/** A run with what its cells held before. */
interface Loaded {
  readonly run: Run;
  readonly range: Excel.Range;
}

/** Cells that one request reads or writes. */
const CELLS_PER_REQUEST = 20_000;

/**
 * Puts contents into single cells and gives the changes that take it back. If Excel refuses part-way, what had been written
 * is put back before the failure is thrown.
 */
export const setCells = (changes: readonly CellChange[]): Promise<readonly CellChange[]> => inExcel(async context => {
  if (changes.length === 0) return [];
  await refuseSheets(context, changes);
  const loaded: Loaded[] = runsOf(changes).map(run => ({ run, range: context.workbook.worksheets.getItem(run.sheet).getRange(`${run.column}${run.top}:${run.column}${run.top + run.changes.length - 1}`) }));
  for (const batch of batchesOf(loaded)) {
    for (const { range } of batch) range.load('values,formulas,numberFormat');
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request per batch keeps answers under the 5 MB limit
    await context.sync();
  }
  const before = new Map(loaded.map(each => [each, undoOf(each)])); // written cells no longer answer with what they held
  const written: Loaded[] = [];
  try {
    for (const batch of batchesOf(loaded)) {
      written.push(...batch);
      for (const { run, range } of batch) put(range, run.changes);
      await send(context);
    }
  } catch (error) {
    await putBack(context, written.map(({ run }, at) => ({ run, changes: before.get(written[at]) ?? [] })));
    throw failureOf(error, changes[0].cell.sheet);
  }
  return [...before.values()].flat();
});

function runsOf(changes: readonly CellChange[]): readonly Run[] {
  const cells = changes.map(change => {
    const [, column = '', row = ''] = /^\$?([A-Z]+)\$?(\d+)$/i.exec(change.cell.address) ?? [];
    if (row === '') throw new WorkbookFailure({ code: 'Refused', sheets: [change.cell.sheet], message: `${change.cell.sheet}!${change.cell.address} is not one cell. Nothing was changed.` });
    return { change, sheet: change.cell.sheet, column: column.toUpperCase(), row: Number(row) };
  });
  cells.sort((a, b) => compare(a.sheet, b.sheet) || compare(a.column, b.column) || a.row - b.row);
  const runs: Run[] = [];
  for (const { change, sheet, column, row } of cells) {
    const last = runs.at(-1);
    const joins = last && last.sheet === sheet && last.column === column && row === last.top + last.changes.length && last.changes.length < CELLS_PER_REQUEST;
    if (joins) last.changes.push(change);
    else runs.push({ sheet, column, top: row, changes: [change] });
  }
  return runs;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function batchesOf(loaded: readonly Loaded[]): readonly (readonly Loaded[])[] {
  const batches: Loaded[][] = [];
  let cells = Infinity;
  for (const each of loaded) {
    if (cells + each.run.changes.length > CELLS_PER_REQUEST) {
      batches.push([]);
      cells = 0;
    }
    batches[batches.length - 1].push(each);
    cells += each.run.changes.length;
  }
  return batches;
}

/** Throws naming the sheets of the changes that are missing or protected. */
async function refuseSheets(context: Excel.RequestContext, changes: readonly CellChange[]): Promise<void> {
  const asked = [...new Set(changes.map(({ cell }) => cell.sheet))].map(name => ({ name, sheet: context.workbook.worksheets.getItemOrNullObject(name).load('name') }));
  await context.sync();
  const missing = asked.filter(({ sheet }) => sheet.isNullObject).map(({ name }) => name);
  if (missing.length > 0) throw new WorkbookFailure({ code: 'Missing', sheets: missing, message: `There is no sheet ${missing.join(', ')}. It may have been renamed meanwhile: check again. Nothing was changed.` });
  for (const { sheet } of asked) sheet.protection.load('protected');
  await context.sync();
  const locked = asked.filter(({ sheet }) => sheet.protection.protected).map(({ name }) => name);
  if (locked.length > 0) throw new WorkbookFailure({ code: 'Protected', sheets: locked, message: `The sheet ${locked.join(', ')} is protected. Choose Review, Unprotect Sheet there, then try again. Nothing was changed.` });
}

/** Formats first: text in a cell that was a number has to find the text format. */
function put(range: Excel.Range, changes: readonly CellChange[]): void {
  if (changes.some(({ format }) => format !== undefined)) range.numberFormat = changes.map(({ format }, r) => [format ?? (range.numberFormat[r][0] as string)]);
  range.formulas = changes.map(({ content }) => [isFormula(content) ? content.formula : valueInput(content)]);
}

function undoOf({ run, range }: Loaded): readonly CellChange[] {
  return run.changes.map(({ cell, format }, r) => {
    const value = valueOf(range.values[r][0]);
    const formula: unknown = range.formulas[r][0];
    const live = typeof formula === 'string' && formula.startsWith('=') && formula !== range.values[r][0];
    const content = live ? { formula, value: typeof value === 'object' ? null : value } : value;
    return { cell, content, ...(format !== undefined && { format: String(range.numberFormat[r][0]) }) };
  });
}

const valueOf = (value: unknown): CellValue => (value === '' ? null : isErrorText(value) ? { error: String(value) } : (value as CellValue));

async function putBack(context: Excel.RequestContext, written: readonly { readonly run: Run; readonly changes: readonly CellChange[] }[]): Promise<void> {
  for (const { run: { sheet, column, top }, changes } of written) {
    const range = context.workbook.worksheets.getItem(sheet).getRange(`${column}${top}:${column}${top + changes.length - 1}`);
    changes.forEach(({ format }, r) => { if (format !== undefined) range.getCell(r, 0).numberFormat = [[format]]; });
    range.formulas = changes.map(({ content }) => [isFormula(content) ? content.formula : valueInput(content)]);
  }
  await send(context);
}
