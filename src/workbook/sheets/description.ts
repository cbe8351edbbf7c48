import type { CellValue } from '../cells';
import type { ColumnGuide } from './columnRule';

/** Named looks; both writers turn them into styles once (see docs/sheets.md). */
export type CellStyle =
  | 'normal' | 'title' | 'subtitle' | 'label' | 'header' | 'headerRight' | 'input' | 'sum' | 'muted'
  | 'hint' | 'neutral' | 'good' | 'bad';

/** A cell to be written: a value, or a formula together with the value it has now (so that a file shows it before recalculation). */
export interface Formula {
  readonly formula: string;
  readonly value: number | string | boolean | null;
}
export type CellContent = CellValue | Formula;

/** One cell outside the table, written at `row`, `column` (zero-based). */
export interface LooseCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly style?: CellStyle;
  readonly format?: string;
  /** Written only when the sheet is made; afterwards the cell is the user's (e.g. the chart's choice of item). */
  readonly onceOnly?: boolean;
}

export interface TableColumn {
  readonly header: string;
  /** Part of the primary key: rows are matched by these columns on a later run. */
  readonly key?: boolean;
  readonly align?: 'left' | 'right';
  /** Width in characters, set when the column is made and never again. */
  readonly width: number;
  /** Number format of the column; a row may override it. */
  readonly format?: string;
  /** A period column: on later runs it is found by its header, new ones are added at the right end, none is ever removed. */
  readonly period?: boolean;
  /** Outline level of the column, 0 = none. */
  readonly outline?: number;
  /** The column's group is folded away when the sheet is made; a click on its + shows it. */
  readonly folded?: boolean;
  /** A note on the header, set when the sheet is made. */
  readonly note?: string;
  /** Guidance and rule for what people type in the column, set when the sheet is made. */
  readonly guide?: ColumnGuide;
}

export interface TableRow {
  readonly cells: readonly CellContent[];
  readonly style?: CellStyle;
  /** Number format for the period and number columns of this row, instead of the column's. */
  readonly format?: string;
  /** Style per cell where it differs from the row's (e.g. typed cells, measured values). */
  readonly styles?: Readonly<Record<number, CellStyle>>;
  readonly outline?: number;
}

/** Where a row of a table comes from on a write. */
export interface LayoutRow {
  /** Index of the row in the description, or null when a standing row is kept as it is. */
  readonly described: number | null;
  /** Index of the existing row whose kept columns this row carries on, or null when it is new. */
  readonly existing: number | null;
}

/** The Excel table of a sheet. Its header row stands at `row`, its first column at column 0. */
export interface TableDescription {
  /** Name of the contract, `p_Forecast`. */
  readonly name: string;
  readonly row: number;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Rows are kept from run to run and new ones added below (`x_Runs`), instead of replaced. */
  readonly append?: boolean;
  /**
   * How the rows of a standing table of people's own fall, instead of by key: its rows may share keys. Standing cells keep
   * their formulas and looks then, and new rows look like the last one standing.
   */
  readonly arrangement?: readonly LayoutRow[];
}

export interface ChartSeries {
  readonly name: string;
  /** How it is drawn: `line`, or one of the two stacked areas that make the band. */
  readonly kind: 'line' | 'bandFloor' | 'band';
  /** `values` row of this sheet (zero-based) and the columns it runs over. */
  readonly row: number;
  readonly fromColumn: number;
  readonly toColumn: number;
  /** `#RRGGBB`, no hash of transparency: chart fills are solid. */
  readonly color: string;
  readonly dash?: boolean;
  readonly width?: number;
}

/** A native chart over the sheet. It is made once; later runs only follow the data it points at. */
export interface ChartDescription {
  readonly name: string;
  readonly title: string;
  /** Row that holds the category labels. */
  readonly categoryRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
  readonly series: readonly ChartSeries[];
  /** Anchor, zero-based cells: the top left one and the one after the bottom right. */
  readonly anchor: { readonly row: number; readonly column: number; readonly toRow: number; readonly toColumn: number };
}

/** A sheet as plain data. Writers lay it out; nothing else about a sheet is decided elsewhere. */
export interface SheetDescription {
  readonly name: string;
  readonly tabColor: string;
  readonly cells: readonly LooseCell[];
  readonly table: TableDescription;
  readonly charts: readonly ChartDescription[];
  /** Rows above the table that are grouped (chart band): zero-based, inclusive. */
  readonly rowGroups?: readonly { readonly from: number; readonly to: number }[];
  /** Frozen panes, counted from the top left when the sheet is made. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly landscape?: boolean;
}
