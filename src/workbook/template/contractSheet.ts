import { dayNumber, parsePeriod, serialOfDay } from '../../engine/time/period';
import type { CellValue } from '../cells';
import type { ColumnSpec, TableSpec } from '../contract';
import type { CellContent, LooseCell, SheetDescription, TableColumn, TableRow } from '../sheets/description';
import { FORMAT, TAB_COLOR, WIDTH } from '../sheets/formats';

const DATE_TIME = 'yyyy-mm-dd hh:mm:ss';
const DAY_SECONDS = 86_400;

/** A contract table as rows of cells, to be laid out on a sheet of its own. */
export interface ContractRows {
  /** Headers of the columns in their order; those the contract does not know are taken as they are. Default: the contract's. */
  readonly headers?: readonly string[];
  readonly rows: readonly TableRow[];
  /** Name of the sheet; default: the contract's. */
  readonly sheet?: string;
  /** Default: the contract's name of the sheet. */
  readonly title?: string;
}

/** Row of the table's header: below title, subtitle and a line of hints. */
export const HEADER_ROW = 3;

const FORMATS: Readonly<Record<ColumnSpec['type'], string>> = {
  id: FORMAT.text, txt: FORMAT.text, fk: FORMAT.text, enum: FORMAT.text, per: FORMAT.text, date: FORMAT.date, ts: DATE_TIME,
  int: FORMAT.whole, dec: 'General', pct: FORMAT.rate, bool: 'General',
};
const isNumber = ({ type }: ColumnSpec): boolean => type === 'int' || type === 'dec' || type === 'pct';

function widthOf({ name, type }: ColumnSpec): number {
  const wide = /^(?:name|scope|comment|note|reason|text|what|assertion)$/.test(name) ? 28 : 0;
  const kind = type === 'ts' ? 20 : type === 'txt' || type === 'fk' || type === 'enum' ? WIDTH.id : WIDTH.total;
  return Math.max(wide, kind, name.length + 4);
}

const ownColumn = (header: string): TableColumn => ({ header, width: Math.max(WIDTH.period, Math.min(header.length + 4, WIDTH.remark)) });
const periodColumn = (header: string): TableColumn => ({ header, width: WIDTH.period, period: true, align: 'right', format: FORMAT.quantity });

/** A column of the contract as a sheet has it. */
export const contractColumn = (column: ColumnSpec): TableColumn => ({
  header: column.name, key: column.key, width: widthOf(column), align: isNumber(column) ? 'right' : 'left',
  format: column.type === 'txt' && typeof column.example === 'number' ? 'General' : FORMATS[column.type],
});

const tabColorOf = ({ name, owner }: TableSpec): string =>
  owner === 'people' ? TAB_COLOR.people : name.startsWith('p_') ? TAB_COLOR.plan : TAB_COLOR.control;

/** The sheet of a contract table with these rows, in the contract's names, formats and colours. */
export function contractSheet(spec: TableSpec, { headers, rows, sheet = spec.sheet, title = spec.sheet }: ContractRows): SheetDescription {
  const known = new Map(spec.columns.map((column) => [column.name, column]));
  const columns = (headers ?? [...known.keys()]).map((header) => {
    const column = known.get(header);
    if (column) return contractColumn(column);
    return spec.periods !== undefined && parsePeriod(header) ? periodColumn(header) : ownColumn(header);
  });
  const cells: readonly LooseCell[] = [
    { row: 0, column: 0, content: title, style: 'title' },
    { row: 1, column: 0, content: spec.about, style: 'subtitle' },
  ];
  const keys = columns.findIndex(({ key }) => !key);
  return {
    name: sheet,
    tabColor: tabColorOf(spec),
    cells,
    table: { name: spec.name, row: HEADER_ROW, columns, rows },
    charts: [],
    freeze: { rows: HEADER_ROW + 1, columns: Math.min(keys < 0 ? columns.length : keys, 4) },
    landscape: true,
  };
}

const serialOf = (date: string): number => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return serialOfDay(dayNumber(year, month, day));
};

/**
 * A value as its column's cell holds it: days and timestamps in ISO text become Excel serial numbers, all else stays.
 * @example contractCell('2026-11-02', { type: 'date' }) // 46328
 */
export function contractCell(value: string | number | boolean | null | undefined, { type }: Pick<ColumnSpec, 'type'>): CellValue {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') return value;
  if (type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return serialOf(value);
  const time = type === 'ts' ? /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})$/.exec(value) : null;
  if (!time) return value;
  const [, date = '', hours, minutes, seconds] = time;
  return serialOf(date) + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / DAY_SECONDS;
}

/** A row as the contract's reader gives it, as cells in the contract's column order. */
export const contractRow = (spec: TableSpec, row: Readonly<Record<string, string | number | boolean | null | undefined>>): { readonly cells: readonly CellContent[] } =>
  ({ cells: spec.columns.map((column) => contractCell(row[column.name], column)) });
