import { ordinalOfDay, isoDate, periodId } from '../../engine/time/period';
import type { CellRef, CellValue, TableRegion, WorkbookReader } from '../cells';
import type { ColumnSpec, RowOf, TableSpec } from '../contract';
import { cellAt } from './a1';
import { isBlank, isError, keyText, shown } from './cellText';
import { readDateCell } from './dateCell';
import type { FindingList } from './findingList';
import { readNumberText } from './numberText';
import { readTimestamp } from './timestamp';

/** What a value of a contract column can be read as. */
export type Typed = string | number | boolean | null;

/** A column as far as reading a cell of it needs. */
export type CellSpec = Pick<ColumnSpec, 'type' | 'values' | 'min' | 'max'>;

const headerKey = (text: string): string => text.toLowerCase().replace(/[\s_]+/g, '_');

function numberIn(cell: CellValue, spec: CellSpec): number | undefined {
  const percent = typeof cell === 'string' && /%\s*$/.test(cell) ? 100 : 1;
  const value = typeof cell === 'number' ? cell : typeof cell === 'string' ? readNumberText(cell.replace(/%\s*$/, ''), '.') : null;
  if (value === null || !Number.isFinite(value)) return undefined;
  const scaled = value / percent;
  const [low, high] = spec.type === 'pct' ? [spec.min ?? 0, spec.max ?? 1] : [spec.min ?? -Infinity, spec.max ?? Infinity];
  const fits = scaled >= low && scaled <= high && (spec.type !== 'int' || Number.isInteger(scaled)) && (percent === 1 || spec.type === 'pct');
  return fits ? scaled : undefined;
}

function boolIn(cell: CellValue): boolean | undefined {
  if (typeof cell === 'boolean') return cell;
  const text = keyText(cell).toLowerCase();
  return /^(?:true|yes|y|ja|oui|si|sì|sí|tak|x|1)$/.test(text) ? true : /^(?:false|no|n|nein|non|nie|0)$/.test(text) ? false : undefined;
}

function dateIn(cell: CellValue, spec: CellSpec): string | undefined {
  const reading = readDateCell(cell, { order: 'dmy', bucket: 'day' });
  if (typeof reading === 'string') return undefined;
  return spec.type === 'date' ? isoDate(reading.day) : periodId(ordinalOfDay(reading.day, reading.bucket), reading.bucket);
}

/** Reads a filled cell as its column wants it; undefined when it is not that. */
export function readTyped(cell: CellValue, spec: CellSpec): Typed | undefined {
  if (isError(cell)) return undefined;
  switch (spec.type) {
    case 'int': case 'dec': case 'pct': return numberIn(cell, spec);
    case 'bool': return boolIn(cell);
    case 'date': case 'per': return dateIn(cell, spec);
    case 'ts': return readTimestamp(cell);
    case 'enum': return spec.values?.find((value) => value.toLowerCase() === keyText(cell).toLowerCase());
    case 'id': case 'txt': case 'fk': return keyText(cell);
  }
}

/** Whether a row means nothing without the column: it may not be empty and has no default. */
const isNeeded = (column: ColumnSpec): boolean => column.optional !== true && column.default === undefined;

/** A table of the contract as it stands in the workbook. */
export interface OpenTable {
  readonly region: TableRegion;
  readonly columnOf: ReadonlyMap<string, number>;
  raw(row: number, column: string): CellValue;
  cell(row: number, column: string): CellRef;
}

/** Opens a table of the contract; null when it is absent. Missing needed columns are reported. */
export async function openTable(reader: WorkbookReader, spec: TableSpec, findings: FindingList): Promise<OpenTable | null> {
  const region = await reader.table(spec.name);
  if (!region) return null;
  const headers = new Map((region.values[0] ?? []).map((cell, column) => [headerKey(keyText(cell)), column] as const));
  const columnOf = new Map(spec.columns.flatMap(({ name }) => {
    const column = headers.get(headerKey(name));
    return column === undefined ? [] : [[name, column] as const];
  }));
  for (const column of spec.columns) {
    if (columnOf.has(column.name) || !isNeeded(column)) continue;
    findings.add('column-missing', () => cellAt(region, 0, 0), () => `The table ${spec.name} has no column “${column.name}”; it is not read.`);
  }
  return {
    region, columnOf,
    raw: (row, column) => region.values[row]?.[columnOf.get(column) ?? -1] ?? null,
    cell: (row, column) => cellAt(region, row, columnOf.get(column) ?? 0),
  };
}

const quoted = (value: Typed | undefined): string => (value === undefined || value === null ? 'nothing' : String(value));

function readRow(table: OpenTable, spec: TableSpec, row: number, findings: FindingList): Readonly<Record<string, Typed>> | null {
  const result: Record<string, Typed> = {};
  for (const column of spec.columns) {
    const cell = table.raw(row, column.name);
    const fallback = column.default ?? null;
    const value = isBlank(cell) ? undefined : readTyped(cell, column);
    const needed = column.key === true && column.optional !== true;
    if (value === undefined && needed) {
      findings.add('key-missing', () => table.cell(row, column.name), () => `The row of ${spec.name} has no readable ${column.name}; it is left out.`);
      return null;
    }
    const lost = fallback === null && column.optional !== true;
    if (value === undefined && !isBlank(cell)) {
      const what = isError(cell) ? cell.error : shown(cell);
      findings.add('cell-invalid', () => table.cell(row, column.name), () => `“${what}” cannot be the ${column.name} of ${spec.name}; ${lost ? 'the row is left out' : `${quoted(fallback)} is taken`}.`);
    }
    if (value === undefined && lost) {
      if (isBlank(cell)) findings.add('cell-needed', () => table.cell(row, column.name), () => `The row of ${spec.name} has no ${column.name}; it is left out.`);
      return null;
    }
    result[column.name] = value ?? fallback;
  }
  return result;
}

/**
 * Reads a table of the contract row by row, defaults filled in; null when it is absent. Of rows with one key the first
 * in order of their content is kept, so that row order never matters, and the others are reported.
 */
export async function readContractTable<T extends TableSpec>(reader: WorkbookReader, spec: T, findings: FindingList): Promise<readonly RowOf<T>[] | null> {
  const table = await openTable(reader, spec, findings);
  if (!table) return null;
  const keys = spec.columns.filter(({ key }) => key).map(({ name }) => name);
  if (spec.columns.some((column) => isNeeded(column) && !table.columnOf.has(column.name))) return [];
  const byKey = new Map<string, { readonly row: number; readonly text: string; readonly values: Readonly<Record<string, Typed>> }[]>();
  for (let row = 1; row < table.region.values.length; row++) {
    if (table.region.values[row]?.every(isBlank)) continue;
    const values = readRow(table, spec, row, findings);
    if (!values) continue;
    const id = keys.map((key) => values[key] ?? '').join('\u0000');
    byKey.set(id, [...(byKey.get(id) ?? []), { row, text: JSON.stringify(values), values }]);
  }
  const kept = [...byKey.values()].flatMap((rows) => {
    const [first, ...others] = [...rows].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
    for (const { row, values } of others) {
      findings.add('key-repeated', () => table.cell(row, keys[0] ?? ''), () => `${spec.name} has ${keys.map((key) => shown(values[key] ?? '')).filter(Boolean).join(' · ')} more than once; this row is left out.`);
    }
    return first ? [first.values] : [];
  });
  return kept as unknown as readonly RowOf<T>[]; // readRow fills every column of the spec with its type
}
