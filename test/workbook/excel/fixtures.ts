import type { Watch } from '../../../src/plan/watch';
import type { CellContent, SheetDescription, TableColumn, TableRow } from '../../../src/workbook/sheets/description';
import { MemoryGrid } from '../../../workbench/grid/memoryGrid';
import { createNodeHost, type NodeHost } from '../../../workbench/node/officeHost';

export const quiet: Watch = { progress: () => undefined, signal: new AbortController().signal };

/** A host with office.js on globalThis; `close` takes it away again. Formulas are kept, not worked out: every one is 0. */
export async function openBook(): Promise<NodeHost & { readonly close: () => void }> {
  const host = await createNodeHost({ created: '2026-11-09T09:12:00Z', grid: new MemoryGrid({ calculate: () => 0 }) });
  return { ...host, close: host.install() };
}

export const months = (first: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${2026 + Math.floor((first + index - 1) / 12)}-${String(((first + index - 1) % 12) + 1).padStart(2, '0')}`);

export interface Shape {
  readonly items: readonly string[];
  readonly periods: readonly string[];
  /** Added to every number, so that two plans differ. */
  readonly level?: number;
}

const FIGURES = ['history', 'baseline', 'lower', 'upper'] as const;
const LOOKS: Readonly<Record<string, Pick<TableRow, 'style' | 'outline' | 'format'>>> = {
  history: { outline: 1 }, baseline: { outline: 1 }, lower: { style: 'muted', outline: 1 }, upper: { style: 'sum', format: '#,##0.0' },
};
const QUANTITY = '#,##0;-#,##0;"–"';
const period = (header: string, index: number): TableColumn => ({ header, period: true, width: 10, align: 'right', format: QUANTITY, outline: index === 0 ? 1 : 0 });

/** A forecast sheet: title, a chosen item, chart rows, table and chart. */
export function forecast({ items, periods, level = 0 }: Shape): SheetDescription {
  return {
    name: 'Forecast',
    tabColor: '#548235',
    cells: [
      { row: 0, column: 0, content: 'Forecast', style: 'title' },
      { row: 1, column: 0, content: `run ${level}`, style: 'subtitle' },
      { row: 2, column: 1, content: items[0], style: 'input', onceOnly: true },
      ...periods.slice(0, 3).flatMap((header, index) => [
        { row: 3, column: 2 + index, content: header, format: '@' },
        { row: 4, column: 2 + index, content: { formula: `=SUMIFS(p_Forecast[${header}],p_Forecast[item],$B$3)`, value: null } },
      ]),
    ],
    table: {
      name: 'p_Forecast',
      row: 6,
      columns: [{ header: 'item', key: true, width: 14, format: '@' }, { header: 'figure', key: true, width: 12 }, ...periods.map(period), { header: 'model', width: 40, format: '@' }],
      rows: items.flatMap((item, i) => FIGURES.map((figure, f): TableRow => ({
        cells: [item, figure, ...periods.map((_, p) => (figure === 'history' && p > 0 ? null : level + 100 * i + 10 * f + p + 0.25)), figure === 'baseline' ? '=damped trend' : null],
        ...LOOKS[figure],
      }))),
    },
    charts: [{
      name: 'Concord Forecast', title: 'History and forecast', categoryRow: 3, fromColumn: 2, toColumn: 4, anchor: { row: 3, column: 0, toRow: 5, toColumn: 6 },
      series: [{ name: 'Lower', kind: 'bandFloor', row: 4, fromColumn: 2, toColumn: 4, color: '#FFFFFF' }, { name: 'Band', kind: 'band', row: 4, fromColumn: 2, toColumn: 4, color: '#DCE9F5' }, { name: 'Forecast', kind: 'line', row: 4, fromColumn: 2, toColumn: 4, color: '#2E75B6', dash: true }],
    }],
    rowGroups: [{ from: 3, to: 4 }],
    freeze: { rows: 7, columns: 2 },
    landscape: true,
  };
}

/** Stock parameters: no periods, cells marked as defaults, a formula with a structured reference. */
export function stock({ items, level = 0 }: Shape): SheetDescription {
  return {
    name: 'Stock Parameters',
    tabColor: '#548235',
    cells: [{ row: 0, column: 0, content: 'Stock parameters', style: 'title' }],
    table: {
      name: 'p_StockParams',
      row: 2,
      columns: [{ header: 'item', key: true, width: 14, format: '@' }, { header: 'lead time d', width: 10, format: QUANTITY }, { header: 'safety stock', width: 10, format: QUANTITY }, { header: 'reorder point', width: 10, format: QUANTITY }],
      rows: items.map((item, i): TableRow => ({ cells: [item, 21, level + i, { formula: '=[@[safety stock]]+[@[lead time d]]*2', value: null }], styles: i % 2 === 0 ? { 1: 'neutral' } : {} })),
    },
    charts: [],
    freeze: { rows: 3, columns: 1 },
  };
}

/** A log that is added to. */
export function runs(run: number): SheetDescription {
  const rows: readonly (readonly CellContent[])[] = [[run, '2026-11-09T09:12:00Z', '7c419e02']];
  return {
    name: 'Runs',
    tabColor: '#808080',
    cells: [{ row: 0, column: 0, content: 'Runs', style: 'title' }],
    table: { name: 'x_Runs', row: 2, append: true, columns: [{ header: 'run', key: true, width: 8, format: '0' }, { header: 'ts', width: 18 }, { header: 'plan', width: 18 }], rows: rows.map(cells => ({ cells })) },
    charts: [],
    freeze: { rows: 3, columns: 0 },
  };
}

export const plan = (shape: Shape, run = 1): readonly SheetDescription[] => [forecast(shape), stock(shape), runs(run)];

/** Everything the workbook holds, as text that can be compared. */
export function dump({ grid, document }: NodeHost): unknown {
  const sheets = grid.sheets().map(sheet => {
    document.sheetAnnex(sheet.id);
    const used = grid.used(sheet.id, 'all');
    const cells: Record<string, unknown> = {};
    if (used) {
      const formulas = grid.formulas(sheet.id, used), looks = grid.styles(sheet.id, used);
      formulas.forEach((row, r) => row.forEach((content, c) => {
        const style = Object.fromEntries(Object.entries(looks[r]?.[c] ?? {}).filter(([, value]) => value !== null && value !== undefined));
        if (content !== '' || Object.keys(style).length > 0) cells[`${used.r + r},${used.c + c}`] = [content, style];
      }));
    }
    const lines = (['row', 'column'] as const).map(axis => Array.from({ length: 80 }, (_, index) => grid.line(sheet.id, axis, index)));
    return { sheet, cells, lines };
  });
  for (const table of grid.tables()) document.tableAnnex(table.id);
  return JSON.parse(JSON.stringify({ sheets, tables: grid.tables(), names: grid.names(), annex: document.annex }));
}

/** Values of a table of the book, header row included, from the grid itself. */
export function tableCells({ grid }: NodeHost, name: string): readonly (readonly unknown[])[] {
  const table = grid.tables().find(candidate => candidate.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return grid.formulas(table.sheetId, table.rect);
}
