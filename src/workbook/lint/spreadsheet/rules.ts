import type { Rule } from '../rule';

const rule = <T extends Omit<Rule, 'kind'>>(of: T) => ({ kind: 'spreadsheet' as const, ...of });

/** Rules about the spreadsheet itself. */
export const spreadsheetRules = {
  'formula-overtyped': rule({ severity: 'warning', finds: 'A value typed over a formula, among formulas.', remedy: 'Put the formula back, or keep the exception in a column of its own.', fixable: true }),
  'formula-differs': rule({ severity: 'info', finds: 'A formula that is built otherwise than those above and below it.', remedy: 'Check that the difference is meant.' }),
  'broken-link': rule({ severity: 'error', finds: 'A formula that points at cells that are gone (#REF!) or into another workbook.', remedy: 'Point the formula at cells of this workbook, or replace it by its value.' }),
  'error-cell': rule({ severity: 'error', finds: 'A cell that shows an error such as #N/A or #DIV/0!.', remedy: 'Mend the formula, or type the value.' }),
  'formula-text': rule({ severity: 'warning', finds: 'Text that looks like a formula, or a link where plain text is wanted: opened elsewhere it may run.', remedy: 'Type the plain text.' }),
  'hidden-rows': rule({ severity: 'warning', finds: 'Rows of an input table that are hidden and count all the same.', remedy: 'Show the rows (or clear the filter) and check that they are meant to count.' }),
  'hidden-columns': rule({ severity: 'warning', finds: 'Columns of an input table that are hidden and count all the same.', remedy: 'Show the columns and check what they hold.' }),
} as const;
