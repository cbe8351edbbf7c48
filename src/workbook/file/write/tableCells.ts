import type { CellValue } from '../../cells';
import type { CellContent, CellStyle, TableColumn, TableDescription, TableRow } from '../../sheets/description';
import { isFormula } from '../sheet/rawCell';

/** Style and number format of a cell. */
export interface CellLook {
  readonly style: CellStyle;
  readonly format: string;
}

/** Look of one cell of a described row. */
export function bodyLook(column: TableColumn, index: number, row: TableRow | undefined): CellLook {
  const takesRowFormat = column.period === true || column.format !== undefined;
  return {
    style: row?.styles?.[index] ?? row?.style ?? 'normal',
    format: (takesRowFormat ? row?.format : undefined) ?? column.format ?? 'General',
  };
}

/** Look of a column's header. */
export const headerLook = (column: TableColumn): CellLook => ({ style: column.align === 'right' || column.period ? 'headerRight' : 'header', format: 'General' });

/** All looks that a table's body can have been given by an earlier run: its styles, and those that come and go, with its formats. */
export function bodyLooks(table: TableDescription): CellLook[] {
  const styles = new Set<CellStyle>(['normal', 'input', 'neutral', 'muted']);
  const formats = new Set<string>();
  for (const row of table.rows) table.columns.forEach((column, index) => {
    const look = bodyLook(column, index, row);
    styles.add(look.style);
    formats.add(look.format);
  });
  return [...styles].flatMap(style => [...formats].map(format => ({ style, format })));
}

/** What stands in a cell now. */
export interface StandingContent {
  readonly value: CellValue;
  /** With its `=`. */
  readonly formula: string | null;
}

/**
 * Whether a cell already holds what it is to hold; `stored` is the formula as the file would store it there. Results of
 * formulas may differ by rounding of the last digits, and one described without a result may have any.
 */
export function holds(standing: StandingContent, content: CellContent, stored: string | null): boolean {
  if (isFormula(content)) return standing.formula === `=${stored ?? ''}` && (content.value === null || closeValues(standing.value, content.value));
  if (standing.formula !== null) return false;
  const { value } = standing;
  if (content !== null && typeof content === 'object') return value !== null && typeof value === 'object' && value.error === content.error;
  if (typeof content === 'number' && typeof value === 'number') return Math.abs(content - value) <= SAVED_ERROR * Math.abs(content);
  return blank(content) ? blank(value) : value === content;
}

/** LibreOffice saves numbers with 15 digits; one that differs only behind them is the same number, saved. */
const SAVED_ERROR = 1e-14;

const blank = (value: CellValue): boolean => value === null || value === '' || (typeof value === 'number' && !Number.isFinite(value));

function closeValues(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  return (blank(a) && blank(b)) || a === b;
}
