import type { Cell, CellValue as FileValue, Sheet, Workbook } from 'hucre';
import type { Axis, CellInput, Grid, Line, Rect, Style } from '../grid/grid';
import { formatRect, parseRect } from '../objects/address';
import type { Document } from '../objects/document';
import { carriedOf } from './carried';
import { fromFileFormula } from './fileFormula';
import { colorOf, fromFileStyle } from './fileStyle';
import { readChart } from './readChart';
import type { SeriesLooks } from './readChartLooks';
import { pixelsOf, rowPixelsOf } from './sizes';

const MS_PER_DAY = 86_400_000;
/** Days from 1899-12-30 to 1970-01-01. */
const EPOCH_DAYS = 25_569;
const DAYS_1904 = 1_462;

export interface SheetInput {
  readonly sheet: Sheet;
  readonly id: string;
  readonly document: Document;
  readonly file: Workbook;
  /** Address → named style. */
  readonly named: ReadonlyMap<string, string>;
  /** Values of a series → its looks. */
  readonly charts: ReadonlyMap<string, SeriesLooks>;
}

/** Puts a sheet of a file into an empty sheet of the grid; its formulas follow later. */
export function readSheet(input: SheetInput): void {
  const { sheet, id, document, file } = input, { grid } = document;
  readValues(sheet, id, grid, file.dateSystem === '1904' ? DAYS_1904 : 0);
  readStyles(input);
  readLines(sheet, id, document);
  for (const table of sheet.tables ?? []) readTable(table, id, document);
  const { freezePane, view, protection, veryHidden } = sheet, annex = document.sheetAnnex(id);
  annex.veryHidden = veryHidden === true;
  annex.showHeadings = view?.showRowColHeaders !== false;
  if (protection?.sheet) annex.protection = { options: {}, password: null };
  const tabColor = colorOf(view?.tabColor, file);
  grid.setSheet(id, {
    ...(freezePane && { frozen: { rows: freezePane.rows ?? 0, columns: freezePane.columns ?? 0 } }),
    ...(view?.showGridLines === false && { gridlines: false }), ...(tabColor && { tabColor }),
  });
  for (const chart of sheet.charts ?? []) document.annex.charts.push(readChart(chart, { id: document.newId(), sheetId: id, grid, number: document.annex.charts.length + 1, looks: input.charts }));
  const { merges, dataValidations, conditionalRules, pageSetup, headerFooter, rowBreaks, colBreaks } = sheet;
  carriedOf(document).sheets.set(id, { merges, dataValidations, conditionalRules, pageSetup, headerFooter, rowBreaks, colBreaks });
}

/** Formulas column by column; cells between them are left alone. */
export function readFormulas(sheet: Sheet, id: string, grid: Grid): void {
  const columns = new Map<number, Map<number, string>>();
  for (const [key, cell] of sheet.cells ?? []) {
    if (!cell.formula) continue;
    const [r, c] = placeOf(key), column = columns.get(c) ?? new Map<number, string>();
    columns.set(c, column.set(r, fromFileFormula(cell.formula)));
  }
  for (const [c, column] of columns) {
    const first = Math.min(...column.keys()), h = Math.max(...column.keys()) - first + 1;
    grid.write(id, { r: first, c, h, w: 1 }, Array.from({ length: h }, (_, i) => [column.get(first + i) ?? null]));
  }
}

function readValues(sheet: Sheet, id: string, grid: Grid, dayShift: number): void {
  const h = sheet.rows.length, w = Math.max(0, ...sheet.rows.map(row => row.length));
  if (h === 0 || w === 0) return;
  const inputs = sheet.rows.map(row => Array.from({ length: w }, (_, c): CellInput => inputOf(row[c], dayShift)));
  const leave = (r: number, c: number): void => { const row = inputs[r]; if (row && c < row.length) row[c] = null; };
  for (const [key, cell] of sheet.cells ?? []) {
    const [r, c] = placeOf(key);
    if (cell.formula) leave(r, c);
    if (cell.formulaType === 'array' && cell.formulaRef) {
      const spilled = parseRect(cell.formulaRef); // calculated again, not typed in
      for (let i = spilled.r; i < spilled.r + spilled.h; i++) for (let j = spilled.c; j < spilled.c + spilled.w; j++) leave(i, j);
    }
  }
  grid.write(id, { r: 0, c: 0, h, w }, inputs);
}

function inputOf(value: FileValue | undefined, dayShift: number): CellInput {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.getTime() / MS_PER_DAY + EPOCH_DAYS - dayShift;
  return typeof value === 'string' ? { text: value } : value;
}

/** Cells of equal looks in a row are set together, and rows of equal runs with them. */
function readStyles({ sheet, id, document, file, named }: SheetInput): void {
  const looks = new Map<Cell['style'], Map<string, Looks>>(), runs = new Map<string, { readonly rect: Rect; readonly style: Style }>();
  const rows = new Map<number, { readonly c: number; readonly key: string; readonly style: Style }[]>();
  for (const [key, cell] of sheet.cells ?? []) {
    const [r, c] = placeOf(key), styleName = named.size > 0 ? named.get(formatRect({ r, c, h: 1, w: 1 })) : undefined;
    if (!cell.style && styleName === undefined) continue;
    const byName = looks.get(cell.style) ?? new Map<string, Looks>();
    looks.set(cell.style, byName);
    const known = byName.get(styleName ?? '') ?? looksOf({ ...(cell.style && fromFileStyle(cell.style, file)), ...(styleName && { styleName }) });
    byName.set(styleName ?? '', known);
    const { style, key: look } = known;
    if (look === NO_LOOKS) continue;
    const row = rows.get(r) ?? [];
    rows.set(r, row);
    row.push({ c, key: look, style });
  }
  for (const [r, cells] of [...rows].sort((a, b) => a[0] - b[0])) {
    cells.sort((a, b) => a.c - b.c);
    for (let i = 0; i < cells.length;) {
      const start = cells[i];
      if (!start) break;
      let end = i + 1;
      while (cells[end]?.key === start.key && cells[end]?.c === start.c + end - i) end++;
      const runKey = `${start.c} ${end - i} ${start.key}`, above = runs.get(runKey);
      const grows = above && above.rect.r + above.rect.h === r;
      if (above && !grows) document.grid.style(id, above.rect, above.style);
      runs.set(runKey, { style: start.style, rect: grows ? { ...above.rect, h: above.rect.h + 1 } : { r, c: start.c, h: 1, w: end - i } });
      i = end;
    }
  }
  for (const { rect, style } of runs.values()) document.grid.style(id, rect, style);
}

function readLines(sheet: Sheet, id: string, document: Document): void {
  const { grid } = document, { outline } = document.sheetAnnex(id);
  const columns = [...(sheet.columns ?? []).entries()].flatMap(([c, column]) => (column ? [[c, column] as const] : [])), rows = [...(sheet.rowDefs ?? [])].sort((a, b) => a[0] - b[0]);
  setLines(grid, id, 'column', columns.map(([c, { width, hidden }]) => [c, { ...(width && { size: pixelsOf(width) }), ...(hidden && { hidden }) }]));
  setLines(grid, id, 'row', rows.map(([r, { height, hidden }]) => [r, { ...(height && { size: rowPixelsOf(height) }), ...(hidden && { hidden }) }]));
  for (const [c, { outlineLevel }] of columns) if (outlineLevel) outline.columns[c] = outlineLevel;
  for (const [r, { outlineLevel }] of rows) if (outlineLevel) outline.rows[r] = outlineLevel;
}

/** Neighbouring lines that are alike are set together. */
function setLines(grid: Grid, id: string, axis: Axis, lines: readonly (readonly [number, Partial<Line>])[]): void {
  let open: { from: number; count: number; patch: Partial<Line> } | null = null;
  const close = (): void => { if (open && Object.keys(open.patch).length) grid.setLines(id, axis, open, open.patch); };
  for (const [index, patch] of lines) {
    if (open && open.from + open.count === index && open.patch.size === patch.size && open.patch.hidden === patch.hidden) { open.count++; continue; }
    close();
    open = { from: index, count: 1, patch };
  }
  close();
}

function readTable(table: NonNullable<Sheet['tables']>[number], sheetId: string, document: Document): void {
  const { range, name, displayName } = table;
  if (!range) return;
  const id = document.newId(), annex = document.tableAnnex(id), whole = parseRect(range);
  document.grid.addTable({ id, name: displayName ?? name, sheetId, rect: table.showTotalRow ? { ...whole, h: whole.h - 1 } : whole });
  Object.assign(annex, { style: table.style ?? '', showBandedRows: table.showRowStripes ?? true, showBandedColumns: table.showColumnStripes ?? false, showFilterButton: table.showAutoFilter ?? true, showTotals: table.showTotalRow ?? false });
}

/** A style with its text, by which equal ones are known. */
interface Looks {
  readonly style: Style;
  readonly key: string;
}
const NO_LOOKS = '{}';
const looksOf = (style: Style): Looks => ({ style, key: JSON.stringify(style) });

const placeOf = (key: string): readonly [number, number] => { const comma = key.indexOf(','); return [Number(key.slice(0, comma)), Number(key.slice(comma + 1))]; };
