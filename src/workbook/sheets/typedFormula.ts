import type { CellValue } from '../cells';
import type { CellContent, TableDescription } from './description';

/** What stands in a cell; `formula` with its `=`, or null. */
interface StandingCell {
  readonly value: CellValue;
  readonly formula: string | null;
}

/** Whether a standing cell of a described row stays as it is: a formula in a table of people's own, or one they typed that shows the described value. */
export const cellStays = (table: TableDescription, at: { readonly row: number; readonly column: number }, standing: StandingCell): boolean =>
  (table.arrangement !== undefined && standing.formula !== null) || typedFormulaStays(table, at, standing);

/**
 * Whether a formula that a person put into a cell for typing stays there: it shows the value that was read from it. A
 * formula without a result, or with an error, stands for nothing typed. Another value is meant to replace it.
 */
function typedFormulaStays(table: TableDescription, at: { readonly row: number; readonly column: number }, standing: StandingCell): boolean {
  const row = table.rows[at.row];
  const style = row.styles?.[at.column] ?? row.style;
  const content: CellContent = row.cells[at.column] ?? null;
  if (style !== 'input' || standing.formula === null || (typeof content === 'object' && content !== null)) return false;
  return known(standing.value) === known(content);
}

/** An adjustment of 0 is one that was not made; an error is nothing that could be read. */
const known = (value: CellValue): CellValue => (value === '' || value === 0 || typeof value === 'object' ? null : value);
