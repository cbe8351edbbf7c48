import type { SheetInfo, SheetPatch } from '../grid';
import type { UniverBook } from './univerBook';

/** Calibri as in Excel, or what has its widths where it is not installed. */
const FONT = { ff: 'Calibri, Carlito, Arial', fs: 11 };
/** A sheet as Excel starts one, with room to look empty. */
export const NEW_SHEET = { rowCount: 1000, columnCount: 40, defaultRowHeight: 20, defaultColumnWidth: 64, defaultStyle: FONT } as const;

/** The sheets of the workbook: adding, removing, naming, ordering, hiding, freezing. */
export class SheetList {
  readonly #book: UniverBook;
  constructor(book: UniverBook) { this.#book = book; }

  all(): SheetInfo[] {
    return this.#book.models().map(sheet => {
      const { ySplit, xSplit } = sheet.getFreeze();
      return {
        id: sheet.getSheetId(), name: sheet.getName(), hidden: Boolean(sheet.isSheetHidden()), tabColor: (sheet.getTabColor() ?? '').toUpperCase(),
        gridlines: !sheet.hasHiddenGridlines(), frozen: { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) },
      };
    });
  }

  active(): string { return this.#book.workbook.getActiveSheet().getSheetId(); }

  activate(id: string): void { this.#book.own(() => this.#book.workbook.setActiveSheet(this.#book.sheet(id))); }

  /** Univer activates the sheet it inserts; Excel does not. */
  add(name: string, index?: number): string {
    const active = this.active();
    const id = this.#book.own(() => this.#book.workbook.insertSheet(name, { index, sheet: NEW_SHEET })).getSheetId();
    this.activate(active);
    return id;
  }

  /** Univer cannot draw a workbook whose active sheet is gone, so another is activated first. */
  remove(id: string): void {
    const next = this.all().find(sheet => sheet.id !== id && !sheet.hidden);
    if (id === this.active() && next) this.activate(next.id);
    this.#book.own(() => this.#book.workbook.deleteSheet(id));
  }

  set(id: string, { name, index, hidden, tabColor, gridlines, frozen }: SheetPatch): void {
    const sheet = this.#book.sheet(id);
    this.#book.own(() => {
      if (name !== undefined) sheet.setName(name);
      if (tabColor !== undefined) sheet.setTabColor(tabColor);
      if (gridlines !== undefined) sheet.setHiddenGridlines(!gridlines);
      if (hidden === true && !sheet.isSheetHidden()) sheet.hideSheet();
      if (hidden === false && sheet.isSheetHidden()) sheet.showSheet();
      if (frozen && !frozen.rows && !frozen.columns) sheet.cancelFreeze();
      else if (frozen) sheet.setFreeze({ startRow: frozen.rows || -1, startColumn: frozen.columns || -1, ySplit: frozen.rows, xSplit: frozen.columns });
      if (index !== undefined) this.#book.workbook.moveSheet(sheet, index);
    });
  }
}
