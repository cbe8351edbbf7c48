import type { CellValue } from '../cells';
import type { DecimalMark } from './mapping';
import { isError } from './cellText';
import { readNumberText } from './numberText';

/** Why a cell is no quantity. */
export type QuantityFault = 'quantity-blank' | 'quantity-error' | 'quantity-text' | 'quantity-boolean' | 'quantity-range';

/** Excel keeps 15 digits; larger quantities are typing errors, and their sums and squares would overflow. */
const LARGEST_QUANTITY = 1e15;


/** Reads a quantity; a fault says why it cannot be. Text is read as a number only when it is one. */
export function readQuantityCell(cell: CellValue, decimal: DecimalMark): number | QuantityFault {
  if (typeof cell === 'number') return Number.isNaN(cell) ? 'quantity-text' : inRange(cell);
  if (cell === null) return 'quantity-blank';
  if (typeof cell === 'string') {
    if (cell.trim() === '') return 'quantity-blank';
    const value = readNumberText(cell, decimal);
    return value === null ? 'quantity-text' : inRange(value);
  }
  return isError(cell) ? 'quantity-error' : 'quantity-boolean';
}

const inRange = (value: number): number | QuantityFault => (Math.abs(value) <= LARGEST_QUANTITY ? value + 0 : 'quantity-range');
