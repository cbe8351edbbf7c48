import { serialOfDay } from '../engine/time/period';
import type { ColumnSpec } from '../workbook/contract/tableSpec';
import type { CellContent, CellStyle, SheetDescription, TableColumn, TableRow } from '../workbook/sheets/description';
import { FORMAT, TAB_COLOR, WIDTH } from '../workbook/sheets/formats';
import type { SampleRow, SampleTable, SampleValue } from './sampleTable';
import { dayOf } from './timeline';

/** Zero-based row of a table's header: a title and a subtitle stand above. */
export const HEADER_ROW = 3;
const MOMENT = 'yyyy-mm-dd hh:mm';
const NUMBERS = new Set(['int', 'dec', 'pct', 'date', 'ts']);
/** Widest column of text, and how much wider than its longest value a column is. */
const WIDEST = 40;
const MARGIN = 2;

/** Sheets of the sample's tables, one each, as every other sheet is described. */
export const sampleSheets = (tables: readonly SampleTable[]): readonly SheetDescription[] => tables.map(sheetOf);

function sheetOf({ spec, rows, formulas = [] }: SampleTable): SheetDescription {
  const columns = spec.columns as readonly ColumnSpec[];
  const keys = columns.filter(({ key }) => key).length;
  return {
    name: spec.sheet,
    tabColor: TAB_COLOR.people,
    cells: [
      { row: 0, column: 0, content: spec.sheet, style: 'title' },
      { row: 1, column: 0, content: spec.about, style: 'subtitle' },
    ],
    table: {
      name: spec.name,
      row: HEADER_ROW,
      columns: [
        ...columns.map(column => columnOf(column, rows)),
        ...formulas.map(({ header }): TableColumn => ({ header, width: WIDTH.figure, align: 'right', format: '#,##0.00' })),
      ],
      rows: rows.map((row): TableRow => ({
        cells: [
          ...columns.map(column => cellOf(column, row[column.name] ?? null)),
          ...formulas.map(({ formula, value }) => ({ formula, value: value(row) })),
        ],
        ...(spec.name === 'm_Settings' && { styles: { 1: 'input' as CellStyle } }),
      })),
    },
    charts: [],
    freeze: { rows: HEADER_ROW + 1, columns: Math.min(keys, 3) },
    landscape: true,
  };
}

function columnOf(column: ColumnSpec, rows: readonly SampleRow[]): TableColumn {
  const number = NUMBERS.has(column.type);
  const format = formatOf(column, rows);
  const longest = rows.reduce((most, row) => Math.max(most, number ? 0 : String(row[column.name] ?? '').length), column.name.length + MARGIN);
  const width = column.type === 'date' ? WIDTH.figure : column.type === 'ts' ? WIDTH.name : number ? Math.max(WIDTH.period, longest) : Math.min(WIDEST, Math.max(WIDTH.loc, longest + MARGIN));
  return { header: column.name, key: column.key, align: number ? 'right' : 'left', width, format };
}

/** Number format by type, with as many decimals as the values have. */
function formatOf(column: ColumnSpec, rows: readonly SampleRow[]): string {
  if (column.type === 'date') return FORMAT.date;
  if (column.type === 'ts') return MOMENT;
  if (column.type === 'int') return FORMAT.whole;
  if (column.type === 'bool') return 'General';
  if (column.type === 'pct') return rows.some(row => !isWhole(row[column.name], 1000)) ? '0.00%' : FORMAT.rate;
  if (column.type !== 'dec') return column.name === 'value' ? 'General' : FORMAT.text;
  const decimals = [0, 1, 2, 3].find(digits => rows.every(row => isWhole(row[column.name], 10 ** digits))) ?? 4;
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

const isWhole = (value: SampleValue | undefined, scale: number): boolean =>
  typeof value !== 'number' || Math.abs(value * scale - Math.round(value * scale)) < 1e-9 * Math.max(1, Math.abs(value * scale));

/** A value as the cell holds it: dates as serial numbers. Text that is no date stays text, as a person would have typed it. */
function cellOf({ type }: ColumnSpec, value: SampleValue): CellContent {
  if (typeof value !== 'string') return value;
  if (type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return serialOfDay(dayOf(value));
  const moment = type === 'ts' ? /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):00$/.exec(value) : null;
  if (moment) return serialOfDay(dayOf(moment[1])) + (Number(moment[2]) * 60 + Number(moment[3])) / 1440;
  return value;
}
