import type { CellInput, Rect, Style } from '../grid/grid';
import { offsetReferences } from '../grid/formulaReferences';
import { invalidArgument } from '../protocol/errors';
import { matrix } from './address';
import { valueType } from './input';
import { checkWritable, type CellArea } from './cellArea';
import { fixHeaders } from './tableRules';

export interface CopyOptions {
  /** Excel.RangeCopyType: `All`, `Formulas`, `Values`, `Formats`. */
  readonly type: string;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** Copies cells to a range, repeating the source over a larger target; relative references go along. */
export function copyCells(source: CellArea, target: CellArea, { type, skipBlanks, transpose }: CopyOptions): void {
  if (!['All', 'Formulas', 'Values', 'Formats'].includes(type)) throw invalidArgument();
  const { grid, session } = target, from = source.rect, place = targetRect(source, target, transpose);
  const written: CellArea = { session, grid, sheetId: target.sheetId, rect: place };
  checkWritable(written, type === 'Formats' ? 'allowFormatCells' : 'contents');
  const at = (i: number, j: number): readonly [number, number] => (transpose ? [j % from.h, i % from.w] : [i % from.h, j % from.w]);
  const values = grid.values(source.sheetId, from), formulas = grid.formulas(source.sheetId, from), styles = grid.styles(source.sheetId, from);
  const input = (i: number, j: number): CellInput => {
    const [r, c] = at(i, j), formula = formulas[r]?.[c] ?? '', value = values[r]?.[c] ?? '';
    if (skipBlanks && formula === '') return null;
    const isFormula = formula !== value && typeof formula === 'string' && formula.startsWith('=');
    if (isFormula && type !== 'Values') return offsetReferences(formula, place.r + i - from.r - r, place.c + j - from.c - c);
    return valueType(value) === 'String' ? { text: String(value) } : value;
  };
  session.change(() => {
    if (type !== 'Formats') grid.write(target.sheetId, place, fixHeaders(written, matrix(place.h, place.w, input)));
    if (type === 'Values' || type === 'Formulas') return;
    const keys = new Set(styles.flat().flatMap(style => Object.keys(style)).concat(grid.styles(target.sheetId, place).flat().flatMap(style => Object.keys(style))));
    const blank = Object.fromEntries([...keys].map(key => [key, null]));
    const looks = matrix(place.h, place.w, (i, j): Style => { const [r, c] = at(i, j); return { ...blank, ...styles[r]?.[c] }; });
    for (const { rect, patch } of blocks(looks)) grid.style(target.sheetId, { ...rect, r: place.r + rect.r, c: place.c + rect.c }, patch);
  });
}
/** The source's size from the target's first cell, or the whole target where the source fits into it a whole number of times. */
function targetRect({ rect }: CellArea, target: CellArea, transpose: boolean): Rect {
  const h = transpose ? rect.w : rect.h, w = transpose ? rect.h : rect.w;
  const isMultiple = target.rect.h % h === 0 && target.rect.w % w === 0;
  return isMultiple ? target.rect : { ...target.rect, h, w };
}
/** Neighbouring cells of equal looks, as few rectangles of whole stretches of a row as there are. */
function blocks(looks: readonly (readonly Style[])[]): { readonly rect: Rect; readonly patch: Style }[] {
  const out: { rect: Rect; patch: Style; readonly key: string }[] = [];
  let above: typeof out = [];
  looks.forEach((row, r) => {
    const stretches: typeof out = [];
    row.forEach((patch, c) => {
      const key = JSON.stringify(patch), last = stretches.at(-1);
      if (last?.key === key) last.rect = { ...last.rect, w: last.rect.w + 1 };
      else stretches.push({ rect: { r, c, h: 1, w: 1 }, patch, key });
    });
    above = stretches.map(stretch => {
      const same = above.find(({ rect, key }) => key === stretch.key && rect.c === stretch.rect.c && rect.w === stretch.rect.w && rect.r + rect.h === r);
      if (!same) { out.push(stretch); return stretch; }
      same.rect = { ...same.rect, h: same.rect.h + 1 };
      return same;
    });
  });
  return out;
}
