import type { ColumnSpec } from '../workbook/contract';
import { contractCell } from '../workbook/template';
import { columnMark } from '../workbook/template/columnWords';
import { templateSheet } from '../workbook/template/templateSheet';
import type { CellContent, Formula, SheetDescription, TableColumn, TableRow } from '../workbook/sheets/description';
import { FORMAT, WIDTH } from '../workbook/sheets/formats';
import type { SampleRow, SampleTable, SampleValue } from './sampleTable';

const MOMENT = 'yyyy-mm-dd hh:mm';
/** Widest column of text, and how much wider than its longest value or its header a column is. */
const WIDEST = 40;
const MARGIN = 3;
/** Widest column that the words above its header may ask for. */
const WIDEST_MARK = 26;
const NUMBERS: ReadonlySet<ColumnSpec['type']> = new Set(['int', 'dec', 'pct', 'date', 'ts']);

/** Sheets of the sample's tables, one each: those of the blank template, filled. */
export const sampleSheets = (tables: readonly SampleTable[]): readonly SheetDescription[] => tables.map(sheetOf);

function sheetOf({ spec, rows, added = [] }: SampleTable): SheetDescription {
  const blank = templateSheet(spec);
  const columns = spec.columns as readonly ColumnSpec[];
  const typed = columns.findIndex(({ name }) => spec.name === 'm_Settings' && name === 'value');
  return {
    ...blank,
    table: {
      ...blank.table,
      columns: [...blank.table.columns.map((column, at): TableColumn => ({ ...column, ...looksOf(columns[at], rows) })), ...added],
      rows: rows.map((row): TableRow => ({
        cells: [...columns.map(column => cellOf(column, row[column.name])), ...added.map(({ header, format }) => cellOf({ type: format === FORMAT.date ? 'date' : 'txt' }, row[header]))],
        ...(typed >= 0 && { styles: { [typed]: 'input' as const } }),
      })),
    },
  };
}

type CellType = Pick<ColumnSpec, 'type'>;

function cellOf(column: CellType, value: SampleValue | Formula | undefined): CellContent {
  return typeof value === 'object' && value !== null ? value : contractCell(value, column);
}

/** Width and format as the values want them. */
function looksOf(column: ColumnSpec, rows: readonly SampleRow[]): Pick<TableColumn, 'width' | 'format' | 'align'> {
  const number = NUMBERS.has(column.type);
  const header = Math.max(column.name.length + MARGIN, Math.min(columnMark(column).length + 1, WIDEST_MARK));
  if (column.type === 'date') return { width: Math.max(WIDTH.figure, header), format: FORMAT.date, align: 'right' };
  if (column.type === 'ts') return { width: Math.max(WIDTH.name, header), format: MOMENT, align: 'right' };
  const longest = number ? WIDTH.period : rows.reduce((most, row) => Math.max(most, String(row[column.name] ?? '').length), 0) + MARGIN;
  return { width: Math.max(header, Math.min(WIDEST, longest)), format: formatOf(column, rows), align: number ? 'right' : 'left' };
}

/** Number format by type, with as many decimals as the values have. */
function formatOf({ name, type, unit, example }: ColumnSpec, rows: readonly SampleRow[]): string {
  const decimals = [0, 1, 2, 3].find(digits => rows.every(row => isWhole(row[name], 10 ** digits))) ?? 4;
  if (type === 'int') return FORMAT.whole;
  if (type === 'pct') return decimals > 3 ? '0.00%' : FORMAT.rate;
  if (type === 'dec' && unit === 'company currency') return decimals === 0 ? '#,##0' : '#,##0.00';
  if (type === 'dec') return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  return type === 'bool' || typeof example === 'number' ? 'General' : FORMAT.text;
}

const isWhole = (value: SampleRow[string], scale: number): boolean =>
  typeof value !== 'number' || Math.abs(value * scale - Math.round(value * scale)) < 1e-9 * Math.max(1, Math.abs(value * scale));
