import { tableNamed } from '../../../src/workbook/contract';
import type { CellValue, WorkbookReader } from '../../../src/workbook/cells';
import { lint } from '../../../src/workbook/lint';
import type { LintFinding, Reach } from '../../../src/workbook/lint';
import { memoryReader, serial } from '../memoryReader';
import type { MemorySheet, MemoryTable } from '../memoryReader';

/** A cell of a test table: a value, or a formula with the value it shows. */
export type TestCell = CellValue | { readonly formula: string; readonly value: CellValue };
export type TestRow = Readonly<Record<string, TestCell | undefined>>;
export type TestBook = Readonly<Record<string, readonly TestRow[]>>;

const isFormula = (cell: TestCell | undefined): cell is { readonly formula: string; readonly value: CellValue } => typeof cell === 'object' && cell !== null && 'formula' in cell;

/** Real dates where a contract column is a date and the test gives `2026-11-03`; texts stay texts under `text()`. */
const DATE = /^\d{4}-\d{2}-\d{2}$/;
export const text = (value: string): TestCell => ({ formula: '', value });

function cellOf(cell: TestCell, isDate: boolean): CellValue {
  const value = isFormula(cell) ? cell.value : cell;
  if (isFormula(cell) || !isDate || typeof value !== 'string' || !DATE.test(value)) return value;
  return serial(Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8, 10)));
}

/** A table of the contract on its sheet, the header in row 1, with the columns its rows name (needed ones first). */
export function testTable(name: string, rows: readonly TestRow[]): MemoryTable {
  const spec = tableNamed(name);
  const named = new Set(rows.flatMap((row) => Object.keys(row)));
  const own = (spec?.columns ?? []).filter((column) => named.has(column.name) || (column.optional !== true && column.default === undefined));
  const headers = [...own.map((column) => column.name), ...[...named].filter((header) => !own.some((column) => column.name === header))];
  const dates = new Set(own.filter(({ type }) => type === 'date').map((column) => column.name));
  return {
    name: spec?.sheet ?? name, table: name,
    values: [headers, ...rows.map((row) => headers.map((header) => cellOf(row[header] ?? null, dates.has(header))))],
    formulas: [headers.map(() => null), ...rows.map((row) => headers.map((header) => {
      const cell = row[header] ?? null;
      return isFormula(cell) && cell.formula !== '' ? cell.formula : null;
    }))],
  };
}

/** A reader over tables of the contract and other sheets. */
export const testReader = (book: TestBook, sheets: readonly (MemorySheet | MemoryTable)[] = []): WorkbookReader =>
  memoryReader([...Object.entries(book).map(([name, rows]) => testTable(name, rows)), ...sheets]);

/** What the linter finds, each as `code Sheet!A1`. */
export async function found(book: TestBook, { sheets = [], reach = 'workbook' }: { readonly sheets?: readonly (MemorySheet | MemoryTable)[]; readonly reach?: Reach } = {}): Promise<readonly string[]> {
  return (await findings(book, { sheets, reach })).map(({ code, cell }) => `${code} ${cell ? `${cell.sheet}!${cell.address}` : ''}`);
}

export async function findings(book: TestBook, { sheets = [], reach = 'workbook' }: { readonly sheets?: readonly (MemorySheet | MemoryTable)[]; readonly reach?: Reach } = {}): Promise<readonly LintFinding[]> {
  return (await lint(testReader(book, sheets), reach)).findings;
}
