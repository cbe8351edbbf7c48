import { columnAt, figureGroups, filledTable, keyOf, numberOf, periodColumns, textOf, type FigureCell, type FigureTable } from './figureTable';
import type { CheckSource, Equation, Examined } from './identity';
import { absent } from './tableRows';

interface Move { readonly row: number; readonly at: string; readonly qty: number }

interface Balance {
  readonly onHand: number;
  readonly moved: number;
  /** The lowest stock after any moment, and the movement that led to it. */
  readonly lowest: number;
  readonly lowestRow: number;
}

/**
 * On-hand is the sum of movements per item and location: it is negative after no moment, and the stock that the inventory
 * plan opens with equals it. Movements of one moment count together; those without a time come last.
 */
export function stockOnHand({ book }: CheckSource): Examined {
  const moves = filledTable(book, 't_Moves');
  if (!moves) return { absent: absent('t_Moves') };
  const qty = columnAt(moves, 'qty');
  if (qty < 0 || columnAt(moves, 'item') < 0) return { absent: 'Not checked: t_Moves has no columns “item” and “qty”.' };
  const balances = balancesOf(moves, qty);
  const plan = filledTable(book, 'p_Inventory');
  const equations = [...balances.entries()].map(([key, { moved, lowest, lowestRow }]): Equation => ({
    expected: Math.max(0, lowest), found: lowest, magnitude: moved, place: { table: 't_Moves', row: lowestRow, column: qty },
    fault: `the movements of ${key.replace('\u0000', ' at ').replace(/ at $/, '')} sum to ${Number(lowest.toPrecision(9))} after the one in the worst cell.`,
  }));
  return plan ? { equations: [...equations, ...openings(plan, balances)] } : { equations, note: 'Opening stock not compared: table p_Inventory absent.' };
}

function balancesOf(moves: FigureTable, qty: number): ReadonlyMap<string, Balance> {
  const [item, loc, ts] = [columnAt(moves, 'item'), columnAt(moves, 'loc'), columnAt(moves, 'ts')];
  const groups = new Map<string, Move[]>();
  moves.rows.forEach((cells, row) => {
    const value = numberOf(cells[qty]);
    if (value === null || textOf(cells[item]) === '') return;
    const key = keyOf([textOf(cells[item]), textOf(cells[loc])]);
    const move = { row, at: momentOf(cells[ts]), qty: value };
    const group = groups.get(key);
    if (group) group.push(move);
    else groups.set(key, [move]);
  });
  return new Map([...groups].map(([key, group]) => [key, balanceOf(group)]));
}

/** A moment as text that sorts by time: a serial number padded, ISO text as it is, behind everything where there is none. */
const momentOf = (cell: FigureCell | undefined): string => (typeof cell === 'number' ? cell.toFixed(6).padStart(14, '0') : textOf(cell) || '\uffff');

function balanceOf(moves: readonly Move[]): Balance {
  const sorted = [...moves].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.row - b.row));
  let [onHand, moved, lowest, lowestRow] = [0, 0, Infinity, sorted[sorted.length - 1].row];
  sorted.forEach((move, index) => {
    onHand += move.qty;
    moved += Math.abs(move.qty);
    if (sorted[index + 1]?.at === move.at || onHand >= lowest) return;
    [lowest, lowestRow] = [onHand, move.row];
  });
  return { onHand, moved, lowest, lowestRow };
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
