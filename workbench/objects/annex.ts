import type { Style } from '../grid/grid';

/** Plain data: what can be written into a file and read back. */
export type Plain = string | number | boolean | null | undefined | Plain[] | { [key: string]: Plain };
export type PlainRecord = Record<string, Plain>;

export interface OutlineLevels {
  /** Line index → level 1…8; lines without a group are not there. */
  readonly rows: Record<number, number>;
  readonly columns: Record<number, number>;
}
/** Beside the grid, per sheet. */
export interface SheetAnnex {
  protection: { readonly options: PlainRecord; readonly password: string | null } | null;
  veryHidden: boolean;
  showHeadings: boolean;
  readonly outline: OutlineLevels;
  /** Excel.PageLayout's properties, header and footer texts and print titles (`printTitleRows: '1:8'`). */
  readonly pageLayout: PlainRecord;
  readonly validations: AreaRecord[];
  readonly conditionalFormats: AreaRecord[];
  readonly customProperties: PlainRecord;
}
/** Something that lies on an area of a sheet, A1 style: a validation rule, a conditional format. */
export interface AreaRecord {
  id: string;
  area: string;
  readonly state: PlainRecord;
}
export interface TableAnnex {
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showTotals: boolean;
  /** Column index → Excel.FilterCriteria. */
  filters: Record<number, PlainRecord>;
}
export interface SeriesRecord {
  name: string;
  /** Cell the name comes from, `Sheet1!$B$1`. */
  nameRef: string | null;
  /** `Sheet1!$B$2:$B$9`. */
  values: string | null;
  categories: string | null;
  /** Null: as the chart. */
  chartType: string | null;
  /** Excel.ChartSeries' other properties; `format.line` {color, weight, lineStyle}, `format.fill` {color} or {cleared}. */
  readonly state: PlainRecord;
}
export interface ChartRecord {
  readonly id: string;
  readonly sheetId: string;
  name: string;
  /** Excel.ChartType: `Line`, `AreaStacked`, `ColumnClustered`, … */
  chartType: string;
  /** Points from the sheet's top left corner. */
  readonly anchor: { left: number; top: number; width: number; height: number };
  readonly series: SeriesRecord[];
  /** Properties of the parts by their names: title, legend, axes.categoryAxis, axes.valueAxis, format, plotArea. */
  readonly state: PlainRecord;
}
export interface NamedStyleRecord {
  readonly name: string;
  readonly builtIn: boolean;
  readonly looks: Style;
  /** Excel.Style's `includeFont`, `includeNumber`, …: which groups of looks it gives. */
  readonly includes: Readonly<Record<string, boolean>>;
}

/** What a workbook holds and the grid cannot, as plain data, shared by all sessions and saved with the file. */
export interface Annex {
  readonly sheets: Record<string, SheetAnnex>;
  readonly tables: Record<string, TableAnnex>;
  charts: ChartRecord[];
  readonly settings: PlainRecord;
  /** Office.context.document.settings. */
  documentSettings: PlainRecord;
  readonly properties: PlainRecord;
  readonly customProperties: PlainRecord;
  readonly styles: NamedStyleRecord[];
}

export const emptyAnnex = (created: string): Annex => ({
  sheets: {}, tables: {}, charts: [], settings: {}, documentSettings: {}, properties: { creationDate: created }, customProperties: {}, styles: [],
});
export const emptySheetAnnex = (): SheetAnnex => ({
  protection: null, veryHidden: false, showHeadings: true, outline: { rows: {}, columns: {} }, pageLayout: {}, validations: [], conditionalFormats: [], customProperties: {},
});
export const emptyTableAnnex = (): TableAnnex => ({
  style: 'TableStyleMedium2', showBandedRows: true, showBandedColumns: false, showFilterButton: true, highlightFirstColumn: false, highlightLastColumn: false, showTotals: false, filters: {},
});
