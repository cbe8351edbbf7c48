import { columnAt, filledTable, numberOf, textOf } from './figureTable';
import type { CheckSource, Equation, Examined } from './identity';
import { absent } from './tableRows';

/** The shares of an item's suppliers sum to 1 and each lies between 0 and 1; an empty share is the contract's default, 1. */
export function supplierShares({ book }: CheckSource): Examined {
  const table = filledTable(book, 'm_ItemSuppliers');
  if (!table) return { absent: absent('m_ItemSuppliers') };
  const [item, share] = [columnAt(table, 'item'), columnAt(table, 'share')];
  if (item < 0) return { absent: 'm_ItemSuppliers has no column “item”.' };
  const shares = new Map<string, { sum: number; row: number }>();
  const outside: Equation[] = [];
  table.rows.forEach((cells, row) => {
    const name = textOf(cells[item]);
    if (name === '') return;
    const known = shares.get(name) ?? { sum: 0, row };
    known.sum += textOf(cells[share]) === '' ? 1 : numberOf(cells[share]) ?? NaN;
    const value = numberOf(cells[share]);
    const isOutside = value !== null && (value < 0 || value > 1);
    shares.set(name, { sum: known.sum, row: isOutside ? row : known.row });
    if (isOutside) outside.push({ expected: Math.min(1, Math.max(0, value)), found: value, magnitude: 1, place: { table: 'm_ItemSuppliers', row, column: share }, fault: `${name} has a share of ${value}.` });
  });
  return {
    equations: [...outside, ...[...shares].map(([name, { sum, row }]) => ({
      expected: 1, found: sum, magnitude: 1, place: { table: 'm_ItemSuppliers', row, column: Math.max(share, item) },
      fault: Number.isNaN(sum) ? `a share of ${name} is not a number.` : `the shares of ${name} sum to ${Number(sum.toPrecision(9))}.`,
    }))],
  };
}
