import { formulaAt } from '../../sheets/formulaAt';
import { storedFormula } from '../formulas/storedFormula';
import { shiftFormula } from '../formulas/shiftFormula';
import type { Place } from '../sheet/rawCell';

/** Where the table stands that a description's formulas belong to. */
export interface FormulaSurroundings {
  readonly table: string;
  /** Headers as they stand after the write. */
  readonly headers: readonly string[];
  /** Sheet column of the first header. */
  readonly left: number;
  /** How far a person has moved the cells that the formulas name by address. */
  readonly offset?: { readonly rows: number; readonly columns: number };
}

/** Turns described formulas into what the file stores in a cell: templates filled in, references moved along, table references spelt out. */
export function describedFormula({ table, headers, left, offset }: FormulaSurroundings): (formula: string, place: Place) => string {
  const columnOf = (header: string): number => {
    const index = headers.indexOf(header);
    if (index < 0) throw new Error(`A formula of ${table} names the column "${header}", which the table does not have.`);
    return left + index;
  };
  return (formula, place) => {
    const moved = offset ? shiftFormula(formula, { ...offset, moves: 'all', otherSheets: 'stay' }) : formula;
    return storedFormula(formulaAt(moved, { ...place, columnOf }), table);
  };
}
