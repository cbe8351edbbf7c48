import type { Bucket } from '../../../engine/time/period';
import { dateReader } from '../../read/dateCell';
import { readQuantityCell } from '../../read/quantityCell';
import type { Book } from '../book';
import type { LintTable } from '../lintTable';

/** A row of demand history that can be read. */
export interface DemandRow {
  readonly row: number;
  readonly item: string;
  /** First day of what the date names, as days since 1970-01-01, and how wide that is. */
  readonly day: number;
  readonly bucket: Bucket;
  /** NaN where it cannot be read. */
  readonly qty: number;
}

/** The demand history of the contract's own table. */
export interface DemandRows {
  readonly table: LintTable;
  readonly rows: readonly DemandRow[];
}

/** Reads `t_Demand` once for all checks; null when it is absent, empty, or lacks a column. */
export function demandRows(book: Book): DemandRows | null {
  const table = book.filled('t_Demand');
  if (!table?.has('item') || !table.has('date') || !table.has('qty')) return null;
  const read = dateReader({ order: 'dmy', bucket: 'day' });
  const rows: DemandRow[] = [];
  for (const row of table.rows) {
    const item = table.text(row, 'item');
    const date = read(table.raw(row, 'date'));
    if (item === '' || typeof date === 'string') continue;
    const qty = readQuantityCell(table.raw(row, 'qty'), '.');
    rows.push({ row, item, day: date.day, bucket: date.bucket, qty: typeof qty === 'number' ? qty : NaN });
  }
  return { table, rows };
}
