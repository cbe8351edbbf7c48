import { columnLetters } from '../../columnLetters';
import { columnIndex, SHEET_COLUMNS, SHEET_ROWS } from '../address';
import { formulaTokens, type FormulaToken } from './tokens';

/** How references move. */
export interface Shift {
  readonly rows: number;
  readonly columns: number;
  /** `relative`: references with a dollar stay, as when a cell is copied. `all`: they move too, as when its surroundings were moved. Default `relative`. */
  readonly moves?: 'relative' | 'all';
  /** Only references to these rows (zero-based, inclusive) move. Default: all rows. */
  readonly within?: { readonly top: number; readonly bottom: number };
  /** Whether references to other sheets move as well, as copying moves them, or stay because only this sheet's cells moved. Default `follow`. */
  readonly otherSheets?: 'follow' | 'stay';
}

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)(\d{1,7})$/;

/**
 * A formula (without `=`) with its A1 references moved as copying moves them. Structured references, names,
 * functions and strings stay; a reference that would leave the sheet becomes `#REF!`.
 * Limits: R1C1 notation and references inside text (INDIRECT) are not followed.
 *
 * @example
 * shiftFormula('A1+$A$1+SUM(B2:B$3)', { rows: 2, columns: 0 }); // => 'A3+$A$1+SUM(B4:B$3)'
 */
export function shiftFormula(formula: string, shift: Shift): string {
  if (shift.rows === 0 && shift.columns === 0) return formula;
  const tokens = formulaTokens(formula);
  return tokens.map((token, at) => (token.kind === 'word' && movable(tokens, at, shift) ? moved(tokens, at, shift) : token.text)).join('');
}

/** Whether the word may be a reference that moves: no function, no sheet or table name, on another sheet only where those follow. */
function movable(tokens: readonly FormulaToken[], at: number, { otherSheets }: Shift): boolean {
  const next = tokens[at + 1]?.text;
  if (next === '(' || next === '!' || tokens[at + 1]?.kind === 'structured') return false;
  if (otherSheets !== 'stay') return true;
  if (tokens[at - 1]?.text === '!') return false;
  return !(tokens[at - 1]?.text === ':' && tokens[at - 3]?.text === '!');
}

function moved(tokens: readonly FormulaToken[], at: number, shift: Shift): string {
  const { text } = tokens[at];
  const cell = CELL.exec(text);
  if (cell) return movedCell(cell, shift) ?? text;
  const inRange = tokens[at + 1]?.text === ':' || tokens[at - 1]?.text === ':';
  if (!inRange) return text;
  const column = COLUMN.exec(text);
  if (column) return movedColumn(column[1], column[2], shift);
  const row = ROW.exec(text);
  return row ? movedRow(row[1], Number(row[2]) - 1, shift) : text;
}

function movedCell([, columnLock, letters, rowLock, digits]: RegExpExecArray, shift: Shift): string | null {
  const row = Number(digits) - 1;
  if (columnIndex(letters) >= SHEET_COLUMNS || row < 0 || row >= SHEET_ROWS) return null;
  const column = movedColumn(columnLock, letters, shift);
  const newRow = movedRow(rowLock, row, shift);
  return column === '#REF!' || newRow === '#REF!' ? '#REF!' : column + newRow;
}

function movedColumn(lock: string, letters: string, { columns, moves }: Shift): string {
  const index = columnIndex(letters) + (lock === '' || moves === 'all' ? columns : 0);
  return index < 0 || index >= SHEET_COLUMNS ? '#REF!' : lock + (columns === 0 ? letters : columnLetters(index));
}

function movedRow(lock: string, row: number, { rows, moves, within }: Shift): string {
  const follows = (lock === '' || moves === 'all') && (!within || (row >= within.top && row <= within.bottom));
  const index = row + (follows ? rows : 0);
  return index < 0 || index >= SHEET_ROWS ? '#REF!' : `${lock}${String(index + 1)}`;
}
