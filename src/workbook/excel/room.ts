import { type Area, addressOf, overlaps, quoteSheet } from './area';
import { WorkbookFailure } from './errors';
import { rangeAt } from './session';
import { CALL_SIZE, type Step } from './step';
import { type Survey, type TableSurvey, contentOf } from './survey';

export interface Growth {
  readonly table: TableSurvey;
  /** The table as it will stand. */
  readonly area: Area;
}

/**
 * Steps that make room for a table that grows. Cells of people's own that stand right of it or below it are moved along,
 * as Excel moves them when cells are inserted, so that formulas on them stay right. Where that would cut another table,
 * nothing is written: throws a failure that names the cells.
 */
export async function roomSteps(context: Excel.RequestContext, survey: Survey, { table, area }: Growth): Promise<readonly Step[]> {
  const old = table.area;
  const right: Area = { ...old, column: old.column + old.columns, columns: area.columns - old.columns };
  const below: Area = { ...area, row: old.row + old.rows, rows: area.rows - old.rows };
  if (table.showTotals && (right.columns > 0 || below.rows !== 0)) throw totalRow(table);
  const steps: Step[] = [];
  for (const [region, shift] of [[right, 'Right'], [below, 'Down']] as const) {
    if (region.rows < 1 || region.columns < 1 || !await isTaken(context, survey, table, region)) continue;
    refuseCut(survey, table, { region, shift });
    steps.push(insertStep(table.sheet, region, shift));
  }
  return steps;
}

async function isTaken(context: Excel.RequestContext, survey: Survey, table: TableSurvey, region: Area): Promise<boolean> {
  if (othersOn(survey, table).some(other => overlaps(other.area, region))) return true;
  const used = survey.sheets.find(sheet => sheet.name === table.sheet)?.used;
  if (!used || !overlaps(used, region)) return false;
  const { values, formulas } = await contentOf(context, table.sheet, region);
  return values.some((row, r) => row.some((value, c) => value !== null || formulas[r][c] !== null));
}

/** Inserting moves everything behind the region; a table only half behind it cannot be moved. */
function refuseCut(survey: Survey, table: TableSurvey, { region, shift }: { readonly region: Area; readonly shift: 'Right' | 'Down' }): void {
  const band: Area = shift === 'Down' ? { ...region, rows: 1_048_576 - region.row } : { ...region, columns: 16_384 - region.column };
  const cut = othersOn(survey, table).find(({ area }) => overlaps(area, band)
    && (shift === 'Down' ? area.column < band.column || area.column + area.columns > band.column + band.columns : area.row < band.row || area.row + area.rows > band.row + band.rows));
  if (!cut) return;
  const need = shift === 'Down' ? `${region.rows} more rows` : `${region.columns} more columns`;
  throw new WorkbookFailure({
    code: 'NoRoom', sheets: [table.sheet],
    message: `${table.name} needs ${need}, but the table ${cut.name} stands in the way at ${quoteSheet(cut.sheet)}!${addressOf(cut.area)}. Move it to another sheet or further away, then run again. Nothing was changed.`,
  });
}

function insertStep(sheet: string, region: Area, shift: 'Right' | 'Down'): Step {
  return {
    sheet,
    size: CALL_SIZE,
    alone: true,
    run: context => { rangeAt(context, sheet, region).insert(shift); },
    undo: async context => {
      const range = rangeAt(context, sheet, region).load('formulas');
      await context.sync();
      const isInserted = range.formulas.every(row => row.every(cell => cell === ''));
      if (isInserted) range.delete(shift === 'Down' ? 'Up' : 'Left');
    },
  };
}

const totalRow = (table: TableSurvey): WorkbookFailure => new WorkbookFailure({
  code: 'TotalRow', sheets: [table.sheet],
  message: `${table.name} on the sheet ${table.sheet} has a total row, which keeps it from growing. Switch it off (Table Design, Total Row) and put totals above the table, then run again. Nothing was changed.`,
});

const othersOn = (survey: Survey, table: TableSurvey): readonly TableSurvey[] => survey.tables.filter(other => other.sheet === table.sheet && other.name !== table.name);
