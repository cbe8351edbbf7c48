import type { SheetDescription } from '../sheets/description';
import type { Area } from './area';
import { WorkbookFailure } from './errors';
import { readCells, type ReadCells } from './readCells';

/** A table as Excel holds it; `area` includes the header row and leaves out a total row. */
export interface TableSurvey {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  readonly showTotals: boolean;
}

export interface SheetSurvey {
  readonly name: string;
  readonly isProtected: boolean;
  /** Null when the sheet is empty. Reaches over formats too. */
  readonly used: Area | null;
}

/** The workbook before a write, as far as the write can touch it. */
export interface Survey {
  readonly sheets: readonly SheetSurvey[];
  readonly tables: readonly TableSurvey[];
  readonly styles: ReadonlySet<string>;
}

/** What a table or a stretch of loose cells holds before a write. */
export interface Content extends ReadCells {
  readonly sheet: string;
  readonly area: Area;
}

/** Looks at sheets, tables and styles. */
export async function surveyOf(context: Excel.RequestContext): Promise<Survey> {
  const { worksheets, styles } = context.workbook;
  worksheets.load('items/name');
  styles.load('items/name');
  const tables = await surveyTables(context);
  const sheets = worksheets.items.map(sheet => {
    sheet.protection.load('protected');
    return { sheet, used: sheet.getUsedRangeOrNullObject(false).load(PLACE) };
  });
  await context.sync();
  return {
    sheets: sheets.map(({ sheet, used }) => ({ name: sheet.name, isProtected: sheet.protection.protected, used: used.isNullObject ? null : areaOf(used) })),
    tables,
    styles: new Set(styles.items.map(style => style.name.toLowerCase())),
  };
}

/** All tables and where they stand. */
export async function surveyTables(context: Excel.RequestContext): Promise<readonly TableSurvey[]> {
  const { tables } = context.workbook;
  tables.load('items/name,items/showTotals,items/worksheet/name');
  await context.sync();
  const ranges = tables.items.map(table => ({ table, range: table.getRange().load(PLACE) }));
  await context.sync();
  return ranges.map(({ table, range }) => {
    const area = areaOf(range);
    return { name: table.name, sheet: table.worksheet.name, showTotals: table.showTotals, area: table.showTotals ? { ...area, rows: area.rows - 1 } : area };
  });
}

/** Values and formulas of an area, with its place. */
export async function contentOf(context: Excel.RequestContext, sheet: string, area: Area): Promise<Content> {
  return { sheet, area, ...(await readCells(context, sheet, area)) };
}

/** Where a description goes: into the table of its name wherever that stands, or onto a new sheet. */
export type Target =
  | { readonly description: SheetDescription; readonly table: TableSurvey; readonly sheet: string }
  | { readonly description: SheetDescription; readonly table: null; readonly sheet: string };

/**
 * Finds the place of every description. A sheet that has the name but not the table is somebody's own and left alone: the
 * new sheet is then called `Forecast (2)`. Throws a failure naming the sheets that are protected.
 */
export function targetsOf(survey: Survey, descriptions: readonly SheetDescription[]): readonly Target[] {
  const taken = new Set(survey.sheets.map(sheet => sheet.name.toLowerCase()));
  const targets = descriptions.map((description): Target => {
    const table = survey.tables.find(candidate => same(candidate.name, description.table.name));
    if (table) return { description, table, sheet: table.sheet };
    const sheet = freeName(description.name, taken);
    taken.add(sheet.toLowerCase());
    return { description, table: null, sheet };
  });
  refuseProtected(survey, targets);
  return targets;
}

function refuseProtected(survey: Survey, targets: readonly Target[]): void {
  const names = survey.sheets.filter(sheet => sheet.isProtected && targets.some(target => target.sheet === sheet.name)).map(sheet => sheet.name);
  if (names.length === 0) return;
  const subject = names.length === 1 ? `The sheet ${names[0]} is` : `The sheets ${names.join(', ')} are`;
  throw new WorkbookFailure({ code: 'Protected', sheets: names, message: `${subject} protected, so the plan cannot be written. Choose Review, Unprotect Sheet there, then run again. Nothing was changed.` });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const ending = n === 1 ? '' : ` (${n})`;
    const candidate = name.slice(0, 31 - ending.length) + ending;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';
export const areaOf = (range: Excel.Range): Area => ({ row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount });
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
