import { keyListFormula, type CellRule } from '../../sheets/columnRule';
import type { TableDescription } from '../../sheets/description';
import { rangeAddress, SHEET_ROWS } from '../address';
import { encodeEntities } from '../xml/text';
import { tag } from '../xml/tree';

/** Longest list of values that a file can hold in a rule (ECMA-376 leaves it to Excel, which takes 255). */
const LONGEST_LIST = 255;

interface StoredRule {
  readonly type: string;
  readonly operator?: string;
  readonly formulas: readonly (string | number)[];
}

function bounds(type: string, min: number | undefined, max: number | undefined): StoredRule | null {
  if (min !== undefined && max !== undefined) return { type, formulas: [min, max] };
  if (min !== undefined) return { type, operator: 'greaterThanOrEqual', formulas: [min] };
  return max === undefined ? null : { type, operator: 'lessThanOrEqual', formulas: [max] };
}

/** A rule as a file stores it; null where the format has no words for it. */
function storedRule(rule: CellRule): StoredRule | null {
  switch (rule.kind) {
    case 'oneOf': {
      const list = `"${rule.values.join(',')}"`;
      return rule.values.some(value => /[,"]/.test(value)) || list.length > LONGEST_LIST ? null : { type: 'list', formulas: [list] };
    }
    case 'keyOf': return { type: 'list', formulas: [keyListFormula(rule)] };
    case 'length': return bounds('textLength', rule.min, rule.max);
    case 'whole': case 'decimal': case 'date': return bounds(rule.kind, rule.min, rule.max);
  }
}

/** The `dataValidations` element for the guided columns of a new table, down to the end of the sheet; empty when there are none. */
export function dataValidations({ columns, row }: TableDescription): string {
  const rules = columns.flatMap(({ guide }, column) => {
    if (!guide) return [];
    const rule = guide.rule ? storedRule(guide.rule) : null;
    return [tag('dataValidation', {
      type: rule?.type, errorStyle: rule && !guide.strict ? 'warning' : undefined, operator: rule?.operator, allowBlank: 1, showInputMessage: 1, showErrorMessage: rule ? 1 : undefined,
      errorTitle: rule && guide.fault ? guide.title : undefined, error: rule ? guide.fault : undefined, promptTitle: guide.title, prompt: guide.prompt,
      sqref: rangeAddress({ top: row + 1, left: column, bottom: SHEET_ROWS - 1, right: column }),
    }, (rule?.formulas ?? []).map((formula, at) => `<formula${at + 1}>${encodeEntities(String(formula))}</formula${at + 1}>`).join(''))];
  });
  return rules.length === 0 ? '' : tag('dataValidations', { count: rules.length }, rules.join(''));
}
