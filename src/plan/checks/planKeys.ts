import { columnAt, filledTable, textOf, type FigureBook, type FigureTable } from './figureTable';
import type { CheckSource, Equation, Examined, KnownKeys } from './identity';

/**
 * Every key of a plan row exists in the inputs: in the table it refers to where that is filled, an item otherwise in the
 * history; a family of the consensus plan is a family, or an item that has none.
 */
export function planKeys({ book, known, references }: CheckSource): Examined {
  const equations: Equation[] = [];
  for (const { table: name, column, references: target, referencedColumn } of references) {
    const plan = filledTable(book, name);
    const allowed = plan && (valuesOf(book, target, referencedColumn) ?? (column === 'item' && known ? known.items : null));
    if (plan && allowed) equations.push(...present(plan, column, allowed));
  }
  const consensus = filledTable(book, 'p_Consensus');
  if (consensus && known) equations.push(...present(consensus, 'family', families(book, known)));
  return equations.length > 0 ? { equations } : { absent: 'No plan whose keys stand in an input table yet.' };
}

const families = (book: FigureBook, known: KnownKeys): ReadonlySet<string> =>
  new Set([...(valuesOf(book, 'm_Families', 'family') ?? []), ...known.familyOf.values(), ...[...known.items].filter(item => !known.familyOf.get(item))]);

function valuesOf(book: FigureBook, name: string, header: string): ReadonlySet<string> | null {
  const table = filledTable(book, name);
  const column = table ? columnAt(table, header) : -1;
  return table && column >= 0 ? new Set(table.rows.map(cells => textOf(cells[column])).filter(Boolean)) : null;
}

function present(plan: FigureTable, header: string, allowed: ReadonlySet<string>): readonly Equation[] {
  const column = columnAt(plan, header);
  if (column < 0) return [];
  return plan.rows.flatMap((cells, row) => {
    const value = textOf(cells[column]);
    if (value === '') return [];
    return [{
      expected: 1, found: allowed.has(value) ? 1 : 0, magnitude: 1, place: { table: plan.name, row, column },
      fault: `“${value}” in the column ${header} of ${plan.name} is in none of the inputs.`,
    }];
  });
}
