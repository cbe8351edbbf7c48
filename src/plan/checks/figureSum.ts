import { columnAt, figureGroups, filledTable, numberOf, periodColumns, textOf, type FigureCell } from './figureTable';
import type { CheckSource, Equation, Examined } from './identity';
import { absent } from './tableRows';

/** A figure of a plan table that is the sum of others in the same column. */
export interface FigureSum {
  readonly table: string;
  readonly keys: readonly string[];
  readonly total: string;
  /** The parts and their signs. Where the first part and the total are both blank, the period is not planned. */
  readonly parts: readonly { readonly figure: string; readonly sign: 1 | -1 }[];
  /** The total of one period is the first part of the next, as a closing stock is the next opening. */
  readonly carriesOver?: boolean;
  /** Only periods count in which this figure is filled. */
  readonly only?: string;
}

/** The equations total = Σ parts, one per set of keys and period. A blank part counts as 0. */
export function figureSum(sum: FigureSum): (source: CheckSource) => Examined {
  return ({ book }) => {
    const table = filledTable(book, sum.table);
    if (!table) return { absent: absent(sum.table) };
    if (columnAt(table, 'figure') < 0) return { absent: `Not checked: ${sum.table} has no column “figure”.` };
    const periods = periodColumns(table);
    const equations: Equation[] = [];
    for (const { rowOf } of figureGroups(table, sum.keys).values()) {
      const totalRow = rowOf.get(sum.total.toLowerCase());
      const leadRow = rowOf.get(sum.parts[0].figure.toLowerCase());
      if (totalRow === undefined || leadRow === undefined) continue;
      const at = (row: number | undefined, column: number): FigureCell => (row === undefined ? null : table.rows[row][column] ?? null);
      periods.forEach(({ column }, index) => {
        const found = at(totalRow, column);
        if (sum.only !== undefined && numberOf(at(rowOf.get(sum.only.toLowerCase()), column)) === null) return;
        if (textOf(found) === '' && textOf(at(leadRow, column)) === '') return;
        const terms = sum.parts.map(({ figure, sign }) => sign * (numberOf(at(rowOf.get(figure.toLowerCase()), column)) ?? 0));
        const expected = terms.reduce((total, term) => total + term, 0);
        equations.push({ expected, found, magnitude: largest([...terms, numberOf(found) ?? 0]), place: { table: sum.table, row: totalRow, column } });
        const before = index > 0 ? numberOf(at(totalRow, periods[index - 1].column)) : null;
        if (!sum.carriesOver || before === null) return;
        const opening = at(leadRow, column);
        equations.push({ expected: before, found: opening, magnitude: largest([before, numberOf(opening) ?? 0]), place: { table: sum.table, row: leadRow, column } });
      });
    }
    return equations.length > 0 ? { equations } : { absent: `Not checked: ${sum.table} holds no “${sum.total}” with its parts.` };
  };
}

const largest = (terms: readonly number[]): number => terms.reduce((most, term) => Math.max(most, Math.abs(term)), 0);
