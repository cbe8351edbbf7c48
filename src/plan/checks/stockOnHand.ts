import { columnAt, figureGroups, filledTable, keyOf, numberOf, periodColumns, textOf, type FigureTable } from './figureTable';
import type { CheckSource, Equation, Examined } from './identity';

interface Balance {
  onHand: number;
  moved: number;
  lastRow: number;
}

/**
 * On-hand is the sum of movements per item and location: the stock that the inventory plan opens with equals it, and it is
 * nowhere negative.
 */
export function stockOnHand({ book }: CheckSource): Examined {
  const moves = filledTable(book, 't_Moves');
  if (!moves) return { absent: 'No Stock Movements: stock on hand is not known.' };
  const qty = columnAt(moves, 'qty');
  if (qty < 0 || columnAt(moves, 'item') < 0) return { absent: 't_Moves has no columns “item” and “qty”.' };
  const balances = sumOfMoves(moves, qty);
  const plan = filledTable(book, 'p_Inventory');
  const equations = [...balances.entries()].map(([key, { onHand, moved, lastRow }]): Equation => ({
    expected: Math.max(0, onHand), found: onHand, magnitude: moved, place: { table: 't_Moves', row: lastRow, column: qty },
    fault: `the movements of ${key.replace('\u0000', ' at ').replace(/ at $/, '')} sum to ${Number(onHand.toPrecision(9))}; its last one is in the worst cell.`,
  }));
  return { equations: plan ? [...equations, ...openings(plan, balances)] : equations };
}

function sumOfMoves(moves: FigureTable, qty: number): ReadonlyMap<string, Balance> {
  const [item, loc] = [columnAt(moves, 'item'), columnAt(moves, 'loc')];
  const balances = new Map<string, Balance>();
  moves.rows.forEach((cells, row) => {
    const value = numberOf(cells[qty]);
    if (value === null || textOf(cells[item]) === '') return;
    const key = keyOf([textOf(cells[item]), textOf(cells[loc])]);
    const balance = balances.get(key) ?? { onHand: 0, moved: 0, lastRow: row };
    balance.onHand += value;
    balance.moved += Math.abs(value);
    balance.lastRow = row;
    balances.set(key, balance);
  });
  return balances;
}

function openings(plan: FigureTable, balances: ReadonlyMap<string, Balance>): readonly Equation[] {
  const groups = figureGroups(plan, ['item', 'loc']);
  const opens = [...groups.values()].flatMap(({ rowOf }) => rowOf.get('opening') ?? []);
  const first = periodColumns(plan).find(({ column }) => opens.some(row => numberOf(plan.rows[row][column]) !== null));
  if (!first) return [];
  return [...groups.entries()].flatMap(([key, { rowOf }]) => {
    const row = rowOf.get('opening');
    if (row === undefined) return [];
    const { onHand = 0, moved = 0 } = balances.get(key) ?? {};
    return [{ expected: onHand, found: plan.rows[row][first.column] ?? null, magnitude: moved, place: { table: 'p_Inventory', row, column: first.column } }];
  });
}
