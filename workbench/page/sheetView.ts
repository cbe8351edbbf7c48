import type { Axis, Rect } from '../grid/grid';
import type { UniverGrid } from '../grid/univer/univerGrid';
import type { CellAnchor } from '../xlsx/chartAnchor';

/** A rectangle on the page, in client pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
/** A line (row or column) and how far into it, 0 … 1. */
interface Position {
  readonly index: number;
  readonly share: number;
}

/** Where things of the active sheet are on the page: Univer's own coordinates ignore scrolling and the bars above the cells. */
export class SheetView {
  readonly #grid: UniverGrid;
  constructor(grid: UniverGrid) { this.#grid = grid; }

  get #sheet() { return this.#grid.book.sheet(this.#grid.activeSheetId()); }

  /** Univer draws several canvases (formula bar, cell editor); the sheet's is the largest. */
  canvas(): DOMRect {
    const boxes = [...document.querySelectorAll('#sheet canvas')].map(canvas => canvas.getBoundingClientRect());
    return boxes.reduce((largest, box) => (box.width * box.height > largest.width * largest.height ? box : largest), new DOMRect());
  }

  /** The part of the canvas that holds cells, without row and column headings. */
  cells(): Box {
    const canvas = this.canvas(), zoom = this.#sheet.getZoom(), skeleton = this.#sheet.getSkeleton();
    const left = canvas.left + (skeleton?.rowHeaderWidth ?? 0) * zoom, top = canvas.top + (skeleton?.columnHeaderHeight ?? 0) * zoom;
    return { left, top, width: canvas.right - left, height: canvas.bottom - top };
  }

  /** A cell's place on the page; outside the canvas when it is scrolled away. */
  cell(r: number, c: number): Box {
    return this.place({ from: { row: r, rowShare: 0, column: c, columnShare: 0 }, to: { row: r, rowShare: 1, column: c, columnShare: 1 } });
  }

  /** Where what lies on these cells is on the page. What starts in frozen lines stays with them. */
  place({ from, to }: CellAnchor): Box {
    const staysX = from.column < this.#frozen('column'), staysY = from.row < this.#frozen('row');
    const left = this.#edge('column', { index: from.column, share: from.columnShare }, staysX);
    const top = this.#edge('row', { index: from.row, share: from.rowShare }, staysY);
    return {
      left, top, width: this.#edge('column', { index: to.column, share: to.columnShare }, staysX) - left,
      height: this.#edge('row', { index: to.row, share: to.rowShare }, staysY) - top,
    };
  }

  /** Where a thing may be seen that starts in this cell: everywhere, or only behind the frozen lines. */
  window(r: number, c: number): Box {
    const cells = this.cells(), rows = this.#frozen('row'), columns = this.#frozen('column');
    const left = c < columns ? cells.left : this.#edge('column', { index: columns, share: 0 }, true);
    const top = r < rows ? cells.top : this.#edge('row', { index: rows, share: 0 }, true);
    return { left, top, width: cells.left + cells.width - left, height: cells.top + cells.height - top };
  }

  /** The scrolled rows and columns of which something can be seen. */
  visible(): Rect {
    const cells = this.cells(), zoom = this.#sheet.getZoom();
    const span = (axis: Axis, space: number): readonly [number, number] => {
      const first = this.#frozen(axis) + this.#scroll(axis).index, start = this.#distance(axis, { index: first, share: 0 });
      let last = first;
      while (last - first < 500 && (this.#distance(axis, { index: last, share: 0 }) - start) * zoom < space) last++;
      return [first, last - first];
    };
    const [r, h] = span('row', cells.height), [c, w] = span('column', cells.width);
    return { r, c, h, w };
  }

  #frozen(axis: Axis): number { return Math.max(0, axis === 'row' ? this.#sheet.getFrozenRows() : this.#sheet.getFrozenColumns()); }

  /** The line that would stand first were none frozen, and pixels scrolled into it. */
  #scroll(axis: Axis): { readonly index: number; readonly offset: number } {
    const state = this.#sheet.getScrollState();
    return axis === 'row' ? { index: state?.sheetViewStartRow ?? 0, offset: state?.offsetY ?? 0 } : { index: state?.sheetViewStartColumn ?? 0, offset: state?.offsetX ?? 0 };
  }

  /** Unzoomed pixels from the first line to a position; hidden lines take no room. */
  #distance(axis: Axis, { index, share }: Position): number {
    const skeleton = this.#sheet.getSkeleton();
    const ends = (axis === 'row' ? skeleton?.rowHeightAccumulation : skeleton?.columnWidthAccumulation) ?? [];
    const end = (i: number): number => (i < 0 ? 0 : ends[i] ?? ends.at(-1) ?? 0);
    return end(index - 1) + share * (end(index) - end(index - 1));
  }

  #edge(axis: Axis, position: Position, stays: boolean): number {
    const cells = this.cells(), scroll = this.#scroll(axis);
    const scrolled = stays ? 0 : this.#distance(axis, { index: scroll.index, share: 0 }) + scroll.offset;
    return (axis === 'row' ? cells.top : cells.left) + (this.#distance(axis, position) - scrolled) * this.#sheet.getZoom();
  }
}
