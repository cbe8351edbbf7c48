import { ICommandService, IUndoRedoService } from '@univerjs/core';
import type { IMutationInfo, Injector, Worksheet } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, SetStyleCommand } from '@univerjs/sheets';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { FRange, FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { MAX_COLUMNS, MAX_ROWS } from '../../objects/address';
import type { Rect } from '../grid';
import { mergeCells, separate } from './cellShapes';
import type { CellMatrix } from './cellShapes';
import { skipPlainSheets } from './plainSheets';
import { indexSpills } from './spillIndex';

/** What a Univer instance offers to code that drives it. */
export interface UniverParts {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly workbook: FWorkbook;
}

/** Larger writes are not put on the undo stack: the copy of the old cells would cost more than it is worth. */
const UNDO_LIMIT_CELLS = 20_000;
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 10;

/**
 * One Univer workbook and the changes we make to it. Cell writes of one request are merged (every Univer mutation costs
 * some 10 ms, and office.js cuts large arrays into blocks of 1,500 cells) and become one undo step.
 */
export class UniverBook {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly workbook: FWorkbook;
  readonly unitId: string;
  readonly commands: ICommandService;
  readonly formulaData: FormulaDataModel;
  /** Something was changed since the last calculation was awaited. */
  stale = false;
  readonly #undo: IUndoRedoService;
  #applying = 0;
  #buffer: Map<string, { cells: CellMatrix; count: number }> | null = null;
  #undoGroup: { undo: IMutationInfo[]; redo: IMutationInfo[] } | null = null;

  constructor({ api, injector, workbook }: UniverParts) {
    this.api = api;
    this.injector = injector;
    this.workbook = workbook;
    this.unitId = workbook.getId();
    this.commands = injector.get(ICommandService);
    this.#undo = injector.get(IUndoRedoService);
    this.formulaData = injector.get(FormulaDataModel);
    skipPlainSheets(this.formulaData, injector);
    indexSpills(injector);
  }

  /** True while a change of ours is being made; every other change is the person at the grid. */
  get applying(): boolean { return this.#applying > 0; }

  /** @throws {Error} when there is no such sheet */
  sheet(id: string): FWorksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`There is no sheet with the id ${id}.`);
    return sheet;
  }

  /** Univer's own sheet, without the facade that is made anew at every call. @throws {Error} when there is no such sheet */
  model(id: string): Worksheet {
    const sheet = this.workbook.getWorkbook().getSheetBySheetId(id);
    if (!sheet) throw new Error(`There is no sheet with the id ${id}.`);
    return sheet;
  }

  models(): readonly Worksheet[] { return this.workbook.getWorkbook().getSheets(); }

  range(id: string, { r, c, h, w }: Rect): FRange {
    const sheet = this.sheet(id);
    return sheet.getRange(r, c, Math.min(h, sheet.getMaxRows() - r), Math.min(w, sheet.getMaxColumns() - c));
  }

  /** Makes the sheet large enough: Univer's sheets have the rows and columns they were made with, Excel's are endless. */
  fit(id: string, { r, c, h, w }: Rect): void {
    const model = this.model(id), rows = r + h, columns = c + w;
    if (rows <= model.getMaxRows() && columns <= model.getMaxColumns()) return;
    const sheet = this.sheet(id);
    this.own(() => {
      if (rows > sheet.getMaxRows()) sheet.setRowCount(Math.min(MAX_ROWS, rows + SPARE_ROWS));
      if (columns > sheet.getMaxColumns()) sheet.setColumnCount(Math.min(MAX_COLUMNS, columns + SPARE_COLUMNS));
    });
  }

  /** Makes a change that is ours, not the person's. */
  own<T>(work: () => T): T {
    this.flush();
    return this.#mark(work);
  }

  /** @throws {Error} when Univer refuses the command */
  command(id: string, params: object): void {
    this.stale = true;
    if (!this.own(() => this.commands.syncExecuteCommand(id, params))) throw new Error(`The grid refused ${id}.`);
  }

  begin(): void {
    this.#buffer ??= new Map();
    this.#undoGroup ??= { undo: [], redo: [] };
  }

  end(): void {
    this.flush();
    this.#buffer = null;
    this.#pushUndo();
  }

  /** Takes the last step back as the person would; returns whether there was one. */
  undo(): boolean {
    this.flush();
    const step = this.#undo.pitchTopUndoElement();
    if (!step) return false;
    for (const mutation of step.undoMutations) this.commands.syncExecuteCommand(mutation.id, mutation.params);
    this.#undo.popUndoToRedo();
    return true;
  }

  forgetHistory(): void { this.#undo.clearUndoRedo(this.unitId); }

  /** Writes cells, at once or, within a request, when its writes are read or ended. A single write is an undo step of its own. */
  writeCells(id: string, cells: CellMatrix, count: number): void {
    if (!this.#buffer) {
      this.begin();
      this.writeCells(id, cells, count);
      this.end();
      return;
    }
    const waiting = this.#buffer.get(id);
    if (!waiting) this.#buffer.set(id, { cells, count });
    else {
      waiting.count += count;
      mergeCells(waiting.cells, cells);
    }
  }

  /** Applies the writes that wait, so that what is read next is current. */
  flush(): void {
    if (!this.#buffer?.size) return;
    const waiting = [...this.#buffer];
    this.#buffer.clear();
    for (const [id, { cells, count }] of waiting) this.#apply(id, cells, count);
  }

  /** Univer takes every write for one of contents, and empties the formula of a cell that brings none, unless it is told that only looks change. */
  #apply(id: string, cells: CellMatrix, count: number): void {
    const { contents, looks } = separate(cells);
    const params = { unitId: this.unitId, subUnitId: id };
    if (contents) {
      this.#mutate({ ...params, cellValue: contents }, count);
      this.stale = true;
    }
    if (looks) this.#mutate({ ...params, cellValue: looks, trigger: SetStyleCommand.id }, count);
  }

  #mutate(params: ISetRangeValuesMutationParams, count: number): void {
    if (this.#undoGroup && count <= UNDO_LIMIT_CELLS) {
      this.#undoGroup.undo.unshift({ id: SetRangeValuesMutation.id, params: SetRangeValuesUndoMutationFactory(this.injector, params) });
      this.#undoGroup.redo.push({ id: SetRangeValuesMutation.id, params });
    }
    this.#mark(() => this.commands.syncExecuteCommand(SetRangeValuesMutation.id, params));
  }

  #mark<T>(work: () => T): T {
    this.#applying++;
    try {
      return work();
    } finally {
      this.#applying--;
    }
  }

  #pushUndo(): void {
    const group = this.#undoGroup;
    this.#undoGroup = null;
    if (group?.redo.length) this.#undo.pushUndoRedo({ unitID: this.unitId, undoMutations: group.undo, redoMutations: group.redo });
  }
}
