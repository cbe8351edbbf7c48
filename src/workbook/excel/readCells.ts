import type { CellValue } from '../cells';
import { type Area, piecesOf } from './area';
import { isErrorText } from './cellInput';
import { codeOf } from './errors';
import { rangeAt } from './session';

/** Cells asked for in one request: about a megabyte of numbers at full length. */
const CELLS_PER_REQUEST = 50_000;

export type RangeProperty = 'values' | 'formulas' | 'formulasR1C1' | 'numberFormat' | 'valueTypes';
export type Grid = readonly (readonly unknown[])[];

/** Cells as read: what they hold and, where there is one, the formula. */
export interface ReadCells {
  readonly values: CellValue[][];
  /** Null = no formula. */
  readonly formulas: (string | null)[][];
}

/** Values of an area, block by block. Error values become `{ error }`, empty cells null. */
export async function readValues(context: Excel.RequestContext, sheet: string, area: Area): Promise<CellValue[][]> {
  const { values } = await readProperties(context, sheet, area, ['values']);
  return typed(context, sheet, area, values);
}

/** Values and formulas of an area, block by block. */
export async function readCells(context: Excel.RequestContext, sheet: string, area: Area): Promise<ReadCells> {
  const { values, formulas } = await readProperties(context, sheet, area, ['values', 'formulas']);
  return {
    values: await typed(context, sheet, area, values),
    formulas: formulas.map((row, r) => row.map((formula, c) => (isFormulaOf(formula, values[r][c]) ? formula : null))),
  };
}

/** Any array properties of an area, read in blocks of whole rows; a block too large to be answered is halved. */
export async function readProperties<P extends RangeProperty>(context: Excel.RequestContext, sheet: string, area: Area, properties: readonly P[]): Promise<Record<P, Grid>> {
  const out = Object.fromEntries(properties.map(property => [property, [] as unknown[][]])) as Record<P, unknown[][]>;
  const queue = [...piecesOf(area, Math.floor(CELLS_PER_REQUEST / properties.length))];
  for (let piece = queue.shift(); piece; piece = queue.shift()) {
    const range = rangeAt(context, sheet, piece);
    range.load(properties.join(','));
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request per block keeps answers under the 5 MB limit
      await context.sync();
    } catch (error) {
      if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded' || piece.rows === 1) throw error;
      queue.unshift(...piecesOf(piece, Math.ceil(piece.rows / 2) * piece.columns));
      continue;
    }
    for (const property of properties) for (const row of range[property] as unknown[][]) out[property].push(row);
    range.untrack();
  }
  return out;
}

/** Formulas of constants repeat the value, so a text that begins with `=` is told from a formula. */
const isFormulaOf = (formula: unknown, value: unknown): formula is string => typeof formula === 'string' && formula.startsWith('=') && formula !== value;

/** Errors arrive as text such as `#N/A`; only where such texts occur are the types asked for. */
async function typed(context: Excel.RequestContext, sheet: string, area: Area, values: Grid): Promise<CellValue[][]> {
  const rows = values.map(row => row.map(plain));
  const suspects = values.flatMap((row, r) => (row.some(isErrorText) ? [r] : []));
  if (suspects.length === 0) return rows;
  const first = suspects[0];
  const span: Area = { ...area, row: area.row + first, rows: suspects[suspects.length - 1] - first + 1 };
  const { valueTypes } = await readProperties(context, sheet, span, ['valueTypes']);
  for (const r of suspects) {
    rows[r] = rows[r].map((value, c) => (typeof value === 'string' && isErrorText(value) && valueTypes[r - first][c] === 'Error' ? { error: value } : value));
  }
  return rows;
}

const plain = (value: unknown): CellValue => (value === '' || value === undefined ? null : (value as CellValue));
