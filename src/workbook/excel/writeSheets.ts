import type { Watch } from '../../plan/watch';
import type { SheetDescription } from '../sheets/description';
import type { WriteReport } from '../workbookPort';
import { has } from './capability';
import { aborted } from './errors';
import { guideSteps } from './guideSteps';
import { type Offset, changedLooseSteps, looseArea, standsAt } from './looseCells';
import { newSheetSteps } from './newSheet';
import { type Transaction, runSteps } from './runSteps';
import { inExcel } from './session';
import type { Step, Written } from './step';
import { styleSteps } from './styles';
import { type Survey, type TableSurvey, type Target, contentOf, surveyOf, targetsOf } from './survey';
import { tableChange } from './tableChange';

/**
 * Writes descriptions into the open workbook: looks first and prepares every step, then carries them out, then reads
 * back. What is there already is left alone. Throws AbortError or a WorkbookFailure; the workbook is then as it was, or
 * the failure names the sheets that are not.
 */
export function writeSheets(descriptions: readonly SheetDescription[], watch: Watch): Promise<WriteReport> {
  return inExcel(async context => {
    const survey = await surveyOf(context);
    const targets = targetsOf(survey, descriptions);
    const parts: { readonly target: Target; readonly change: Transaction }[] = [];
    for (const target of targets) {
      if (watch.signal.aborted) throw aborted();
      parts.push({ target, change: await changeOf(context, survey, target) });
    }
    const styles = parts.some(({ change }) => change.steps.length > 0) && targets.length > 0 ? styleSteps(survey.styles, targets[0].sheet) : [];
    const remarks = await runSteps(context, { steps: [...styles, ...parts.flatMap(part => part.change.steps)], finish: parts.flatMap(part => part.change.finish) }, watch);
    return {
      sheetsMade: parts.filter(({ target }) => target.table === null).map(({ target }) => target.sheet),
      sheetsChanged: parts.filter(({ target, change }) => target.table !== null && change.steps.length > 0).map(({ target }) => target.sheet),
      cellsWritten: parts.flatMap(part => part.change.steps).reduce((sum, step) => sum + cellsOf(step), 0),
      undoable: has('mergeUndoGroup'),
      ...(remarks.length > 0 && { remarks }),
    };
  });
}

async function changeOf(context: Excel.RequestContext, survey: Survey, { description, table, sheet }: Target): Promise<Transaction> {
  if (table === null) return { steps: newSheetSteps(sheet, description), finish: guideSteps(sheet, description) };
  const change = await tableChange(context, survey, { table, description: description.table });
  return { ...change, steps: [...change.steps, ...await looseChange(context, table, description)] };
}

async function looseChange(context: Excel.RequestContext, table: TableSurvey, description: SheetDescription): Promise<readonly Step[]> {
  const moved: Offset = { rows: table.area.row - description.table.row, columns: table.area.column };
  const offsets = moved.rows === 0 && moved.columns === 0 ? [moved] : [moved, { rows: 0, columns: 0 }];
  for (const offset of offsets) {
    const area = looseArea(description.cells, offset);
    if (!area) continue;
    const content = await contentOf(context, table.sheet, area);
    if (standsAt(description, content, offset)) return changedLooseSteps(description, content, offset);
  }
  return [];
}

const cellsOf = ({ wrote }: Step): number => (wrote ? count(wrote) : 0);
const count = ({ inputs }: Written): number => inputs.reduce((sum, row) => sum + row.filter(input => input !== null).length, 0);
