import type { ICellData, IRange, Nullable } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/engine-formula';
import { matrix } from '../../objects/address';
import type { CellChangeKind, CellInput, CellValue, ClearWhat, Extent, Rect } from '../grid';
import { EMPTY, cellFrom, isFormula, rectFrom, valueOf } from './cellShapes';
import type { TableFormulas } from './tableFormulas';
import type { CellMatrix } from './cellShapes';
import type { UniverBook } from './univerBook';

/** A change of cells as it is reported once it has been made. */
export interface CellWrite {
  readonly sheetId: string;
  readonly rect: Rect;
  /** Value before the write, of a single cell only. */
  readonly before?: CellValue;
  readonly hasFormula: boolean;
}

type Spilled = Record<number, Record<number, Nullable<ICellData>> | undefined> | undefined;

/** Contents of cells: read from Univer's matrix and formula model, written as mutations. */
export class Cells {
  readonly #book: UniverBook;
  readonly #tableFormulas: TableFormulas;
  constructor(book: UniverBook, tableFormulas: TableFormulas) {
    this.#book = book;
    this.#tableFormulas = tableFormulas;
  }

  values(id: string, rect: Rect): CellValue[][] {
    return this.map(id, rect, (cell, spilled) => valueOf(spilled ?? cell));
  }

  formulas(id: string, rect: Rect): CellValue[][] {
    let shared: ReturnType<FormulaDataModel['getSheetFormulaData']> | undefined; // looked for only where a copied formula stands
    const copied = (r: number, c: number): string | undefined => (shared ??= this.#book.formulaData.getSheetFormulaData(this.#book.unitId, id))?.[r]?.[c]?.f;
    return this.map(id, rect, (cell, spilled, r, c) => this.#tableFormulas.typed(cell) || cell?.f || (cell?.si && copied(r, c)) || valueOf(spilled ?? cell));
  }

  texts(id: string, rect: Rect): string[][] {
    this.#book.flush();
    const sheet = this.#book.model(id);
    return matrix(rect.h, rect.w, (i, j) => {
      const shown = sheet.getCell(rect.r + i, rect.c + j)?.v; // runs Univer's interceptors: number formats, spills
      return shown === undefined || shown === null ? '' : String(shown);
    });
  }

  /** Reads each cell of the rectangle, with what a formula elsewhere has spilled into it. */
  map<T>(id: string, rect: Rect, read: (cell: Nullable<ICellData>, spilled: Nullable<ICellData>, r: number, c: number) => T): T[][] {
    this.#book.flush();
    const cells = this.#book.model(id).getCellMatrix(), spilled = this.#spilled(id);
    return matrix(rect.h, rect.w, (i, j) => {
      const r = rect.r + i, c = rect.c + j;
      return read(cells.getValue(r, c), spilled?.[r]?.[c], r, c);
    });
  }

  write(id: string, rect: Rect, inputs: readonly (readonly CellInput[])[]): CellWrite {
    this.#book.fit(id, rect);
    const before = rect.h * rect.w === 1 ? this.values(id, rect)[0]?.[0] : undefined;
    if (this.#tableFormulas.inUse) this.#book.flush();
    const cells: CellMatrix = {}, present = this.#book.model(id).getCellMatrix();
    let hasFormula = false;
    inputs.forEach((row, i) => {
      const r = rect.r + i, out: Record<number, ICellData> = (cells[r] = {});
      row.forEach((input, j) => {
        if (input === null) return;
        const c = rect.c + j, before = this.#tableFormulas.inUse ? present.getValue(r, c) : null;
        if (isFormula(input)) out[c] = this.#tableFormulas.cell(input, id, r, c, present.getValue(r, c));
        else out[c] = this.#tableFormulas.without(cellFrom(input), before);
        hasFormula ||= isFormula(input);
      });
    });
    this.#book.writeCells(id, cells, rect.h * rect.w);
    return { sheetId: id, rect, before, hasFormula };
  }

  clear(id: string, rect: Rect, what: ClearWhat): CellWrite {
    this.#book.flush();
    const patch: ICellData = { ...(what !== 'formats' && EMPTY), ...(what !== 'contents' && { s: null, custom: null }) };
    const present = this.#book.model(id).getCellMatrix(), cells: CellMatrix = {};
    const before = rect.h * rect.w === 1 ? this.values(id, rect)[0]?.[0] : undefined;
    for (let r = rect.r; r < rect.r + rect.h; r++) {
      for (let c = rect.c; c < rect.c + rect.w; c++) if (present.getValue(r, c)) (cells[r] ??= {})[c] = { ...patch };
    }
    this.#book.writeCells(id, cells, rect.h * rect.w);
    this.#book.flush();
    return { sheetId: id, rect, before, hasFormula: false };
  }

  used(id: string, extent: Extent): Rect | null {
    this.#book.flush();
    let top = Infinity, left = Infinity, bottom = -1, right = -1;
    const grow = (r: number, c: number): void => {
      top = Math.min(top, r); left = Math.min(left, c); bottom = Math.max(bottom, r); right = Math.max(right, c);
    };
    this.#book.model(id).getCellMatrix().forValue((r, c, cell) => {
      const holds = cell && ((cell.v !== undefined && cell.v !== null && cell.v !== '') || cell.f || cell.si || (extent === 'all' && cell.s));
      if (holds) grow(r, c);
    });
    for (const [r, row] of Object.entries(this.#spilled(id) ?? {})) {
      for (const [c, cell] of Object.entries(row ?? {})) if (cell) grow(Number(r), Number(c));
    }
    return bottom < 0 ? null : { r: top, c: left, h: bottom - top + 1, w: right - left + 1 };
  }

  /** Univer's own commands move the references of formulas, names and tables with the cells. */
  insert(id: string, rect: Rect, shift: 'Down' | 'Right'): CellChangeKind {
    const sheet = this.#book.sheet(id), { Dimension } = this.#book.api.Enum;
    return this.#moved(() => {
      if (shift === 'Down' && rect.w >= sheet.getMaxColumns()) { sheet.insertRows(rect.r, rect.h); return 'RowInserted'; }
      if (shift === 'Right' && rect.h >= sheet.getMaxRows()) { sheet.insertColumns(rect.c, rect.w); return 'ColumnInserted'; }
      this.#book.range(id, rect).insertCells(shift === 'Down' ? Dimension.ROWS : Dimension.COLUMNS);
      return 'CellInserted';
    });
  }

  remove(id: string, rect: Rect, shift: 'Up' | 'Left'): CellChangeKind {
    const sheet = this.#book.sheet(id), { Dimension } = this.#book.api.Enum;
    return this.#moved(() => {
      if (shift === 'Up' && rect.w >= sheet.getMaxColumns()) { sheet.deleteRows(rect.r, rect.h); return 'RowDeleted'; }
      if (shift === 'Left' && rect.h >= sheet.getMaxRows()) { sheet.deleteColumns(rect.c, rect.w); return 'ColumnDeleted'; }
      this.#book.range(id, rect).deleteCells(shift === 'Up' ? Dimension.ROWS : Dimension.COLUMNS);
      return 'CellDeleted';
    });
  }

  /** Univer activates the sheet whose cells it moves; Excel does not. */
  #moved(work: () => CellChangeKind): CellChangeKind {
    const { workbook } = this.#book, active = workbook.getActiveSheet();
    this.#book.stale = true;
    return this.#book.own(() => {
      const kind = work();
      if (workbook.getActiveSheet().getSheetId() !== active.getSheetId()) workbook.setActiveSheet(active);
      return kind;
    });
  }

  spills(id: string): ReadonlyMap<string, Rect> {
    const ranges = this.#book.formulaData.getArrayFormulaRange()?.[this.#book.unitId]?.[id] ?? {};
    const spills = new Map<string, Rect>();
    for (const [r, row] of Object.entries(ranges)) {
      for (const [c, range] of Object.entries<Nullable<IRange>>(row ?? {})) if (range) spills.set(`${r},${c}`, rectFrom(range));
    }
    return spills;
  }

  #spilled(id: string): Spilled { return this.#book.formulaData.getArrayFormulaCellData()?.[this.#book.unitId]?.[id] as Spilled; }
}
