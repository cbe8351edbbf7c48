import { columnAt, filledTable, keyOf, textOf, type FigureBook, type FigureTable } from './figureTable';
import type { CheckSource, Equation, Examined, KnownKeys } from './identity';

/**
 * Every key of a plan row exists in the inputs: in the table it refers to where that is filled, an item otherwise in the
 * history; a family of the consensus plan is a family, or an item that has none. No needed key is blank, and no two rows of a
 * plan have the same keys.
 */
export function planKeys({ book, known, references, keys = [] }: CheckSource): Examined {
  const equations: Equation[] = [];
  const missing = new Set<string>();
  for (const { table: name, column, references: target, referencedColumn, needed = true } of references) {
    const plan = filledTable(book, name);
    if (!plan) continue;
    const allowed = valuesOf(book, target, referencedColumn) ?? (column === 'item' || target === 'm_Items' ? itemsOf(book, known) : null);
    if (allowed) equations.push(...present({ plan, header: column, needed }, allowed));
    else if (isUsed(plan, column)) missing.add(target);
  }
  const consensus = filledTable(book, 'p_Consensus');
  if (consensus && known) equations.push(...present({ plan: consensus, header: 'family', needed: false }, families(book, known)));
  for (const { table, columns } of keys) {
    const plan = filledTable(book, table);
    if (plan) equations.push(...repeated(plan, columns));
  }
  const note = missing.size > 0 ? `Keys not checked: table${missing.size > 1 ? 's' : ''} ${[...missing].join(', ')} absent.` : undefined;
  if (equations.length > 0) return { equations, ...(note !== undefined && { note }) };
  return { absent: note ?? 'Not checked: no plan table is there.' };
}

const isUsed = (plan: FigureTable, header: string): boolean => {
  const column = columnAt(plan, header);
  return plan.rows.some(cells => textOf(cells[column]) !== '');
};

const families = (book: FigureBook, known: KnownKeys): ReadonlySet<string> =>
  new Set([...(valuesOf(book, 'm_Families', 'family') ?? []), ...known.familyOf.values(), ...[...known.items].filter(item => !known.familyOf.get(item))]);

/** Items where there is no table of them: those of the history, as it was read or as its table has them. */
const itemsOf = (book: FigureBook, known: KnownKeys | null): ReadonlySet<string> | null => known?.items ?? valuesOf(book, 't_Demand', 'item');

function valuesOf(book: FigureBook, name: string, header: string): ReadonlySet<string> | null {
  const table = filledTable(book, name);
  const column = table ? columnAt(table, header) : -1;
  return table && column >= 0 ? new Set(table.rows.map(cells => textOf(cells[column])).filter(Boolean)) : null;
}

interface KeyColumn { readonly plan: FigureTable; readonly header: string; readonly needed: boolean }

function present({ plan, header, needed }: KeyColumn, allowed: ReadonlySet<string>): readonly Equation[] {
  const column = columnAt(plan, header);
  if (column < 0) return [];
  return plan.rows.flatMap((cells, row) => {
    const value = textOf(cells[column]);
    if (value === '' && (!needed || cells.every(cell => textOf(cell) === ''))) return [];
    return [{
      expected: 1, found: allowed.has(value) ? 1 : 0, magnitude: 1, place: { table: plan.name, row, column },
      fault: value === '' ? `a row of ${plan.name} has no ${header}.` : `“${value}” in the column ${header} of ${plan.name} is in none of the inputs.`,
    }];
  });
}

function repeated(plan: FigureTable, headers: readonly string[]): readonly Equation[] {
  const columns = headers.map(header => columnAt(plan, header)).filter(column => column >= 0);
  const seen = new Set<string>();
  return plan.rows.flatMap((cells, row): readonly Equation[] => {
    if (cells.every(cell => textOf(cell) === '')) return [];
    const key = keyOf(columns.map(column => textOf(cells[column])));
    const again = seen.has(key);
    seen.add(key);
    return again ? [{ expected: 0, found: 1, magnitude: 1, place: { table: plan.name, row, column: columns[0] ?? 0 }, fault: `${plan.name} has ${key.split('\u0000').filter(Boolean).join(' · ')} more than once.` }] : [];
  });
}
