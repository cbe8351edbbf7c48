import type { Cell, ColumnDef, PageSetup, RowDef, TableDefinition, WriteSheet } from 'hucre';
import type { CellValue, Grid, Rect, SheetInfo } from '../grid/grid';
import { formatRect } from '../objects/address';
import type { PlainRecord } from '../objects/annex';
import type { Document } from '../objects/document';
import { carriedOf } from './carried';
import { toFileFormula } from './fileFormula';
import { hex, toFileStyle } from './fileStyle';
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, charactersOf, pointsOf } from './sizes';
import { writeChart } from './writeChart';

const OUTLINED_MOST = 8;

/** One sheet in the file library's words. */
export function writeSheet(sheet: SheetInfo, document: Document): WriteSheet {
  const { grid } = document, annex = document.sheetAnnex(sheet.id);
  const used = grid.used(sheet.id, 'all') ?? { r: 0, c: 0, h: 1, w: 1 };
  const all: Rect = { r: 0, c: 0, h: used.r + used.h, w: used.c + used.w };
  const lines = Math.max(all.h, ...Object.keys(annex.outline.rows).map(row => Number(row) + 1));
  const columns = Math.max(all.w, ...Object.keys(annex.outline.columns).map(column => Number(column) + 1));
  const carried = carriedOf(document).sheets.get(sheet.id);
  return {
    ...carried,
    name: sheet.name,
    ...writeCells(grid, sheet.id, all),
    columns: Array.from({ length: columns }, (_, c) => writeColumn(grid, sheet.id, c, annex.outline.columns[c])),
    rowDefs: writeRows(grid, sheet.id, lines, annex.outline.rows),
    tables: grid.tables().filter(table => table.sheetId === sheet.id).map(table => writeTable(document, table.id)),
    charts: document.annex.charts.filter(chart => chart.sheetId === sheet.id).map(chart => writeChart(grid, chart)),
    ...((sheet.frozen.rows > 0 || sheet.frozen.columns > 0) && { freezePane: { ...sheet.frozen } }),
    ...(annex.protection && { protection: { sheet: true, ...(annex.protection.password && { password: annex.protection.password }) } }),
    hidden: sheet.hidden && !annex.veryHidden,
    veryHidden: annex.veryHidden,
    view: { showGridLines: sheet.gridlines, showRowColHeaders: annex.showHeadings, ...(sheet.tabColor && { tabColor: { rgb: hex(sheet.tabColor) } }) },
    pageSetup: { ...carried?.pageSetup, ...pageSetup(annex.pageLayout) },
  };
}

function writeCells(grid: Grid, id: string, rect: Rect): Pick<WriteSheet, 'rows' | 'cells'> {
  const values = grid.values(id, rect), formulas = grid.formulas(id, rect), styles = grid.styles(id, rect), spills = grid.spills(id);
  const cells = new Map<string, Partial<Cell>>();
  const rows = values.map((row, r) => row.map((value, c) => {
    const look = styles[r]?.[c], style = look && toFileStyle(look), scalar = value === '' ? null : value;
    const formula = formulas[r]?.[c], spill = spills.get(`${r},${c}`);
    if (isFormula(formula) && formula !== value) { // a text that begins with = is its own value
      const array = spill && { formulaType: 'array' as const, formulaRef: formatRect(spill), formulaDynamic: true };
      cells.set(`${r},${c}`, { formula: toFileFormula(formula), formulaResult: scalar, type: 'formula', style, ...array });
      return null;
    }
    if (style) cells.set(`${r},${c}`, { value: scalar, style });
    return scalar;
  }));
  return { rows, cells };
}

function writeColumn(grid: Grid, id: string, c: number, level: number | undefined): ColumnDef {
  const { size, hidden } = grid.line(id, 'column', c);
  return { ...(size !== DEFAULT_COLUMN_PIXELS && { width: charactersOf(size) }), ...(hidden && { hidden }), ...(level && { outlineLevel: Math.min(OUTLINED_MOST, level) }) };
}

function writeRows(grid: Grid, id: string, count: number, levels: Readonly<Record<number, number>>): Map<number, RowDef> {
  const rows = new Map<number, RowDef>();
  for (let r = 0; r < count; r++) {
    const { size, hidden } = grid.line(id, 'row', r), level = levels[r];
    const row: RowDef = { ...(size !== DEFAULT_ROW_PIXELS && { height: pointsOf(size) }), ...(hidden && { hidden }), ...(level && { outlineLevel: Math.min(OUTLINED_MOST, level) }) };
    if (Object.keys(row).length) rows.set(r, row);
  }
  return rows;
}

function writeTable(document: Document, id: string): TableDefinition {
  const { grid } = document, annex = document.tableAnnex(id), table = grid.tables().find(candidate => candidate.id === id);
  if (!table) throw new Error(`There is no table with the id ${id}.`);
  const rect = annex.showTotals ? { ...table.rect, h: table.rect.h + 1 } : table.rect;
  const headers = grid.values(table.sheetId, { ...table.rect, h: 1 })[0] ?? [];
  return {
    name: table.name, displayName: table.name, range: formatRect(rect), style: annex.style, showRowStripes: annex.showBandedRows, showColumnStripes: annex.showBandedColumns,
    showAutoFilter: annex.showFilterButton, showTotalRow: annex.showTotals, columns: headers.map(name => ({ name: String(name) })),
  };
}

function pageSetup(layout: PlainRecord): PageSetup {
  const { orientation, printTitleRows, printTitleColumns, zoom } = layout;
  const fit = zoom && typeof zoom === 'object' && !Array.isArray(zoom) ? zoom : {};
  return {
    ...((orientation === 'Landscape' || orientation === 'Portrait') && { orientation: orientation === 'Landscape' ? 'landscape' : 'portrait' }),
    ...(typeof printTitleRows === 'string' && printTitleRows && { printTitlesRow: absolute(printTitleRows) }),
    ...(typeof printTitleColumns === 'string' && printTitleColumns && { printTitlesColumn: absolute(printTitleColumns) }),
    ...(typeof fit.horizontalFitToPages === 'number' && { fitToPage: true, fitToWidth: fit.horizontalFitToPages, fitToHeight: typeof fit.verticalFitToPages === 'number' ? fit.verticalFitToPages : 0 }),
  };
}

const absolute = (lines: string): string => lines.replace(/^.*!/, '').replace(/\$?(\w+)/g, '$$$1');
const isFormula = (value: CellValue | undefined): value is string => typeof value === 'string' && value.length > 1 && value.startsWith('=');
