import type { CellValue } from '../cells';

/** An error value such as `#N/A`. */
export const isError = (cell: CellValue): cell is { readonly error: string } => typeof cell === 'object' && cell !== null;

/** Empty, or text of nothing but white space. */
export const isBlank = (cell: CellValue): boolean => cell === null || (typeof cell === 'string' && cell.trim() === '');

const onlyAscii = /^[\x20-\x7e]*$/;

/**
 * Text of a cell as a key: trimmed, composed (NFC), inner runs of white space and control signs as one space.
 * Text keeps its leading zeros; an empty or error cell is the empty string.
 * @example keyText('  0010023 ') // '0010023'
 */
export function keyText(cell: CellValue): string {
  if (cell === null || isError(cell)) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'number') return String(cell);
  const text = cell.trim();
  return onlyAscii.test(text) && !text.includes('  ') ? text : text.normalize('NFC').replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim();
}

/** What a person sees in the cell, shortened for a sentence. */
export function shown(cell: CellValue): string {
  const text = cell === null ? '' : isError(cell) ? cell.error : keyText(cell);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** Lower case without accents, so that `Stück`, `STUCK` and `stück` compare equal. @example folded('Märzß') // 'marzss' */
export const folded = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').replaceAll('ł', 'l').replaceAll('ø', 'o');
