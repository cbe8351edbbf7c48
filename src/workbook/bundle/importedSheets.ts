import type { TableSpec } from '../contract';
import type { SheetDescription, TableRow } from '../sheets/description';
import { FORMAT, TAB_COLOR, WIDTH } from '../sheets/formats';
import { contractSheet } from '../template';
import { cellOf, type Field } from './field';
import type { HistoryEntry } from './manifest';
import type { PlainSheet } from '../sheets/plainSheet';
import { isMixed } from './tableFile';

const DATE_TIME = 'yyyy-mm-dd hh:mm:ss';
const DATES = { none: undefined, day: FORMAT.date, time: DATE_TIME } as const;

interface Grid {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly ReturnType<typeof cellOf>[])[];
}

function gridOf(file: string, records: readonly (readonly Field[])[]): Grid {
  const [first, ...body] = records;
  if (!first) throw new Error(`${file} is empty; it needs at least a header.`);
  const headers = first.map(({ text }) => text);
  const seen = new Set<string>();
  for (const header of headers) {
    if (header.trim() === '') throw new Error(`${file}, line 1: a header is empty; every column needs a name.`);
    if (seen.has(header.toLowerCase())) throw new Error(`${file}, line 1: two columns are named ${header}; names may not differ by case alone.`);
    seen.add(header.toLowerCase());
  }
  body.forEach((record, at) => {
    if (record.length !== headers.length) throw new Error(`${file}, row ${at + 1} below the header has ${record.length} cells, the header ${headers.length}.`);
  });
  return { headers, rows: body.map((record) => record.map(cellOf)) };
}

/** The date format of a column that holds dates: with the time where any of them has one. */
function dateFormat(rows: Grid['rows'], column: number): string | undefined {
  const kinds = new Set(rows.map((cells) => cells[column].date));
  return DATES[kinds.has('time') ? 'time' : kinds.has('day') ? 'day' : 'none'];
}

const plainRow = (cells: Grid['rows'][number]): TableRow => ({ cells: cells.map(({ value }) => value) });

/** The sheet of a contract table from its CSV. Plans and control tables get a title of their own, so that the next run leaves the cells around them alone. */
export function tableSheet(spec: TableSpec, { file, sheet }: { readonly file: string; readonly sheet: string }, records: readonly (readonly Field[])[]): SheetDescription {
  const { headers, rows } = gridOf(file, records);
  const mixed = headers.findIndex((header) => isMixed(spec, header));
  const described = contractSheet(spec, {
    headers, sheet, ...(spec.owner === 'concord' && { title: `${spec.sheet}, from a bundle` }),
    rows: rows.map((cells) => ({ ...plainRow(cells), ...(mixed >= 0 && cells[mixed].date !== 'none' && { format: DATES[cells[mixed].date] }) })),
  });
  const typed = new Map(spec.columns.map(({ name, type }) => [name, type]));
  const columns = described.table.columns.map((column, at) => {
    const type = typed.get(column.header);
    const format = at === mixed || type === 'date' || type === 'ts' ? undefined : dateFormat(rows, at);
    return format === undefined ? column : { ...column, format };
  });
  return { ...described, table: { ...described.table, columns } };
}

/** The mapped history as it stood: a table, or cells of their own. */
export function historySheet(entry: HistoryEntry, records: readonly (readonly Field[])[]): SheetDescription | PlainSheet {
  if (entry.kind !== 'table') {
    const cells = records.map((record) => record.map(cellOf));
    return {
      name: entry.sheet, row: entry.row, column: entry.column,
      values: cells.map((row) => row.map(({ value }) => value)),
      formats: cells.map((row) => row.map(({ date }) => DATES[date] ?? 'General')),
      ...(entry.kind === 'name' && { definedName: entry.source }),
    };
  }
  const { headers, rows } = gridOf(entry.file, records);
  return {
    name: entry.sheet,
    tabColor: TAB_COLOR.people,
    cells: [],
    table: {
      name: entry.source,
      row: 0,
      columns: headers.map((header, at) => ({ header, width: Math.max(WIDTH.period, Math.min(header.length + 4, WIDTH.remark)), format: dateFormat(rows, at) })),
      rows: rows.map(plainRow),
    },
    charts: [],
    freeze: { rows: 1, columns: 0 },
  };
}
