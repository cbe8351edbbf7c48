import { columnAt, filledTable, numberOf, textOf } from './figureTable';
import type { CheckSource, Examined } from './identity';

/** The shares of an item's suppliers sum to 1; an empty share is the contract's default, 1. */
export function supplierShares({ book }: CheckSource): Examined {
  const table = filledTable(book, 'm_ItemSuppliers');
  if (!table) return { absent: 'No Item Suppliers.' };
  const [item, share] = [columnAt(table, 'item'), columnAt(table, 'share')];
  if (item < 0) return { absent: 'm_ItemSuppliers has no column “item”.' };
  const shares = new Map<string, { sum: number; row: number }>();
  table.rows.forEach((cells, row) => {
    const name = textOf(cells[item]);
    if (name === '') return;
    const known = shares.get(name) ?? { sum: 0, row };
    known.sum += textOf(cells[share]) === '' ? 1 : numberOf(cells[share]) ?? NaN;
    shares.set(name, known);
  });
  return {
    equations: [...shares].map(([name, { sum, row }]) => ({
      expected: 1, found: sum, magnitude: 1, place: { table: 'm_ItemSuppliers', row, column: Math.max(share, item) },
      fault: Number.isNaN(sum) ? `a share of ${name} is not a number.` : `the shares of ${name} sum to ${Number(sum.toPrecision(9))}.`,
    })),
  };
}
