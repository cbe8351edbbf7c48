import type { CellValue, Region, TableRegion, WorkbookReader } from '../../src/workbook/cells';

/** A sheet of plain arrays; `at` is its first cell, zero-based. */
export interface MemorySheet {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
  readonly formats?: readonly (readonly string[])[];
  readonly formulas?: readonly (readonly (string | null)[])[];
  readonly at?: { readonly row: number; readonly column: number };
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** A whole sheet that is an Excel table. */
export interface MemoryTable extends MemorySheet {
  readonly table: string;
}

const columnNumber = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const letters = (column: number): string => (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

function regionOf(sheet: MemorySheet): Region {
  const { row, column } = sheet.at ?? { row: 0, column: 0 };
  return {
    sheet: sheet.name, row, column, values: sheet.values,
    ...(sheet.formats && { formats: sheet.formats }), ...(sheet.formulas && { formulas: sheet.formulas }),
    ...(sheet.hiddenRows && { hiddenRows: sheet.hiddenRows }), ...(sheet.hiddenColumns && { hiddenColumns: sheet.hiddenColumns }),
  };
}

function part(sheet: MemorySheet, address: string): Region | null {
  const match = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(address);
  if (!match) return null;
  const [, c1 = 'A', r1 = '1', c2 = 'A', r2 = '1'] = match;
  const base = sheet.at ?? { row: 0, column: 0 };
  const [top, left, bottom, right] = [Number(r1) - 1, columnNumber(c1), Number(r2), columnNumber(c2) + 1];
  const cut = <T>(rows: readonly (readonly T[])[]): T[][] => rows.slice(top - base.row, bottom - base.row).map((row) => row.slice(left - base.column, right - base.column));
  return {
    sheet: sheet.name, row: top, column: left, values: cut(sheet.values),
    ...(sheet.formats && { formats: cut(sheet.formats) }), ...(sheet.formulas && { formulas: cut(sheet.formulas) }),
  };
}

/** A workbook in memory: sheets, tables that fill a sheet, and names as `Sheet!A1:B2`. */
export function memoryReader(sheets: readonly (MemorySheet | MemoryTable)[], names: Readonly<Record<string, string>> = {}): WorkbookReader {
  const tables = sheets.filter((sheet): sheet is MemoryTable => 'table' in sheet);
  const region = (source: string): Region | null => {
    const named = names[source];
    if (named !== undefined) return region(named);
    const table = tables.find((each) => each.table.toLowerCase() === source.toLowerCase());
    if (table) return regionOf(table);
    const bang = source.lastIndexOf('!');
    const sheet = sheets.find(({ name }) => name === source.slice(0, bang).replace(/^'|'$/g, ''));
    if (bang < 0 || !sheet) return null;
    return bang === source.length - 1 ? (sheet.values.length === 0 ? null : regionOf(sheet)) : part(sheet, source.slice(bang + 1));
  };
  const addressOf = (sheet: MemorySheet): string => {
    const { row, column } = sheet.at ?? { row: 0, column: 0 };
    const width = Math.max(1, ...sheet.values.map((values) => values.length));
    return `${letters(column)}${row + 1}:${letters(column + width - 1)}${row + sheet.values.length}`;
  };
  return {
    sheets: async () => sheets.map(({ name }) => name),
    tables: async () => tables.map((each) => ({ name: each.table, sheet: each.name, address: addressOf(each) })),
    names: async () => Object.keys(names),
    table: async (name): Promise<TableRegion | null> => {
      const found = tables.find((each) => each.table.toLowerCase() === name.toLowerCase());
      return found ? { ...regionOf(found), table: found.table } : null;
    },
    region: async (source) => region(source),
  };
}

/** Excel's serial number of a day. @example serial(2026, 11, 3) // 46329 */
export const serial = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
