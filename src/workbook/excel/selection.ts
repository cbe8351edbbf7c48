import type { CellRef } from '../cells';
import { addressOf, overlaps, quoteSheet } from './area';
import { WorkbookFailure } from './errors';
import { inExcel } from './session';
import { areaOf, surveyTables } from './survey';

/** What a person points at, as a source that can be read. */
export interface SelectedSource {
  /** A table's name, or `Sheet!A1:F99`. */
  readonly source: string;
  /** The cells, A1 style without the sheet. */
  readonly address: string;
}

export type Unsubscribe = () => Promise<void>;

/**
 * The selection as a source: the table it stands in; for a single cell the filled block around it, else everything used
 * on the sheet; otherwise the range itself. Null when there is nothing in it.
 */
export function selectedSource(): Promise<SelectedSource | null> {
  return inExcel(async context => {
    const range = context.workbook.getSelectedRange().load('address,rowIndex,columnIndex,rowCount,columnCount,worksheet/name');
    const region = range.getSurroundingRegion().load('address,rowCount,columnCount');
    const used = range.worksheet.getUsedRangeOrNullObject(true).load('address');
    const tables = await surveyTables(context);
    const touched = tables.filter(table => table.sheet === range.worksheet.name && overlaps(table.area, areaOf(range)));
    if (touched.length === 1) return { source: touched[0].name, address: addressOf(touched[0].area) };
    if (used.isNullObject) return null;
    const isOneCell = range.rowCount * range.columnCount === 1;
    const hasBlock = region.rowCount * region.columnCount > 1;
    const address = cellsOf(isOneCell ? (hasBlock ? region.address : used.address) : range.address);
    return { source: `${quoteSheet(range.worksheet.name)}!${address}`, address };
  });
}

/** Shows the sheet and selects the cells. Throws a failure with a sentence when the sheet is no longer there. */
export function goTo({ sheet, address }: CellRef): Promise<void> {
  return inExcel(async context => {
    const target = context.workbook.worksheets.getItemOrNullObject(sheet).load('visibility');
    await context.sync();
    if (target.isNullObject) {
      throw new WorkbookFailure({ code: 'Missing', sheets: [sheet], message: `The sheet ${sheet} is no longer in this workbook: it was renamed or deleted. Run again to find the cells anew.` });
    }
    if (target.visibility !== 'Visible') target.visibility = 'Visible';
    target.activate();
    target.getRange(address).select();
    await context.sync();
  });
}

/** Cells that changed, and who changed them. */
export interface WorkbookChange {
  readonly worksheetId: string;
  readonly address: string;
  /** Whether another person's session made it. */
  readonly isRemote: boolean;
  /** Whether this add-in made it. */
  readonly isOwn: boolean;
}

/** Calls the handler for every change of cells on any sheet. */
export function onWorkbookChanged(handler: (change: WorkbookChange) => void): Promise<Unsubscribe> {
  return inExcel(async context => {
    const registration = context.workbook.worksheets.onChanged.add(async ({ worksheetId, address, source, triggerSource }) => {
      handler({ worksheetId, address, isRemote: source === 'Remote', isOwn: triggerSource === 'ThisLocalAddin' });
    });
    await context.sync();
    return () => unsubscribe(registration);
  });
}

/** Calls the handler whenever other cells are selected. */
export function onSelection(handler: () => void): Promise<Unsubscribe> {
  return inExcel(async context => {
    const registration = context.workbook.onSelectionChanged.add(async () => { handler(); });
    await context.sync();
    return () => unsubscribe(registration);
  });
}

async function unsubscribe<T>(registration: OfficeExtension.EventHandlerResult<T>): Promise<void> {
  registration.remove();
  await registration.context.sync();
}

const cellsOf = (address: string): string => address.slice(address.lastIndexOf('!') + 1);
