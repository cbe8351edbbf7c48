import type { SheetDescription, TableDescription } from '../sheets/description';
import { type Area, addressOf } from './area';
import { dressSteps, headerSteps } from './appearance';
import { textInput } from './cellInput';
import { chartStep } from './chartSteps';
import { tableInput } from './contentInput';
import { newLooseSteps } from './looseCells';
import { levels } from './runs';
import { rangeAt } from './session';
import { CALL_SIZE, type Step } from './step';
import { outline } from './styles';
import { cellSteps } from './writeSteps';

/** All that makes a described sheet new. Only the first step is taken back: with the sheet goes everything on it. */
export function newSheetSteps(sheet: string, description: SheetDescription): readonly Step[] {
  const { table } = description;
  const area: Area = { row: table.row, column: 0, rows: 1 + Math.max(1, table.rows.length), columns: table.columns.length };
  return [
    addStep(sheet, description),
    ...cellSteps({ sheet, area: { ...area, rows: 1 }, inputs: [table.columns.map(column => textInput(column.header))] }),
    tableStep(sheet, table, area),
    ...bodySteps(sheet, table, area),
    ...newLooseSteps(sheet, description),
    ...headerSteps(sheet, table, area),
    ...dressSteps(table, { sheet, body: bodyOf(area), rows: table.rows.map((_, index) => index), columns: table.columns.map((_, index) => index) }),
    ...groupSteps(sheet, description, area),
    layoutStep(sheet, description),
    ...description.charts.map(chart => chartStep(sheet, chart)),
  ];
}

function addStep(sheet: string, { tabColor }: SheetDescription): Step {
  return {
    sheet,
    size: CALL_SIZE,
    alone: true,
    run: context => { context.workbook.worksheets.add(sheet).tabColor = tabColor; },
    undo: async context => {
      const made = context.workbook.worksheets.getItemOrNullObject(sheet);
      await context.sync();
      if (!made.isNullObject) made.delete();
    },
  };
}

function tableStep(sheet: string, { name }: TableDescription, area: Area): Step {
  return {
    sheet,
    size: 4 * CALL_SIZE,
    run: context => {
      const table = context.workbook.worksheets.getItem(sheet).tables.add(addressOf(area), true);
      table.name = name;
      table.style = 'TableStyleLight1';
      table.showBandedRows = false;
    },
  };
}

function bodySteps(sheet: string, table: TableDescription, area: Area): readonly Step[] {
  const columnOf = (header: string): number => area.column + table.columns.findIndex(column => column.header === header);
  const inputs = table.rows.map((row, r) => row.cells.map((content, c) => tableInput(content, { row: area.row + 1 + r, column: area.column + c, columnOf }, table.name)));
  return cellSteps({ sheet, area: bodyOf(area), inputs, table: table.name });
}

function groupSteps(sheet: string, { table, rowGroups = [] }: SheetDescription, area: Area): readonly Step[] {
  const rows = [...rowGroups.map(({ from, to }) => ({ from, to: to + 1 })), ...levels(table.rows.map(row => row.outline)).map(({ from, to }) => ({ from: area.row + 1 + from, to: area.row + 1 + to }))];
  const columns = levels(table.columns.map(column => column.outline));
  const step = (part: Partial<Area>, by: 'ByRows' | 'ByColumns'): Step => ({ sheet, size: CALL_SIZE, run: context => outline(context, { sheet, area: { ...area, ...part }, by, change: 'group' }) });
  return [
    ...rows.map(({ from, to }) => step({ row: from, rows: to - from }, 'ByRows')),
    ...columns.map(({ from, to }) => step({ column: area.column + from, columns: to - from }, 'ByColumns')),
    ...levels(table.columns.map(column => (column.folded ? 1 : 0))).map(({ from, to }): Step => ({
      sheet,
      size: CALL_SIZE,
      run: context => { rangeAt(context, sheet, { ...area, column: area.column + from, columns: to - from }).getEntireColumn().columnHidden = true; },
    })),
  ];
}

function layoutStep(sheet: string, { freeze, landscape, table }: SheetDescription): Step {
  return {
    sheet,
    size: 8 * CALL_SIZE,
    run: context => {
      const { freezePanes, pageLayout } = context.workbook.worksheets.getItem(sheet);
      if (freeze.rows > 0 && freeze.columns > 0) freezePanes.freezeAt(rangeAt(context, sheet, { row: 0, column: 0, rows: freeze.rows, columns: freeze.columns }));
      else if (freeze.rows > 0) freezePanes.freezeRows(freeze.rows);
      else if (freeze.columns > 0) freezePanes.freezeColumns(freeze.columns);
      if (landscape) pageLayout.orientation = 'Landscape';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintTitleRows(`$${table.row + 1}:$${table.row + 1}`);
      pageLayout.headersFooters.defaultForAllPages.leftFooter = '&A';
      pageLayout.headersFooters.defaultForAllPages.rightFooter = '&P / &N';
    },
  };
}

const bodyOf = (area: Area): Area => ({ ...area, row: area.row + 1, rows: area.rows - 1 });
