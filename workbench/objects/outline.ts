import type { Axis, Span } from '../grid/grid';
import { invalidArgument, invalidOperation } from '../protocol/errors';
import type { HostContext } from './context';
import { MAX_COLUMNS, MAX_ROWS } from './address';
import { checkWritable, type CellArea } from './cellArea';

/** Excel has eight outline levels: lines outside every group and seven of groups. */
const DEEPEST = 7;
type Levels = Record<number, number>;

/** The axis a GroupOption means. Throws InvalidArgument when the range is whole lines of the other axis. */
export function groupAxis(option: unknown, { rect }: CellArea): Axis {
  if (option !== 'ByRows' && option !== 'ByColumns') throw invalidArgument();
  if (option === 'ByRows' ? rect.h === MAX_ROWS : rect.w === MAX_COLUMNS) throw invalidArgument();
  return option === 'ByRows' ? 'row' : 'column';
}
const spanOf = ({ rect }: CellArea, axis: Axis): Span => (axis === 'row' ? { from: rect.r, count: rect.h } : { from: rect.c, count: rect.w });
export const levelsOf = (session: HostContext, sheetId: string, axis: Axis): Levels => session.document.sheetAnnex(sheetId).outline[axis === 'row' ? 'rows' : 'columns'];

/** Puts the range's lines one level deeper, or takes a level away. Throws InvalidOperation where there is no such level. */
export function changeLevel(range: CellArea, option: unknown, by: 1 | -1): void {
  const axis = groupAxis(option, range), { from, count } = spanOf(range, axis), levels = levelsOf(range.session, range.sheetId, axis);
  checkWritable(range, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  const lines = Array.from({ length: count }, (_, i) => from + i), next = lines.map(line => (levels[line] ?? 0) + by);
  if (next.some(level => level > DEEPEST) || next.every(level => level < 0)) throw invalidOperation();
  lines.forEach((line, i) => {
    const level = Math.max(0, next[i] ?? 0);
    if (level > 0) levels[line] = level; else delete levels[line];
  });
  range.session.change(() => range.grid.emit({ type: 'view' }));
}

/** Hides or shows the details of the groups the range's lines are in, or of the group it is the summary of. */
export function setDetails(range: CellArea, option: unknown, details: 'shown' | 'hidden'): void {
  const axis = groupAxis(option, range), { from, count } = spanOf(range, axis), levels = levelsOf(range.session, range.sheetId, axis);
  checkWritable(range, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  const lines = new Set<number>();
  for (let line = from; line < from + count; line++) for (const member of groupAround(levels, line)) lines.add(member);
  if (lines.size === 0) for (const member of groupAround(levels, from - 1)) lines.add(member);
  if (lines.size === 0) throw invalidOperation();
  range.session.change(() => {
    for (const line of lines) range.grid.setLines(range.sheetId, axis, { from: line, count: 1 }, { hidden: details === 'hidden' });
  });
}
/** Neighbouring lines at least as deep as this one. */
function groupAround(levels: Levels, line: number): number[] {
  const level = levels[line] ?? 0;
  if (level === 0) return [];
  let first = line, last = line;
  while ((levels[first - 1] ?? 0) >= level) first--;
  while ((levels[last + 1] ?? 0) >= level) last++;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Shows the first `count` outline levels of an axis and hides deeper lines; 0 leaves the axis alone. */
export function showLevels(session: HostContext, sheetId: string, { axis, count }: { readonly axis: Axis; readonly count: number }): void {
  if (!Number.isInteger(count) || count < 0 || count > DEEPEST + 1) throw invalidArgument();
  if (count === 0) return;
  session.change(() => {
    for (const [line, level] of Object.entries(levelsOf(session, sheetId, axis))) session.grid.setLines(sheetId, axis, { from: Number(line), count: 1 }, { hidden: level >= count });
  });
}
