import { type Area, piecesOf } from './area';
import type { Input } from './cellInput';
import { rangeAt } from './session';
import type { Step } from './step';

/** Cells of one piece; the size of the text decides how many pieces go in a request. */
const CELLS_PER_PIECE = 20_000;
const CHARACTERS_PER_PIECE = 400_000;

export interface CellBlock {
  readonly sheet: string;
  readonly area: Area;
  /** Null leaves a cell alone. */
  readonly inputs: readonly (readonly Input[])[];
  /** What to put back, same shape; absent on a sheet that is removed when the write is taken back. */
  readonly before?: readonly (readonly Input[])[];
  readonly notation?: 'formulas' | 'formulasR1C1';
  /** Table whose name formulas of these cells may leave out. */
  readonly table?: string;
}

/** Writes only the cells that have an input, in pieces that fit a request. */
export function cellSteps(block: CellBlock): readonly Step[] {
  return changedAreas(block).flatMap(area => piecesOf(area, piecesFor(block, area)).map(piece => pieceStep(block, piece)));
}

function pieceStep(block: CellBlock, area: Area): Step {
  const { sheet, notation = 'formulas', before } = block;
  const inputs = cut(block.inputs, block.area, area);
  const old = before && cut(before, block.area, area).map((row, r) => row.map((input, c) => (inputs[r][c] === null ? null : input)));
  const put = (context: Excel.RequestContext, property: 'formulas' | 'formulasR1C1', rows: readonly (readonly Input[])[]): void => {
    const range = rangeAt(context, sheet, area);
    range[property] = rows.map(row => [...row]);
  };
  return {
    sheet,
    size: sizeOf(inputs),
    run: context => put(context, notation, inputs),
    undo: old && (context => put(context, 'formulas', old)),
    wrote: notation === 'formulas' ? { sheet, area, inputs, table: block.table ?? null } : undefined,
  };
}

/** Runs of rows that have something to write, each narrowed to the columns it needs. */
function changedAreas({ inputs, area }: CellBlock): readonly Area[] {
  const areas: Area[] = [];
  for (let from = 0; from < inputs.length; from++) {
    let [left, right, to] = [Infinity, -1, from];
    for (; to < inputs.length; to++) {
      const first = inputs[to].findIndex(isSet);
      if (first < 0) break;
      left = Math.min(left, first);
      right = Math.max(right, inputs[to].findLastIndex(isSet));
    }
    if (to > from) areas.push({ row: area.row + from, column: area.column + left, rows: to - from, columns: right - left + 1 });
    from = to;
  }
  return areas;
}

function piecesFor({ inputs, area }: CellBlock, part: Area): number {
  const perCell = sizeOf(cut(inputs, area, part)) / (part.rows * part.columns);
  return Math.max(1, Math.min(CELLS_PER_PIECE, Math.floor(CHARACTERS_PER_PIECE / perCell)));
}

const isSet = (input: Input): boolean => input !== null;
const cut = (rows: readonly (readonly Input[])[], from: Area, part: Area): Input[][] =>
  rows.slice(part.row - from.row, part.row - from.row + part.rows).map(row => row.slice(part.column - from.column, part.column - from.column + part.columns));

/** Characters of the JSON text; quotes and other marks may double inside it. */
const sizeOf = (rows: readonly (readonly Input[])[]): number => rows.reduce((sum, row) => sum + row.reduce<number>((size, input) => size + lengthOf(input), 2), 600);
const lengthOf = (input: Input): number => (typeof input === 'string' ? input.length + 3 + marks(input) : String(input).length + 1);
const marks = (text: string): number => (/["\\\u0000-\u001f]/.test(text) ? JSON.stringify(text).length - text.length : 0);
