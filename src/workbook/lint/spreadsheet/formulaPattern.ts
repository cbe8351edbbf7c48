import { shiftFormula } from '../../file/formulas/shiftFormula';

/** Rows and columns that formulas are moved to before they are compared: far from every edge. */
const HOME = { row: 500_000, column: 8_000 };
const hasReference = /[A-Z]\$?\d|\$?\d+:\$?\d|[A-Z]:\$?[A-Z]/i;

/**
 * A formula as it would stand in one common row (`down`) or column (`across`), so that copies of one formula are equal.
 * @example patternOf('=A2*2', { row: 1, column: 1 }, 'down') === patternOf('=A3*2', { row: 2, column: 1 }, 'down') // true
 */
export function patternOf(formula: string, at: { readonly row: number; readonly column: number }, along: 'down' | 'across'): string {
  if (!hasReference.test(formula)) return formula;
  const shift = along === 'down' ? { rows: HOME.row - at.row, columns: 0 } : { rows: 0, columns: HOME.column - at.column };
  return shiftFormula(formula, shift);
}

/** A formula as it would stand some rows further down. */
export const movedDown = (formula: string, rows: number): string => (hasReference.test(formula) ? shiftFormula(formula, { rows, columns: 0 }) : formula);

const outside = /\[\d+\][^[\]!'"]*'?!|'[^']*\[[^\]']+\][^']*'!|\[[^[\]]+\.(?:xl\w{1,2}|csv|ods)\]/i;

/** Whether a formula points into another workbook: `[2]Sheet1!A1` in a file, `'C:\[Costs.xlsx]Sheet1'!A1` in Excel. */
export const pointsOutside = (formula: string): boolean => formula.includes('[') && outside.test(formula.replace(/"(?:[^"]|"")*"/g, '""'));

/** Whether a formula points at cells that are gone. */
export const pointsNowhere = (formula: string): boolean => formula.includes('#REF!') && formula.replace(/"(?:[^"]|"")*"/g, '""').includes('#REF!');

/** Whether a formula makes a link of its cell. */
export const isLink = (formula: string): boolean => /^=\s*HYPERLINK\s*\(/i.test(formula);
