import type { CellRule, ColumnGuide } from '../sheets/columnRule';
import { keyListFormula } from '../sheets/columnRule';
import type { SheetDescription } from '../sheets/description';
import { rangeAt } from './session';
import type { Finish } from './step';

/** Rows of an Excel sheet. */
const SHEET_ROWS = 1_048_576;

interface Guided {
  readonly column: number;
  readonly guide: ColumnGuide;
}

type Bounds = Pick<Excel.BasicDataValidation, 'operator' | 'formula1' | 'formula2'>;

function bounds(min: number | undefined, max: number | undefined): Bounds | null {
  if (min !== undefined && max !== undefined) return { operator: 'Between', formula1: min, formula2: max };
  if (min !== undefined) return { operator: 'GreaterThanOrEqualTo', formula1: min };
  return max === undefined ? null : { operator: 'LessThanOrEqualTo', formula1: max };
}

function hostRule(rule: CellRule): Excel.DataValidationRule | null {
  switch (rule.kind) {
    case 'oneOf': return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'keyOf': return { list: { inCellDropDown: true, source: `=${keyListFormula(rule)}` } };
    case 'date': return { date: { operator: 'Between', formula1: String(rule.min), formula2: String(rule.max) } };
    case 'whole': case 'decimal': case 'length': {
      const limits = bounds(rule.min, rule.max);
      return limits && { [({ whole: 'wholeNumber', decimal: 'decimal', length: 'textLength' } as const)[rule.kind]]: limits };
    }
  }
}

/**
 * Guidance of a new table's columns: prompts and rules, from the first row to the end of the sheet. It comes when all
 * sheets are there, because Excel refuses a list of keys whose table does not exist yet; lists come by themselves, so that
 * what Excel refuses takes nothing else with it.
 */
export function guideSteps(sheet: string, { table }: SheetDescription): readonly Finish[] {
  const guided = table.columns.flatMap(({ guide }, column): Guided[] => (guide ? [{ column, guide }] : []));
  const lists = guided.filter(({ guide }) => guide.rule?.kind === 'keyOf');
  const others = guided.filter(({ guide }) => guide.rule?.kind !== 'keyOf');
  const finish = (part: readonly Guided[], remark: string): Finish[] => (part.length === 0 ? [] : [{
    sheet, remark, repeatable: true,
    run: context => { for (const each of part) apply(context, sheet, { ...each, row: table.row + 1 }); },
  }]);
  return [
    ...finish(others, `Limits and hints of some columns on ${sheet} could not be set; everything can be typed there all the same.`),
    ...finish(lists, `Lists of keys on ${sheet} could not be set; type the keys there.`),
  ];
}

function apply(context: Excel.RequestContext, sheet: string, { column, guide, row }: Guided & { readonly row: number }): void {
  const { dataValidation } = rangeAt(context, sheet, { row, column, rows: SHEET_ROWS - row, columns: 1 });
  const rule = guide.rule ? hostRule(guide.rule) : null;
  if (rule) {
    dataValidation.rule = rule;
    dataValidation.ignoreBlanks = true;
    dataValidation.errorAlert = { showAlert: true, style: guide.strict ? 'Stop' : 'Warning', title: guide.title, message: guide.fault ?? '' };
  }
  dataValidation.prompt = { showPrompt: true, title: guide.title, message: guide.prompt };
}
