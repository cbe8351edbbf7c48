import type { TableDescription } from '../sheets/description';
import type { TableLayout } from '../sheets/tableLayout';
import { type Area, addressOf, boundingArea } from './area';
import { dressSteps, headerSteps } from './appearance';
import { type Run, runsOf } from './runs';
import { rangeAt } from './session';
import { CALL_SIZE, type Finish, type Step } from './step';
import { NORMAL, formatNumbers } from './styles';

export interface Reformat {
  readonly sheet: string;
  readonly table: TableDescription;
  readonly layout: TableLayout;
  /** The table before and after, with its header. */
  readonly before: Area;
  readonly after: Area;
  /** First row of a free stretch of the sheet where formats can be kept meanwhile. */
  readonly parkingRow: number;
  /** Number format of the first body row before, per column. */
  readonly ownFormats: readonly string[];
}

/** Steps before the table is resized, those after it, and what clears the parking in the end. */
export interface FormatSteps {
  readonly first: readonly Step[];
  readonly then: readonly Step[];
  readonly finish: readonly Finish[];
}

/**
 * Lets formats follow their rows. All formats of the table are first copied to a free stretch below the used cells: from
 * there each row takes its own to its new place, and from there they all come back when the write is taken back. New rows
 * and columns get the looks of the description; what stands keeps what people made of it.
 */
export function formatSteps(change: Reformat): FormatSteps {
  const { sheet, before, after } = change;
  const whole = boundingArea(before, after);
  const parking: Area = { ...whole, row: change.parkingRow };
  const clear = (context: Excel.RequestContext): void => { rangeAt(context, sheet, parking).clear('Formats'); };
  const copy = (context: Excel.RequestContext, from: Area, to: Area): void => { rangeAt(context, sheet, to).copyFrom(rangeAt(context, sheet, from), 'Formats'); };
  const step = (run: Step['run'], undo?: Step['undo']): Step => ({ sheet, size: CALL_SIZE, run, undo });
  return {
    first: [
      { ...step(context => copy(context, whole, parking), clear), alone: true },
      step(() => undefined, context => copy(context, parking, whole)),
    ],
    then: [
      ...movedRows(change).map(run => step(context => copy(
        context,
        { ...parking, row: parking.row + run.from - run.value, rows: run.to - run.from, columns: before.columns },
        { ...before, row: before.row + run.from, rows: run.to - run.from },
      ))),
      ...(change.table.arrangement ? rowsBelowSteps(change, parking) : newRowSteps(change)),
      ...newColumnSteps(change),
      ...(before.rows > after.rows ? [step(context => { rangeAt(context, sheet, { ...before, row: after.row + after.rows, rows: before.rows - after.rows }).clear('Formats'); })] : []),
    ],
    finish: [{ sheet, repeatable: true, run: clear, remark: `Formats kept aside for the write are left over on ${sheet} at ${addressOf(parking)}, in empty cells: clear them there.` }],
  };
}

/** Stretches of rows that moved alike: places in the table after (header = 0), `value` = by how many rows. */
const movedRows = ({ layout }: Reformat): readonly Run<number>[] =>
  runsOf([undefined, ...layout.rows.map((row, index) => (row.existing === null || row.existing === index ? undefined : index - row.existing))]);

function newRowSteps(change: Reformat): readonly Step[] {
  const { sheet, table, layout, after, before } = change;
  const body = bodyOf(after);
  const added = layout.rows.map(row => (row.existing === null ? row.described ?? undefined : undefined));
  const stretches = runsOf(added.map(row => (row === undefined ? undefined : 1)));
  const place = (run: Run<unknown>, columns: Pick<Area, 'column' | 'columns'>): Area => ({ ...columns, row: body.row + run.from, rows: run.to - run.from });
  const own = runsOf(change.ownFormats.map((format, c) => (layout.described[c] === null && c < before.columns && format !== 'General' ? format : undefined)));
  return [
    ...stretches.map((run): Step => ({ sheet, size: CALL_SIZE, run: context => { rangeAt(context, sheet, place(run, body)).style = NORMAL; } })),
    ...dressSteps(table, { sheet, body, rows: added, columns: layout.described.map(column => column ?? undefined) }),
    ...stretches.flatMap(run => own.flatMap(columns => formatNumbers(sheet, place(run, { column: body.column + columns.from, columns: columns.to - columns.from }), columns.value))),
  ];
}

/** New rows of a table of people's own look like its last row; a number format of ours only where theirs would not show what is written. */
function rowsBelowSteps({ sheet, table, layout, before, after, ownFormats }: Reformat, parking: Area): readonly Step[] {
  const body = bodyOf(after);
  const last: Area = { ...parking, row: parking.row + before.rows - 1, rows: 1, columns: before.columns };
  const ours = layout.described.map((described, c) => {
    const format = described === null || c >= before.columns ? undefined : table.columns[described].format;
    return format === undefined || format === 'General' || !['General', '@'].includes(ownFormats[c]) || ownFormats[c] === format ? undefined : format;
  });
  return runsOf(layout.rows.map(row => (row.existing === null ? 1 : undefined))).flatMap(run => {
    const place: Area = { row: body.row + run.from, rows: run.to - run.from, column: before.column, columns: before.columns };
    return [
      { sheet, size: CALL_SIZE, run: (context: Excel.RequestContext) => { rangeAt(context, sheet, place).copyFrom(rangeAt(context, sheet, last), 'Formats'); } },
      ...runsOf(ours).flatMap(columns => formatNumbers(sheet, { ...place, column: body.column + columns.from, columns: columns.to - columns.from }, columns.value)),
    ];
  });
}

function newColumnSteps({ sheet, table, layout, after, before }: Reformat): readonly Step[] {
  if (after.columns === before.columns) return [];
  const added = layout.described.map((column, c) => (c < before.columns ? undefined : column ?? undefined));
  const header: Area = { row: after.row, column: after.column + before.columns, rows: 1, columns: after.columns - before.columns };
  return [
    ...headerSteps(sheet, { ...table, columns: added.flatMap(column => (column === undefined ? [] : [table.columns[column]])) }, header),
    ...dressSteps(table, { sheet, body: bodyOf(after), rows: layout.rows.map(row => (row.existing === null && !table.arrangement ? undefined : row.described ?? undefined)), columns: added }),
  ];
}

const bodyOf = (area: Area): Area => ({ ...area, row: area.row + 1, rows: area.rows - 1 });
