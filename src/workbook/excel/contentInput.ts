import type { CellContent } from '../sheets/description';
import { type FormulaPlace, formulaAt } from '../sheets/formulaAt';
import type { CellValue } from '../cells';
import { type Input, isFormula, valueInput } from './cellInput';
import type { ReadCells } from './readCells';
import { qualify } from './structuredReferences';

/** A described table cell as input at its place. */
export const tableInput = (content: CellContent, place: FormulaPlace, table: string): string | number | boolean =>
  isFormula(content) ? qualify(formulaAt(content.formula, place), table) : valueInput(content);

/** A described cell outside a table as input. */
export const looseInput = (content: CellContent, place: FormulaPlace): string | number | boolean =>
  isFormula(content) ? formulaAt(content.formula, place) : valueInput(content);

/** What was read, as the input that puts it back. */
export const inputsOf = ({ values, formulas }: ReadCells): Input[][] => values.map((row, r) => row.map((value, c) => inputOf(value, formulas[r][c])));

export const inputOf = (value: CellValue, formula: string | null): string | number | boolean => formula ?? valueInput(value);
