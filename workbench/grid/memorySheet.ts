import type { Axis, CellInput, CellValue, ClearWhat, Extent, Line, Rect, SheetInfo, Span, Style } from './grid';
import type { Shift } from './moveRect';

export interface Cell {
  readonly v?: CellValue;
  readonly f?: string;
  readonly s?: Style;
}
const WIDTH = 16_384;
const DEFAULT: Readonly<Record<Axis, Line>> = { row: { size: 20, hidden: false }, column: { size: 64, hidden: false } };
export const keyOf = (r: number, c: number): number => r * WIDTH + c;
export const placeOf = (key: number): { r: number; c: number } => ({ r: Math.floor(key / WIDTH), c: key % WIDTH });

/** One sheet of a MemoryGrid. Cells and lines are replaced, never changed in place, so that a copy of the maps is a snapshot. */
export class MemorySheet {
  cells = new Map<number, Cell>();
  lines: Readonly<Record<Axis, Map<number, Line>>> = { row: new Map(), column: new Map() };
  constructor(public info: SheetInfo) {}

  at(r: number, c: number): Cell | undefined { return this.cells.get(keyOf(r, c)); }
  put(key: number, cell: Cell): void {
    if (cell.v === undefined && cell.f === undefined && cell.s === undefined) this.cells.delete(key);
    else this.cells.set(key, cell);
  }
  /** Puts an input into a cell and leaves its looks. */
  enter(r: number, c: number, input: NonNullable<CellInput>): void {
    const key = keyOf(r, c), s = this.cells.get(key)?.s, looks = s ? { s } : {};
    if (typeof input === 'string' && input.length > 1 && input.startsWith('=')) this.put(key, { ...looks, f: input, v: '' });
    else if (input === '') this.put(key, looks);
    else this.put(key, { ...looks, v: typeof input === 'object' ? input.text : input });
  }
  clear(rect: Rect, what: ClearWhat): void {
    for (const key of this.keysIn(rect)) {
      const { s, ...content } = this.cells.get(key) ?? {};
      if (what === 'all') this.cells.delete(key);
      else this.put(key, what === 'formats' ? content : s ? { s } : {});
    }
  }
  dress(r: number, c: number, patch: Style): void {
    const key = keyOf(r, c), { s, ...content } = this.cells.get(key) ?? {};
    const looks = Object.fromEntries(Object.entries({ ...s, ...patch }).filter(([, value]) => value !== null && value !== undefined));
    this.put(key, Object.keys(looks).length > 0 ? { ...content, s: looks } : content);
  }
  /** Cells that hold something, by whichever way is shorter. */
  keysIn({ r, c, h, w }: Rect): number[] {
    if (h * w > this.cells.size) {
      return [...this.cells.keys()].filter(key => { const at = placeOf(key); return at.r >= r && at.r < r + h && at.c >= c && at.c < c + w; });
    }
    const keys: number[] = [];
    for (let i = r; i < r + h; i++) for (let j = c; j < c + w; j++) if (this.cells.has(keyOf(i, j))) keys.push(keyOf(i, j));
    return keys;
  }
  used(extent: Extent): Rect | null {
    let top = Infinity, left = Infinity, bottom = -1, right = -1;
    for (const [key, cell] of this.cells) {
      if (extent === 'contents' && cell.v === undefined && cell.f === undefined) continue;
      const { r, c } = placeOf(key);
      top = Math.min(top, r); left = Math.min(left, c); bottom = Math.max(bottom, r); right = Math.max(right, c);
    }
    return bottom < 0 ? null : { r: top, c: left, h: bottom - top + 1, w: right - left + 1 };
  }
  shift({ rect, axis, removes }: Shift): void {
    const by = (axis === 'row' ? rect.h : rect.w) * (removes ? -1 : 1), moved = new Map<number, Cell>();
    for (const [key, cell] of this.cells) {
      const { r, c } = placeOf(key);
      const isBehind = axis === 'row' ? c >= rect.c && c < rect.c + rect.w && r >= rect.r : r >= rect.r && r < rect.r + rect.h && c >= rect.c;
      const isTaken = removes && isBehind && (axis === 'row' ? r < rect.r + rect.h : c < rect.c + rect.w);
      if (!isTaken) moved.set(!isBehind ? key : axis === 'row' ? keyOf(r + by, c) : keyOf(r, c + by), cell);
    }
    this.cells = moved;
    const isWhole = axis === 'row' ? rect.w === WIDTH : rect.h === 1_048_576;
    if (isWhole) this.#shiftLines({ rect, axis, removes });
  }
  #shiftLines({ rect, axis, removes }: Shift): void {
    const from = axis === 'row' ? rect.r : rect.c, count = axis === 'row' ? rect.h : rect.w, moved = new Map<number, Line>();
    for (const [line, looks] of this.lines[axis]) {
      if (line < from) moved.set(line, looks);
      else if (!removes) moved.set(line + count, looks);
      else if (line >= from + count) moved.set(line - count, looks);
    }
    this.lines = { ...this.lines, [axis]: moved };
  }
  line(axis: Axis, index: number): Line { return this.lines[axis].get(index) ?? DEFAULT[axis]; }
  setLines(axis: Axis, { from, count }: Span, patch: Partial<Line>): void {
    for (let i = from; i < from + count; i++) this.lines[axis].set(i, { ...this.line(axis, i), ...patch });
  }
  /** A function that puts everything back as it is now. */
  snapshot(): () => void {
    const { info } = this, cells = new Map(this.cells), lines = { row: new Map(this.lines.row), column: new Map(this.lines.column) };
    return () => { Object.assign(this, { info, cells, lines }); };
  }
}
