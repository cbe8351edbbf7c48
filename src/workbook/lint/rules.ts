import { logicRules } from './logic/rules';
import type { Rule } from './rule';
import { spreadsheetRules } from './spreadsheet/rules';
import { structureRules } from './structure/rules';

/** Every rule by its stable code, in the order in which findings are listed. */
export const rules = { ...structureRules, ...logicRules, ...spreadsheetRules } as const satisfies Record<string, Rule>;

/** Stable code of a rule. */
export type RuleCode = keyof typeof rules;
