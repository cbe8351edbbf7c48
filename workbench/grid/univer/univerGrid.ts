import { MAX_COLUMNS, MAX_ROWS } from '../../objects/address';
import { GridEvents } from '../grid';
import type { Axis, CellInput, CellValue, ClearWhat, CustomFunction, Extent, Grid, Line, NameInfo, Place, Rect, SheetInfo, SheetPatch, Span, Style, TableInfo } from '../grid';
import { Calculation } from './calculation';
import { rectFrom } from './cellShapes';
import { Cells } from './cells';
import type { CellWrite } from './cells';
import { Looks } from './looks';
import { SheetList } from './sheetList';
import { Structure } from './structure';
import { TableFormulas } from './tableFormulas';
import { UniverBook } from './univerBook';
import type { UniverParts } from './univerBook';
import { watchPerson } from './watchPerson';

const FIRST_CELL: Rect = { r: 0, c: 0, h: 1, w: 1 };

/** The grid interface over a Univer workbook, in a page or headless: reads go to Univer's model, writes are its mutations. */
export class UniverGrid extends GridEvents implements Grid {
  readonly book: UniverBook;
  readonly #cells: Cells;
  readonly #sheets: SheetList;
  readonly #looks: Looks;
  readonly #calculation: Calculation;
  readonly #structure: Structure;
  readonly #stopWatching: () => void;

  constructor(parts: UniverParts) {
    super();
    this.book = new UniverBook(parts);
    const tableFormulas = new TableFormulas(this.book);
    this.#cells = new Cells(this.book, tableFormulas);
    this.#sheets = new SheetList(this.book);
    this.#looks = new Looks(this.book, this.#cells);
    this.#calculation = new Calculation(this.book);
    this.#structure = new Structure(this.book, this.#calculation, tableFormulas);
    this.#stopWatching = watchPerson({ grid: this, book: this.book, tableFormulas });
  }

  /** Stops listening to Univer; for a workbook that is closed. */
  dispose(): void { this.#stopWatching(); }

  sheets(): readonly SheetInfo[] { return this.#sheets.all(); }
  activeSheetId(): string { return this.#sheets.active(); }
  activate(sheetId: string): void {
    const previous = this.activeSheetId();
    if (previous === sheetId) return;
    this.#sheets.activate(sheetId);
    this.emit({ type: 'activated', sheetId, previous });
  }
  addSheet(name: string, index?: number): string {
    const sheetId = this.#sheets.add(name, index);
    this.emit({ type: 'sheet', sheetId, what: 'added' });
    return sheetId;
  }
  removeSheet(sheetId: string): void {
    for (const table of this.tables()) if (table.sheetId === sheetId) this.removeTable(table.id);
    this.#sheets.remove(sheetId);
    this.emit({ type: 'sheet', sheetId, what: 'removed' });
  }
  setSheet(sheetId: string, patch: SheetPatch): void {
    const before = this.sheets().find(sheet => sheet.id === sheetId)?.name ?? '';
    this.#sheets.set(sheetId, patch);
    if (patch.name !== undefined && patch.name !== before) this.emit({ type: 'sheet', sheetId, what: 'renamed', before, after: patch.name });
    if (patch.index !== undefined) this.emit({ type: 'sheet', sheetId, what: 'moved' });
    if (patch.hidden !== undefined) this.emit({ type: 'sheet', sheetId, what: patch.hidden ? 'hidden' : 'shown' });
    if (patch.tabColor !== undefined || patch.gridlines !== undefined) this.emit({ type: 'sheet', sheetId, what: 'looks' });
    if (patch.frozen) this.emit({ type: 'view' });
  }

  values(sheetId: string, rect: Rect): CellValue[][] { return this.#cells.values(sheetId, rect); }
  formulas(sheetId: string, rect: Rect): CellValue[][] { return this.#cells.formulas(sheetId, rect); }
  texts(sheetId: string, rect: Rect): string[][] { return this.#cells.texts(sheetId, rect); }
  write(sheetId: string, rect: Rect, inputs: readonly (readonly CellInput[])[]): void { this.#announce(this.#cells.write(sheetId, rect, inputs)); }
  clear(sheetId: string, rect: Rect, what: ClearWhat): void {
    const write = this.#cells.clear(sheetId, rect, what);
    if (what !== 'formats') this.#announce(write);
    if (what !== 'contents') this.emit({ type: 'formats', sheetId, rect });
  }
  used(sheetId: string, extent: Extent): Rect | null { return this.#cells.used(sheetId, extent); }
  spills(sheetId: string): ReadonlyMap<string, Rect> { return this.#cells.spills(sheetId); }
  insert(sheetId: string, rect: Rect, shift: 'Down' | 'Right'): void {
    this.emit({ type: 'cells', sheetId, rect, kind: this.#cells.insert(sheetId, rect, shift) });
  }
  remove(sheetId: string, rect: Rect, shift: 'Up' | 'Left'): void {
    this.emit({ type: 'cells', sheetId, rect, kind: this.#cells.remove(sheetId, rect, shift) });
  }

  styles(sheetId: string, rect: Rect): Style[][] { return this.#looks.styles(sheetId, rect); }
  style(sheetId: string, rect: Rect, patch: Style): void {
    this.#looks.style(sheetId, rect, patch);
    this.emit({ type: 'formats', sheetId, rect });
  }
  numberFormats(sheetId: string, rect: Rect, formats: readonly (readonly (string | null)[])[]): void {
    this.#looks.numberFormats(sheetId, rect, formats);
    this.emit({ type: 'formats', sheetId, rect });
  }
  line(sheetId: string, axis: Axis, index: number): Line { return this.#looks.line(sheetId, axis, index); }
  setLines(sheetId: string, axis: Axis, span: Span, patch: Partial<Line>): void {
    this.#looks.setLines(sheetId, axis, span, patch);
    this.emit({ type: 'view' });
  }
  autofit(sheetId: string, axis: Axis, span: Span): void {
    this.#looks.autofit(sheetId, axis, span);
    this.emit({ type: 'view' });
  }

  tables(): readonly TableInfo[] { return this.#structure.tables(); }
  addTable(info: TableInfo): void {
    this.#structure.addTable(info);
    this.emit({ type: 'table', tableId: info.id, sheetId: info.sheetId, what: 'added', name: info.name });
  }
  setTable(tableId: string, patch: { readonly name?: string; readonly rect?: Rect }): void {
    this.#structure.setTable(tableId, patch);
    const { sheetId, name } = this.#structure.table(tableId);
    this.emit({ type: 'table', tableId, sheetId, what: 'changed', name });
  }
  removeTable(tableId: string): void {
    const { sheetId, name } = this.#structure.table(tableId);
    this.#structure.removeTable(tableId);
    this.emit({ type: 'table', tableId, sheetId, what: 'removed', name });
  }
  names(): readonly NameInfo[] { return this.#structure.names(); }
  setName(info: NameInfo): void { this.#structure.setName(info); }
  removeName(name: string, sheetId: string | null): void { this.#structure.removeName(name, sheetId); }

  selection(): { readonly sheetId: string; readonly rect: Rect } {
    const range = this.book.workbook.getActiveRange();
    return range ? { sheetId: range.getSheetId(), rect: rectFrom(range.getRange()) } : { sheetId: this.activeSheetId(), rect: FIRST_CELL };
  }
  select(sheetId: string, rect: Rect): void {
    this.activate(sheetId);
    if (rect.h < MAX_ROWS && rect.w < MAX_COLUMNS) this.book.fit(sheetId, rect);
    this.book.own(() => this.book.sheet(sheetId).setActiveRange(this.book.range(sheetId, rect)));
  }

  settled(): Promise<void> { return this.#calculation.settled(); }
  hold(): void { this.#calculation.hold(); }
  release(): void { this.#calculation.release(); }
  recalculate(cells?: readonly Place[]): void { this.#calculation.recalculate(cells); }
  registerFunction(fn: CustomFunction): void { this.#calculation.register(fn); }

  begin(): void { this.book.begin(); }
  end(): void { this.book.end(); }
  undo(): boolean { return this.book.undo(); }

  /** A single cell's change is reported with its calculated value, hence after the calculation if a formula was written. */
  #announce({ sheetId, rect, before, hasFormula }: CellWrite): void {
    const origin = this.origin;
    const send = (): void => this.as(origin, () => {
      const after = before === undefined ? {} : { before, after: this.values(sheetId, rect)[0]?.[0] ?? '' };
      this.emit({ type: 'cells', sheetId, rect, kind: 'RangeEdited', ...after });
    });
    if (hasFormula && before !== undefined) void this.settled().then(send);
    else send();
  }
}
