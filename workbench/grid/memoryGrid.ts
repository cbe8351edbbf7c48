import { MAX_COLUMNS, MAX_ROWS, intersect, matrix, quoteSheet } from '../objects/address';
import { moveReferences } from './formulaReferences';
import { GridEvents, type Axis, type CellChangeKind, type CellInput, type CellValue, type ClearWhat, type CustomFunction, type Extent, type Grid, type Line, type NameInfo, type Place, type Rect, type SheetInfo, type SheetPatch, type ShiftDirection, type Span, type Style, type TableInfo } from './grid';
import { History } from './history';
import { MemorySheet, keyOf, placeOf, type Cell } from './memorySheet';
import { displayText } from './displayText';
import { moveRect, type Shift } from './moveRect';

/** Works a formula out. It may read other cells through `grid`, custom functions are in `grid.functions`, and `grid.pass` is another object in each calculation. */
export type Calculate = (formula: string, at: Place, grid: MemoryGrid) => CellValue;
const UNDO_STEPS = 100;

/** A grid in plain Maps, for fast tests in Node. */
export class MemoryGrid extends GridEvents implements Grid {
  #sheets: MemorySheet[] = [];
  #tables: readonly TableInfo[] = [];
  #names: readonly NameInfo[] = [];
  #selection: { readonly sheetId: string; readonly rect: Rect };
  #nextId = 1;
  #isHeld = false;
  #isStale = false;
  readonly #history = new History(UNDO_STEPS);
  readonly functions = new Map<string, CustomFunction>();
  pass: object = {};

  constructor(private readonly options: { readonly calculate?: Calculate } = {}) {
    super();
    this.#selection = { sheetId: this.addSheet('Sheet1'), rect: { r: 0, c: 0, h: 1, w: 1 } };
  }

  sheets(): SheetInfo[] { return this.#sheets.map(sheet => sheet.info); }
  activeSheetId(): string { return this.#selection.sheetId; }
  activate(sheetId: string): void { this.select(sheetId, { r: 0, c: 0, h: 1, w: 1 }); }
  addSheet(name: string, index = this.#sheets.length): string {
    const id = `{sheet-${this.#nextId++}}`;
    this.#keepWhole();
    this.#sheets = this.#sheets.toSpliced(index, 0, new MemorySheet({ id, name, hidden: false, tabColor: '', gridlines: true, frozen: { rows: 0, columns: 0 } }));
    this.emit({ type: 'sheet', sheetId: id, what: 'added' });
    return id;
  }
  removeSheet(sheetId: string): void {
    const index = this.#sheets.findIndex(sheet => sheet.info.id === sheetId);
    const next = this.#sheets.slice(index + 1).concat(this.#sheets.slice(0, index).reverse()).find(sheet => !sheet.info.hidden);
    if (!next) throw new Error('A workbook keeps one visible sheet.');
    this.#keepWhole();
    if (this.activeSheetId() === sheetId) this.activate(next.info.id);
    for (const table of this.#tables.filter(t => t.sheetId === sheetId)) this.removeTable(table.id);
    this.#sheets = this.#sheets.filter(sheet => sheet.info.id !== sheetId);
    this.#names = this.#names.filter(name => name.sheetId !== sheetId);
    this.#isStale = true;
    this.emit({ type: 'sheet', sheetId, what: 'removed' });
  }
  setSheet(sheetId: string, { index, ...patch }: SheetPatch): void {
    this.#keepWhole();
    const sheet = this.#sheet(sheetId), old = sheet.info;
    sheet.info = { ...old, ...patch };
    if (patch.name !== undefined && patch.name !== old.name) {
      this.#renameInFormulas(old.name, patch.name);
      this.emit({ type: 'sheet', sheetId, what: 'renamed', before: old.name, after: patch.name });
    }
    if (patch.hidden !== undefined && patch.hidden !== old.hidden) {
      if (patch.hidden && this.activeSheetId() === sheetId) this.activate(this.#sheets.find(s => !s.info.hidden)?.info.id ?? sheetId);
      this.emit({ type: 'sheet', sheetId, what: patch.hidden ? 'hidden' : 'shown' });
    }
    if (index !== undefined) {
      const before = this.#sheets.indexOf(sheet);
      this.#sheets = this.#sheets.filter(s => s !== sheet).toSpliced(index, 0, sheet);
      this.emit({ type: 'sheet', sheetId, what: 'moved', before: String(before), after: String(index) });
    }
    if (patch.tabColor !== undefined || patch.gridlines !== undefined) this.emit({ type: 'sheet', sheetId, what: 'looks' });
    if (patch.frozen) this.emit({ type: 'view' });
  }

  values(sheetId: string, rect: Rect): CellValue[][] { this.#calculateAll(); return this.#map(sheetId, rect, cell => cell?.v ?? ''); }
  formulas(sheetId: string, rect: Rect): CellValue[][] { return this.#map(sheetId, rect, cell => cell?.f ?? cell?.v ?? ''); }
  texts(sheetId: string, rect: Rect): string[][] { this.#calculateAll(); return this.#map(sheetId, rect, cell => displayText(cell?.v ?? '', cell?.s?.numberFormat ?? 'General')); }
  write(sheetId: string, rect: Rect, inputs: readonly (readonly CellInput[])[]): void {
    const sheet = this.#sheet(sheetId), isSingle = rect.h * rect.w === 1, before = sheet.at(rect.r, rect.c)?.v ?? '';
    this.#keepCells(sheet, rect);
    inputs.forEach((row, i) => row.forEach((input, j) => { if (input !== null) sheet.enter(rect.r + i, rect.c + j, input); }));
    this.#isStale = true;
    if (isSingle) this.#calculateAll();
    this.emit({ type: 'cells', sheetId, rect, kind: 'RangeEdited', ...(isSingle && { before, after: sheet.at(rect.r, rect.c)?.v ?? '' }) });
  }
  clear(sheetId: string, rect: Rect, what: ClearWhat): void {
    const sheet = this.#sheet(sheetId);
    this.#keepCells(sheet, rect);
    sheet.clear(rect, what);
    this.#isStale = true;
    if (what !== 'formats') this.emit({ type: 'cells', sheetId, rect, kind: 'RangeEdited' });
    if (what !== 'contents') this.emit({ type: 'formats', sheetId, rect });
  }
  used(sheetId: string, extent: Extent): Rect | null { return this.#sheet(sheetId).used(extent); }
  /** Its formulas do not spill. */
  spills(): ReadonlyMap<string, Rect> { return new Map(); }
  insert(sheetId: string, rect: Rect, shift: 'Down' | 'Right'): void { this.#shift(sheetId, { rect, axis: shift === 'Down' ? 'row' : 'column', removes: false }, shift); }
  remove(sheetId: string, rect: Rect, shift: 'Up' | 'Left'): void { this.#shift(sheetId, { rect, axis: shift === 'Up' ? 'row' : 'column', removes: true }, shift); }
  #shift(sheetId: string, shift: Shift, direction: ShiftDirection): void {
    this.#keepWhole();
    const moved = this.#sheet(sheetId);
    moved.shift(shift);
    for (const sheet of this.#sheets) {
      const isThere = (name: string | null): boolean => (name === null ? sheet === moved : name.toLowerCase() === moved.info.name.toLowerCase());
      this.#rewrite(sheet, formula => moveReferences(formula, shift, isThere));
    }
    this.#names = this.#names.map(name => ({ ...name, reference: moveReferences(name.reference, shift, sheet => sheet?.toLowerCase() === moved.info.name.toLowerCase()) }));
    const tables = this.#tables.map(table => ({ table, rect: table.sheetId === sheetId ? moveRect(table.rect, shift) : table.rect }));
    this.#tables = tables.flatMap(({ table, rect }) => (rect ? [{ ...table, rect }] : []));
    this.#isStale = true;
    this.emit({ type: 'cells', sheetId, rect: shift.rect, kind: kindOf(shift), shift: direction });
    for (const { table, rect } of tables) if (!rect) this.emit({ type: 'table', tableId: table.id, sheetId, what: 'removed', name: table.name });
  }

  styles(sheetId: string, rect: Rect): Style[][] { return this.#map(sheetId, rect, cell => cell?.s ?? {}); }
  style(sheetId: string, rect: Rect, patch: Style): void { this.#dress(sheetId, rect, () => patch); }
  numberFormats(sheetId: string, rect: Rect, formats: readonly (readonly (string | null)[])[]): void {
    this.#dress(sheetId, rect, (i, j) => {
      const numberFormat = formats[i]?.[j] ?? null;
      return numberFormat === null ? null : { numberFormat: numberFormat === 'General' ? null : numberFormat };
    });
  }
  #dress(sheetId: string, rect: Rect, patchAt: (i: number, j: number) => Style | null): void {
    const sheet = this.#sheet(sheetId);
    this.#keepCells(sheet, rect);
    for (let i = 0; i < rect.h; i++) for (let j = 0; j < rect.w; j++) {
      const patch = patchAt(i, j);
      if (patch) sheet.dress(rect.r + i, rect.c + j, patch);
    }
    this.emit({ type: 'formats', sheetId, rect });
  }
  line(sheetId: string, axis: Axis, index: number): Line { return this.#sheet(sheetId).line(axis, index); }
  setLines(sheetId: string, axis: Axis, span: Span, patch: Partial<Line>): void {
    const sheet = this.#sheet(sheetId), { lines } = sheet;
    this.#history.note(() => { sheet.lines = lines; });
    sheet.lines = { row: new Map(lines.row), column: new Map(lines.column) };
    sheet.setLines(axis, span, patch);
    this.emit({ type: 'view' });
  }
  autofit(sheetId: string, axis: Axis, span: Span): void {
    const used = this.used(sheetId, 'contents');
    if (!used) return;
    if (axis === 'row') return this.setLines(sheetId, axis, { from: span.from, count: Math.min(span.count, used.r + used.h) }, { size: 20 });
    const columns = intersect(used, { r: used.r, h: used.h, c: span.from, w: span.count });
    for (let c = columns?.c ?? 0; columns && c < columns.c + columns.w; c++) {
      const longest = this.texts(sheetId, { ...columns, c, w: 1 }).reduce((most, [text = '']) => Math.max(most, text.length), 1);
      this.setLines(sheetId, axis, { from: c, count: 1 }, { size: 12 + 7 * longest });
    }
  }

  tables(): readonly TableInfo[] { return this.#tables; }
  addTable(info: TableInfo): void { this.#setTables([...this.#tables, { ...info }]); this.#tableChanged(info, 'added'); }
  setTable(tableId: string, patch: { readonly name?: string; readonly rect?: Rect }): void {
    const old = this.#table(tableId);
    this.#setTables(this.#tables.map(table => (table === old ? { ...table, ...patch } : table)));
    this.#tableChanged(this.#table(tableId), 'changed');
  }
  removeTable(tableId: string): void {
    const old = this.#table(tableId);
    this.#setTables(this.#tables.filter(table => table !== old));
    this.#tableChanged(old, 'removed');
  }
  #setTables(tables: readonly TableInfo[]): void {
    const old = this.#tables;
    this.#history.note(() => { this.#tables = old; });
    this.#tables = tables;
    this.#isStale = true;
  }
  #tableChanged({ id, sheetId, name }: TableInfo, what: 'added' | 'removed' | 'changed'): void { this.emit({ type: 'table', tableId: id, sheetId, what, name }); }
  names(): readonly NameInfo[] { return this.#names; }
  setName(info: NameInfo): void { this.#setNames([...this.#names.filter(name => !isSame(name, info)), { ...info }]); }
  removeName(name: string, sheetId: string | null): void { this.#setNames(this.#names.filter(n => !isSame(n, { name, sheetId }))); }
  #setNames(names: readonly NameInfo[]): void {
    const old = this.#names;
    this.#history.note(() => { this.#names = old; });
    this.#names = names;
    this.#isStale = true;
  }

  selection(): { readonly sheetId: string; readonly rect: Rect } { return this.#selection; }
  select(sheetId: string, rect: Rect): void {
    const previous = this.#selection.sheetId;
    this.#selection = { sheetId, rect };
    if (previous !== sheetId) this.emit({ type: 'activated', sheetId, previous });
    this.emit({ type: 'selection' });
  }

  settled(): Promise<void> { this.#calculateAll(); return Promise.resolve(); }
  hold(): void { this.#isHeld = true; }
  release(): void { this.#isHeld = false; this.#calculateAll(); }
  recalculate(): void {
    const wasHeld = this.#isHeld;
    this.#isHeld = false;
    this.#isStale = true;
    this.#calculateAll();
    this.#isHeld = wasHeld;
  }
  registerFunction(fn: CustomFunction): void { this.functions.set(fn.id.toUpperCase(), fn); }
  #calculateAll(): void {
    if (this.#isHeld || !this.#isStale) return;
    this.#isStale = false;
    const { calculate } = this.options;
    this.pass = {};
    for (const sheet of this.#sheets) {
      let hasFormulas = false;
      for (const [key, cell] of sheet.cells) {
        if (cell.f === undefined) continue;
        hasFormulas = true;
        const v = calculate ? calculate(cell.f, { sheetId: sheet.info.id, ...placeOf(key) }, this) : '#NAME?';
        if (v !== cell.v) sheet.cells.set(key, { ...cell, v });
      }
      if (hasFormulas) this.emit({ type: 'calculated', sheetId: sheet.info.id });
    }
  }

  begin(): void { this.#history.begin(); }
  end(): void { this.#history.end(); }
  undo(): boolean {
    this.#isStale = true;
    return this.as(null, () => this.#history.undo());
  }
  #keepCells(sheet: MemorySheet, rect: Rect): void {
    const old = new Map(sheet.keysIn(rect).map(key => [key, sheet.cells.get(key) ?? {}] as const));
    this.#history.note(() => {
      for (const key of sheet.keysIn(rect)) if (!old.has(key)) sheet.cells.delete(key);
      for (const [key, cell] of old) sheet.put(key, cell);
      this.emit({ type: 'cells', sheetId: sheet.info.id, rect, kind: 'RangeEdited' });
    });
  }
  #keepWhole(): void {
    const sheets = this.#sheets, tables = this.#tables, names = this.#names, restore = sheets.map(sheet => sheet.snapshot());
    this.#history.note(() => {
      this.#sheets = sheets; this.#tables = tables; this.#names = names;
      for (const put of restore) put();
    });
  }

  #rewrite(sheet: MemorySheet, change: (formula: string) => string): void {
    for (const [key, cell] of sheet.cells) {
      const f = cell.f === undefined ? undefined : change(cell.f);
      if (f !== undefined && f !== cell.f) sheet.cells.set(key, { ...cell, f });
    }
  }
  #renameInFormulas(before: string, after: string): void {
    const rename = (formula: string): string => formula.split(`${quoteSheet(before)}!`).join(`${quoteSheet(after)}!`);
    for (const sheet of this.#sheets) this.#rewrite(sheet, rename);
    this.#names = this.#names.map(name => ({ ...name, reference: rename(name.reference) }));
  }
  #sheet(id: string): MemorySheet {
    const sheet = this.#sheets.find(s => s.info.id === id);
    if (!sheet) throw new Error(`There is no sheet with id ${id}.`);
    return sheet;
  }
  #table(id: string): TableInfo {
    const table = this.#tables.find(t => t.id === id);
    if (!table) throw new Error(`There is no table with id ${id}.`);
    return table;
  }
  #map<T>(sheetId: string, rect: Rect, read: (cell: Cell | undefined) => T): T[][] {
    const { cells } = this.#sheet(sheetId);
    return matrix(rect.h, rect.w, (i, j) => read(cells.get(keyOf(rect.r + i, rect.c + j))));
  }
}

const isSame = (a: Pick<NameInfo, 'name' | 'sheetId'>, b: Pick<NameInfo, 'name' | 'sheetId'>): boolean => a.name.toLowerCase() === b.name.toLowerCase() && a.sheetId === b.sheetId;
function kindOf({ rect, axis, removes }: Shift): CellChangeKind {
  const isWhole = axis === 'row' ? rect.w === MAX_COLUMNS : rect.h === MAX_ROWS;
  if (!isWhole) return removes ? 'CellDeleted' : 'CellInserted';
  if (axis === 'row') return removes ? 'RowDeleted' : 'RowInserted';
  return removes ? 'ColumnDeleted' : 'ColumnInserted';
}
