import type { Grid, GridChange, Origin } from '../grid/grid';
import { emptyAnnex, emptySheetAnnex, emptyTableAnnex, type Annex, type SheetAnnex, type TableAnnex } from './annex';
import { moveAnnex } from './moveAnnex';

/** A session as its document sees it. */
export interface DocumentSession {
  readonly name: string;
  readonly isLocal: boolean;
  report(change: GridChange, origin: Origin): void;
}

/** One open workbook: the grid, what the grid itself cannot hold (the annex), and the add-in sessions that look at it. */
export class Document {
  readonly annex: Annex;
  name: string;
  calculationMode = 'Automatic';
  /** The year of dates typed without one. */
  readonly year: number;
  /** Names, in lower case, of styles that were put on cells. */
  readonly stylesInUse = new Set<string>();
  sessions: readonly DocumentSession[] = [];
  /** The session of the person at the grid; the others imitate co-authors elsewhere. */
  localSession: DocumentSession | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #nextId = 1;

  constructor(readonly grid: Grid, options: { readonly name?: string; readonly created?: string } = {}) {
    this.name = options.name ?? 'Book1.xlsx';
    const created = options.created ?? new Date().toISOString();
    this.annex = emptyAnnex(created);
    this.year = new Date(created).getUTCFullYear();
    grid.onChange((change, origin) => {
      this.#follow(change);
      for (const session of this.sessions) session.report(change, origin);
    });
  }

  sheetAnnex(sheetId: string): SheetAnnex { return (this.annex.sheets[sheetId] ??= emptySheetAnnex()); }
  tableAnnex(tableId: string): TableAnnex { return (this.annex.tables[tableId] ??= emptyTableAnnex()); }
  /** Ids as Excel writes them, counted so that runs repeat. */
  newId(): string { return `{00000000-0001-0000-0000-${String(this.#nextId++).padStart(12, '0')}}`; }
  /** Requests of all sessions are answered one after the other, as Excel does. */
  enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work, work);
    this.#queue = result;
    return result;
  }
  join(session: DocumentSession): void {
    this.sessions = [...this.sessions, session];
    this.localSession ??= session;
  }
  leave(session: DocumentSession): void {
    this.sessions = this.sessions.filter(s => s !== session);
    if (this.localSession === session) this.localSession = null;
  }
  chartsChanged(): void { this.grid.emit({ type: 'charts' }); }

  #follow(change: GridChange): void {
    if (change.type === 'cells') moveAnnex(this.sheetAnnex(change.sheetId), change);
    if (change.type === 'table' && change.what === 'removed') delete this.annex.tables[change.tableId];
    if (change.type === 'sheet' && change.what === 'removed') {
      delete this.annex.sheets[change.sheetId];
      const charts = this.annex.charts.filter(chart => chart.sheetId !== change.sheetId);
      if (charts.length < this.annex.charts.length) { this.annex.charts = charts; this.chartsChanged(); }
    }
  }
}
