import type { ChartRecord } from '../../objects/annex';
import type { Document } from '../../objects/document';
import { parseReference } from '../../objects/address';
import type { UniverGrid } from '../../grid/univer/univerGrid';
import { cellAnchor } from '../../xlsx/chartAnchor';
import type { CellAnchor } from '../../xlsx/chartAnchor';
import type { Box, SheetView } from '../sheetView';
import { chartModel } from './chartModel';
import type { ReadCells } from './chartModel';
import { drawChart } from './drawChart';

const PIXELS_PER_POINT = 4 / 3;

/** The charts of the active sheet as pictures over its cells. They follow data, scrolling, zoom, sizes and frozen panes. */
export class ChartLayer {
  readonly #layer: HTMLElement;
  readonly #grid: UniverGrid;
  readonly #document: Document;
  readonly #view: SheetView;
  readonly #drawn = new Map<string, HTMLElement>();
  /** Chart → the cells it was put on; they carry it when lines are hidden or resized. */
  readonly #anchors = new Map<string, { readonly points: string; readonly cells: CellAnchor }>();
  #isQueued = false;

  constructor(layer: HTMLElement, { grid, document, view }: { readonly grid: UniverGrid; readonly document: Document; readonly view: SheetView }) {
    this.#layer = layer;
    this.#grid = grid;
    this.#document = document;
    this.#view = view;
    grid.onChange(change => {
      if (change.type === 'charts') for (const chart of document.annex.charts) this.#anchor(chart);
      if (change.type !== 'selection') this.queue();
    });
  }

  /** Draws anew at the next frame, however often it is asked before. */
  queue(): void {
    if (this.#isQueued || (this.#document.annex.charts.length === 0 && this.#drawn.size === 0)) return;
    this.#isQueued = true;
    requestAnimationFrame(() => void this.#grid.settled().then(() => {
      this.#isQueued = false;
      this.#draw();
    }));
  }

  /** Moves what is drawn to where it belongs now. */
  place(): void {
    const host = this.#layer.getBoundingClientRect();
    for (const chart of this.#document.annex.charts) {
      const figure = this.#drawn.get(chart.id);
      if (!figure) continue;
      const anchor = this.#anchor(chart), box = this.#view.place(anchor), window = this.#view.window(anchor.from.row, anchor.from.column);
      Object.assign(figure.style, {
        left: `${box.left - host.left}px`, top: `${box.top - host.top}px`, width: `${box.width}px`, height: `${box.height}px`,
        clipPath: `inset(${clip(box, window).map(edge => `${Math.max(0, edge)}px`).join(' ')})`,
      });
      figure.hidden = box.width < 8 || box.height < 8;
    }
  }

  /** Takes all pictures away; for a document that is closed. */
  clear(): void {
    for (const figure of this.#drawn.values()) figure.remove();
    this.#drawn.clear();
  }

  #draw(): void {
    const active = this.#grid.activeSheetId();
    this.clear();
    for (const chart of this.#document.annex.charts) {
      if (chart.sheetId !== active) continue;
      const figure = document.createElement('figure');
      figure.dataset.chart = chart.name;
      const size = { width: chart.anchor.width * PIXELS_PER_POINT, height: chart.anchor.height * PIXELS_PER_POINT };
      const drawing = drawChart(chartModel(chart, this.#read), size);
      for (const side of ['width', 'height']) drawing.setAttribute(side, '100%');
      drawing.setAttribute('preserveAspectRatio', 'none');
      figure.append(drawing);
      this.#layer.append(figure);
      this.#drawn.set(chart.id, figure);
    }
    this.place();
  }

  #anchor(chart: ChartRecord): CellAnchor {
    const points = JSON.stringify(chart.anchor), known = this.#anchors.get(chart.id);
    if (known?.points === points) return known.cells;
    const cells = cellAnchor(this.#grid, chart.sheetId, chart.anchor);
    this.#anchors.set(chart.id, { points, cells });
    return cells;
  }

  readonly #read: ReadCells = reference => {
    if (!reference) return { values: [], texts: [] };
    const { sheet, rect } = parseReference(reference);
    const id = this.#grid.sheets().find(candidate => candidate.name === sheet)?.id;
    return id ? { values: this.#grid.values(id, rect).flat(), texts: this.#grid.texts(id, rect).flat() } : { values: [], texts: [] };
  };
}

/** How much of a box lies outside a window: top, right, bottom, left. */
const clip = (box: Box, window: Box): readonly number[] => [
  window.top - box.top, box.left + box.width - window.left - window.width, box.top + box.height - window.top - window.height, window.left - box.left,
];
