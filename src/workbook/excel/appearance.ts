import type { CellStyle, TableColumn, TableDescription, TableRow } from '../sheets/description';
import type { Area } from './area';
import { type Run, runsOf } from './runs';
import type { Step } from './step';
import { formatNumbers, paint, widen } from './styles';

/** Rows and columns of a table's body that get the looks of the description. */
export interface Dressing {
  readonly sheet: string;
  /** The body, without the header. */
  readonly body: Area;
  /** For each row of the body its index in the description; undefined = leave the row alone. */
  readonly rows: readonly (number | undefined)[];
  /** For each column of the body its index in the description; undefined = leave the column alone. */
  readonly columns: readonly (number | undefined)[];
}

/** Styles first, number formats after them: a style brings its own. */
export function dressSteps(table: TableDescription, dressing: Dressing): readonly Step[] {
  return [...rowStyles(table, dressing), ...cellStyles(table, dressing), ...columnFormats(table, dressing), ...rowFormats(table, dressing)];
}

/** Header looks and widths of the described columns, which stand side by side from the first column of `area` on. */
export function headerSteps(sheet: string, { columns }: TableDescription, area: Area): readonly Step[] {
  const across = (run: Run<unknown>): Area => ({ row: area.row, column: area.column + run.from, rows: 1, columns: run.to - run.from });
  return [
    ...runsOf(columns.map(column => (column.align === 'right' ? 'headerRight' as const : 'header' as const))).flatMap(run => paint(sheet, across(run), run.value)),
    ...runsOf(columns.map(column => column.width)).map(run => widen(sheet, across(run), run.value)),
  ];
}

function rowStyles(table: TableDescription, { sheet, body, rows, columns }: Dressing): readonly Step[] {
  const across = runsOf(columns.map(column => (column === undefined ? undefined : 1)));
  return runsOf(rows.map(row => (row === undefined ? undefined : table.rows[row].style)))
    .flatMap(down => across.flatMap(run => paint(sheet, within(body, down, run), down.value)));
}

function cellStyles(table: TableDescription, { sheet, body, rows, columns }: Dressing): readonly Step[] {
  const byLine = runsOf(rows.map(row => (row === undefined ? undefined : stylesKey(table.rows[row], columns))));
  return byLine.filter(down => down.value !== '').flatMap(down => {
    const row = table.rows[rows[down.from] ?? 0];
    return runsOf(columns.map(column => (column === undefined ? undefined : row.styles?.[column])))
      .flatMap(across => paint(sheet, within(body, down, across), across.value));
  });
}

function columnFormats(table: TableDescription, { sheet, body, rows, columns }: Dressing): readonly Step[] {
  const down = runsOf(rows.map(row => (row === undefined ? undefined : 1)));
  return runsOf(columns.map(column => (column === undefined ? undefined : table.columns[column].format)))
    .flatMap(across => down.flatMap(run => formatNumbers(sheet, within(body, run, across), across.value)));
}

function rowFormats(table: TableDescription, { sheet, body, rows, columns }: Dressing): readonly Step[] {
  const across = runsOf(columns.map(column => (column !== undefined && isNumeric(table.columns[column]) ? 1 : undefined)));
  return runsOf(rows.map(row => (row === undefined ? undefined : table.rows[row].format)))
    .flatMap(down => across.flatMap(run => formatNumbers(sheet, within(body, down, run), down.value)));
}

/** A row's own format goes to its quantities: period columns and others that count in the same unit, not to text or rates. */
const isNumeric = (column: TableColumn): boolean => column.period === true || (column.format !== undefined && /[#0]/.test(column.format) && !column.format.includes('%'));

const stylesKey = (row: TableRow, columns: readonly (number | undefined)[]): string =>
  columns.flatMap((column): readonly (CellStyle | number)[] => (column !== undefined && row.styles?.[column] ? [column, row.styles[column]] : [])).join(' ');

const within = (body: Area, down: Run<unknown>, across: Run<unknown>): Area =>
  ({ row: body.row + down.from, column: body.column + across.from, rows: down.to - down.from, columns: across.to - across.from });
