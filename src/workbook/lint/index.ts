/** Public face of the linter. */
export type { Fix, LintFinding } from './finding';
export { lint } from './lint';
export type { LintResult, Reach } from './lint';
export type { Rule, RuleKind } from './rule';
export { rules } from './rules';
export type { RuleCode } from './rules';
