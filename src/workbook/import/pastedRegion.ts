import type { CellValue, Region } from '../cells';
import { PASTED } from './source';

/** Pasted or read text cannot be taken apart; the message says why. */
export class UnreadableText extends Error {
  override readonly name = 'UnreadableText';
}

const SEPARATORS = ['\t', ';', ','] as const;

/** The sign that parts the cells: the tab where there is one, else what the most lines have the same number of. */
function separatorOf(text: string): string {
  const lines = text.split(/\r\n|\n|\r/).filter(line => line.trim() !== '').slice(0, 50).map(line => line.replace(/"(?:[^"]|"")*"/g, ''));
  if (lines.some(line => line.includes('\t'))) return '\t';
  const even = (sign: string): number => {
    const counts = lines.map(line => line.split(sign).length - 1);
    return counts[0] === 0 ? 0 : counts.filter(count => count === counts[0]).length;
  };
  return SEPARATORS.reduce((best, sign) => (even(sign) > even(best) ? sign : best));
}

/**
 * Text copied from a sheet (cells parted by tabs) or a CSV file (semicolon or comma), as a region of texts; empty cells are
 * null. A cell in quotes may hold separators, line breaks and quotes written twice.
 * @throws {UnreadableText} for a quote that is never closed.
 */
export function pastedRegion(text: string): Region {
  const body = text.replace(/^\ufeff/, '');
  const separator = separatorOf(body);
  const values: CellValue[][] = [[]];
  let at = 0;
  while (at < body.length) {
    const { cell, end } = body[at] === '"' ? quotedCell(body, at) : bareCell(body, at, separator);
    values[values.length - 1].push(cell.trim() === '' ? null : cell);
    at = end;
    if (body[at] === separator) {
      at++;
      if (at >= body.length || /[\r\n]/.test(body[at])) values[values.length - 1].push(null);
    }
    if (/[\r\n]/.test(body[at] ?? '')) {
      at += body.startsWith('\r\n', at) ? 2 : 1;
      if (at < body.length) values.push([]);
    }
  }
  const width = values.reduce((most, row) => Math.max(most, row.length), 0);
  return { sheet: PASTED, row: 0, column: 0, values: values.map(row => [...row, ...new Array<CellValue>(width - row.length).fill(null)]) };
}

function bareCell(text: string, at: number, separator: string): { readonly cell: string; readonly end: number } {
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { cell: text.slice(at, end), end };
}

function quotedCell(text: string, start: number): { readonly cell: string; readonly end: number } {
  for (let at = start + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) throw new UnreadableText(`Line ${text.slice(0, start).split(/\r\n|\n|\r/).length}: a quote is opened and never closed. Close it, or write it twice if it belongs to the text.`);
    if (text[at + 1] !== '"') return { cell: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 };
  }
}
