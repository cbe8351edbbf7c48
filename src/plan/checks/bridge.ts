import { columnAt, textOf } from './figureTable';
import type { CheckSource, Equation, Examined } from './identity';
import { columnsByPeriod, largest, needed } from './tableRows';

const BARS = ['volume', 'price', 'mix', 'new products', 'initiatives', 'cost', 'fx'];

/** Budget and bars sum to the plan in every period, and the residual is 0. */
export function bridge({ book }: CheckSource): Examined {
  const tables = needed(book, ['p_Bridge']);
  if ('absent' in tables) return { absent: tables.absent };
  const table = tables.p_Bridge;
  const driver = columnAt(table, 'driver');
  const rowOf = new Map(table.rows.map((cells, row) => [textOf(cells[driver]).toLowerCase(), row]));
  const [plan, budget, residual] = ['plan', 'budget', 'residual'].map(name => rowOf.get(name));
  if (plan === undefined || budget === undefined) return { absent: 'Not checked: p_Bridge has no rows “budget” and “plan”.' };
  const equations = [...columnsByPeriod(table).values()].flatMap((column): readonly Equation[] => {
    const value = (row: number | undefined): number => { const cell = row === undefined ? null : table.rows[row][column]; return typeof cell === 'number' ? cell : 0; };
    if (textOf(table.rows[plan][column]) === '' && textOf(table.rows[budget][column]) === '') return [];
    const bars = BARS.map(name => value(rowOf.get(name)));
    const expected = value(budget) + bars.reduce((sum, bar) => sum + bar, 0) + value(residual);
    const magnitude = largest(expected, value(plan), value(budget), ...bars);
    return [
      { expected, found: table.rows[plan][column] ?? null, magnitude, place: { table: 'p_Bridge', row: plan, column } },
      ...(residual === undefined ? [] : [{ expected: 0, found: value(residual), magnitude, place: { table: 'p_Bridge', row: residual, column }, fault: 'the bridge leaves a residual: a cause is missing or counted twice.' }]),
    ];
  });
  return equations.length > 0 ? { equations } : { absent: 'Not checked: p_Bridge holds no period with a budget or a plan.' };
}
