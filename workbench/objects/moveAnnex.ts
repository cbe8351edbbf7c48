import { moveRect } from '../grid/moveRect';
import type { GridChange } from '../grid/grid';
import { MAX_COLUMNS, MAX_ROWS, formatRect, parseRect } from './address';
import type { SheetAnnex } from './annex';

/** Keeps outline levels, validations and conditional formats with their rows and columns when some are inserted or deleted. */
export function moveAnnex(annex: SheetAnnex, { rect, kind, shift }: Extract<GridChange, { type: 'cells' }>): void {
  if (kind === 'RangeEdited' || shift === undefined) return;
  const axis = shift === 'Down' || shift === 'Up' ? 'row' : 'column', removes = shift === 'Up' || shift === 'Left';
  if (axis === 'row' && rect.w === MAX_COLUMNS) moveLevels(annex.outline.rows, { at: rect.r, by: removes ? -rect.h : rect.h });
  if (axis === 'column' && rect.h === MAX_ROWS) moveLevels(annex.outline.columns, { at: rect.c, by: removes ? -rect.w : rect.w });
  for (const list of [annex.validations, annex.conditionalFormats]) {
    for (const record of [...list]) {
      const moved = moveRect(parseRect(record.area), { rect, axis, removes });
      if (moved) record.area = formatRect(moved);
      else list.splice(list.indexOf(record), 1);
    }
  }
}

function moveLevels(levels: Record<number, number>, { at, by }: { readonly at: number; readonly by: number }): void {
  const old = Object.entries(levels).map(([line, level]) => [Number(line), level] as const);
  for (const [line] of old) delete levels[line];
  for (const [line, level] of old) {
    if (line < at) levels[line] = level;
    else if (by > 0 || line >= at - by) levels[line + by] = level;
  }
}
