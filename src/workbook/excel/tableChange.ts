import type { TableDescription } from '../sheets/description';
import { type TableLayout, tableLayout } from '../sheets/tableLayout';
import { type Area, addressOf } from './area';
import { inputsOf } from './contentInput';
import { formatSteps } from './formatSteps';
import { markSteps } from './markSteps';
import { outlineSteps } from './outlineSteps';
import { readProperties, type Grid } from './readCells';
import { roomSteps } from './room';
import { rangeAt } from './session';
import { CALL_SIZE, type Step } from './step';
import type { Transaction } from './runSteps';
import { type Content, type Survey, type TableSurvey, contentOf } from './survey';
import { hasOwnFormulas, type Standing, type WantedCells, wantedCells } from './wantedCells';
import { cellSteps } from './writeSteps';

/** Rows left free between the used cells and the formats kept aside. */
const MARGIN = 20;

/** What brings a standing table to its description: sized in place, never deleted, cell by cell where something differs. */
export async function tableChange(context: Excel.RequestContext, survey: Survey, { table, description }: { readonly table: TableSurvey; readonly description: TableDescription }): Promise<Transaction> {
  const content = await contentOf(context, table.sheet, table.area);
  const layout = tableLayout({ headers: content.values[0].map(String), body: content.values.slice(1) }, description);
  const area: Area = { ...table.area, rows: 1 + Math.max(1, layout.rows.length), columns: layout.headers.length };
  const standing: Standing = { content, layout, area, r1c1: await relativeFormulas(context, description, { content, layout }) };
  const wanted = wantedCells(description, standing);
  const cells = contentSteps(description, standing, wanted);
  const marks = await markSteps(context, { sheet: table.sheet, table: description, layout, before: table.area, after: area });
  if (!isReshaped(content, layout, area) && marks.length === 0) return { steps: cells, finish: [] };

  const room = await roomSteps(context, survey, { table, area });
  const [first] = (await readProperties(context, table.sheet, { ...table.area, row: table.area.row + 1, rows: 1 }, ['numberFormat'])).numberFormat;
  const formats = formatSteps({
    sheet: table.sheet, table: description, layout, before: table.area, after: area,
    parkingRow: endOfUse(survey, table) + Math.max(0, area.rows - table.area.rows) + MARGIN,
    ownFormats: first.map(String),
  });
  const grown: Area = { ...area, rows: Math.max(area.rows, table.area.rows) };
  return {
    steps: [...room, ...formats.first, ...await widthGuard(context, table, area), ...resizeSteps(table, table.area, grown), ...formats.then, ...marks, ...cells, ...leftOver(content, area), ...resizeSteps(table, grown, area)],
    finish: [...formats.finish, ...outlineSteps(table.sheet, description, standing)],
  };
}

const isReshaped = (content: Content, layout: TableLayout, area: Area): boolean =>
  area.rows !== content.area.rows || area.columns !== content.area.columns || layout.rows.some((row, index) => row.existing !== index && !(row.existing === null && isBlankRow(content, index)));

const isBlankRow = ({ values }: Content, index: number): boolean => values.length === 2 && index === 0 && values[1].every(value => value === null);

/** R1C1 formulas of the table, asked for only when cells of people's own hold some and rows move or are added. */
async function relativeFormulas(context: Excel.RequestContext, description: TableDescription, standing: Pick<Standing, 'content' | 'layout'>): Promise<Grid | null> {
  const { sheet, area } = standing.content;
  const isMoving = standing.layout.rows.some((row, index) => row.existing !== index);
  if (!isMoving || !hasOwnFormulas(description, standing)) return null;
  return (await readProperties(context, sheet, area, ['formulasR1C1'])).formulasR1C1;
}

function contentSteps(description: TableDescription, { content, area }: Standing, { inputs, relative }: WantedCells): readonly Step[] {
  const old = inputsOf(content);
  const before = inputs.map((row, r) => row.map((_, c) => old[r]?.[c] ?? ''));
  const block = { sheet: content.sheet, area, before, table: description.name };
  return [...cellSteps({ ...block, inputs }), ...cellSteps({ ...block, inputs: relative, notation: 'formulasR1C1' })];
}

/** Empties the rows a smaller table leaves behind. */
function leftOver(content: Content, area: Area): readonly Step[] {
  const rows = content.area.rows - area.rows;
  if (rows <= 0) return [];
  const left: Area = { ...content.area, row: area.row + area.rows, rows };
  const before = inputsOf(content).slice(area.rows);
  return cellSteps({ sheet: content.sheet, area: left, inputs: before.map(row => row.map(input => (input === '' ? null : ''))), before });
}

function resizeSteps({ sheet, name }: TableSurvey, from: Area, to: Area): readonly Step[] {
  if (addressOf(from) === addressOf(to)) return [];
  const added: readonly Area[] = [
    { ...from, column: from.column + from.columns, columns: to.columns - from.columns },
    { ...to, row: from.row + from.rows, rows: to.rows - from.rows },
  ].filter(area => area.rows > 0 && area.columns > 0);
  const resize = (context: Excel.RequestContext, area: Area): void => { context.workbook.tables.getItem(name).resize(rangeAt(context, sheet, area)); };
  return [{
    sheet,
    size: CALL_SIZE,
    run: context => resize(context, to),
    undo: context => {
      resize(context, from);
      for (const area of added) rangeAt(context, sheet, area).clear('Contents');
    },
  }];
}

/** Widths of the columns the table grows into come back when the write is taken back. */
async function widthGuard(context: Excel.RequestContext, { sheet, area: old }: TableSurvey, area: Area): Promise<readonly Step[]> {
  const cells = Array.from({ length: area.columns - old.columns }, (_, index) => ({ row: area.row, column: old.column + old.columns + index, rows: 1, columns: 1 }));
  const widths = cells.map(cell => rangeAt(context, sheet, cell).format.load('columnWidth'));
  await context.sync();
  const known = widths.map(width => width.columnWidth);
  return cells.map((cell, index): Step => ({
    sheet,
    size: 0,
    run: () => undefined,
    undo: back => { rangeAt(back, sheet, cell).format.columnWidth = known[index]; },
  }));
}

function endOfUse(survey: Survey, table: TableSurvey): number {
  const used = survey.sheets.find(sheet => sheet.name === table.sheet)?.used;
  return Math.max(table.area.row + table.area.rows, used ? used.row + used.rows : 0);
}
