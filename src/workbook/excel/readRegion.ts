import type { CellValue, Region, TableRegion } from '../cells';
import { splitSheet } from '../splitSheet';
import type { Area } from './area';
import { codeOf } from './errors';
import { HIDDEN, hiddenLines } from './hiddenLines';
import { readCells, readProperties, readValues } from './readCells';
import { areaOf } from './survey';

/** Formulas are asked for up to this many cells; beyond it reading them would double the traffic for little. */
const CELLS_WITH_FORMULAS = 200_000;
/** Number formats are asked for whole up to this many cells, else for the first rows only. */
const CELLS_WITH_FORMATS = 20_000;
const ROWS_WITH_FORMATS = 50;
/** Serial numbers Excel can show as dates. */
const LAST_SERIAL = 2_958_465;
const PLACE = 'rowIndex,columnIndex,rowCount,columnCount,worksheet/name';

/** A table with its header row (without a total row), or null. */
export async function readTable(context: Excel.RequestContext, name: string): Promise<TableRegion | null> {
  const table = context.workbook.tables.getItemOrNullObject(name).load('name,showTotals');
  await context.sync();
  if (table.isNullObject) return null;
  const range = table.getRange().load(`${PLACE},${HIDDEN}`);
  await context.sync();
  const whole = areaOf(range), sheet = range.worksheet.name;
  const area = table.showTotals ? { ...whole, rows: whole.rows - 1 } : whole;
  return { table: table.name, ...(await readArea(context, sheet, area)), ...(await hiddenLines(context, { sheet, area, range })) };
}

/** A table, a workbook name, `Sheet!A1:F99` or `Sheet!`; null when nothing is there. Whole columns end where use ends. */
export async function readSource(context: Excel.RequestContext, source: string): Promise<Region | null> {
  const parts = splitSheet(source);
  if (!parts) return (await readTable(context, source)) ?? readName(context, source);
  const sheet = context.workbook.worksheets.getItemOrNullObject(parts.sheet).load('name');
  await context.sync();
  if (sheet.isNullObject) return null;
  const used = sheet.getUsedRangeOrNullObject(true);
  const range = parts.address === '' ? used : sheet.getRange(parts.address).getUsedRangeOrNullObject(true);
  range.load(PLACE);
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) === 'InvalidArgument' || codeOf(error) === 'ItemNotFound') return null;
    throw error;
  }
  if (range.isNullObject) return null;
  const area = parts.address === '' ? areaOf(range) : await asAsked(context, sheet.getRange(parts.address), areaOf(range));
  return readArea(context, sheet.name, area);
}

async function readName(context: Excel.RequestContext, name: string): Promise<Region | null> {
  const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load(PLACE);
  await context.sync();
  return range.isNullObject ? null : readArea(context, range.worksheet.name, areaOf(range));
}

/** The range as it was asked for, cut where whole rows or columns run past the last used cell. */
async function asAsked(context: Excel.RequestContext, range: Excel.Range, used: Area): Promise<Area> {
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const asked = areaOf(range);
  return {
    ...asked,
    rows: Math.min(asked.rows, used.row + used.rows - asked.row),
    columns: Math.min(asked.columns, used.column + used.columns - asked.column),
  };
}

async function readArea(context: Excel.RequestContext, sheet: string, area: Area): Promise<Region> {
  const cells = area.rows * area.columns <= CELLS_WITH_FORMULAS
    ? await readCells(context, sheet, area)
    : { values: await readValues(context, sheet, area), formulas: undefined };
  return { sheet, row: area.row, column: area.column, values: cells.values, formulas: cells.formulas, formats: await readFormats(context, sheet, area, cells.values) };
}

/**
 * Number formats, only where a number could be a date. Of a large area the first rows are read; further down a column
 * counts as formatted like the last number among them.
 */
async function readFormats(context: Excel.RequestContext, sheet: string, area: Area, values: readonly (readonly CellValue[])[]): Promise<string[][] | undefined> {
  if (!values.some(row => row.some(isSerial))) return undefined;
  const rows = area.rows * area.columns <= CELLS_WITH_FORMATS ? area.rows : Math.min(area.rows, ROWS_WITH_FORMATS);
  const { numberFormat } = await readProperties(context, sheet, { ...area, rows }, ['numberFormat']);
  const read = numberFormat.map(row => row.map(String));
  const below = values[0].map((_, c) => read[Math.max(0, values.slice(0, rows).findLastIndex(row => isSerial(row[c])))][c]);
  return values.map((_, r) => read[r] ?? below);
}

const isSerial = (value: CellValue): boolean => typeof value === 'number' && value >= 1 && value <= LAST_SERIAL;
