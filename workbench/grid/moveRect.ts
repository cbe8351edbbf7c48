import type { Axis, Rect } from './grid';

/** Cells put in or taken out at `rect`, those behind it moving along `axis` (`row`: down or up; `column`: right or left). */
export interface Shift {
  readonly rect: Rect;
  readonly axis: Axis;
  readonly removes: boolean;
}

/** Where a rectangle stands after a shift; null when all its cells were taken out. One the shift cuts crosswise stays. */
export function moveRect(rect: Rect, { rect: at, axis, removes }: Shift): Rect | null {
  if (axis === 'column') {
    const turned = moveRect(turn(rect), { rect: turn(at), axis: 'row', removes });
    return turned && turn(turned);
  }
  if (rect.c < at.c || rect.c + rect.w > at.c + at.w) return rect;
  const end = rect.r + rect.h;
  if (!removes) {
    if (rect.r >= at.r) return { ...rect, r: rect.r + at.h };
    return end > at.r ? { ...rect, h: rect.h + at.h } : rect;
  }
  const before = (line: number): number => Math.min(line, at.r) + Math.max(0, line - at.r - at.h);
  const r = before(rect.r), h = before(end) - r;
  return h > 0 ? { ...rect, r, h } : null;
}
const turn = ({ r, c, h, w }: Rect): Rect => ({ r: c, c: r, h: w, w: h });
