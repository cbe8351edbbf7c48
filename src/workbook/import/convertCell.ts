import { isoDate, ordinalOfDay, periodId, type Bucket } from '../../engine/time/period';
import type { CellValue } from '../cells';
import type { ColumnSpec } from '../contract';
import { isError, keyText } from '../read/cellText';
import { readTyped, type Typed } from '../read/contractTable';
import { readDateCell } from '../read/dateCell';
import type { DateOrder, DecimalMark } from '../read/mapping';
import { readNumberText } from '../read/numberText';
import { readTimestamp } from '../read/timestamp';
import { enumValue } from './enumWords';
import { inTableUnit, type Unit } from './units';

/** How cells of a source are written. */
export interface CellStyleOfSource {
  readonly dateOrder: DateOrder;
  readonly decimal: DecimalMark;
  readonly bucket: Bucket;
}

/** What a cell says for its column, or why it says nothing: no such value, or a number its column cannot hold. */
export type Converted = { readonly value: Typed } | { readonly fault: 'unreadable' | 'range' };

const UNREADABLE: Converted = { fault: 'unreadable' };

/** A date of a wide or narrower period as the period that the column is kept in. */
function periodOf(cell: CellValue, { dateOrder, bucket }: CellStyleOfSource): Converted {
  const reading = readDateCell(cell, { order: dateOrder, bucket: bucket === 'week' || bucket === 'year' ? bucket : 'day' });
  if (typeof reading === 'string') return UNREADABLE;
  const wanted = reading.bucket === 'day' ? bucket : reading.bucket;
  return { value: periodId(ordinalOfDay(reading.day, wanted), wanted) };
}

function dateOf(cell: CellValue, { dateOrder, bucket }: CellStyleOfSource): Converted {
  const reading = readDateCell(cell, { order: dateOrder, bucket: bucket === 'week' || bucket === 'year' ? bucket : 'day' });
  return typeof reading === 'string' ? UNREADABLE : { value: isoDate(reading.day) };
}

/** Day and time of text that `dateOrder` reads other than day first. */
function timestampOf(cell: CellValue, { dateOrder }: CellStyleOfSource): Converted {
  const [, date = '', time = ''] = typeof cell === 'string' ? /^\s*(\S+?)((?:[T\s]+\d{1,2}:\d{2}.*)?)$/.exec(cell) ?? [] : [];
  const reading = date === '' ? null : readDateCell(date, { order: dateOrder, bucket: 'day' });
  const value = reading && typeof reading === 'object' && reading.bucket === 'day' ? readTimestamp(`${isoDate(reading.day)}${time}`) : readTimestamp(cell);
  return value === undefined ? UNREADABLE : { value };
}

function plainNumber(cell: CellValue, decimal: DecimalMark): { readonly number: number; readonly isPercent: boolean } | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { number: cell, isPercent: false } : null;
  if (typeof cell !== 'string') return null;
  const isPercent = /%\s*$/.test(cell);
  const number = readNumberText(cell.replace(/%\s*$/, ''), decimal);
  return number === null ? null : { number: isPercent ? Number((number / 100).toPrecision(12)) : number, isPercent };
}

/** A number in the column's unit, not checked against its limits yet: a currency may still have to be turned. Null when the cell is none. */
export function numberIn(cell: CellValue, { decimal, unit }: { readonly decimal: DecimalMark; readonly unit: Unit | null }): number | null {
  const plain = plainNumber(cell, decimal);
  if (plain === null) return null;
  return unit === null || plain.isPercent ? plain.number : inTableUnit(plain.number, unit);
}

/** Whether a number may stand in its column. */
export const isWithin = (value: number, column: ColumnSpec): boolean => Number.isFinite(value) && readTyped(value, column) !== undefined;

/** Reads a filled cell of the source as its column wants it, all but numbers. */
export function convertText(cell: CellValue, column: ColumnSpec, style: CellStyleOfSource): Converted {
  if (isError(cell)) return UNREADABLE;
  switch (column.type) {
    case 'date': return dateOf(cell, style);
    case 'per': return periodOf(cell, style);
    case 'ts': return timestampOf(cell, style);
    case 'enum': {
      const value = enumValue(column, cell ?? '');
      return value === undefined ? UNREADABLE : { value };
    }
    case 'txt': return { value: typeof cell === 'number' && typeof column.example === 'number' ? cell : keyText(cell) };
    case 'id': case 'fk': case 'bool': case 'int': case 'dec': case 'pct': {
      const value = readTyped(cell, column);
      return value === undefined ? UNREADABLE : { value };
    }
  }
}
