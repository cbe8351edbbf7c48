import { notFound } from '../protocol/errors';
import { HostObject, surface, type Surface } from '../protocol/hostObject';
import { MAX_COLUMNS, MAX_ROWS } from './address';
import { Range, rectOf } from './range';
import type { SheetView } from './sheetView';

const SURFACE = surface<WorksheetFreezePanes>('WorksheetFreezePanes', { methods: ['freezeRows', 'freezeColumns', 'freezeAt', 'unfreeze', 'getLocation'] });

export class WorksheetFreezePanes extends HostObject {
  constructor(private readonly sheet: SheetView) { super(); }
  get surface(): Surface { return SURFACE; }
  freezeRows(count = 0): void { this.#set(count, 0); }
  freezeColumns(count = 0): void { this.#set(0, count); }
  /** Freezes everything above and left of the range's end: its rows and columns stay in sight. */
  freezeAt(range: unknown): void {
    const { r, c, h, w } = rectOf(range);
    this.#set(w === MAX_COLUMNS || h !== MAX_ROWS ? r + h : 0, h === MAX_ROWS || w !== MAX_COLUMNS ? c + w : 0);
  }
  unfreeze(): void { this.#set(0, 0); }
  getLocation(): Range {
    const { rows, columns } = this.sheet.info.frozen;
    if (rows === 0 && columns === 0) throw notFound();
    return new Range(this.sheet.session, this.sheet.id, { r: 0, c: 0, h: rows || MAX_ROWS, w: columns || MAX_COLUMNS });
  }
  #set(rows: number, columns: number): void {
    const { session, id } = this.sheet;
    session.change(() => session.grid.setSheet(id, { frozen: { rows, columns } }));
  }
}
