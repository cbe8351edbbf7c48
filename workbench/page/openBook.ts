import { newWorkbook } from '../grid/univer/newWorkbook';
import { UniverGrid } from '../grid/univer/univerGrid';
import { Document } from '../objects/document';
import { FunctionRouter } from '../objects/functionRouter';
import type { FunctionMetadata } from '../objects/functionRouter';
import { ChartLayer } from './charts/chartLayer';
import { OutlineLayer } from './outlineLayer';
import { guardProtectedSheets } from './protection';
import { cancelRowFitting } from './rowFitting';
import { SheetView } from './sheetView';
import type { UniverApp } from './startUniver';
import { followTableStyles } from './tableLooks';
import type { Session } from '../objects/session';

const SCROLL_SETTLED_MS = 120;

export interface AddinFunctions {
  readonly namespace: string;
  readonly metadata: FunctionMetadata;
}
export interface BookOptions {
  readonly app: UniverApp;
  readonly layer: HTMLElement;
  readonly name: string;
  readonly functions: AddinFunctions | null;
  readonly currentSession: () => Session;
  readonly onRefused: () => void;
}

/** The open workbook: a Univer unit of its own, its document, and what is drawn over it. */
export class OpenBook {
  static #count = 0;
  readonly grid: UniverGrid;
  readonly document: Document;
  readonly view: SheetView;
  router: FunctionRouter | null = null;
  readonly #charts: ChartLayer;
  readonly #outline: OutlineLayer;
  readonly #stops: (() => void)[];

  constructor({ app, layer, name, functions, currentSession, onRefused }: BookOptions) {
    const { api, injector } = app;
    this.grid = new UniverGrid({ api, injector, workbook: newWorkbook(api, `book${++OpenBook.#count}`) });
    this.document = new Document(this.grid, { name });
    this.view = new SheetView(this.grid);
    if (functions) this.addFunctions(functions, currentSession);
    const parts = { grid: this.grid, document: this.document, view: this.view };
    this.#charts = new ChartLayer(layer, parts);
    this.#outline = new OutlineLayer(layer, parts);
    followTableStyles(this.grid, this.document);
    const place = (): void => {
      this.#charts.place();
      this.#outline.draw();
    };
    const redraw = (): void => {
      this.#charts.queue();
      this.#outline.queue();
    };
    const scrolled = (): void => {
      place();
      requestAnimationFrame(place);
      setTimeout(place, SCROLL_SETTLED_MS); // Univer tells of scrolling before its last step
    };
    const moved = [api.addEvent(api.Event.Scroll, scrolled), api.addEvent(api.Event.SheetZoomChanged, redraw), api.addEvent(api.Event.ActiveSheetChanged, redraw)];
    const resized = new ResizeObserver(place);
    resized.observe(layer);
    this.#stops = [cancelRowFitting(this.grid), guardProtectedSheets({ grid: this.grid, document: this.document, onRefused }), () => moved.forEach(event => event.dispose()), () => resized.disconnect()];
  }

  /** Makes the add-in's functions callable from cells. */
  addFunctions(functions: AddinFunctions, currentSession: () => Session): void {
    this.router = new FunctionRouter(this.grid, { ...functions, currentSession });
  }

  /** Resolves when no request, calculation or custom function is under way. */
  async idle(): Promise<void> {
    await this.document.enqueue(() => Promise.resolve());
    await (this.router?.idle() ?? this.grid.settled());
  }

  close(): void {
    for (const stop of this.#stops) stop();
    this.#charts.clear();
    this.#outline.clear();
    this.grid.dispose();
    this.grid.book.api.disposeUnit(this.grid.book.unitId);
  }
}
