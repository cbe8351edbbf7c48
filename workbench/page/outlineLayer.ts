import type { Axis } from '../grid/grid';
import type { UniverGrid } from '../grid/univer/univerGrid';
import type { Document } from '../objects/document';
import { outlineGroups } from './outlineGroups';
import type { OutlineGroup } from './outlineGroups';
import type { SheetView } from './sheetView';

const MARKER = 11;
const INSET = 2;

/** Outline groups, which Univer does not have: a line beside the group's lines and a +/− marker at the line behind them. */
export class OutlineLayer {
  readonly #layer: HTMLElement;
  readonly #grid: UniverGrid;
  readonly #document: Document;
  readonly #view: SheetView;
  #drawn: HTMLElement[] = [];
  #isQueued = false;

  constructor(layer: HTMLElement, { grid, document, view }: { readonly grid: UniverGrid; readonly document: Document; readonly view: SheetView }) {
    this.#layer = layer;
    this.#grid = grid;
    this.#document = document;
    this.#view = view;
    grid.onChange(change => { if (change.type !== 'selection' && change.type !== 'calculated') this.queue(); });
  }

  queue(): void {
    if (this.#isQueued) return;
    this.#isQueued = true;
    requestAnimationFrame(() => {
      this.#isQueued = false;
      this.draw();
    });
  }

  clear(): void {
    for (const element of this.#drawn) element.remove();
    this.#drawn = [];
  }

  draw(): void {
    this.clear();
    const { rows, columns } = this.#document.sheetAnnex(this.#grid.activeSheetId()).outline;
    if (Object.keys(rows).length + Object.keys(columns).length === 0) return;
    const seen = this.#view.visible();
    for (const group of outlineGroups(rows)) if (group.from + group.count >= seen.r - 1 && group.from <= seen.r + seen.h) this.#add('row', group);
    for (const group of outlineGroups(columns)) if (group.from + group.count >= seen.c - 1 && group.from <= seen.c + seen.w) this.#add('column', group);
  }

  #add(axis: Axis, group: OutlineGroup): void {
    const host = this.#layer.getBoundingClientRect(), canvas = this.#view.canvas(), cells = this.#view.cells();
    const behind = this.#view.cell(axis === 'row' ? group.from + group.count : 0, axis === 'column' ? group.from + group.count : 0);
    const first = this.#view.cell(axis === 'row' ? group.from : 0, axis === 'column' ? group.from : 0);
    const depth = INSET + (group.level - 1) * (MARKER + 1);
    const sheetId = this.#grid.activeSheetId();
    const isCollapsed = this.#grid.line(sheetId, axis, group.from + group.count - 1).hidden;
    const at = axis === 'row' ? behind.top + (behind.height - MARKER) / 2 : behind.left + (behind.width - MARKER) / 2;
    const seen = this.#view.window(axis === 'row' ? group.from : 0, axis === 'column' ? group.from : 0), edge = axis === 'row' ? seen.top : seen.left;
    const start = Math.max(edge, axis === 'row' ? first.top : first.left);
    const end = axis === 'row' ? cells.top + cells.height : cells.left + cells.width, stop = Math.min(at, end);
    if (!isCollapsed && stop > start) {
      const line = Object.assign(document.createElement('div'), { className: 'outline-line' });
      Object.assign(line.style, axis === 'row'
        ? { left: `${canvas.left - host.left + depth + 5}px`, top: `${start - host.top}px`, width: '4px', height: `${stop - start}px`, borderWidth: '1px 0 0 1px' }
        : { left: `${start - host.left}px`, top: `${canvas.top - host.top + depth - 1}px`, width: `${stop - start}px`, height: '4px', borderWidth: '1px 0 0 1px' });
      this.#put(line);
    }
    if (at < edge || at + MARKER > end) return;
    const marker = Object.assign(document.createElement('button'), { type: 'button', className: 'outline', textContent: isCollapsed ? '+' : '−' });
    marker.setAttribute('aria-label', `${isCollapsed ? 'Expand' : 'Collapse'} ${axis}s ${group.from + 1} to ${group.from + group.count}`);
    Object.assign(marker.style, axis === 'row'
      ? { left: `${canvas.left - host.left + depth}px`, top: `${at - host.top}px` }
      : { left: `${at - host.left}px`, top: `${canvas.top - host.top + depth}px` });
    marker.addEventListener('click', () => this.#grid.setLines(sheetId, axis, { from: group.from, count: group.count }, { hidden: !isCollapsed }));
    this.#put(marker);
  }

  #put(element: HTMLElement): void {
    this.#drawn.push(element);
    this.#layer.append(element);
  }
}
