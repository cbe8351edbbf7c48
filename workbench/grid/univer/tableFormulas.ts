import type { ICellData, Nullable } from '@univerjs/core';
import type { Rect } from '../grid';
import { cellFrom, isFormula, rectFrom, valueOf } from './cellShapes';
import { speaksOfTables, toCellReferences } from './structuredReferences';
import type { TableShape } from './structuredReferences';
import type { CellMatrix } from './cellShapes';
import type { UniverBook } from './univerBook';

/**
 * Formulas with structured references. Univer reads only some spellings and columns of them, so it is given the cells
 * they mean; what was written is kept beside (`custom.typed`) and spelt anew when a table changes.
 */
export class TableFormulas {
  readonly #book: UniverBook;
  #inUse = false;
  constructor(book: UniverBook) { this.#book = book; }

  /** The formula as it was written, or null when the cell has none of this kind. */
  typed(cell: Nullable<ICellData>): string | null {
    const typed: unknown = cell?.custom?.typed;
    return typeof typed === 'string' && (cell?.f || cell?.si) ? typed : null;
  }

  /** A formula as a cell of Univer's. Whatever was kept of an earlier formula is dropped. */
  cell(formula: string, sheetId: string, r: number, c: number, present: Nullable<ICellData>): ICellData {
    if (!speaksOfTables(formula)) return this.without(cellFrom(formula), present);
    this.#inUse = true;
    return { ...cellFrom(this.#spell(formula, sheetId, r, c, this.#tables())), custom: { ...present?.custom, typed: formula } };
  }

  without(cell: ICellData, present: Nullable<ICellData>): ICellData {
    return present?.custom?.typed === undefined ? cell : { ...cell, custom: { ...present.custom, typed: null } };
  }

  get inUse(): boolean { return this.#inUse; }

  /** Spells every such formula anew; to be called when a table was added or changed. */
  respell(): void {
    const tables = this.#tables();
    this.#rewrite((typed, cell, sheetId, r, c) => {
      const formula = this.#spell(typed, sheetId, r, c, tables);
      return formula === cell.f ? null : { ...cellFrom(formula), custom: cell.custom };
    });
  }

  /** Leaves formulas that speak of a table with the cells they mean now; to be called before it is taken away. */
  freeze(table: string): void {
    const mentions = new RegExp(`(?<![\\w.])${table.replaceAll('.', '\\.')}\\[|(?<![\\w\\]])\\[`, 'i');
    this.#rewrite((typed, cell) => (mentions.test(typed) ? { custom: { ...cell.custom, typed: null } } : null));
  }

  /** Lets formulas speak of a table by its new name. */
  rename(from: string, to: string): void {
    const name = new RegExp(`(?<![\\w.])${from.replaceAll('.', '\\.')}(?=\\[)`, 'gi');
    this.#rewrite((typed, cell) => {
      const renamed = typed.replace(name, to);
      return renamed === typed ? null : { custom: { ...cell.custom, typed: renamed } };
    });
  }

  #rewrite(change: (typed: string, cell: ICellData, sheetId: string, r: number, c: number) => ICellData | null): void {
    if (!this.#inUse) return;
    this.#book.flush();
    for (const sheet of this.#book.models()) {
      const id = sheet.getSheetId(), cells: CellMatrix = {};
      let count = 0;
      sheet.getCellMatrix().forValue((r, c, cell) => {
        const typed = this.typed(cell), changed = cell && typed && change(typed, cell, id, r, c);
        if (!changed) return;
        (cells[r] ??= {})[c] = changed;
        count++;
      });
      if (count > 0) this.#book.writeCells(id, cells, count);
    }
    this.#book.flush();
  }

  /** Takes over what the person has put into cells: new structured formulas are spelt, overwritten ones forgotten. */
  adopt(sheetId: string, rect: Rect): void {
    const matrix = this.#book.model(sheetId).getCellMatrix(), cells: CellMatrix = {};
    let count = 0;
    for (let r = rect.r; r < rect.r + rect.h; r++) {
      for (let c = rect.c; c < rect.c + rect.w; c++) {
        const cell = matrix.getValue(r, c);
        if (!cell) continue;
        const isStructured = isFormula(cell.f) && speaksOfTables(cell.f), isOverwritten = cell.custom?.typed && !isFormula(cell.f);
        if (!isStructured && !isOverwritten) continue;
        (cells[r] ??= {})[c] = isStructured ? this.cell(cell.f ?? '', sheetId, r, c, cell) : { custom: { ...cell.custom, typed: null } };
        count++;
      }
    }
    if (count > 0) this.#book.writeCells(sheetId, cells, count);
  }

  #spell(formula: string, sheetId: string, r: number, c: number, tables: readonly TableShape[]): string {
    return toCellReferences(formula, tables, { sheet: this.#book.model(sheetId).getName(), r, c });
  }

  #tables(): TableShape[] {
    this.#book.flush();
    return this.#book.workbook.getTableList().map(table => {
      const rect = rectFrom(table.range), sheet = this.#book.model(table.subUnitId), cells = sheet.getCellMatrix();
      const headers = Array.from({ length: rect.w }, (_, i) => String(valueOf(cells.getValue(rect.r, rect.c + i))));
      return { name: table.name, sheet: sheet.getName(), rect, headers };
    });
  }
}
