import type { ICellData } from '@univerjs/core';
import type { Axis, Line, Rect, Span, Style } from '../grid';
import type { Cells } from './cells';
import { customTo, styleFrom, styleTo } from './styleShapes';
import type { CellMatrix } from './cellShapes';
import type { UniverBook } from './univerBook';

const CHARACTER_PIXELS = 7;
const PADDING_PIXELS = 14;
const LINE_PIXELS = 20;
const LINE_PIXELS_PER_POINT = 1.75;
const FITTED_ROWS = 2_000;

/** Styles of cells, and sizes and visibility of rows and columns. */
export class Looks {
  readonly #book: UniverBook;
  readonly #cells: Cells;
  constructor(book: UniverBook, cells: Cells) {
    this.#book = book;
    this.#cells = cells;
  }

  styles(id: string, rect: Rect): Style[][] {
    const styles = this.#book.workbook.getWorkbook().getStyles();
    return this.#cells.map(id, rect, cell => styleFrom(styles.getStyleByCell(cell), cell));
  }

  style(id: string, rect: Rect, patch: Style): void {
    this.#book.fit(id, rect);
    const s = styleTo(patch), custom = customTo(patch);
    const look = { ...(Object.keys(s).length && { s }) };
    const cells: CellMatrix = {};
    const present = custom && this.#book.model(id).getCellMatrix(); // what still waits to be written is merged with it
    for (let i = 0; i < rect.h; i++) {
      const row: Record<number, ICellData> = (cells[rect.r + i] = {});
      for (let j = 0; j < rect.w; j++) row[rect.c + j] = present ? { ...look, custom: { ...present.getValue(rect.r + i, rect.c + j)?.custom, ...custom } } : look;
    }
    this.#book.writeCells(id, cells, rect.h * rect.w);
    if (patch.size) this.#growRows(id, rect, patch.size);
  }

  /** Rows of standard height grow with larger letters, as in Excel. */
  #growRows(id: string, { r, h }: Rect, points: number): void {
    const needed = Math.ceil(points * LINE_PIXELS_PER_POINT);
    for (let row = r; row < r + Math.min(h, FITTED_ROWS); row++) {
      const { size } = this.line(id, 'row', row);
      if (size === LINE_PIXELS && needed > size) this.setLines(id, 'row', { from: row, count: 1 }, { size: needed });
    }
  }

  numberFormats(id: string, rect: Rect, formats: readonly (readonly (string | null)[])[]): void {
    this.#book.fit(id, rect);
    const cells: CellMatrix = {};
    formats.forEach((row, i) => row.forEach((numberFormat, j) => {
      if (numberFormat !== null) (cells[rect.r + i] ??= {})[rect.c + j] = { s: styleTo({ numberFormat }) };
    }));
    this.#book.writeCells(id, cells, rect.h * rect.w);
  }

  line(id: string, axis: Axis, index: number): Line {
    const sheet = this.#book.model(id);
    if (axis === 'row') {
      const rows = sheet.getRowManager();
      return { size: rows.getRow(index)?.h ?? sheet.getConfig().defaultRowHeight, hidden: !sheet.getRowRawVisible(index) };
    }
    const columns = sheet.getColumnManager();
    return { size: columns.getColumn(index)?.w ?? sheet.getConfig().defaultColumnWidth, hidden: !sheet.getColVisible(index) };
  }

  setLines(id: string, axis: Axis, { from, count }: Span, { size, hidden }: Partial<Line>): void {
    this.#book.fit(id, axis === 'row' ? { r: from, c: 0, h: count, w: 1 } : { r: 0, c: from, h: 1, w: count });
    const sheet = this.#book.sheet(id);
    this.#book.own(() => {
      if (axis === 'row') {
        if (size !== undefined) sheet.setRowHeightsForced(from, count, size);
        if (hidden === true) sheet.hideRows(from, count);
        if (hidden === false) sheet.showRows(from, count);
      } else {
        if (size !== undefined) sheet.setColumnWidths(from, count, size);
        if (hidden === true) sheet.hideColumns(from, count);
        if (hidden === false) sheet.showColumns(from, count);
      }
    });
  }

  /** Sizes from the texts shown: by their longest, or by their number of lines. */
  autofit(id: string, axis: Axis, { from, count }: Span): void {
    const used = this.#cells.used(id, 'contents');
    if (!used) return;
    const start = Math.max(from, axis === 'row' ? used.r : used.c);
    const end = Math.min(from + count, axis === 'row' ? used.r + used.h : used.c + used.w);
    for (let index = start; index < end; index++) {
      const rect = axis === 'row' ? { ...used, r: index, h: 1 } : { ...used, h: Math.min(used.h, FITTED_ROWS), c: index, w: 1 };
      const texts = this.#cells.texts(id, rect).flat();
      const size = axis === 'row'
        ? LINE_PIXELS * Math.max(1, ...texts.map(text => text.split('\n').length))
        : PADDING_PIXELS + CHARACTER_PIXELS * Math.max(1, ...texts.map(text => text.length));
      this.setLines(id, axis, { from: index, count: 1 }, { size });
    }
  }
}
