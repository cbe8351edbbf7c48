import { parsePeriod } from '../../engine/time/period';
import type { CellValue, TableRegion } from '../cells';
import type { CellContent, SheetDescription, TableColumn, TableDescription, TableRow } from './description';

/**
 * A description completed by what stands in the workbook and must neither be lost nor go stale: rows that left the plan but
 * carry a person's own cells stay, emptied of our figures; period columns behind a shortened horizon are emptied, except
 * for what people typed there.
 */
export function carryOn(sheet: SheetDescription, standing: TableRegion | null): SheetDescription {
  if (!standing || sheet.table.append) return sheet;
  return { ...sheet, table: withRemarkedRows(withLaterPeriods(sheet.table, standing), standing) };
}

function withLaterPeriods(table: TableDescription, standing: TableRegion): TableDescription {
  const periods = table.columns.filter(column => column.period);
  const last = periods.length > 0 ? parsePeriod(periods[periods.length - 1].header) : null;
  if (!last) return table;
  const headers = (standing.values[0] ?? []).map(String);
  const later = headers.filter(header => {
    const period = parsePeriod(header);
    return period?.bucket === last.bucket && period.ordinal > last.ordinal;
  });
  if (later.length === 0) return table;
  const typedAt = table.columns.findIndex(column => column.period);
  const standingRow = rowsByKey(table, standing);
  const columns: TableColumn[] = [...table.columns, ...later.map(header => ({ ...periods[periods.length - 1], header }))];
  return {
    ...table,
    columns,
    rows: table.rows.map(row => {
      const typed = row.styles?.[typedAt] === 'input' ? standingRow(row.cells) : undefined;
      const inputs = typed ? Object.fromEntries(later.map((_, index) => [table.columns.length + index, 'input' as const])) : {};
      return {
        ...row,
        cells: [...row.cells, ...later.map(header => typed?.[headers.indexOf(header)] ?? null)],
        styles: { ...row.styles, ...inputs },
      };
    }),
  };
}

function withRemarkedRows(table: TableDescription, standing: TableRegion): TableDescription {
  const [headers = [], ...body] = standing.values;
  const described = new Set(table.columns.map(column => column.header));
  const own = headers.flatMap((header, index) => (described.has(String(header)) || parsePeriod(String(header)) ? [] : [index]));
  if (own.length === 0) return table;
  const planned = new Set(table.rows.map(row => keyOf(table, column => row.cells[column])));
  const places = table.columns.map(column => headers.indexOf(column.header));
  const remarked = body.flatMap((cells): TableRow[] => {
    const key = keyOf(table, column => cells[places[column]] ?? null);
    if (planned.has(key) || !own.some(index => !isEmpty(cells[index]))) return [];
    return [{ cells: table.columns.map((column, index) => (column.key ? cells[places[index]] ?? null : null)), style: 'muted' }];
  });
  return remarked.length === 0 ? table : { ...table, rows: [...table.rows, ...remarked] };
}

function rowsByKey(table: TableDescription, standing: TableRegion): (cells: readonly CellContent[]) => readonly CellValue[] | undefined {
  const [headers = [], ...body] = standing.values;
  const places = table.columns.map(column => headers.indexOf(column.header));
  const rows = new Map(body.map(cells => [keyOf(table, column => cells[places[column]] ?? null), cells]));
  return cells => rows.get(keyOf(table, column => cells[column]));
}

const keyOf = (table: TableDescription, cell: (column: number) => CellContent): string =>
  table.columns.flatMap((column, index) => (column.key ? [String(cell(index) ?? '')] : [])).join('\u0000');

const isEmpty = (cell: CellValue | undefined): boolean => cell === null || cell === undefined || cell === '';
