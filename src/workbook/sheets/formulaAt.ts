import { columnLetters } from '../columnLetters';

/** Where a formula goes: its zero-based row and column on the sheet, and the sheet column of each table header. */
export interface FormulaPlace {
  readonly row: number;
  readonly column: number;
  readonly columnOf: (header: string) => number;
}

/**
 * A description's formula as it is typed into a cell. `{{-4}}` stands for the cell four rows up in the same column,
 * `{{-4|family}}` for the one in the table column `family`; everything else is Excel's own.
 *
 * A whole table column cannot be used where the formula stands in it: Excel calls that a circular reference.
 */
export function formulaAt(template: string, place: FormulaPlace): string {
  return template.replace(/\{\{(-?\d+)(?:\|([^}]+))?\}\}/g, (_, offset: string, header?: string) => {
    const row = place.row + Number(offset) + 1;
    return header === undefined ? `${columnLetters(place.column)}${row}` : `$${columnLetters(place.columnOf(header))}${row}`;
  });
}
