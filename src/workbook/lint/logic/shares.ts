import { shown } from '../../read/cellText';
import type { Book } from '../book';
import type { Report } from '../report';

/** Shares are rounded when they are typed: thirds add up to 0.99 or 0.999. */
const TOLERANCE = 0.0101;

/** Suppliers' shares of each item add up to 1. Told at the item's first share, the others named with it. */
export function checkShares(book: Book, report: Report): void {
  const table = book.filled('m_ItemSuppliers');
  if (!table?.has('share')) return;
  const byItem = new Map<string, number[]>();
  for (const row of table.rows) {
    const item = table.text(row, 'item');
    if (item !== '') byItem.set(item, [...(byItem.get(item) ?? []), row]);
  }
  for (const [item, rows] of byItem) {
    const shares = rows.map((row) => table.number(row, 'share'));
    if (shares.some((share) => share === null || share < 0 || share > 1)) continue;
    const sum = shares.reduce<number>((total, share) => total + (share ?? 0), 0);
    const thirds = rows.length > 2 ? TOLERANCE : 0.001;
    if (Math.abs(sum - 1) <= thirds) continue;
    const [cell, ...also] = rows.map((row) => table.at(row, 'share'));
    report.add('shares-sum', { cell, also, message: `The shares of ${shown(item)} add up to ${Number(sum.toFixed(4))}: ${shares.map((share) => Number((share ?? 0).toFixed(4))).join(' + ')}.` });
  }
}
