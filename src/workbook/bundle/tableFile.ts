import { parsePeriod } from '../../engine/time/period';
import type { Region } from '../cells';
import { settings } from '../contract';
import type { TableSpec } from '../contract';
import { formatAt } from '../read/a1';
import { isBlank, keyText } from '../read/cellText';
import { isDateFormat } from '../read/dateCell';
import { csvText } from './csv';
import { fieldOf, numberOf, type Field } from './field';

/** A table as the text of a CSV file. */
export interface TableText {
  readonly headers: readonly string[];
  readonly rows: number;
  readonly text: string;
}

const headerKey = (text: string): string => text.toLowerCase().replace(/[\s_]+/g, '_');
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isPeriodOf = (spec: TableSpec, header: string): boolean => spec.periods !== undefined && parsePeriod(header) !== null;

/** Whether a column holds numbers in some rows and dates in others, as the values of settings do. */
export const isMixed = (spec: TableSpec, header: string): boolean => spec.name === settings.name && header === 'value';

/** Columns of the contract in its order, then periods in theirs, then people's own by name; each with its place in the sheet. */
function columnsOf(spec: TableSpec, headers: readonly string[]): readonly { readonly header: string; readonly at: number }[] {
  const places = headers.map((header, at) => ({ header, at }));
  const taken = new Set<number>();
  const listed = spec.columns.flatMap(({ name }) => {
    const found = places.find(({ header }) => header === name) ?? places.find(({ header, at }) => !taken.has(at) && headerKey(header) === headerKey(name));
    if (!found) return [];
    taken.add(found.at);
    return [{ header: name, at: found.at }];
  });
  const rest = places.filter(({ at }) => !taken.has(at));
  const byHeader = (a: { readonly header: string }, b: { readonly header: string }): number => order(a.header, b.header);
  return [...listed, ...rest.filter(({ header }) => isPeriodOf(spec, header)).sort(byHeader), ...rest.filter(({ header }) => !isPeriodOf(spec, header)).sort(byHeader)];
}

/** Numbers before texts, texts by code unit; keys first, then everything else, so that the order never depends on the sheet's. */
function compareRows(a: readonly Field[], b: readonly Field[], keys: readonly number[]): number {
  for (const at of [...keys, ...a.keys()]) {
    const [x, y] = [numberOf(a[at]), numberOf(b[at])];
    const byKind = Number(Number.isNaN(x)) - Number(Number.isNaN(y));
    const difference = byKind || (Number.isNaN(x) ? order(a[at].text, b[at].text) : x - y) || Number(a[at].quoted) - Number(b[at].quoted);
    if (difference !== 0) return difference;
  }
  return 0;
}

type DatesOf = (row: number) => 'numbers' | 'dates';

/** How a column's numbers are told from dates: by the contract where it says so, else by the formats of the column. */
function datesIn(spec: TableSpec, header: string, region: Region, at: number): DatesOf {
  const showsDate = (row: number): boolean => isDateFormat(formatAt(region, row, at));
  if (isMixed(spec, header)) return (row) => (showsDate(row) ? 'dates' : 'numbers');
  const type = spec.columns.find(({ name }) => name === header)?.type;
  if (type === 'date' || type === 'ts') return () => 'dates';
  if (type === 'int' || type === 'dec' || type === 'pct' || type === 'bool' || (type === undefined && isPeriodOf(spec, header))) return () => 'numbers';
  const numbers = region.values.flatMap((cells, row) => (row > 0 && typeof cells[at] === 'number' ? [row] : []));
  const all = numbers.length > 0 && numbers.every(showsDate) ? 'dates' : 'numbers';
  return () => all;
}

/** A table of the contract as CSV: rows by key, blank rows left out, formulas as their values. */
export function tableText(spec: TableSpec, region: Region): TableText {
  const [first = [], ...body] = region.values;
  const columns = columnsOf(spec, first.map((cell) => (typeof cell === 'string' ? cell : keyText(cell))));
  const dates = columns.map(({ header, at }) => datesIn(spec, header, region, at));
  const rows = body.flatMap((cells, row): (readonly Field[])[] =>
    (cells.every(isBlank) ? [] : [columns.map(({ at }, index) => fieldOf(cells[at] ?? null, dates[index](row + 1)))]));
  const keys = columns.flatMap(({ header }, at) => (spec.columns.some(({ name, key }) => key && name === header) ? [at] : []));
  rows.sort((a, b) => compareRows(a, b, keys));
  const headers = columns.map(({ header }) => header);
  return { headers, rows: rows.length, text: csvText([headers.map((text) => ({ text, quoted: false })), ...rows]) };
}
