import type { CellValue } from '../cells';
import type { DecimalMark } from './mapping';
import { isError } from './cellText';
import { readNumberText } from './numberText';

/** Why a cell is no quantity. */
export type QuantityFault = 'quantity-blank' | 'quantity-error' | 'quantity-text' | 'quantity-boolean';

/** Reads a quantity; a fault says why it cannot be. Text is read as a number only when it is one. */
export function readQuantityCell(cell: CellValue, decimal: DecimalMark): number | QuantityFault {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell + 0 : 'quantity-text';
  if (cell === null) return 'quantity-blank';
  if (typeof cell === 'string') {
    if (cell.trim() === '') return 'quantity-blank';
    const value = readNumberText(cell, decimal);
    return value === null ? 'quantity-text' : value + 0;
  }
  return isError(cell) ? 'quantity-error' : 'quantity-boolean';
}
