import { dayOfSerial, isoDate } from '../../engine/time/period';
import { tableNamed, type TableSpec } from '../contract';
import { readTimestamp } from '../read/timestamp';
import type { RowChange } from './changedRows';

/** A change as people read it: dates and times that are kept as serial numbers written out, in keys and whole rows too. */
export function readableChange(change: RowChange): RowChange {
  const spec = tableNamed(change.table);
  if (!spec) return change;
  const keys = spec.columns.filter(({ key }) => key).map(({ name }) => name);
  const value = (text: string | null): string | null => (text === null ? null : change.column === null ? wholeRow(spec, text) : written(spec, change.column, text));
  return { ...change, rowKey: change.rowKey?.split('|').map((part, index) => written(spec, keys[index] ?? '', part)).join('|') ?? null, old: value(change.old), new: value(change.new) };
}

function written(spec: TableSpec, column: string, text: string): string {
  const type = spec.columns.find(({ name }) => name === column)?.type;
  if (!/^\d+(\.\d+)?$/.test(text)) return text;
  if (type === 'date') return isoDate(dayOfSerial(Number(text)));
  return type === 'ts' ? readTimestamp(Number(text)) ?? text : text;
}

function wholeRow(spec: TableSpec, text: string): string {
  if (!text.startsWith('{')) return text;
  const values = JSON.parse(text) as Readonly<Record<string, string>>;
  return JSON.stringify(Object.fromEntries(Object.entries(values).map(([column, value]) => [column, written(spec, column, value)])));
}
