/** A rectangle of cells: zero-based row `r` and column `c`, height `h`, width `w`. */
export interface Rect {
  readonly r: number;
  readonly c: number;
  readonly h: number;
  readonly w: number;
}

/** One cell of a sheet, zero-based. */
export interface Place {
  readonly sheetId: string;
  readonly r: number;
  readonly c: number;
}

/**
 * What is put into a cell: a number, a logical, a string (a leading `=` with more behind it makes a formula, `''` empties
 * the cell), `{ text }` for text that must not be taken for a formula or number, or `null` to leave the cell alone.
 */
export type CellInput = number | boolean | string | { readonly text: string } | null;

/** What a cell holds: a number, logical, text (`''` when empty) or an error such as `#DIV/0!`. */
export type CellValue = number | boolean | string;

export interface BorderLine {
  /** Excel's names: `Continuous`, `Dash`, `Dot`, `Double`, … */
  readonly style: string;
  readonly color: string;
  /** `Hairline`, `Thin`, `Medium` or `Thick`. */
  readonly weight: string;
}

/** The looks of a cell. What is not there is Excel's default; in a patch `null` puts the default back. Colours are `#RRGGBB`. */
export interface Style {
  readonly numberFormat?: string | null;
  readonly fill?: string | null;
  readonly color?: string | null;
  readonly bold?: boolean | null;
  readonly italic?: boolean | null;
  /** `None`, `Single` or `Double`. */
  readonly underline?: string | null;
  readonly strikethrough?: boolean | null;
  readonly font?: string | null;
  /** Points. */
  readonly size?: number | null;
  /** `General`, `Left`, `Center`, `Right`, … */
  readonly horizontal?: string | null;
  /** `Top`, `Center`, `Bottom`, … */
  readonly vertical?: string | null;
  readonly wrap?: boolean | null;
  readonly indent?: number | null;
  readonly locked?: boolean | null;
  readonly formulaHidden?: boolean | null;
  /** Name of the workbook style the cell was given (`Input`, `Good`, …); its looks are written out beside it. */
  readonly styleName?: string | null;
  readonly borderTop?: BorderLine | null;
  readonly borderBottom?: BorderLine | null;
  readonly borderLeft?: BorderLine | null;
  readonly borderRight?: BorderLine | null;
}

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  /** `#RRGGBB`, or `''` for none. */
  readonly tabColor: string;
  readonly gridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
}
export type SheetPatch = Partial<Omit<SheetInfo, 'id'>> & { readonly index?: number };

/** A table with its header row; a totals row is not part of `rect`. */
export interface TableInfo {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly rect: Rect;
}

export interface NameInfo {
  readonly name: string;
  /** Without a leading `=`: `Sheet1!$A$1:$B$2`, a constant or a formula. */
  readonly reference: string;
  readonly comment: string;
  readonly hidden: boolean;
  /** Null for a name of the whole workbook. */
  readonly sheetId: string | null;
}

export type Axis = 'row' | 'column';
/** Lines (rows or columns) `from` … `from + count − 1`. */
export interface Span {
  readonly from: number;
  readonly count: number;
}
export interface Line {
  /** Pixels, also while hidden. */
  readonly size: number;
  readonly hidden: boolean;
}

export interface FunctionParameter {
  readonly name: string;
  readonly description?: string;
  /** `number`, `string`, `boolean` or `any`. */
  readonly type?: string;
  /** `scalar` or `matrix`. */
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}
export type FunctionResult = CellValue | null | readonly (readonly (CellValue | null)[])[];
/** A function the add-in brings. `call` answers at once, with a value, a matrix that spills, or an error such as `#BUSY!`. */
export interface CustomFunction {
  /** With its namespace, upper case: `SOP.EOQ`. */
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly FunctionParameter[];
  call(args: readonly unknown[], caller: Place): FunctionResult;
}

export type CellChangeKind = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';
/** Where cells move when some are put in or taken out. */
export type ShiftDirection = 'Down' | 'Right' | 'Up' | 'Left';
/** Where a change came from: the session that asked for it, or null for the person at the grid. */
export type Origin = object | null;
/** `before` and `after` of a `cells` change are given for single cells only; `shift` with every kind but RangeEdited. */
export type GridChange =
  | { readonly type: 'cells'; readonly sheetId: string; readonly rect: Rect; readonly kind: CellChangeKind; readonly shift?: ShiftDirection; readonly before?: CellValue; readonly after?: CellValue }
  | { readonly type: 'formats'; readonly sheetId: string; readonly rect: Rect }
  | { readonly type: 'sheet'; readonly sheetId: string; readonly what: 'added' | 'removed' | 'renamed' | 'moved' | 'shown' | 'hidden' | 'looks'; readonly before?: string; readonly after?: string }
  | { readonly type: 'table'; readonly tableId: string; readonly sheetId: string; readonly what: 'added' | 'removed' | 'changed'; readonly name: string }
  /** Another sheet or other cells are selected. */
  | { readonly type: 'selection' }
  | { readonly type: 'activated'; readonly sheetId: string; readonly previous: string }
  | { readonly type: 'calculated'; readonly sheetId: string }
  /** Sizes, hidden lines or frozen panes: what lies over the cells has to be placed anew. */
  | { readonly type: 'view' }
  | { readonly type: 'charts' };

/** How far a used range reaches: cells with a value or formula, or with looks as well. */
export type Extent = 'contents' | 'all';
export type ClearWhat = 'all' | 'contents' | 'formats';

/** What the object model asks of a spreadsheet, in plain data. MemoryGrid and UniverGrid answer it; nothing above knows which one it has. */
export interface Grid {
  sheets(): readonly SheetInfo[];
  activeSheetId(): string;
  activate(sheetId: string): void;
  /** Adds a sheet (last when no index is given) without activating it, and returns its id. */
  addSheet(name: string, index?: number): string;
  removeSheet(sheetId: string): void;
  setSheet(sheetId: string, patch: SheetPatch): void;

  values(sheetId: string, rect: Rect): CellValue[][];
  /** The formula with its `=` where there is one, else the value. */
  formulas(sheetId: string, rect: Rect): CellValue[][];
  /** As the cells show it. */
  texts(sheetId: string, rect: Rect): string[][];
  write(sheetId: string, rect: Rect, inputs: readonly (readonly CellInput[])[]): void;
  clear(sheetId: string, rect: Rect, what: ClearWhat): void;
  used(sheetId: string, extent: Extent): Rect | null;
  /** Where formulas have spilled: `"r,c"` of the formula → the cells it fills. */
  spills(sheetId: string): ReadonlyMap<string, Rect>;
  /** Makes room by moving cells; formulas, names and tables follow. A rectangle over the whole width inserts rows. */
  insert(sheetId: string, rect: Rect, shift: 'Down' | 'Right'): void;
  remove(sheetId: string, rect: Rect, shift: 'Up' | 'Left'): void;

  styles(sheetId: string, rect: Rect): Style[][];
  /** Puts the patch on every cell of the rectangle. */
  style(sheetId: string, rect: Rect, patch: Style): void;
  /** Number format per cell; null leaves one alone. */
  numberFormats(sheetId: string, rect: Rect, formats: readonly (readonly (string | null)[])[]): void;
  line(sheetId: string, axis: Axis, index: number): Line;
  setLines(sheetId: string, axis: Axis, span: Span, patch: Partial<Line>): void;
  autofit(sheetId: string, axis: Axis, span: Span): void;

  tables(): readonly TableInfo[];
  addTable(info: TableInfo): void;
  setTable(tableId: string, patch: { readonly name?: string; readonly rect?: Rect }): void;
  /** Takes the table away and leaves its cells. */
  removeTable(tableId: string): void;
  names(): readonly NameInfo[];
  /** Adds a name, or replaces the one of the same name and scope. */
  setName(info: NameInfo): void;
  removeName(name: string, sheetId: string | null): void;

  selection(): { readonly sheetId: string; readonly rect: Rect };
  select(sheetId: string, rect: Rect): void;

  /** Resolves when everything written so far has been calculated. Custom functions may still be `#BUSY!`. */
  settled(): Promise<void>;
  hold(): void;
  release(): void;
  /** Calculates the given cells anew, or everything. */
  recalculate(cells?: readonly Place[]): void;
  registerFunction(fn: CustomFunction): void;

  /** begin() and end() bracket a request: its writes may be merged and are one undo step. */
  begin(): void;
  end(): void;
  /** Takes the last step back, as Ctrl+Z does. Returns whether there was one. */
  undo(): boolean;

  onChange(listener: ChangeListener): () => void;
  emit(change: GridChange): void;
  /** Runs `work` with every change attributed to `origin`. */
  as<T>(origin: Origin, work: () => T): T;
}
export type ChangeListener = (change: GridChange, origin: Origin) => void;

/** The listening half of a grid. */
export class GridEvents {
  readonly #listeners = new Set<ChangeListener>();
  #origin: Origin = null;

  get origin(): Origin { return this.#origin; }
  onChange(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }
  emit(change: GridChange): void {
    for (const listener of this.#listeners) listener(change, this.#origin);
  }
  as<T>(origin: Origin, work: () => T): T {
    const outer = this.#origin;
    this.#origin = origin;
    try { return work(); } finally { this.#origin = outer; }
  }
}
