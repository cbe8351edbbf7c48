import { shown } from '../../read/cellText';
import type { Book } from '../book';
import type { Report } from '../report';

/** Stock that is not below zero but for rounding. */
const TOLERANCE = 1e-6;
const goesOut = /^(?:ISSUE|SHIP|SCRAP)$/;

interface Move {
  readonly row: number;
  readonly ts: string;
  readonly qty: number;
}

/**
 * Movements of nothing, with the wrong sign, and those that take on-hand of an item and location below zero (told once
 * each, and not where a movement that cannot be read is the likelier fault).
 */
export function checkStockMoves(book: Book, report: Report): void {
  const table = book.filled('t_Moves');
  if (!table?.has('qty')) return;
  const places = new Map<string, Move[]>();
  const unsure = new Set<string>();
  for (const row of table.rows) {
    const qty = table.number(row, 'qty');
    const id = [table.text(row, 'item'), table.text(row, 'loc')].filter((text) => text !== '').join(' · ');
    const ts = table.text(row, 'ts');
    if (qty === null || qty === 0 || ts === '') unsure.add(id);
    if (qty === null) continue;
    const kind = table.text(row, 'kind');
    const cell = table.at(row, 'qty');
    if (qty === 0) report.add('move-zero', { cell, message: `The movement ${shown(table.text(row, 'move'))} moves nothing.` });
    if ((kind === 'RCPT' && qty < 0) || (goesOut.test(kind) && qty > 0)) report.add('move-sign', { cell, message: `The movement ${shown(table.text(row, 'move'))} is a ${kind} of ${qty}.` });
    if (ts === '' || id === '') continue;
    const moves = places.get(id);
    if (moves) moves.push({ row, ts, qty });
    else places.set(id, [{ row, ts, qty }]);
  }
  for (const [place, moves] of places) {
    const low = unsure.has(place) ? null : firstBelow(moves);
    if (low) report.add('stock-negative', { cell: table.at(low.row, 'qty'), message: `Stock on hand of ${shown(place)} falls to ${Number(low.stock.toFixed(3))} on ${low.ts.slice(0, 10)}.` });
  }
}

/** The movement that first takes stock below zero; those of one moment count together, what comes in first. */
function firstBelow(moves: readonly Move[]): { readonly row: number; readonly ts: string; readonly stock: number } | null {
  const sorted = [...moves].sort((a, b) => (a.ts < b.ts ? -1 : a.ts > b.ts ? 1 : b.qty - a.qty || a.row - b.row));
  let stock = 0;
  for (const { row, ts, qty } of sorted) {
    stock += qty;
    if (stock < -TOLERANCE) return { row, ts, stock };
  }
  return null;
}
