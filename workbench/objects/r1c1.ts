import type { CellValue } from '../grid/grid';
import { replaceReferences, writeReference, type FormulaReference } from '../grid/formulaReferences';
import { MAX_COLUMNS, MAX_ROWS, columnName } from './address';

interface At {
  readonly r: number;
  readonly c: number;
}

/** An A1 formula standing at `at`, in R1C1 notation: `=A1+$B$2` at B2 → `=R[-1]C[-1]+R2C2`. Other values stay. */
export function toR1C1(formula: CellValue, at: At): CellValue {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return formula;
  return replaceReferences(formula, reference => reference.prefix + bodyR1C1(reference, at));
}
function bodyR1C1({ kind, rect, absolute: [r1, c1, r2, c2], isRange }: FormulaReference, at: At): string {
  const row = (line: number, fixed: boolean): string => `R${part(line, fixed, at.r)}`, column = (line: number, fixed: boolean): string => `C${part(line, fixed, at.c)}`;
  const lastRow = rect.r + rect.h - 1, lastColumn = rect.c + rect.w - 1;
  const pair = (first: string, last: string): string => (first === last && kind !== 'cells' ? first : `${first}:${last}`);
  if (kind === 'columns') return pair(column(rect.c, c1), column(lastColumn, c2));
  if (kind === 'rows') return pair(row(rect.r, r1), row(lastRow, r2));
  const first = row(rect.r, r1) + column(rect.c, c1);
  return isRange ? pair(first, row(lastRow, r2) + column(lastColumn, c2)) : first;
}
const part = (line: number, fixed: boolean, at: number): string => (fixed ? String(line + 1) : line === at ? '' : `[${line - at}]`);

const LINE = String.raw`(?:\[-?\d+\]|\d+)?`;
const REFERENCE = new RegExp(String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'!?|(?<![\w.\[])(R(${LINE})C(${LINE})|R(${LINE})|C(${LINE}))(?![\w.(\[])|\[(?:[^[\]]|\[[^\]]*\])*\]`, 'gi');

/** An R1C1 formula standing at `at`, in A1 notation. What points off the sheet becomes `#REF!`. Other values stay. */
export function fromR1C1(formula: unknown, at: At): unknown {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return formula;
  const converted = formula.replace(REFERENCE, (whole: string, reference?: string, r?: string, c?: string, row?: string, column?: string) => {
    if (reference === undefined) return whole;
    if (r !== undefined && c !== undefined) return cell(line(r, at.r, MAX_ROWS), line(c, at.c, MAX_COLUMNS));
    if (row !== undefined) return marked(line(row, at.r, MAX_ROWS), n => String(n + 1), 2);
    return marked(line(column ?? '', at.c, MAX_COLUMNS), columnName, 2);
  });
  // A whole row or column next to another one stands once: `R1:R3` came out as `$1:$1:$3:$3`.
  return converted.replace(/(\$?(?:[A-Z]{1,3}|\d+)):\1:(\$?(?:[A-Z]{1,3}|\d+)):\2(?![\w:])/g, '$1:$2');
}
interface Line {
  readonly n: number;
  readonly fixed: boolean;
  readonly isThere: boolean;
}
function line(text: string, at: number, limit: number): Line {
  const relative = /^\[(-?\d+)\]$/.exec(text);
  const n = relative ? at + Number(relative[1]) : text === '' ? at : Number(text) - 1;
  return { n, fixed: text !== '' && !relative, isThere: n >= 0 && n < limit };
}
function cell(row: Line, column: Line): string {
  if (!row.isThere || !column.isThere) return '#REF!';
  const rect = { r: row.n, c: column.n, h: 1, w: 1 };
  return writeReference({ prefix: '', kind: 'cells', isRange: false, rect, absolute: [row.fixed, column.fixed, row.fixed, column.fixed] });
}
function marked(at: Line, name: (n: number) => string, times: number): string {
  return at.isThere ? Array.from({ length: times }, () => (at.fixed ? '$' : '') + name(at.n)).join(':') : '#REF!';
}
