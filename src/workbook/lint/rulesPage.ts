import type { Rule, RuleKind } from './rule';
import { rules } from './rules';

const chapters: readonly { readonly kind: RuleKind; readonly title: string; readonly about: string }[] = [
  { kind: 'structure', title: 'Structure', about: 'What follows from the contract: tables, columns, types, keys and references of every table that is there.' },
  { kind: 'logic', title: 'Logic', about: 'What the data says that cannot be, or that is probably not meant.' },
  { kind: 'spreadsheet', title: 'Spreadsheet', about: 'What happens to data that lives in cells: formulas, links, errors, hidden rows.' },
];

const row = ([code, { severity, finds, remedy, fixable }]: readonly [string, Rule]): string => `| \`${code}\` | ${severity} | ${finds} | ${remedy} | ${fixable ? 'yes' : ''} |`;

/** The rules as the Markdown page `docs/lint.md`. */
export function rulesPage(): string {
  return [
    '# The rules of `concord lint`',
    '',
    '<!-- Made by `concord lint --rules` from src/workbook/lint; change it there. -->',
    '',
    'An **error** leaves something out of the plan, a **warning** changes what it means, an **info** explains. The severity is that of the rule; a check may tell less where less hangs on it, such as a cell whose default is taken. A finding names the cell, what is wrong and what to do; a *fix* can be applied, and taken back, by a button in the pane.',
    '',
    'Only tables that are there are checked, and a reference only where the other table has rows. Without tables of the contract, the demand history is found and checked as the reader reads it, under the reader’s own codes.',
    '',
    '`concord lint BOOK.xlsx` exits with 0 when there is nothing above info, 1 with warnings, 2 with errors, 64 when the command line is not understood, 66 when the file cannot be read.',
    '',
    ...chapters.flatMap(({ kind, title, about }) => [
      `## ${title}`, '', about, '', '| rule | severity | finds | what to do | fix |', '|---|---|---|---|---|',
      ...Object.entries<Rule>(rules).filter(([, rule]) => rule.kind === kind).map(row), '',
    ]),
  ].join('\n').trimEnd() + '\n';
}
